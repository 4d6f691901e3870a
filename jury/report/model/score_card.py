"""What is printed on the score cards of an evening: the jury's own, never published."""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple


class Rung(NamedTuple):
    """What one mark means."""

    mark: Decimal
    meaning: str


class Asked(NamedTuple):
    """What a card asks: a criterion with its question and what its marks mean, from low to high."""

    name: str
    question: str
    ladder: tuple[Rung, ...]


class Scale(NamedTuple):
    """The scale: where it begins and ends, its step, and its marks where they fit on one row."""

    low: Decimal
    high: Decimal
    step: Decimal
    row: tuple[Decimal, ...]


class ScoreCard(NamedTuple):
    """One juror's card for one plan. `nr` is the plan's place in the pitch order; a calibration pitch has none.

    The `code` is the juror's own, for the jury screen.
    """

    number: str
    nr: str
    title: str
    lead: str
    juror: str
    practice: bool
    code: str


class ScoreCards(NamedTuple):
    """All cards to print, juror by juror in the order of the pitches, and what is the same on each."""

    title: str
    date: dt.date | None
    secretary: str
    scale: Scale
    asked: tuple[Asked, ...]
    cards: tuple[ScoreCard, ...]
