"""The streams of a command: there or closed, read to the end or not, on a disk with room or a full one."""

import atexit
import os
import sys
import threading
from io import TextIOWrapper
from typing import Literal, NoReturn, TextIO

import click


def fill_closed_streams() -> None:
    """Put an empty device in the place of a stream that the caller closed (`>&-`), so that no file takes its number."""
    if sys.stdin is None:
        sys.stdin = _nothing("r")
    if sys.stdout is None:
        sys.stdout = _nothing("w")
    if sys.stderr is None:
        sys.stderr = _nothing("w")


def write_what_fits() -> None:
    """Put a sign in the place of a letter that the encoding of a stream does not have, instead of stopping at it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def writes_every_letter() -> bool:
    """Say whether stdout takes every letter there is, so that JSON need not escape any."""
    return (sys.stdout.encoding or "").casefold().replace("_", "-").startswith(("utf-8", "utf8", "utf-16", "utf-32"))


def echo_json(value: object) -> None:
    """Print JSON, and escape in it what stdout has no letter for."""
    import json  # a command that prints none starts sooner without it

    click.echo(json.dumps(value, ensure_ascii=not writes_every_letter(), indent=2))


def flush() -> None:
    """Give the reader all that was said.

    Raises:
        OSError: the reader does not take it.
    """
    sys.stdout.flush()
    sys.stderr.flush()


def stop_saying() -> None:
    """Say nothing more on a stream that takes no more: Python would complain about it again while it stops."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def leave(code: int) -> NoReturn:
    """End the program with this exit code, once the readers have all that was said.

    Python would take down every module and object one by one, for a system that takes the memory back anyway: that is
    a twentieth of `jury standings`, and more of a large evening.
    """
    if threading.active_count() > 1:
        stop_saying()
        sys.exit(code)  # which waits for what still works
    atexit._run_exitfuncs()
    stop_saying()
    os._exit(code)


def _nothing(mode: Literal["r", "w"]) -> TextIO:
    # It stays open until the program ends, as the stream that it stands in for would.
    return open(os.devnull, mode, encoding="utf-8")
