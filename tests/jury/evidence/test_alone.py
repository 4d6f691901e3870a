"""`python recount.py EVIDENCE`, by somebody who has installed nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from evidence_files import HEAD, changed, final_example, of_the_example

from jury.evidence import recount
from jury.evidence.recount import fingerprint
from jury.report import render_report


def counted(folder: Path, evidence: bytes, report: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run a copy of the one file, with nothing of the project to be found from it."""
    program = shutil.copy(recount.__file__, folder / "natellen.py")
    (folder / "bewijs.json").write_bytes(evidence)
    command = [sys.executable, "-I", "-S", str(program), "bewijs.json"]
    if report is not None:
        (folder / "rapport.md").write_text(report, encoding="utf-8")
        command.append("rapport.md")
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")


def test_it_tells_the_places_and_that_all_agrees(tmp_path: Path) -> None:
    evidence = of_the_example()
    result = counted(tmp_path, evidence, render_report(final_example(), HEAD))

    lines = result.stdout.splitlines()
    assert lines[0] == "   1     8.2  Kom Binnen"
    assert f"Afdruk · fingerprint: {fingerprint(evidence)}" in lines
    assert "✓ De telling klopt met wat het bewijs zegt · the count agrees with what the evidence says" in lines
    assert "✓ Het rapport noemt dezelfde plaatsen · the report tells the same places" in lines
    assert "✗" not in result.stdout
    assert (result.returncode, result.stderr) == (0, "")


def test_it_finds_a_wrong_place_under_a_new_seal(tmp_path: Path) -> None:
    wrong = changed(of_the_example(), lambda evidence: evidence["results"][0].update(rank=2))
    result = counted(tmp_path, wrong)

    found = [line for line in result.stdout.splitlines() if line.startswith("✗")]
    assert found == ["✗ Het bewijs zegt iets anders over · the evidence says something else of: Kom Binnen"]
    assert result.returncode == 1


def test_it_finds_another_place_in_the_report(tmp_path: Path) -> None:
    report = render_report(final_example(), HEAD)
    wrong = report.replace("| 1 | Kom Binnen |", "| 1 | Stoepklas |")
    assert wrong != report
    result = counted(tmp_path, of_the_example(), wrong)

    told = "✗ Het rapport zegt iets anders over · the report says something else of: Kom Binnen, Stoepklas"
    assert told in result.stdout.splitlines()
    assert result.returncode == 1


@pytest.mark.parametrize(
    ("evidence", "why"),
    [
        (b"{}", "iets anders · something else"),
        (b"[]", "iets anders · something else"),
        (b'{"evidence":', "geen JSON · no JSON"),
        (b"\xff\xfe", "geen JSON · no JSON"),
        (of_the_example().replace(b'"weight":"20"', b'"weight":"veel"'), "‘criteria’ klopt niet · does not fit"),
    ],
)
def test_what_is_no_evidence_is_refused_in_a_sentence(tmp_path: Path, evidence: bytes, why: str) -> None:
    result = counted(tmp_path, evidence)

    said = f"bewijs.json is geen bewijs dat nageteld kan worden · is no evidence that can be recounted: {why}\n"
    assert result.stderr == said
    assert (result.returncode, result.stdout) == (2, "")


def test_where_a_stream_knows_no_check_mark_it_says_the_rest(tmp_path: Path) -> None:
    program = Path(recount.__file__)
    (tmp_path / "bewijs.json").write_bytes(of_the_example())
    command = [sys.executable, str(program), "bewijs.json"]
    variables = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="ascii", env=variables)
    assert (result.returncode, result.stderr) == (0, "")
    assert "? Het zegel klopt ? the seal is right" in result.stdout.splitlines()


def test_without_a_file_it_says_how_to_use_it(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-S", str(recount.__file__)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "Gebruik · usage: python recount.py BEWIJS.json [RAPPORT.md]\n"


@pytest.mark.parametrize(("of_the_evidence", "code"), [("sound", 0), ("wrong", 1)])
def test_who_reads_only_the_first_line_gets_no_complaint_and_the_same_code(
    tmp_path: Path, of_the_evidence: str, code: int
) -> None:
    evidence = of_the_example()
    (tmp_path / "bewijs.json").write_bytes(evidence if of_the_evidence == "sound" else evidence + b" ")
    for command in ([str(recount.__file__)], ["-m", "jury", "verify"]):
        assert nobody_reads([sys.executable, *command, "bewijs.json"], tmp_path) == (code, b"")


def nobody_reads(command: list[str], folder: Path) -> tuple[int, bytes]:
    """Run a command whose reader is gone, and give its exit code and what it complains about."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as gone:
        done = subprocess.run(command, cwd=folder, stdout=gone, stderr=subprocess.PIPE)
    return done.returncode, done.stderr


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no disk that is always full")
    (tmp_path / "bewijs.json").write_bytes(of_the_example())
    with full.open("wb") as stream:
        done = subprocess.run(
            [sys.executable, str(recount.__file__), "bewijs.json"], cwd=tmp_path, stdout=stream, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    (sentence,) = done.stderr.decode().splitlines()
    assert sentence.startswith("De uitkomst is niet te schrijven · the outcome cannot be written: ")
