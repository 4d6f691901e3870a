"""The verdict on a plan, as every part of a report that speaks of a plan tells it."""

from typing import NamedTuple

Titles = tuple[str, ...]
"""Titles of plans, or names of parties."""


class Ruling(NamedTuple):
    """The verdict on a plan: adopt, sharpen, join (with other plans) or not_now; empty while there is none."""

    verdict: str = ""
    join_with: Titles = ()
    praise: str = ""
    doubt: str = ""
    advice: str = ""
