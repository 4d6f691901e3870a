"""What is needed and what is offered, as it may be published."""

from jury.matching.used import plan_of, plan_without_a_match, used_needs, used_offers
from jury.model.alliance import Match, Need, Offer
from jury.model.evening import Evening
from jury.publication.private_texts import plan_title, wish_text
from jury.report.building.plans import party_name, titles_of
from jury.report.model.board import Board, MatchRow, Wish


def board_of(evening: Evening) -> Board:
    """Give the matches, what a plan uses, the needs that nobody met and the offers that nobody uses."""
    matched = {match.offer for match in evening.matches}
    met, used = used_needs(evening), used_offers(evening)
    return Board(
        matches=tuple(_match(evening, match) for match in evening.matches),
        surfaced=tuple(_wish(evening, row) for row in evening.offers if row.hidden and row.id in matched),
        needs_in_plans=tuple(_wish(evening, row) for row in evening.needs if plan_without_a_match(evening, row)),
        offers_in_plans=tuple(_wish(evening, row) for row in evening.offers if plan_without_a_match(evening, row)),
        open_needs=tuple(_wish(evening, row) for row in evening.needs if row.id not in met),
        unused_offers=tuple(_wish(evening, row) for row in evening.offers if row.id not in used),
    )


def _match(evening: Evening, match: Match) -> MatchRow:
    need = next(row for row in evening.needs if row.id == match.need)
    offer = next(row for row in evening.offers if row.id == match.offer)
    plans = (match.proposal,) if match.proposal is not None else ()
    return MatchRow(
        need=wish_text(evening, need),
        needed_by=evening.party(need.party).name,
        offer=wish_text(evening, offer),
        offered_by=evening.party(offer.party).name,
        status=match.status,
        plan=next(iter(titles_of(evening, plans)), ""),
        first_contact=party_name(evening, match.first_contact),
        contact_before=match.contact_before,
    )


def _wish(evening: Evening, row: Need | Offer) -> Wish:
    plan = plan_of(evening, row)
    return Wish(
        text=wish_text(evening, row),
        party=evening.party(row.party).name,
        hidden=isinstance(row, Offer) and row.hidden,
        plan=plan_title(evening, evening.proposal(plan)) if plan is not None else "",
    )
