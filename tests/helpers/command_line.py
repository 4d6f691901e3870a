"""The program as a user starts it, without a terminal."""

import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
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
    """Give the session file of the whole example evening, made as a user would; every test gets a copy of its own."""
    path = folder / "reigerhoek.jury"
    path.write_bytes(_made(EXAMPLE.read_text(encoding="utf-8")))
    path.chmod(0o600)
    return path


def unexplained_file(folder: Path) -> Path:
    """Make the session file of the example evening in which a juror's tie is not explained yet."""
    before, _settled, after = EXAMPLE.read_text(encoding="utf-8").partition("[[settled]]\n")
    path = folder / "zonder-uitleg.jury"
    path.write_bytes(_made(before + after[after.index("\n\n") :]))
    path.chmod(0o600)
    return path


@cache
def _made(definition: str) -> bytes:
    """Make the session file of a definition."""
    with TemporaryDirectory() as folder:
        source, path = Path(folder) / "avond.toml", Path(folder) / "avond.jury"
        source.write_text(definition, encoding="utf-8")
        made = jury("new", path, "--from", source)
        assert made.returncode == 0, made.stderr
        return path.read_bytes()


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
