"""Signals: what deserves a second look across the plans, each in a sentence, with why it matters.

Every place that tells of them reads this table: the plan, the deliberation, the list of the evening and the report.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jury.findings.carriers import few_carriers, same_carriers
from jury.findings.unsettled import (
    UNKNOWN,
    measures_without_plan,
    open_questions,
    stands_alone,
    themes_without_plan,
)
from jury.findings.who_pays import gains_without_paying, gap, pays_without_gain, would_pay
from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.rows import Proposal
from jury.publication.agreed import return_agreement
from jury.text import listed, one_line
from jury.wording.amounts import euros
from jury.wording.area import from_here
from jury.wording.names import name_in, titles

AND: Final = "+"
"""What stands between the ids of a subject that is more than one thing: V04+V05."""


class Seen(NamedTuple):
    """One thing that a signal sees: the id of what it is about, the plans it touches, and a sentence of its own."""

    subject: str
    plans: tuple[str, ...]
    sentence: str


See = Callable[[Evening, Sequence[Proposal]], Iterator[Seen]]
"""Looks at an evening, at no other plans than these."""


class Signal(NamedTuple):
    """One kind of signal: its name, the table of its subject, what it is called, why it matters, and what sees it.

    Of one that is `of_plans` every subject touches a plan. `together` says on a plan in one sentence what it sees of
    several {subjects}.
    """

    name: str
    table: str
    word: str
    reason: str
    see: See
    of_plans: bool = True
    together: str = ""


def _silo(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    for plan in plans:
        why = stands_alone(evening, plan)
        if why and why != UNKNOWN:
            yield _of(plan, _(ALONE[why]))


ALONE: Final = {
    "one_kind": N_("Torentje: er doet maar één soort partij mee."),
    "no_residents": N_("Torentje: er doen geen bewoners mee."),
}


def _few_carriers(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    here = from_here(evening)
    for plan in plans:
        count = few_carriers(plan)
        if count == 0:
            yield _of(plan, _("Er is geen drager {from_here}.").format(from_here=here))
        elif count is not None:
            name = next(carrier.name for carrier in plan.carriers if carrier.local)
            sentence = _("Er is maar één drager {from_here}: {name}.")
            yield _of(plan, sentence.format(from_here=here, name=one_line(name)))


def _same_carrier(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    looked_at = {plan.id for plan in plans}
    for shared, names in same_carriers(evening):
        ids = tuple(plan.id for plan in shared)
        if looked_at.intersection(ids):
            sentence = _("{name} draagt {plans}. Vraag niet te veel van één mens.")
            who = listed([one_line(name) for name in names])
            yield Seen(AND.join(sorted(ids)), ids, sentence.format(name=who, plans=titles(evening, ids)))


def _money_gap(_evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    for plan in plans:
        amount = gap(plan)
        if amount:
            yield _of(plan, _("Nog niet gedekt: {amount}.").format(amount=euros(amount)))


def _promised_by_nobody(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    for plan in plans:
        parties = [name_in(evening, "parties", id) for id in would_pay(plan)]
        if parties:
            yield _of(plan, _("Zou betalen, en zegde nog niets toe: {parties}.").format(parties=listed(parties)))


def _pays_without_gain(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    for party, of_it in pays_without_gain(evening, plans):
        ids = tuple(plan.id for plan in of_it)
        names = {"party": name_in(evening, "parties", party), "plans": titles(evening, ids)}
        yield Seen(party, ids, _("{party} betaalt mee zonder eigen voordeel bij {plans}.").format(**names))


def _gains_without_paying(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    for party, of_it in gains_without_paying(evening, plans):
        ids = tuple(plan.id for plan in of_it)
        names = {"party": name_in(evening, "parties", party), "plans": titles(evening, ids)}
        yield Seen(party, ids, _("{party} heeft voordeel en betaalt niet mee bij {plans}.").format(**names))


def _open_questions(evening: Evening, plans: Sequence[Proposal]) -> Iterator[Seen]:
    asked: dict[str, list[str]] = {plan.id: [] for plan in plans}
    for row in open_questions(evening):
        if row.proposal in asked:
            asked[row.proposal].append(one_line(row.question))
    for plan in plans:
        if asked[plan.id]:
            yield _of(plan, _("Zoekt nog een antwoord op: {questions}").format(questions=" ".join(asked[plan.id])))


def _themes(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    for theme in themes_without_plan(evening):
        name = name_in(evening, "themes", theme.id)
        yield Seen(theme.id, (), _("Bij het thema ‘{theme}’ is nog geen plan.").format(theme=name))


def _measures(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    for measure in measures_without_plan(evening):
        text = one_line(measure.text)
        yield Seen(measure.id, (), _("Aan de maatregel ‘{measure}’ werkt nog geen plan.").format(measure=text))


def _no_return(evening: Evening, _plans: Sequence[Proposal]) -> Iterator[Seen]:
    if evening.agreements and return_agreement(evening) is None:
        yield Seen("", (), _("Er is nog geen datum om samen terug te kijken."))


def _of(plan: Proposal, sentence: str) -> Seen:
    return Seen(plan.id, (plan.id,), sentence)


SIGNALS: Final = (
    Signal("silo", "proposals", N_("torentje"), N_("Een plan dat op zichzelf staat, valt om als het tegenzit."), _silo),
    Signal(
        "few_carriers",
        "proposals",
        N_("weinig dragers"),
        N_("Valt de enige drager weg, dan stopt het plan."),
        _few_carriers,
    ),
    Signal(
        "same_carrier",
        "proposals",
        N_("veel gevraagd"),
        N_("Wie meer plannen draagt, raakt overvraagd; valt die weg, dan stoppen ze samen."),
        _same_carrier,
    ),
    Signal(
        "money_gap", "proposals", N_("dekking"), N_("Zonder dit geld kan het plan niet helemaal doorgaan."), _money_gap
    ),
    Signal(
        "promised_by_nobody",
        "proposals",
        N_("niet toegezegd"),
        N_("Wie zou betalen, heeft nog geen ja gezegd. Vraag het voordat het plan erop rekent."),
        _promised_by_nobody,
    ),
    Signal(
        "open_question",
        "proposals",
        N_("open vraag"),
        N_("De jury vroeg dit, en het antwoord is er nog niet."),
        _open_questions,
    ),
    Signal(
        "pays_without_gain",
        "parties",
        N_("betaalt alleen"),
        N_("Wie betaalt en er niets aan heeft, haakt eerder af. Praat samen over de kosten."),
        _pays_without_gain,
        together=N_("Betaalt mee zonder eigen voordeel: {subjects}."),
    ),
    Signal(
        "gains_without_paying",
        "parties",
        N_("betaalt niet mee"),
        N_("Wie er iets aan heeft, kan misschien ook iets bijdragen. Praat samen over de kosten."),
        _gains_without_paying,
        together=N_("Heeft voordeel en betaalt niet mee: {subjects}."),
    ),
    Signal(
        "theme_without_plan",
        "themes",
        N_("thema zonder plan"),
        N_("Voor deze vraag is nog niemand opgestaan."),
        _themes,
        of_plans=False,
    ),
    Signal(
        "measure_without_plan",
        "measures",
        N_("maatregel zonder plan"),
        N_("Deze maatregel voert nog niemand uit."),
        _measures,
        of_plans=False,
    ),
    Signal(
        "no_return_date",
        "agreements",
        N_("terugkomen"),
        N_("Zonder dag om terug te kijken weet niemand wat er van de afspraken komt."),
        _no_return,
        of_plans=False,
    ),
)
"""Every kind of signal: of a plan the most basic first, then what is about the evening."""
SIGNAL: Final[Mapping[str, Signal]] = {signal.name: signal for signal in SIGNALS}


def standing(evening: Evening, name: str) -> tuple[Seen, ...]:
    """Give what one signal sees in the plans that take part."""
    return tuple(SIGNAL[name].see(evening, evening.in_play))


def on_plan(evening: Evening, plan: Proposal) -> Iterator[tuple[Signal, str]]:
    """Give what the signals see of one plan, each with a sentence that stands beside it."""
    for signal in SIGNALS if plan.in_play else ():
        seen = tuple(signal.see(evening, (plan,))) if signal.of_plans else ()
        if signal.together and seen:
            subjects = listed([name_in(evening, signal.table, row.subject) for row in seen])
            yield signal, _(signal.together).format(subjects=subjects)
        else:
            yield from ((signal, row.sentence) for row in seen)
