"""`python recount.py EVIDENCE`, by somebody who has installed nothing."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from jury.evidence import recount
from jury.evidence.bundle import bundle_of
from jury.example import example_records
from jury.model.evening import Evening
from jury.standings.ranking import ranking_of


def bundle() -> dict[str, Any]:
    evening = Evening(example_records())
    return bundle_of(evening, ranking_of(evening))


def counted(folder: Path, evidence: object) -> subprocess.CompletedProcess[str]:
    """Run a copy of the one file, with nothing of the project to be found from it."""
    program = shutil.copy(recount.__file__, folder / "natellen.py")
    (folder / "bewijs.json").write_text(json.dumps(evidence), encoding="utf-8")
    command = [sys.executable, "-I", "-S", str(program), "bewijs.json"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")


def test_it_tells_the_places_and_that_they_agree(tmp_path: Path) -> None:
    result = counted(tmp_path, bundle())

    first, *_others, last = result.stdout.splitlines()
    assert first == "   1     8.2  Kom Binnen"
    assert last == "De telling klopt met wat het bewijs zegt · the count agrees with what the evidence says"
    assert (result.returncode, result.stderr) == (0, "")


def test_it_finds_a_wrong_place(tmp_path: Path) -> None:
    evidence = bundle()
    evidence["results"][0]["rank"] = 2
    result = counted(tmp_path, evidence)

    assert (
        result.stdout.splitlines()[-1] == "Het bewijs zegt iets anders over · the evidence says something else of: V09"
    )
    assert result.returncode == 1


NO_NUMBERS = {**bundle(), "criteria": [{**one, "weight": "veel"} for one in bundle()["criteria"]]}


@pytest.mark.parametrize("evidence", [{}, [], "niets", NO_NUMBERS])
def test_what_is_no_evidence_is_refused_in_a_sentence(tmp_path: Path, evidence: object) -> None:
    result = counted(tmp_path, evidence)

    assert (
        result.stderr == "bewijs.json is geen bewijs dat nageteld kan worden · is no evidence that can be recounted\n"
    )
    assert (result.returncode, result.stdout) == (2, "")


def test_no_juror_is_named_in_it() -> None:
    evening = Evening(example_records())
    written = json.dumps(bundle(), ensure_ascii=False)

    assert not [juror.name for juror in evening.jurors if juror.name in written]
    assert '"A"' in written
