"""The same evening gives the same bytes: nothing of the clock, the machine or the path is in the report."""

import subprocess
import sys
from pathlib import Path

from reports import EXAMPLE, evening_of, example, report_of, section

from jury.report import render_report
from jury.session.journal import EMPTY, Head

HEAD = Head(7, "1a2b3c4d5e6f" + "0" * 52)


def test_another_process_time_zone_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from jury.definition.reading import read_definition\n"
        "from jury.model.evening import Evening; from jury.report import render_report\n"
        "from jury.session.journal import EMPTY\n"
        "sys.stdout.buffer.write(render_report(Evening(read_definition(Path(sys.argv[1]))), EMPTY).encode())"
    )
    environment = {"PYTHONHASHSEED": "12345", "TZ": "Pacific/Kiritimati", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", script, EXAMPLE], capture_output=True, env=environment, cwd=tmp_path)
    assert done.stdout.decode() == report_of(example())


def test_a_concept_has_no_version_and_no_code() -> None:
    report = render_report(evening_of(example()), HEAD)
    assert "status: concept\n---" in report
    assert "Sluitcode" not in report
    assert "**Dit is een concept.**" in report


def test_a_final_report_has_its_version_and_the_closing_code() -> None:
    evening = evening_of(example())
    final = type(evening)({**evening.records, "state": {(): {"phase": "final", "version": 2}}})
    report = render_report(final, HEAD)
    assert "status: vastgesteld\nversion: 2\n---" in report
    about = section(report, "Over dit rapport")
    assert "Dit is versie 2." in about
    assert "Sluitcode: 1a2b 3c4d 5e6f." in about
    assert "concept" not in report
    assert "Sluitcode" not in render_report(final, EMPTY)


def test_a_reopened_report_says_which_version_it_mends() -> None:
    evening = evening_of(example())
    reopened = type(evening)({**evening.records, "state": {(): {"phase": "deliberation", "version": 1}}})
    assert "Dit is een concept. Het verbetert versie 1." in render_report(reopened, HEAD)
