"""What a reader of the version before sees changed: only what both versions may say."""

import datetime as dt
from typing import NamedTuple

from jury.report.model.ruling import Ruling, Titles


class NewPlace(NamedTuple):
    """A plan with another place than before; None where it has none in the published ranking."""

    title: str
    place: int | None
    before: int | None


class NewMark(NamedTuple):
    """A plan with another final mark than before."""

    title: str
    mark: str
    before: str


class NewRuling(NamedTuple):
    """A plan with another verdict than before."""

    title: str
    ruling: Ruling
    before: Ruling


class NewAward(NamedTuple):
    """An award that goes to others than before; no titles where nobody gets it.

    The audience's has no name where nobody gave it one.
    """

    name: str
    titles: Titles
    before: Titles


class NewTexts(NamedTuple):
    """A plan of which other things are told than before: the names of those fields of `Plan` and `Ruling`."""

    title: str
    parts: tuple[str, ...]


class Correction(NamedTuple):
    """What is different from the version before, whose number is `version`.

    `made_final` is the day of that version, `corrected` that of this one; None where it is not known, or not there
    yet. `award` is that of the audience, `awards` are the others. `added` are plans that were not in it, and `gone`
    counts those that are no longer in. `sections` names the other parts of the report that read differently, `settings`
    what may be published since ("publish_ranking=all").
    """

    version: int
    made_final: dt.date | None
    corrected: dt.date | None
    places: tuple[NewPlace, ...]
    marks: tuple[NewMark, ...]
    award: NewAward | None
    awards: tuple[NewAward, ...]
    rulings: tuple[NewRuling, ...]
    added: Titles
    gone: int
    texts: tuple[NewTexts, ...]
    sections: tuple[str, ...]
    settings: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """True when both versions tell the same."""
        return not any(self[3:])
