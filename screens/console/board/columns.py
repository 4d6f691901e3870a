"""The two columns of the board: what is needed with what was found for it, and what is offered, what fits on top."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from jury.language import _
from jury.matching.in_words import why
from jury.matching.suggestions import Suggestion
from jury.matching.used import plan_of, used_needs, used_offers
from jury.model.alliance import Match, Need, Offer
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.names import name_in
from screens.toolkit.choices import Choice
from screens.toolkit.lines import EMPTY, Line, Piece, cropped, indented, line, wrapped

OPEN, USED, FOUND, FITS = "○", "✓", "⇄", "≈"
"""Nothing for it yet, used, found each other, and may fit."""
HANG: Final = 2
"""Cells that what belongs to a text stands to the right of its sign."""


def needs_column(evening: Evening, width: int) -> Iterator[Choice]:
    """Give what is needed, with the matches of each under it."""
    used = used_needs(evening)
    for row in evening.needs:
        lines = wish_lines(evening, row, USED if row.id in used else OPEN, width)
        yield Choice(f"need {row.id}", (*lines, *_in_a_plan(evening, row, width)), _words(evening, row))
        for match in evening.matches:
            if match.need == row.id:
                yield Choice(f"match {match.nr}", (_match_line(evening, match, width),), _words(evening, row))
    if not evening.needs:
        yield _told(_("Nog niets nodig. n noteert wat een partij zoekt."), width)


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
    """Give a need or an offer whole, and under it of which kind it is and whose."""
    hidden = _("verborgen") if isinstance(row, Offer) and row.hidden else ""
    about = " · ".join(filter(None, (one_line(row.kind), hidden, name_in(evening, "parties", row.party))))
    ink = "good" if sign == USED else "quiet"
    return (
        *wrapped(line(Piece(one_line(row.text))), width, first=line(Piece(f"{sign} ", ink)), hang=HANG),
        cropped(indented(line(Piece(about, "quiet")), HANG), width),
    )


def _reason(reason: str, width: int) -> Sequence[Line]:
    return wrapped(line(Piece(reason, "accent")), width, first=line(Piece(f"{FITS} ", "accent")), hang=HANG)


def _words(evening: Evening, row: Need | Offer) -> str:
    """Give what a line is found by: its text, its kind and its party, whole."""
    return "\n".join((row.text, row.kind, name_in(evening, "parties", row.party)))


def _in_a_plan(evening: Evening, row: Need | Offer, width: int) -> Iterable[Line]:
    plan = plan_of(evening, row)
    if plan is not None:
        said = _("gebruikt door {plan}").format(plan=name_in(evening, "proposals", plan))
        yield cropped(indented(line(Piece(said, "good")), HANG), width)


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
