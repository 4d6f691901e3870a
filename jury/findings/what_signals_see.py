"""What each signal sees, subject by subject, in a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from jury.findings.carriers import asked_much, few_carriers, same_carriers
from jury.findings.unsettled import (
    answers_nothing,
    goals_without_plan,
    measures_without_plan,
    no_owner,
    nobody_asked,
    open_questions,
    stands_alone,
    themes_without_plan,
)
from jury.findings.who_pays import gains_without_paying, gap, pays_without_gain, would_pay
from jury.language import N_, _, decimal_comma
from jury.matching.in_words import why
from jury.matching.suggestions import may_fit
from jury.model.agreed import Agreement
from jury.model.alliance import AND
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.values import decimal_text
from jury.publication.agreed import settled
from jury.text import listed, one_line
from jury.wording.amounts import euros
from jury.wording.area import from_here
from jury.wording.names import name_in, titles


class Seen(NamedTuple):
    """One thing that a signal sees: the id of what it is about, the plans it touches, and a sentence of its own."""

    subject: str
    plans: tuple[str, ...]
    sentence: str


def subject_of(plans: Iterable[Proposal]) -> str:
    """Name several plans as one subject; the order of the pitches has no say in it."""
    return AND.join(sorted(plan.id for plan in plans))


def silo_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans that stand alone, and why."""
    for plan in plans:
        alone = stands_alone(evening, plan)
        if alone in ALONE:
            yield _of(plan, _(ALONE[alone]))


ALONE: Final = {
    "one_kind": N_("Torentje: er doet maar één soort partij mee."),
    "no_residents": N_("Torentje: er doen geen bewoners mee."),
}


def few_carriers_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans that too few people from the area carry."""
    here = from_here(evening)
    for plan in plans:
        count = few_carriers(plan)
        if count == 0:
            yield _of(plan, _("Er is geen drager {from_here}.").format(from_here=here))
        elif count is not None:
            name = next(carrier.name for carrier in plan.carriers if carrier.local)
            sentence = _("Er is maar één drager {from_here}: {name}.")
            yield _of(plan, sentence.format(from_here=here, name=one_line(name)))


def same_carrier_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans that lean on the same person."""
    looked_at = {plan.id for plan in plans}
    for shared, names in same_carriers(evening):
        ids = tuple(plan.id for plan in shared)
        if looked_at.intersection(ids):
            sentence = _("{name} draagt {plans}. Vraag niet te veel van één mens.")
            who = listed([one_line(name) for name in names])
            yield Seen(subject_of(shared), ids, sentence.format(name=who, plans=titles(evening, ids)))


def carrier_hours_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See who gives more hours a week than one person should."""
    looked_at = {plan.id for plan in plans}
    for shared, people in asked_much(evening):
        ids = tuple(plan.id for plan in shared)
        if looked_at.intersection(ids):
            sentence = _("{name} besteedt {hours} uur per week aan {plans}. Dat is veel voor één mens.")
            told = (
                sentence.format(
                    name=one_line(name), hours=decimal_comma(decimal_text(hours)), plans=titles(evening, ids)
                )
                for name, hours in people
            )
            yield Seen(subject_of(shared), ids, " ".join(told))


def nobody_asked_seen(_evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans of which it is written nowhere that residents were asked."""
    for plan in plans:
        if nobody_asked(plan):
            yield _of(plan, _("Nergens staat dat bewoners zijn gevraagd."))


def no_date_seen(_evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans that have no day on which they begin."""
    yield from (_of(plan, _("Er is geen datum waarop het begint.")) for plan in plans if plan.start is None)


def no_owner_seen(_evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans that nobody leads."""
    yield from (_of(plan, _("Niemand trekt dit plan of zet de eerste stap.")) for plan in plans if no_owner(plan))


def answers_nothing_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans that belong to no goal, measure or question."""
    for plan in plans:
        if answers_nothing(evening, plan):
            yield _of(plan, _("Dit plan hoort bij geen doel, geen maatregel en geen vraag."))


def seems_to_fit_seen(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the needs and offers that have a word in common; that they are of one kind alone tells too little."""
    needs, offers = ({row.id: row for row in rows} for rows in (evening.needs, evening.offers))
    for fit in may_fit(evening) if needs and offers else ():
        if fit.words:
            need, offer = needs[fit.need], offers[fit.offer]
            sentence = _("‘{need}’ ({needed_by}) past misschien bij ‘{offer}’ ({offered_by}): {why}.").format(
                need=one_line(need.text),
                needed_by=name_in(evening, "parties", need.party),
                offer=one_line(offer.text),
                offered_by=name_in(evening, "parties", offer.party),
                why=why(fit),
            )
            yield Seen(fit.subject, (), sentence)


def goals_seen(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the shared goals that no plan works on."""
    for goal in goals_without_plan(evening):
        yield Seen(goal.id, (), _("Aan het doel ‘{goal}’ werkt nog geen plan.").format(goal=one_line(goal.text)))


def money_gap_seen(_evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans that still have money to find."""
    for plan in plans:
        amount = gap(plan)
        if amount:
            yield _of(plan, _("Nog niet gedekt: {amount}.").format(amount=euros(amount)))


def promised_by_nobody_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans for which somebody is to pay who promised nothing yet."""
    for plan in plans:
        parties = [name_in(evening, "parties", id) for id in would_pay(plan)]
        if parties:
            yield _of(plan, _("Zou betalen, en zegde nog niets toe: {parties}.").format(parties=listed(parties)))


def pays_without_gain_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the parties that promised money and are no better off."""
    for party, of_it in pays_without_gain(evening, plans):
        ids = tuple(plan.id for plan in of_it)
        names = {"party": name_in(evening, "parties", party), "plans": titles(evening, ids)}
        yield Seen(party, ids, _("{party} betaalt mee zonder eigen voordeel bij {plans}.").format(**names))


def gains_without_paying_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the parties that are better off and are not to pay."""
    for party, of_it in gains_without_paying(evening, plans):
        ids = tuple(plan.id for plan in of_it)
        names = {"party": name_in(evening, "parties", party), "plans": titles(evening, ids)}
        yield Seen(party, ids, _("{party} heeft voordeel en betaalt niet mee bij {plans}.").format(**names))


def open_questions_seen(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the plans of which a question of the jury waits for an answer."""
    asked: dict[str, list[str]] = {plan.id: [] for plan in plans}
    for row in open_questions(evening):
        if row.proposal in asked:
            asked[row.proposal].append(one_line(row.question))
    for plan in plans:
        if asked[plan.id]:
            yield _of(plan, _("Zoekt nog een antwoord op: {questions}").format(questions=" ".join(asked[plan.id])))


def themes_seen(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the themes in which no plan came in."""
    for theme in themes_without_plan(evening):
        name = name_in(evening, "themes", theme.id)
        yield Seen(theme.id, (), _("Bij het thema ‘{theme}’ is nog geen plan.").format(theme=name))


def measures_seen(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See the measures that no plan works on."""
    for measure in measures_without_plan(evening):
        text = one_line(measure.text)
        yield Seen(measure.id, (), _("Aan de maatregel ‘{measure}’ werkt nog geen plan.").format(measure=text))


def loose_agreements_seen(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See what was meant as an agreement and has no owner or no date; an intention needs neither."""
    for row in evening.agreements:
        if not settled(row) and row.kind != "intention" and row.status == "open":
            sentence = (
                _("Geen datum is geen afspraak: ‘{what}’.")
                if row.by is None
                else _("Niemand trekt de afspraak ‘{what}’.")
            )
            yield Seen(loose_subject(row), (), sentence.format(what=one_line(row.what)))


def loose_subject(row: Agreement) -> str:
    """Name an agreement by what it says: a number would be that of another once a row before it is gone."""
    return one_line(row.what)


def no_return_seen(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    """See that nobody agreed on a day to look back together."""
    if evening.agreements and evening.session.return_date is None:
        yield Seen("", (), _("Er is nog geen datum om samen terug te kijken."))


def _of(plan: Proposal, sentence: str) -> Seen:
    return Seen(plan.id, (plan.id,), sentence)
