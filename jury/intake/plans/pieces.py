"""The names in ‘A, B en C’."""

import re

_between = re.compile(r"\s*[,/+|•·](?![^()]*\))\s*")
_before_the_last = re.compile(r"\s+(?:en|and|&)\s+(?![^()]*\))")

_bullet = re.compile(r"^(?:[-•*·–—▪]|[0-9]{1,2}[.)])\s+")


def without_bullet(text: str) -> str:
    """Give a line of a list without what marks it as one."""
    return _bullet.sub("", text.strip()).strip()


def pieces_of(text: str) -> list[str]:
    """Part ‘A, B en C’ into its names; a text without a comma, stroke, plus or dot stays whole."""
    pieces = [piece for piece in _between.split(text) if piece]
    if len(pieces) < 2:
        return [text]
    return [*pieces[:-1], *(piece for piece in _before_the_last.split(pieces[-1]) if piece)]
