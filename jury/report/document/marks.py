"""Marks in the Markdown of a report: where a part begins and ends, and where a drawing stands.

A mark stands on a line of its own between control characters. No text that people typed can hold these (`clean` makes
them visible), so nobody can write a mark; the Markdown that is published is without them.
"""

import re
from typing import Final

OPENS, CLOSES = "\x02", "\x03"
_mark: Final = re.compile(f"(?:\n*{OPENS}[^{CLOSES}]*{CLOSES})+\n*")


def begin(role: str, name: str = "") -> str:
    """Mark where a part begins: what it is, and of what, by id."""
    return _written("begin", role, name)


def end() -> str:
    """Mark where the part that began last ends."""
    return _written("end")


def figure(name: str) -> str:
    """Mark where a drawing stands."""
    return _written("figure", name)


def is_mark(paragraph: str) -> bool:
    """Say whether a paragraph is a mark."""
    return paragraph.startswith(OPENS) and paragraph.endswith(CLOSES)


def said_by(paragraph: str) -> tuple[str, ...]:
    """Give what a mark says: the word for what it is, and what belongs to that."""
    return tuple(paragraph[1:-1].split(" "))


def without_marks(markdown: str) -> str:
    """Give the Markdown as it is published."""
    return _mark.sub("\n\n", markdown).strip("\n") + "\n"


def _written(*words: str) -> str:
    return f"\n\n{OPENS}{' '.join(filter(None, words))}{CLOSES}\n\n"
