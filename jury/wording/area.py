"""What an evening calls its area and what belongs to it: a dorp has a dorpsschouw, and people are from the dorp."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.wording.fields import word


class AreaWords(NamedTuple):
    """The words of one kind of area: the bare one, in a sentence, and how somebody or something is from there."""

    word: str
    the: str
    from_here: str
    walk: str
    poster: str


AREAS: Final[Mapping[str, AreaWords]] = {
    "wijk": AreaWords(
        word=N_("wijk"),
        the=N_("de wijk"),
        from_here=N_("uit de wijk"),
        walk=N_("wijkschouw"),
        poster=N_("wijkposter"),
    ),
    "dorp": AreaWords(
        word=N_("dorp"),
        the=N_("het dorp"),
        from_here=N_("uit het dorp"),
        walk=N_("dorpsschouw"),
        poster=N_("dorpsposter"),
    ),
    "buurt": AreaWords(
        word=N_("buurt"),
        the=N_("de buurt"),
        from_here=N_("uit de buurt"),
        walk=N_("buurtschouw"),
        poster=N_("buurtposter"),
    ),
    "kern": AreaWords(
        word=N_("kern"),
        the=N_("de kern"),
        from_here=N_("uit de kern"),
        walk=N_("kernschouw"),
        poster=N_("kernposter"),
    ),
    "stad": AreaWords(
        word=N_("stad"),
        the=N_("de stad"),
        from_here=N_("uit de stad"),
        walk=N_("stadsschouw"),
        poster=N_("stadsposter"),
    ),
    "gebied": AreaWords(
        word=N_("gebied"),
        the=N_("het gebied"),
        from_here=N_("uit het gebied"),
        walk=N_("gebiedsschouw"),
        poster=N_("gebiedsposter"),
    ),
}
"""By kind of area, as the session names it."""
CALLED: Final[Mapping[tuple[str, str], str]] = {
    ("area_profile", "walk_date"): "walk",
    ("area_profile", "poster_note"): "poster",
}
"""The fields that are called after the kind of area, and by which of its words."""


def area_words(evening: Evening) -> AreaWords:
    """Give the words for the area of this evening."""
    return AREAS[evening.session.area_kind]


def from_here(evening: Evening) -> str:
    """Say in the words of this evening that somebody is from the area itself."""
    return _(area_words(evening).from_here)


def area_named(evening: Evening) -> str:
    """Name the area as a heading begins with it: De wijk, Het dorp."""
    return _capital(_(area_words(evening).the))


def word_here(evening: Evening, table: str, field: str) -> str:
    """Give the word for a field on this evening, as it stands inside a sentence."""
    called = CALLED.get((table, field))
    return _(getattr(area_words(evening), called)) if called else word(table, field)


def label_here(evening: Evening, table: str, field: str) -> str:
    """Give the word for a field on this evening, as it stands before a value or above a column."""
    return _capital(word_here(evening, table, field))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
