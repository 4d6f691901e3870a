"""Which field a column of plans holds, by its header."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

from jury.intake.plans.header_words import ADMINISTRATION, FIELD_NAMES, PARTIES, SURVEY_ADMINISTRATION, SURVEY_IDS
from jury.language import _
from jury.model.proposal import Proposal
from jury.model.values import fields
from jury.wording.fields import word

_numbered = re.compile(r"^\s*(?:\d+|[a-z])[.)]\s+")
_code = re.compile(r"[^\W\d]\w*(?:\[\w+\])*\.\s+(?=\S)")
"""What some forms write before a question: G1Q2. Wat kost het?"""
_aside = re.compile(r"\([^()]*\)")
_word = re.compile(r"[a-z0-9]+(?:-[a-z]+)*")
NAME_BESIDE: Final = "_name"
WHOLE: Final = 99
"""How sure a header is that we know as a whole."""
WORDS_LOOKED_AT: Final = 100
"""Words of a header; a question of a form names its field long before, and a page of text is no question."""
LONG_WORD: Final = 4
"""Words of this length also match longer forms of themselves: kosten is found in kostenraming."""


def header_key(header: str) -> str:
    """Give the form in which headers are compared: no case, accents, stray blanks, numbering or closing marks."""
    letters = unicodedata.normalize("NFKD", header.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("_", " ")
    return " ".join(_numbered.sub("", plain).split()).rstrip(" ?:.;,*!…").strip("'\"‘’“” ")


def header_keys(header: str) -> frozenset[str]:
    """Give a header as it is compared, whole and without the code that a form wrote before it."""
    return frozenset({header_key(header), header_key(_code.sub("", header, count=1))})


@cache
def known_headers() -> Mapping[str, str]:
    """Give the field of each header that is known as a whole."""
    own = {header_key(name): name for name in proposal_fields()}
    return {**{header_key(name): field for field, names in FIELD_NAMES.items() for name in names.whole}, **own}


@cache
def proposal_fields() -> tuple[str, ...]:
    """Name the fields of a plan that a column may hold."""
    given = (name for name, value in fields(Proposal).items() if not value.inner and name != "extra")
    return (*given, PARTIES)


def column_word(field: str) -> str:
    """Give the word for what a column of plans holds."""
    return _("trekker en partners") if field == PARTIES else word("proposals", field)


class Recognised(NamedTuple):
    """The field that a header names, and how sure that is: more words in common is surer."""

    field: str
    certainty: int


def recognise(header: str) -> Recognised | None:
    """Find the field that a header names: as a whole, without what is in brackets, or by the words in it.

    The first sentence of a header counts before the rest. None where it names no field, or two alike.
    """
    key = header_key(header)
    for form in (key, header_key(_aside.sub(" ", key))):
        if form in known_headers():
            return Recognised(known_headers()[form], WHOLE)
    sentences = (key.partition("?")[0], key)
    return next((found for found in map(_by_clues, sentences) if found), None)


def _by_clues(text: str) -> Recognised | None:
    words = _word.findall(text)[:WORDS_LOOKED_AT]
    scores = {
        field: max((_score(clue, words) for clue in names.clues), default=0)
        for field, names in FIELD_NAMES.items()
        if not names.unless.intersection(words)
    }
    best = max(scores.values())
    likely = [field for field, score in scores.items() if score == best]
    return Recognised(likely[0], best) if best and len(likely) == 1 else None


def _score(clue: str, words: list[str]) -> int:
    wanted = clue.split()
    return len(wanted) if all(any(_fits(part, word) for word in words) for part in wanted) else 0


def _fits(part: str, word: str) -> bool:
    return word == part or (len(part) >= LONG_WORD and word.startswith(part))


def administration_of(header: str, *, survey: bool = False) -> str | None:
    """Say what an online form keeps in a column, or None where it is not the form's own.

    In a survey some headers are the form's own that elsewhere ask something about a plan.
    """
    known = (*(SURVEY_ADMINISTRATION.items() if survey else ()), *ADMINISTRATION.items())
    return next((kind for kind, names in known if not header_keys(header).isdisjoint(map(header_key, names))), None)


def is_a_survey(headers: Iterable[str]) -> bool:
    """Say whether a table is the export of a survey, with columns of its own."""
    return any(not header_keys(header).isdisjoint(SURVEY_IDS) for header in headers)


def is_a_name_beside(header: str, headers: Iterable[str]) -> bool:
    """Say whether a column of our own export holds the names of the ids in another: theme_name beside theme."""
    return header.endswith(NAME_BESIDE) and header.removesuffix(NAME_BESIDE) in headers
