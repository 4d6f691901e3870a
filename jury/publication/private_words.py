"""Which words in a text tell what the report keeps to itself: contact data, a mark, a place, votes, a reason."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from jury.model.evening import Evening
from jury.model.rows import LOWEST_PLACE
from jury.publication.contact_data import contact_in, public_addresses
from jury.publication.public_places import public_places
from jury.standings.ranking import Ranking
from jury.text import clean, folded


class Private(StrEnum):
    """What is not published unless a setting says so, as far as a text can tell it without a name or a street."""

    CONTACT = "contact_in_text"
    MARK = "mark_in_text"
    PLACE = "place_in_text"
    VOTES = "votes_in_text"
    REASON = "reason_in_text"
    NOTE = "note_in_text"


class Typed(NamedTuple):
    """A text as somebody typed it, and the form in which it is looked for in another."""

    text: str
    plain: str


class KeptPrivate(NamedTuple):
    """What to look for in the texts of an evening, and what of it everybody may know.

    `addresses` may be published, and so may the `marks`. Places below `lowest` may not, among `plans` plans. The
    `votes` are the numbers that a plan, or all of them, got. `reasons` and `notes` were typed for the organisers alone.
    """

    addresses: frozenset[str]
    marked: bool
    marks: frozenset[Decimal]
    lowest: float
    plans: int
    votes: frozenset[int]
    reasons: tuple[Typed, ...]
    notes: tuple[Typed, ...]


FEWEST_WORDS: Final = 4
"""A shorter reason or note is a word or two that anybody may write; it gives nobody away."""
ORDINALS: Final[Mapping[str, int]] = {
    word: place
    for words in (
        "vierde vijfde zesde zevende achtste negende tiende elfde twaalfde",
        "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    )
    for place, word in enumerate(words.split(), start=4)
}
"""Places that can be private, as they are written in words."""
_place: Final = re.compile(
    r"\b(?:plaats|plek)\s+(?P<behind>\d{1,3})\b"
    r"|\b(?P<before>\d{1,3})\s?(?:e|de|ste|st|nd|rd|th)\s+(?:plaats|plek|place)\b"
    rf"|\b(?P<word>{'|'.join(ORDINALS)})\s+(?:plaats|plek|place)\b",
    re.IGNORECASE,
)
_mark: Final = re.compile(
    r"\b(?:ga(?:f|ven)|ge(?:eft|ven)|kree?g(?:en)?|krijg(?:t|en)|scoor(?:de|t)|(?:eind)?cijfer|gemiddelde?|score"
    r"|beoordeel(?:d|de|t)|gave|gives?|got|gets?|received?|scored?|scores|(?:final )?mark|average|mean)\b"
    r"(?:\s+(?:[\w’'-]+\s+){0,3}?(?:een|van|met|was|is|a|an|of)|\s*:)\s+"
    r"(?P<mark>\d{1,2}(?:[.,]\d{1,3})?)(?![.,]?\d)"
    r"(?=\s*(?:[.,;:!?)’”]|$)|\s+(?:en|of|voor|van|op|bij|in|is|was|als|omdat|want|gemiddeld|and|or|for|from|on|as|because)\b)",
    re.IGNORECASE,
)
_votes: Final = re.compile(r"\b(?P<votes>\d{1,6})\s+(?:publieks)?(?:stem(?:men)?|votes?)\b", re.IGNORECASE)
Look = Callable[[str, KeptPrivate], Iterable[str]]


def kept_of(evening: Evening, ranking: Ranking | None) -> KeptPrivate:
    """Give what to look for in the texts of this evening."""
    publication, settings = evening.publication, evening.settings
    public = public_places(ranking, publication.publish_ranking) if publication.publish_average else ()
    marks = (Decimal(ranking.rounded[place.plan]) for place in public if ranking is not None)
    known = (settings.pass_mark, settings.scale_min, settings.scale_max)
    counted = [votes for votes in (evening.audience.votes, *(row.votes for row in evening.counts)) if votes]
    return KeptPrivate(
        addresses=public_addresses(evening),
        marked=not evening.unmarked,
        marks=frozenset((*marks, *(number for number in known if number is not None))),
        lowest=LOWEST_PLACE[publication.publish_ranking],
        plans=len(evening.in_play),
        votes=frozenset(number for votes in counted for number in (*votes.values(), sum(votes.values()))),
        reasons=_long(
            *(row.note for row in evening.interests),
            *(plan.interest_note for plan in evening.proposals),
        ),
        notes=_long(
            *(text for row in evening.log for text in (row.text, row.reason)),
            *(row.text for row in evening.feedback),
            *(row.what for row in evening.agreements if not row.public),
            *(row.reason for row in evening.revisions),
        ),
    )


def private_in(text: str, kept: KeptPrivate) -> Iterator[tuple[Private, tuple[str, ...]]]:
    """Find what a text gives away, and the words that do so as they stand there, each once."""
    text = unicodedata.normalize("NFC", clean(text))
    for private, look in LOOKS.items():
        words = tuple(dict.fromkeys(look(text, kept)))
        if words:
            yield private, words


def _places(text: str, kept: KeptPrivate) -> Iterator[str]:
    for found in _place.finditer(text):
        number = found["behind"] or found["before"]
        place = int(number) if number else ORDINALS[found["word"].casefold()]
        if kept.marked and kept.lowest < place <= kept.plans:
            yield found.group()


def _marks(text: str, kept: KeptPrivate) -> Iterator[str]:
    for found in _mark.finditer(text):
        if kept.marked and Decimal(found["mark"].replace(",", ".")) not in kept.marks:
            yield found["mark"]


def _votes_in(text: str, kept: KeptPrivate) -> Iterator[str]:
    return (found.group() for found in _votes.finditer(text) if int(found["votes"]) in kept.votes)


def _repeated(text: str, every: Iterable[Typed]) -> Iterator[str]:
    """Find which of these stand in a text word for word."""
    plain = folded(text)
    return (typed.text for typed in every if typed.plain in plain)


def _long(*texts: str) -> tuple[Typed, ...]:
    long = dict.fromkeys(text for text in texts if len(text.split()) >= FEWEST_WORDS)
    return tuple(Typed(text, folded(text).rstrip(".")) for text in long)


LOOKS: Final[Mapping[Private, Look]] = {
    Private.CONTACT: lambda text, kept: contact_in(text, kept.addresses),
    Private.MARK: _marks,
    Private.PLACE: _places,
    Private.VOTES: _votes_in,
    Private.REASON: lambda text, kept: _repeated(text, kept.reasons),
    Private.NOTE: lambda text, kept: _repeated(text, kept.notes),
}
"""How each of them is found, in the order in which it is told."""
