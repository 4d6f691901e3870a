"""A bar on stderr for what takes longer than a second, where somebody looks at it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic
from typing import Final, TextIO

from jury.report.formats.how_far import AFTER, HowFar
from jury.text import bar_of

EVERY: Final = 0.1
"""Seconds between two looks at how far it is."""
WIDTH: Final = 30
CLEAR: Final = "\r\x1b[K"
"""Back to the start of the line, and nothing on it."""


@contextmanager
def bar(told: str, *, after: float = AFTER) -> Iterator[HowFar]:
    """Show how far something is while it goes on, and since when; in a file or a pipe nothing is written."""
    out = sys.stderr
    if not out.isatty():
        yield HowFar()
        return
    shares, done = [0.0], Event()
    drawing = Thread(target=_draw, args=(out, told, shares, done, after), daemon=True)
    drawing.start()
    try:
        yield HowFar(shares.append)
    finally:
        done.set()
        drawing.join()


def _draw(out: TextIO, told: str, shares: list[float], done: Event, after: float) -> None:
    begun = monotonic()
    if done.wait(after):
        return
    while True:
        seconds = int(monotonic() - begun)
        out.write(f"{CLEAR}{told} {bar_of(shares[-1], WIDTH)} {shares[-1]:4.0%} · {seconds} s")
        out.flush()
        if done.wait(EVERY):
            break
    out.write(CLEAR)
    out.flush()
