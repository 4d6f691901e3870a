"""What of an evening is private, and the words in which a private thing may be published."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from jury.model.agreed import Agreement, AgreementUpdate
from jury.model.alliance import Need, Offer
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import VERDICT_SENTENCES, Award, TieDecision
from jury.model.tables import Key
from jury.publication.contact_data import contact_in, public_addresses
from jury.publication.looked_at import may_stay, place_name
from jury.publication.people import named_in, people_to_keep_out
from jury.publication.street_names import streets_in, without_streets

TWINS: Final = ("summary", "target_group", "need", "offer", "first_step", "dream", "limits")
"""The texts of a plan that have a `…_public` twin."""
OWN_WORDS: Final = ("added_value", "cooperation", "exit", "asked_how", "asked_answer", "cost_note")
"""The texts of a plan that are printed as they are, and have no twin."""
COMMITMENTS: Final = "commitments"
"""What parties say they will do for a plan: a text in each."""
CROSSING: Final = ("question", "answer")
ANSWER: Final = ("decision", "text")
BESIDE: Final = " · "
"""What stands between the texts of a list where they are read as one."""
OF_A_PLAN: Final[Mapping[str, tuple[str, ...]]] = {
    "cross_questions": CROSSING,
    "challenge": ("text", "stage", "owner", "because", "feedback"),
    "sources": ("text", "source"),
}
"""The texts of a row that can be about one plan, by its table."""


class Street(NamedTuple):
    """Where a text about a sensitive plan names a street: its table, the key of its row, the field that settles it.

    `streets` are the names as they stand there.
    """

    table: str
    key: Key
    field: str
    streets: tuple[str, ...]


def plan_text(evening: Evening, plan: Proposal, field: str) -> str:
    """Give a plan's text as it may be published: its public twin, or the text itself where that tells no place.

    A text of a sensitive plan that names a street and has no twin is left out, unless somebody looked and it may stay.
    """
    twin: str = getattr(plan, f"{field}_public") if field in TWINS else ""
    where = place_name("proposals", (plan.id,), field)
    return twin or kept_private(evening, where, getattr(plan, field), plan.sensitive)


def plan_title(evening: Evening, plan: Proposal) -> str:
    """Give a plan's title as it may be published; a sensitive plan's title keeps a street's name to itself."""
    where = place_name("proposals", (plan.id,), "title")
    return plan.title if kept_private(evening, where, plan.title, plan.sensitive) else without_streets(plan.title)


def agreement_text(evening: Evening, row: Agreement) -> str:
    """Give an agreement as it may be published; empty where a sensitive plan's street still needs public words."""
    sensitive = any_sensitive(evening, row.proposals)
    return row.what_public or kept_private(evening, place_name("agreements", (row.nr,), "what"), row.what, sensitive)


def agreement_how(evening: Evening, row: Agreement) -> str:
    """Give how an agreement is done, or nothing where that names a street of a sensitive plan."""
    where = place_name("agreements", (row.nr,), "how")
    return kept_private(evening, where, row.how, any_sensitive(evening, row.proposals))


def update_text(evening: Evening, row: Agreement, update: AgreementUpdate) -> str:
    """Give what was told of an agreement afterwards, as it may be published."""
    where = place_name("agreement_updates", (update.nr,), "text")
    return told_afterwards(evening, where, update.text, any_sensitive(evening, row.proposals))


def told_afterwards(evening: Evening, where: str, text: str, sensitive: bool) -> str:
    """Give a text that may come in after the outcome was made final, when no check stops a name any more.

    One in which somebody is named who did not agree to that, or that says how to reach somebody, or a street of a
    sensitive plan, is left out until it is worded otherwise.
    """
    told = (named_in(text, people_to_keep_out(evening)), contact_in(text, public_addresses(evening)))
    if any(words and not may_stay(evening, where, words) for words in told):
        return ""
    return kept_private(evening, where, text, sensitive)


def wish_text(evening: Evening, row: Need | Offer) -> str:
    """Give a need or an offer as it may be published; empty where it is for a sensitive plan and names a street."""
    table = "needs" if isinstance(row, Need) else "offers"
    return kept_private(evening, place_name(table, (row.id,), "text"), row.text, _is_for_a_sensitive_plan(evening, row))


def _is_for_a_sensitive_plan(evening: Evening, row: Need | Offer) -> bool:
    """Say whether such a plan uses a need or an offer, or one of its matches is for such a plan."""
    side = "need" if isinstance(row, Need) else "offer"
    matches = (match.proposal for match in evening.matches if getattr(match, side) == row.id)
    return any_sensitive(evening, filter(None, (row.proposal, *matches)))


def tie_reason(evening: Evening, row: TieDecision) -> str:
    """Give why the jury decided a tie so; empty where that names a street of a sensitive plan."""
    sensitive = any_sensitive(evening, row.proposals)
    return kept_private(evening, place_name("tie_decisions", (row.nr,), "reason"), row.reason, sensitive)


def award_reason(evening: Evening, row: Award) -> str:
    """Give why the jury gave its award to a plan; empty where that names a street of a sensitive plan."""
    if row.winner is None:
        return ""
    where = place_name("awards", (row.id,), "reason")
    return kept_private(evening, where, row.reason, any_sensitive(evening, (row.winner,)))


def text_of_a_plan(evening: Evening, table: str, row: Any, field: str) -> str:
    """Give a text of a row as it may be published; empty where it names a street of the sensitive plan it is about."""
    sensitive = any_sensitive(evening, filter(None, (row.proposal,)))
    return kept_private(evening, place_name(table, (row.nr,), field), whole(getattr(row, field)), sensitive)


def whole(text: str | Iterable[str]) -> str:
    """Give a text, or the texts of a list as one."""
    return text if isinstance(text, str) else BESIDE.join(text)


def quoted(evening: Evening) -> str:
    """Give what somebody said, unless that one does not want to read it in the report."""
    return "" if evening.session.quote_consent is False else evening.session.quote


def kept_private(evening: Evening, where: str, text: str, sensitive: bool) -> str:
    """Give a text about a plan, or nothing where it is sensitive and the text names a street nobody looked at."""
    return "" if sensitive and _unseen(evening, where, text) else text


def any_sensitive(evening: Evening, plans: Iterable[str]) -> bool:
    """Say whether one of these plans is sensitive."""
    return any(evening.proposal(plan).sensitive for plan in plans)


def street_names(evening: Evening) -> Iterator[Street]:
    """Find every text of a sensitive plan that names a street, has no public words and was not looked at yet."""
    for plan in evening.proposals:
        if plan.in_play and plan.sensitive:
            yield from _streets_in_plan(evening, plan)
    for table, fields in OF_A_PLAN.items():
        for row in getattr(evening, table):
            if any_sensitive(evening, filter(None, (row.proposal,))):
                for field in fields:
                    yield from _street(evening, table, (row.nr,), field, whole(getattr(row, field)))
    yield from _streets_beside_plans(evening)
    yield from _streets_in_wishes(evening)
    yield from _streets_in_agreements(evening)
    yield from _streets_in_the_weighing(evening)
    for award in awards_with_a_reason(evening):
        if any_sensitive(evening, (str(award.winner),)):
            yield from _street(evening, "awards", (award.id,), "reason", award.reason)


def awards_with_a_reason(evening: Evening) -> Iterator[Award]:
    """Give the awards that the jury itself gave to a plan that takes part, whose reason is published."""
    in_play = {plan.id for plan in evening.in_play}
    yield from (award for award in evening.awards if award.winner in in_play)


def streets_in_reasons(evening: Evening, decisions: Iterable[TieDecision]) -> Iterator[Street]:
    """Find the reasons for a decided tie that name a street of a sensitive plan."""
    for row in decisions:
        if any_sensitive(evening, row.proposals):
            yield from _street(evening, "tie_decisions", (row.nr,), "reason", row.reason)


def _streets_in_plan(evening: Evening, plan: Proposal) -> Iterator[Street]:
    yield from _street(evening, "proposals", (plan.id,), "title", plan.title)
    for field in TWINS:
        if not getattr(plan, f"{field}_public"):
            yield from _street(evening, "proposals", (plan.id,), f"{field}_public", getattr(plan, field))
    for field in OWN_WORDS:
        yield from _street(evening, "proposals", (plan.id,), field, getattr(plan, field))
    for commitment in plan.commitments:
        yield from _street(evening, "proposals", (plan.id,), COMMITMENTS, commitment.what)
    verdict = evening.verdicts.get(plan.id)
    for field in VERDICT_SENTENCES if verdict is not None else ():
        yield from _street(evening, "verdicts", (plan.id,), field, getattr(verdict, field))


def _streets_in_agreements(evening: Evening) -> Iterator[Street]:
    sensitive = {row.nr: row for row in evening.agreements if row.public and any_sensitive(evening, row.proposals)}
    for row in sensitive.values():
        if not row.what_public:
            yield from _street(evening, "agreements", (row.nr,), "what_public", row.what)
        yield from _street(evening, "agreements", (row.nr,), "how", row.how)
    for update in evening.agreement_updates:
        if update.agreement in sensitive:
            yield from _street(evening, "agreement_updates", (update.nr,), "text", update.text)


def _streets_beside_plans(evening: Evening) -> Iterator[Street]:
    """Look through what is told of sensitive plans in tables of its own: rules, answers, and what ties plans."""
    for barrier in evening.barriers:
        if barrier.proposal and any_sensitive(evening, (barrier.proposal,)):
            yield from _street(evening, "barriers", (barrier.nr,), "text", barrier.text)
    for answer in evening.answers:
        if any_sensitive(evening, (answer.proposal,)):
            for field in ANSWER:
                yield from _street(evening, "answers", (answer.nr,), field, getattr(answer, field))
    for link in evening.links_between:
        if any_sensitive(evening, link.proposals):
            yield from _street(evening, "links_between", (link.nr,), "what", link.what)


def _streets_in_wishes(evening: Evening) -> Iterator[Street]:
    rows: tuple[Need | Offer, ...] = (*evening.needs, *evening.offers)
    for row in rows:
        if _is_for_a_sensitive_plan(evening, row):
            yield from _street(evening, "needs" if isinstance(row, Need) else "offers", (row.id,), "text", row.text)


def _streets_in_the_weighing(evening: Evening) -> Iterator[Street]:
    for weighed in evening.weighed:
        if weighed.proposal is not None and any_sensitive(evening, (weighed.proposal,)):
            yield from _street(evening, "weighed", (weighed.nr,), "text", weighed.text)
    for row in evening.dilemmas:
        if row.proposal is not None and any_sensitive(evening, (row.proposal,)):
            texts = {
                "text": row.text,
                "options": BESIDE.join(row.options),
                "chosen": row.chosen,
                "because": row.because,
            }
            for field, text in texts.items():
                yield from _street(evening, "dilemmas", (row.nr,), field, text)


def _street(evening: Evening, table: str, key: Key, field: str, text: str) -> Iterator[Street]:
    streets = _unseen(evening, place_name(table, key, field), text)
    if streets:
        yield Street(table, key, field, streets)


def _unseen(evening: Evening, where: str, text: str) -> tuple[str, ...]:
    streets = streets_in(text)
    return () if not streets or may_stay(evening, where, streets) else streets


def quoted_by(evening: Evening) -> str:
    """Say who is quoted, unless that is somebody who did not agree to be named, or to be quoted."""
    by = evening.session.quote_by
    return "" if not quoted(evening) or named_in(by, people_to_keep_out(evening)) else by
