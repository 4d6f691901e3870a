"""The streams of a command: there or closed, read to the end or not, on a disk with room or a full one."""

import os
import sys
from typing import Literal, TextIO


def fill_closed_streams() -> None:
    """Put an empty device in the place of a stream that the caller closed (`>&-`), so that no file takes its number."""
    if sys.stdin is None:
        sys.stdin = _nothing("r")
    if sys.stdout is None:
        sys.stdout = _nothing("w")
    if sys.stderr is None:
        sys.stderr = _nothing("w")


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


def _nothing(mode: Literal["r", "w"]) -> TextIO:
    # It stays open until the program ends, as the stream that it stands in for would.
    return open(os.devnull, mode, encoding="utf-8")
