"""The two columns of the board: what is needed and the rules in the way, and what is offered with what fits on top."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from jury.language import _
from jury.matching.in_words import why
from jury.matching.suggestions import Suggestion
from jury.matching.used import plan_of, used_needs, used_offers
from jury.model.alliance import Barrier, Match, Need, Offer
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.codes import code_word
from jury.wording.names import name_in
from screens.toolkit.choices import Choice
from screens.toolkit.lines import EMPTY, Line, Piece, cropped, indented, line, wrapped

OPEN, USED, FOUND, FITS, LOOK = "○", "✓", "⇄", "≈", "⚑"
"""Nothing for it yet, used, found each other, may fit, and in the way."""
MOST_LINES: Final = 4
"""Lines of one text on the board; whoever needs more of it changes the row with e."""
HANG: Final = 2
"""Cells that what belongs to a text stands to the right of its sign."""


def needs_column(evening: Evening, width: int) -> Iterator[Choice]:
    """Give what is needed, with the matches of each under it, and the rules that block a plan."""
    used = used_needs(evening)
    for row in evening.needs:
        lines = wish_lines(evening, row, USED if row.id in used else OPEN, width)
        yield Choice(f"need {row.id}", (*lines, *_in_a_plan(evening, row, width)), _words(evening, row))
        for match in evening.matches:
            if match.need == row.id:
                yield Choice(f"match {match.nr}", (_match_line(evening, match, width),), _words(evening, row))
    if not evening.needs:
        yield _told(_("Nog niets nodig. n noteert wat een partij zoekt."), width)
    if evening.barriers:
        yield Choice("", (EMPTY, line(Piece(_("Regels in de weg"), "heading"))))
    for barrier in evening.barriers:
        yield Choice(f"barrier {barrier.nr}", tuple(_barrier_lines(evening, barrier, width)))


def offers_column(evening: Evening, fitting: Sequence[Suggestion], width: int) -> Iterator[Choice]:
    """Give what is offered: what may fit the need under the cursor with why, what else is free, and what is used."""
    reasons = {found.offer: why(found) for found in fitting}
    used = used_offers(evening)
    rows = {row.id: row for row in evening.offers}
    groups = (
        (_("Past misschien"), [rows[id] for id in reasons]),
        (_("Ook te bieden"), [row for id, row in rows.items() if id not in used and id not in reasons]),
        (_("Wordt al gebruikt"), [row for id, row in rows.items() if id in used]),
    )
    first = True
    for heading, group in groups:
        if group:
            yield Choice("", (*(() if first else (EMPTY,)), line(Piece(heading, "heading"))))
            first = False
        for row in group:
            lines = wish_lines(evening, row, USED if row.id in used else OPEN, width)
            beside = _reason(reasons[row.id], width) if row.id in reasons else ()
            yield Choice(
                f"offer {row.id}",
                (*lines, *beside, *_in_a_plan(evening, row, width), *_found_for(evening, row, width)),
                _words(evening, row),
            )
    if not rows:
        yield _told(_("Nog niets te bieden. n noteert wat een partij kan geven."), width)


def wish_lines(evening: Evening, row: Need | Offer, sign: str, width: int) -> Sequence[Line]:
    """Give the text of a need or an offer, cut where it is very long, and under it of which kind it is and whose."""
    hidden = _("verborgen") if isinstance(row, Offer) and row.hidden else ""
    about = " · ".join(filter(None, (one_line(row.kind), hidden, name_in(evening, "parties", row.party))))
    ink = "good" if sign == USED else "quiet"
    text = wrapped(line(Piece(one_line(row.text))), width, first=line(Piece(f"{sign} ", ink)), hang=HANG)
    if len(text) > MOST_LINES:
        text = (*text[: MOST_LINES - 1], cropped((*text[MOST_LINES - 1], Piece("…" + " " * width)), width))
    return (
        *text,
        cropped(indented(line(Piece(about, "quiet")), HANG), width),
    )


def _reason(reason: str, width: int) -> Sequence[Line]:
    return wrapped(line(Piece(reason, "accent")), width, first=line(Piece(f"{FITS} ", "accent")), hang=HANG)


def _barrier_lines(evening: Evening, barrier: Barrier, width: int) -> Iterator[Line]:
    sign = Piece(f"{USED} ", "good") if barrier.lifted else Piece(f"{LOOK} ", "accent")
    yield from wrapped(line(Piece(one_line(barrier.text))), width, first=(sign,), hang=HANG)
    who = name_in(evening, "parties", barrier.lifted_by) if barrier.lifted_by else ""
    about = " · ".join(filter(None, (plan_in_words(evening, barrier.proposal), who)))
    yield cropped(indented(line(Piece(about, "quiet")), HANG), width)


def plan_in_words(evening: Evening, plan: str | None) -> str:
    """Name a plan, with how far it is where that is known: Kom Binnen (in de maak)."""
    if plan is None:
        return ""
    name, stage = name_in(evening, "proposals", plan), evening.proposal(plan).stage
    return f"{name} ({code_word('proposals', 'stage', stage)})" if stage else name


def _words(evening: Evening, row: Need | Offer) -> str:
    """Give what a line is found by: its text, its kind and its party, whole."""
    return "\n".join((row.text, row.kind, name_in(evening, "parties", row.party)))


def _in_a_plan(evening: Evening, row: Need | Offer, width: int) -> Iterable[Line]:
    plan = plan_of(evening, row)
    if plan is not None:
        said = _("opgepakt door {plan}") if isinstance(row, Need) else _("gebruikt door {plan}")
        told = Piece(said.format(plan=plan_in_words(evening, plan)), "good")
        yield from wrapped(line(told), width, first=line(" " * HANG), hang=HANG)


def _found_for(evening: Evening, row: Offer, width: int) -> Iterable[Line]:
    """Name the needs that an offer was found for."""
    texts = {need.id: one_line(need.text) for need in evening.needs}
    for match in evening.matches:
        if match.offer == row.id:
            yield cropped(indented(line(Piece(f"{FOUND} {texts[match.need]}", "good")), HANG), width)


def _match_line(evening: Evening, match: Match, width: int) -> Line:
    offer = next(row for row in evening.offers if row.id == match.offer)
    said = " · ".join(filter(None, (one_line(match.status), one_line(offer.text))))
    return cropped(indented(line(Piece(f"{FOUND} ", "good"), Piece(said, "good")), HANG), width)


def _told(text: str, width: int) -> Choice:
    return Choice("", wrapped(line(Piece(text, "quiet")), width))
