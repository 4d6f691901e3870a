"""What was agreed, who signs for it, what stands in the way, and what became of it."""

from collections.abc import Iterable

from jury.model.agreed import Agreement
from jury.model.evening import Evening
from jury.publication.agreed import settled
from jury.publication.looked_at import place_name
from jury.publication.private_texts import agreement_how, agreement_text, kept_private, plan_title, update_text
from jury.publication.what_became import status_of, updates_of, without_agreement
from jury.report.building.plans import by_title, party_name, party_names, titles_of
from jury.report.model.agreements import AgreementRow, Agreements, Signer, Told, ToLift


def agreements_of(evening: Evening) -> Agreements:
    """Give the agreements that everybody may read, and apart from them what has no owner or no date yet."""
    public = [row for row in evening.agreements if row.public]
    agreed = [row for row in public if settled(row)]
    going_on = [row for row in agreed if status_of(evening, row) != "dropped"]
    without = by_title(evening, without_agreement(evening))
    return Agreements(
        settled=tuple(_agreement(evening, row) for row in agreed),
        intentions=tuple(_agreement(evening, row) for row in public if not settled(row)),
        return_date=evening.session.return_date,
        signers=tuple(_signers(evening, going_on)),
        without=tuple(plan_title(evening, plan) for plan in without) if evening.agreements else (),
        to_lift=tuple(_to_lift(evening)),
    )


def public_agreements(evening: Evening, plan: str) -> tuple[AgreementRow, ...]:
    """Give what was agreed on a plan and still holds, as far as everybody may read it."""
    rows = (row for row in evening.agreements if row.public and plan in row.proposals and settled(row))
    return tuple(_agreement(evening, row) for row in rows if status_of(evening, row) != "dropped")


def who_sign(row: Agreement) -> tuple[str, ...]:
    """Give the ids of the parties that sign an agreement: those that were named for it, or else who is in it."""
    return row.signed_by or tuple(dict.fromkeys(party for party in (row.who, *row.with_) if party))


def _signers(evening: Evening, agreed: Iterable[Agreement]) -> Iterable[Signer]:
    """Give who sign what was agreed, each once, with the function in which somebody does where that is known."""
    functions = {row.party: row.signs for row in evening.organisers}
    for party in dict.fromkeys(party for row in agreed for party in who_sign(row)):
        yield Signer(evening.party(party).name, functions.get(party, ""))


def _agreement(evening: Evening, row: Agreement) -> AgreementRow:
    return AgreementRow(
        what=agreement_text(evening, row),
        who=party_name(evening, row.who),
        with_=party_names(evening, row.with_),
        by=row.by,
        plans=titles_of(evening, row.proposals),
        returns=row.by is not None and row.by == evening.session.return_date,
        nr=row.nr,
        how=agreement_how(evening, row),
        status=status_of(evening, row),
        signers=party_names(evening, who_sign(row)),
        told=tuple(
            Told(update.date, update.status, update_text(evening, row, update))
            for update in updates_of(evening, row.nr)
        ),
    )


def _to_lift(evening: Evening) -> Iterable[ToLift]:
    """Give the rules that stand in the way of plans in play, or stood there."""
    for row in evening.barriers:
        plan = evening.proposal(row.proposal) if row.proposal else None
        if plan is None or plan.in_play:
            sensitive = plan is not None and plan.sensitive
            yield ToLift(
                text=kept_private(evening, place_name("barriers", (row.nr,), "text"), row.text, sensitive),
                plan=next(iter(titles_of(evening, (plan.id,))), "") if plan else "",
                lifted_by=party_name(evening, row.lifted_by),
                before=None if row.lifted else row.before,
                lifted=row.lifted,
            )
