"""What belongs to the alliance: what is needed, what is offered, and what matched."""

from jury.model.alliance import Match
from jury.model.evening import Evening
from jury.publication.looked_at import place_name
from jury.publication.private_texts import any_sensitive, kept_private
from jury.report.building.plans import party_name, titles_of
from jury.report.model.alliance import (
    Board,
    MatchRow,
    Wish,
)


def board_of(evening: Evening) -> Board:
    """Give the matches, the needs that nobody met and the offers that nobody uses."""
    needed = {match.need for match in evening.matches}
    used = {match.offer for match in evening.matches}
    return Board(
        matches=tuple(_match(evening, match) for match in evening.matches),
        open_needs=tuple(
            Wish(row.text, evening.party(row.party).name, False) for row in evening.needs if row.id not in needed
        ),
        unused_offers=tuple(
            Wish(row.text, evening.party(row.party).name, row.hidden) for row in evening.offers if row.id not in used
        ),
    )


def _match(evening: Evening, match: Match) -> MatchRow:
    needs = {row.id: row for row in evening.needs}
    offers = {row.id: row for row in evening.offers}
    plans = (match.proposal,) if match.proposal is not None else ()
    sensitive = any_sensitive(evening, plans)
    need, offer = needs[match.need], offers[match.offer]
    return MatchRow(
        need=kept_private(evening, place_name("needs", (need.id,), "text"), need.text, sensitive),
        needed_by=evening.party(need.party).name,
        offer=kept_private(evening, place_name("offers", (offer.id,), "text"), offer.text, sensitive),
        offered_by=evening.party(offer.party).name,
        status=match.status,
        plan=next(iter(titles_of(evening, plans)), ""),
        first_contact=party_name(evening, match.first_contact),
        contact_before=match.contact_before,
    )
