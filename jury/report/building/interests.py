"""The interest of each party as the report tells it back: the plans that touch it, and what the jury says of them."""

from collections.abc import Iterable, Iterator, Mapping

from jury.findings.interests import Touch, has_interest, touches
from jury.model.alliance import Dilemma, Weighed
from jury.model.evening import Evening
from jury.publication.looked_at import place_name
from jury.publication.private_texts import any_sensitive, kept_private, plan_title
from jury.report.building.plans import by_title, party_names, ruling_of, titles_of
from jury.report.model.alliance import DilemmaRow, PartyPart, Stake, Weighing
from jury.report.model.ruling import Ruling


def weighing_of(evening: Evening) -> Weighing:
    """Give each party of which more than the name is known, who tells no interest, and the dilemmas."""
    touched = touches(evening)
    rulings = {plan.id: ruling_of(evening, plan) for plan in evening.in_play}
    return Weighing(
        parties=tuple(
            PartyPart(
                name=party.name,
                interest=party.interest,
                goal=party.goal,
                role=party.role,
                weighed=tuple(_texts(evening, (row for row in evening.weighed if _of_all(row, party.id)))),
                stakes=tuple(_stakes(evening, touched[party.id], rulings)),
            )
            for party in evening.parties
            if has_interest(party) or party.role or any(row.party == party.id for row in evening.weighed)
        ),
        without=tuple(party.name for party in evening.parties if not has_interest(party)),
        dilemmas=tuple(_dilemma(evening, row) for row in evening.dilemmas),
    )


def _of_all(row: Weighed, party: str) -> bool:
    return row.party == party and row.proposal is None


def _stakes(evening: Evening, touched: Iterable[Touch], rulings: Mapping[str, Ruling]) -> Iterator[Stake]:
    by_plan = {touch.plan.id: touch for touch in touched}
    for plan in by_title(evening, (touch.plan for touch in by_plan.values())):
        touch = by_plan[plan.id]
        weighed = tuple(_texts(evening, touch.weighed))
        yield Stake(plan_title(evening, plan), rulings[plan.id], weighed)


def _texts(evening: Evening, rows: Iterable[Weighed]) -> Iterator[str]:
    for row in rows:
        where = place_name("weighed", (row.nr,), "text")
        sensitive = row.proposal is not None and any_sensitive(evening, (row.proposal,))
        if text := kept_private(evening, where, row.text, sensitive):
            yield text


def _dilemma(evening: Evening, row: Dilemma) -> DilemmaRow:
    plans = (row.proposal,) if row.proposal is not None else ()
    sensitive = any_sensitive(evening, plans)

    def public(field: str, text: str) -> str:
        return kept_private(evening, place_name("dilemmas", (row.nr,), field), text, sensitive)

    return DilemmaRow(
        text=public("text", row.text),
        options=tuple(filter(None, (public("options", option) for option in row.options))),
        chosen=public("chosen", row.chosen),
        because=public("because", row.because),
        parties=party_names(evening, row.parties),
        plan=next(iter(titles_of(evening, plans)), ""),
        theme=next((theme.name for theme in evening.themes if theme.id == row.theme), ""),
    )
