"""Whoever reads the output may stop, be gone, or have a full disk: an exit code as promised, never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import example_file, jury
from incoming import CASES

FULL_DISK = Path("/dev/full")
LEAVING = """
import atexit, threading, time
from jury.commands.streams import leave
def late():
    time.sleep(0.05)
    print("afgemaakt", end=" ")
atexit.register(lambda: print("afgemeld", end=" "))
print("gezegd", end=" ")
{thread}
leave(3)
"""
needs_a_full_disk = pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no /dev/full")


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line with `jury` in it as a shell would."""
    return subprocess.run(
        ["sh", "-c", line.replace("jury", f"'{sys.executable}' -m jury", 1)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


@pytest.mark.parametrize("command", [("--help",), ("standings", "reigerhoek.jury"), ("report", "reigerhoek.jury")])
def test_a_reader_that_stops_early_is_no_error(tmp_path: Path, command: tuple[str, ...]) -> None:
    example_file(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [sys.executable, "-m", "jury", *command], stdout=writing, stderr=subprocess.PIPE, cwd=tmp_path, timeout=60
    )
    os.close(writing)
    assert result.returncode == 0
    assert b"Traceback" not in result.stderr
    assert b"Exception ignored" not in result.stderr


@pytest.mark.parametrize(
    ("line", "code"), [("jury --help >&-", 0), ("jury demo --report - >&-", 0), ("jury <&-", 0), ("jury demo <&-", 2)]
)
def test_a_closed_stream_is_no_traceback(tmp_path: Path, line: str, code: int) -> None:
    result = shell(line, tmp_path)
    assert (result.returncode, "Traceback" in result.stderr) == (code, False)


@needs_a_full_disk
def test_output_that_does_not_fit_is_said(tmp_path: Path) -> None:
    result = shell("jury demo --report - >/dev/full", tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("Fout: Lezen of schrijven lukt niet")
    assert len(result.stderr.splitlines()) == 1


@needs_a_full_disk
def test_the_exit_code_still_tells_where_errors_cannot_be_said(tmp_path: Path) -> None:
    assert shell("jury standings weg.jury 2>/dev/full", tmp_path).returncode == 2


@pytest.mark.parametrize("name", ["x" * 240, "x" * 300])
def test_a_name_that_no_folder_takes_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    example = example_file(tmp_path)
    definition = tmp_path / "a.toml"
    definition.write_text(jury("export", example).stdout, encoding="utf-8")
    for arguments in (("new", tmp_path / name, "--from", definition), ("report", example, "--template", name)):
        result = jury(*arguments)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.startswith("Fout: ")


@pytest.mark.parametrize(
    ("thread", "said"),
    [("", "gezegd afgemeld "), ("threading.Thread(target=late).start()", "gezegd afgemaakt afgemeld ")],
)
def test_the_program_ends_at_once_and_leaves_nothing_unsaid_or_undone(thread: str, said: str) -> None:
    ended = subprocess.run([sys.executable, "-c", LEAVING.format(thread=thread)], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (3, said, "")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1"])
@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("check",), 0),
        (("standings",), 0),
        (("standings", "--json"), 0),
        (("analyse",), 0),
        (("analyse", "--json"), 0),
        (("report",), 0),
        (("export",), 0),
        (("export", "--format", "csv"), 0),
        (("backup",), 0),
        (("import", str(CASES / "onzichtbaar.csv"), "--dry-run"), 0),
    ],
)
def test_a_narrow_encoding_gets_text_with_replacements(
    tmp_path: Path, encoding: str, command: tuple[str, ...], code: int
) -> None:
    file = tmp_path / "yıldız.jury"
    assert jury("new", file, "--from", CASES / "yildiz.toml").returncode == 0
    done = subprocess.run(
        [sys.executable, "-m", "jury", command[0], file.name, *command[1:]],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": encoding, "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False), done.stderr
    if "--json" in command:
        assert json.loads(done.stdout)
        assert done.stdout.isascii()
