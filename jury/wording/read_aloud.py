"""A card as somebody reads it aloud, so that who holds the paper hears whether it is right."""

from collections.abc import Iterator
from decimal import Decimal

from jury.language import _, current_language
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.text import one_line
from jury.wording.spoken import said


def marks_aloud(evening: Evening, proposal: str, juror: str) -> Iterator[tuple[str, str]]:
    """Give each criterion in its short name, with what is said of it: Verbinden, zeven komma vijf."""
    marks = evening.card(proposal, juror).marks
    for criterion in evening.criteria:
        yield one_line(criterion.short()), mark_aloud(marks.get(criterion.id))


def mark_aloud(mark: Mark | None) -> str:
    """Say a mark: zeven, acht komma vijf, onthouding, nog open."""
    if isinstance(mark, Decimal):
        number = said(abs(mark), current_language())
        return _("min {number}").format(number=number) if mark < 0 else number
    return _("nog open") if mark is None else _("onthouding")


def card_aloud(evening: Evening, proposal: str, juror: str) -> str:
    """Say a whole card in one sentence: Wim van der Kruijt: Verbinden zeven, Dragers acht."""
    each = ", ".join(f"{criterion} {mark}" for criterion, mark in marks_aloud(evening, proposal, juror))
    return _("{name}: {marks}").format(name=one_line(evening.juror(juror).name), marks=each)
