"""No pattern leans on what CPython before 3.11.5 matches wrongly."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
POSSESSIVE_GROUP = re.compile(r"\)[*+?]\+")
"""A group that is repeated and gives nothing back (gh-100061, gh-106052); a single character repeated so is right."""


def found_in(source: str) -> list[str]:
    """Give the lines that hold a pattern with such a group."""
    return [line for line in source.splitlines() if POSSESSIVE_GROUP.search(line)]


def test_no_group_is_repeated_possessively() -> None:
    sources = [path for room in ("jury", "screens", "scoring") for path in (ROOT / room).rglob("*.py")]
    assert sources
    assert {path.name: lines for path in sources if (lines := found_in(path.read_text(encoding="utf-8")))} == {}


def test_one_that_is_would_be_found() -> None:
    assert found_in('text = re.compile(r"(?:[^a]|a(?!b))*+c")')
    assert not found_in('run = re.compile(r"[^a]*+(?:a(?!b)[^a]*+)*c")')
