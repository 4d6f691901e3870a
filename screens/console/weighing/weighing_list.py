"""The interest of each party, the plans that touch it with what the jury said of them, and the dilemmas."""

from collections.abc import Iterator
from typing import Final

from jury.findings.interests import Touch, has_interest, touches
from jury.language import _
from jury.model.alliance import Party
from jury.model.evening import Evening
from jury.text import listed, one_line
from jury.wording.fields import label
from jury.wording.weighing import ROLES
from screens.console.deliberation.dilemma_lines import dilemma_lines
from screens.console.deliberation.verdict_words import joined_with, verdict_in_words, verdict_sign
from screens.toolkit.choices import Choice
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, between, line, width_of, wrapped

FOLLOWED: Final = "adopt"
"""The verdict that follows an interest; with another one the list says why not."""
TITLE_WIDTH: Final = 34
VERDICT_WIDTH: Final = 22
HANG: Final = 4
PARTY, DILEMMA = "party", "dilemma"
"""How the keys begin of what is no plan of a party."""


def weighing_choices(evening: Evening, width: int) -> Iterator[Choice]:
    """Lay it all out, party by party; who has no interest yet is named behind the others."""
    touched = touches(evening)
    for party in evening.parties:
        if has_interest(party):
            yield Choice(f"{PARTY} {party.id}", tuple(_of_party(evening, party, width)))
            for touch in touched[party.id]:
                yield Choice(f"{party.id} {touch.plan.id}", tuple(_of_touch(evening, touch, width)))
            if not touched[party.id]:
                yield Choice("", (line("  ", Piece(_("○ Dit belang komt nog niet terug in een plan."), "accent")),))
            yield Choice("", (EMPTY,))
    without = [party for party in evening.parties if not has_interest(party)]
    if without:
        yield Choice("", (line(Piece(_("⚑ Nog geen belang of doel bekend"), "accent")),))
        yield from (Choice(f"{PARTY} {party.id}", (line("  ", one_line(party.name)),)) for party in without)
        yield Choice("", (EMPTY,))
    yield Choice("", (line(Piece(_("Dilemma’s"), "heading")),))
    for row in evening.dilemmas:
        yield Choice(f"{DILEMMA} {row.nr}", tuple(dilemma_lines(evening, row, width)))
    if not evening.dilemmas:
        words = _("Nog geen dilemma. d noteert er een: wat niet samen kan, wat er gekozen is, en waarom.")
        yield Choice("", wrapped((Piece(words, "quiet"),), width, first=line("  "), hang=2))


def _of_party(evening: Evening, party: Party, width: int) -> Iterator[Line]:
    yield line(Piece(one_line(party.name), "heading"))
    for field in ("interest", "goal", "role"):
        if text := one_line(getattr(party, field)):
            first = line("  ", Piece(f"{label('parties', field)}: ", "quiet"))
            yield from wrapped(text, width, first=first, hang=HANG)
    for row in evening.weighed:
        if row.party == party.id and row.proposal is None:
            yield from _weighed(row.text, width)


def _of_touch(evening: Evening, touch: Touch, width: int) -> Iterator[Line]:
    """Tell of one plan what the party does in it and what the jury said; where that did not follow it, why."""
    verdict = evening.verdicts.get(touch.plan.id)
    room = min(TITLE_WIDTH, width // 2)
    roles = listed([_(ROLES[role]) for role in touch.roles])
    said = line(Piece(f"{verdict_sign(verdict)} ", "plain" if verdict else "accent"), verdict_in_words(verdict))
    title = line("  ", padded(one_line(touch.plan.title), room))
    beside = line(*title, Piece(f"  {roles}", "quiet"))
    fits = width_of(beside) + VERDICT_WIDTH <= width
    yield between(beside if fits else title, said, width)
    if not fits:
        yield from wrapped((Piece(roles, "quiet"),), width, first=line("    "), hang=HANG)
    for row in touch.weighed:
        yield from _weighed(row.text, width)
    if joined := joined_with(evening, verdict):
        yield from wrapped(_("Samen verder met {plans}.").format(plans=joined), width, first=line("    "), hang=HANG)
    if touch.weighed or verdict is None or verdict.verdict == FOLLOWED:
        return
    for words, text in ((_("Waarom:"), verdict.doubt), (label("verdicts", "advice") + ":", verdict.advice)):
        if text:
            yield from wrapped(one_line(text), width, first=line("    ", Piece(f"{words} ", "quiet")), hang=HANG)


def _weighed(text: str, width: int) -> tuple[Line, ...]:
    first = line("    ", Piece(_("In de afweging:") + " ", "quiet"))
    return wrapped(one_line(text), width, first=first, hang=HANG)
