"""What is said for one team alone, and which of it may go to that team in a letter."""

from typing import Final

from jury.model.evening import Evening
from jury.model.talk import Feedback
from jury.publication.looked_at import may_stay, place_name
from jury.publication.people import jury_to_keep_out, named_in
from jury.publication.private_words import KeptPrivate, Private, private_in

OF_OTHERS: Final = frozenset({Private.MARK, Private.PLACE, Private.VOTES})
"""What a question or a tip must not tell: it could be of another plan."""


def place_of(row: Feedback) -> str:
    """Name the place under which is kept that a question or a tip was looked at."""
    return place_name("feedback", (row.nr,), "text")


def words_kept_from_a_team(evening: Evening, row: Feedback, kept: KeptPrivate) -> tuple[str, ...]:
    """Give what keeps a question or a tip out of a letter: names of the jury, and figures; nothing once looked at."""
    figures = (words for private, words in private_in(row.text, kept) if private in OF_OTHERS)
    words = (*named_in(row.text, jury_to_keep_out(evening)), *(word for each in figures for word in each))
    return () if not words or may_stay(evening, place_of(row), words) else words
