"""The program as a user starts it, without a terminal."""

import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

from jury.commands import main

EXAMPLE = Path(__file__).parent.parent / "data" / "voorbeeldsessie.toml"


def jury(*arguments: str | Path, folder: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own and give what it said."""
    variables = {**os.environ, "LANG": "C.UTF-8", **environment}
    if "JURY_LANGUAGE" not in environment:
        variables.pop("JURY_LANGUAGE", None)
    return subprocess.run(
        [sys.executable, "-m", "jury", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=variables,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def example_file(folder: Path) -> Path:
    """Make the session file of the whole example evening, as a user would."""
    path = folder / "reigerhoek.jury"
    made = jury("new", path, "--from", EXAMPLE)
    assert made.returncode == 0, made.stderr
    return path


def unexplained_file(folder: Path) -> Path:
    """Make the session file of the example evening in which a juror's tie is not explained yet."""
    definition = folder / "zonder_uitleg.toml"
    before, _settled, after = EXAMPLE.read_text(encoding="utf-8").partition("[[settled]]\n")
    definition.write_text(before + after[after.index("\n\n") :], encoding="utf-8")
    path = folder / "zonder-uitleg.jury"
    made = jury("new", path, "--from", definition)
    assert made.returncode == 0, made.stderr
    return path


class Said(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


def jury_here(*arguments: str | Path) -> Said:
    """Run a command in this process, which is faster where many are run; an exception of its own goes through."""
    out, err = TextIOWrapper(BytesIO(), encoding="utf-8"), TextIOWrapper(BytesIO(), encoding="utf-8")
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    out.flush()
    err.flush()
    texts = (stream.buffer.getvalue().decode() for stream in (out, err) if isinstance(stream.buffer, BytesIO))
    return Said(code, *texts)
