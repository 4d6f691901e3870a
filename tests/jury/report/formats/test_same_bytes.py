"""The same evening gives the same bytes in every form: nothing of the clock, the machine or the path is in it."""

from pathlib import Path

from clock_watch import wall_clock
from every_output import FORMS, elsewhere, every_output
from reports import EXAMPLE, evening_of, example, section

from jury.export.formats import WRITERS
from jury.report import render_report
from jury.session.journal import EMPTY, Head

HEAD = Head(7, "1a2b3c4d5e6f" + "0" * 52)


def test_another_process_day_time_zone_language_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    moved = wall_clock(clock) or {}
    clock.write_text("+126230400\n", encoding="ascii")  # four years
    place = {"PYTHONHASHSEED": "12345", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}

    here = every_output(EXAMPLE)

    assert {name.split("/")[1] for name in here} == {*FORMS, *WRITERS}
    assert elsewhere(EXAMPLE, tmp_path, {**place, **moved}) == here


def test_a_form_that_tells_its_moment_or_its_process_is_found(tmp_path: Path) -> None:
    tells = (
        "import time, jury.export.formats as exports, jury.report.formats.as_calendar as calendar\n"
        "exports.NO_TIME = exports.datetime.fromtimestamp(time.time())\n"
        "calendar._date = lambda day: str(hash('day'))\n"
    )
    names = ("md", "ics", "xlsx")
    here, there = every_output(EXAMPLE, names), elsewhere(EXAMPLE, tmp_path, {"PYTHONHASHSEED": "1"}, names, tells)
    assert {name for name in here if there[name] != here[name]} == {"nl/ics/.ics", "en/ics/.ics", "export/xlsx"}


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
