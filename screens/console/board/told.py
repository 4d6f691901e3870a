"""What is told under the two columns: why a pair may fit, who calls whom before when, or where something is used."""

from collections.abc import Iterator, Sequence
from typing import Final

from jury.language import _
from jury.matching.in_words import why
from jury.matching.suggestions import Suggestion
from jury.model.alliance import Barrier, Match, Need, Offer
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.dates import day_in_words
from jury.wording.names import name_in
from screens.console.board.columns import FITS, FOUND, HANG, LOOK, USED, plan_in_words
from screens.toolkit.lines import Line, Piece, line, wrapped

MEASURE: Final = 96
"""The widest line that is easy to read."""
SHOWN: Final = 8
"""Suggestions that are listed; as many as people at a table can weigh."""


def pair_lines(evening: Evening, need: Need, offer: Offer, found: Suggestion | None, width: int) -> Iterator[Line]:
    """Tell of a need and an offer beside each other: that they found each other, why they may fit, or nothing yet."""
    matches = [match for match in evening.matches if (match.need, match.offer) == (need.id, offer.id)]
    if matches:
        for match in matches:
            yield from match_lines(evening, match, width)
        return
    said = _("Aan soort en woorden is niet te zien of dit past.")
    if found:
        said = _("Past misschien: {why}.").format(why=why(found))
    yield from _texts(Piece(f"{FITS} " if found else "  ", "accent"), need, offer, width)
    yield from wrapped(
        line(Piece(said, "accent" if found else "quiet")), min(width, MEASURE), first=line("  "), hang=HANG
    )


def match_lines(evening: Evening, match: Match, width: int) -> Iterator[Line]:
    """Tell what found each other, how far it is, and who calls whom before when."""
    need = next(row for row in evening.needs if row.id == match.need)
    offer = next(row for row in evening.offers if row.id == match.offer)
    yield from _texts(Piece(f"{USED} ", "good"), need, offer, width)
    plan = plan_in_words(evening, match.proposal)
    said = " · ".join(filter(None, (one_line(match.status), calls(evening, match, need, offer), plan)))
    yield from wrapped(line(Piece(said, "good")), min(width, MEASURE), first=line("  "), hang=HANG)


def barrier_lines(evening: Evening, barrier: Barrier, width: int) -> Iterator[Line]:
    """Tell which rule is in the way of what, who can take it away before when, and whether that is done."""
    measure = min(width, MEASURE)
    sign = Piece(f"{USED} ", "good") if barrier.lifted else Piece(f"{LOOK} ", "accent")
    yield from wrapped(line(Piece(one_line(barrier.text), "strong")), measure, first=(sign,), hang=HANG)
    who = name_in(evening, "parties", barrier.lifted_by) if barrier.lifted_by else _("nog niemand")
    before = day_in_words(barrier.before) if barrier.before else ""
    done = _("{party} kan dit oplossen vóór {day}") if before else _("{party} kan dit oplossen")
    if barrier.lifted:
        done = _("opgelost")
    said = " · ".join(filter(None, (done.format(party=who, day=before), plan_in_words(evening, barrier.proposal))))
    yield from wrapped(line(Piece(said, "good" if barrier.lifted else "plain")), measure, first=line("  "), hang=HANG)


def calls(evening: Evening, match: Match, need: Need, offer: Offer) -> str:
    """Say who calls whom before when; a third party brings the two together."""
    before = day_in_words(match.contact_before) if match.contact_before else ""
    if match.first_contact is None:
        return _("vóór {day}").format(day=before) if before else _("nog niemand belt")
    who, both = match.first_contact, (need.party, offer.party)
    whom = [name_in(evening, "parties", party) for party in dict.fromkeys(both) if party != who]
    if not whom:
        said = _("{who} regelt dat zelf vóór {day}") if before else _("{who} regelt dat zelf")
        return said.format(who=name_in(evening, "parties", who), day=before)
    names = {
        "who": name_in(evening, "parties", who),
        "whom": _("{first} en {last}").format(first=whom[0], last=whom[-1]),
    }
    if len(whom) == 1:
        names["whom"] = whom[0]
    said = _("{who} belt {whom} vóór {day}") if before else _("{who} belt {whom}")
    return said.format(**names, day=before)


def suggested(evening: Evening, every: Sequence[Suggestion], here: Suggestion | None, width: int) -> Iterator[Line]:
    """List what may fit, the likeliest first; the pair under the cursors stands out."""
    needs = {row.id: one_line(row.text) for row in evening.needs}
    offers = {row.id: one_line(row.text) for row in evening.offers}
    yield line(Piece(_("Past misschien bij elkaar"), "heading"))
    for place, found in enumerate(every[:SHOWN], 1):
        ink = "strong" if found == here else "plain"
        said = f"{needs[found.need]} {FITS} {offers[found.offer]}"
        yield from wrapped(line(Piece(said, ink)), width, first=line(Piece(f"{place:>2} ", "quiet")), hang=3)
        yield from wrapped(line(Piece(why(found), "quiet")), width, first=line("   "), hang=3)
    if len(every) > SHOWN:
        said = _("… en nog {n}; s loopt ze langs.").format(n=len(every) - SHOWN)
        yield line(Piece(f"   {said}", "quiet"))
    if not every:
        yield line(Piece(_("Niets dat open is, past nu bij iets dat vrij is."), "quiet"))


def _texts(sign: Piece, need: Need, offer: Offer, width: int) -> Iterator[Line]:
    said = (Piece(one_line(need.text), "strong"), Piece(f" {FOUND} "), Piece(one_line(offer.text), "strong"))
    yield from wrapped(said, min(width, MEASURE), first=line(sign), hang=HANG)
