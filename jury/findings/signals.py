"""Signals: what deserves a second look across the plans, each in a sentence, with why it matters.

Every place that tells of them reads this table: the plan, the deliberation, the list of the evening and the report.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jury.findings.what_signals_see import (
    Seen,
    answers_nothing_seen,
    carrier_hours_seen,
    few_carriers_seen,
    gains_without_paying_seen,
    goals_seen,
    loose_agreements_seen,
    measures_seen,
    money_gap_seen,
    no_date_seen,
    no_owner_seen,
    no_return_seen,
    nobody_asked_seen,
    open_questions_seen,
    pays_without_gain_seen,
    promised_by_nobody_seen,
    same_carrier_seen,
    seems_to_fit_seen,
    silo_seen,
    themes_seen,
)
from jury.language import N_, _
from jury.model.alliance import Dismissed
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.text import listed
from jury.wording.names import name_in
from jury.wording.signals import SIGNAL_WORDS

See = Callable[[Evening, Sequence[Proposal]], Iterator[Seen]]
"""Looks at an evening, at no other plans than these."""


class Signal(NamedTuple):
    """One kind of signal: its name, the table of its subject, why it matters, and what sees it.

    Of one that is `of_plans` every subject touches a plan. `together` says on a plan in one sentence what it sees of
    several {subjects}.
    """

    name: str
    table: str
    reason: str
    see: See
    of_plans: bool = True
    together: str = ""

    @property
    def word(self) -> str:
        """Give what it is called, in two words at most."""
        return _(SIGNAL_WORDS[self.name])


SIGNALS: Final = (
    Signal("silo", "proposals", N_("Een plan dat op zichzelf staat, valt om als het tegenzit."), silo_seen),
    Signal(
        "few_carriers",
        "proposals",
        N_("Valt de enige drager weg, dan stopt het plan."),
        few_carriers_seen,
    ),
    Signal(
        "same_carrier",
        "proposals",
        N_("Wie meer plannen draagt, raakt overvraagd; valt die weg, dan stoppen ze samen."),
        same_carrier_seen,
    ),
    Signal(
        "carrier_hours",
        "proposals",
        N_("Wie er zoveel uren aan geeft, houdt het niet lang vol."),
        carrier_hours_seen,
    ),
    Signal(
        "residents_not_asked",
        "proposals",
        N_("Zonder bewoners te vragen weet niemand of zij dit willen."),
        nobody_asked_seen,
    ),
    Signal("no_owner", "proposals", N_("Wat van niemand is, blijft liggen."), no_owner_seen),
    Signal("no_date", "proposals", N_("Zonder datum schuift een plan op."), no_date_seen),
    Signal(
        "answers_nothing",
        "proposals",
        N_("Een plan dat nergens bij hoort, vindt moeilijk steun."),
        answers_nothing_seen,
    ),
    Signal(
        "money_gap",
        "proposals",
        N_("Zonder dit geld kan het plan niet helemaal doorgaan."),
        money_gap_seen,
    ),
    Signal(
        "promised_by_nobody",
        "proposals",
        N_("Wie zou betalen, heeft nog geen ja gezegd. Vraag het voordat het plan erop rekent."),
        promised_by_nobody_seen,
    ),
    Signal(
        "open_question",
        "proposals",
        N_("De jury vroeg dit, en het antwoord is er nog niet."),
        open_questions_seen,
    ),
    Signal(
        "pays_without_gain",
        "parties",
        N_("Wie betaalt en er niets aan heeft, haakt eerder af. Praat samen over de kosten."),
        pays_without_gain_seen,
        together=N_("Betaalt mee zonder eigen voordeel: {subjects}."),
    ),
    Signal(
        "gains_without_paying",
        "parties",
        N_("Wie er iets aan heeft, kan misschien ook iets bijdragen. Praat samen over de kosten."),
        gains_without_paying_seen,
        together=N_("Heeft voordeel en betaalt niet mee: {subjects}."),
    ),
    Signal(
        "seems_to_fit",
        "needs",
        N_("Wie elkaar vooruit kan helpen, weet dat misschien nog niet. Mensen beslissen of het past."),
        seems_to_fit_seen,
        of_plans=False,
    ),
    Signal(
        "goal_without_plan",
        "goals",
        N_("Dit doel stelden we samen, en nog niemand pakt het op."),
        goals_seen,
        of_plans=False,
    ),
    Signal(
        "theme_without_plan",
        "themes",
        N_("Voor deze vraag is nog niemand opgestaan."),
        themes_seen,
        of_plans=False,
    ),
    Signal(
        "measure_without_plan",
        "measures",
        N_("Deze maatregel voert nog niemand uit."),
        measures_seen,
        of_plans=False,
    ),
    Signal(
        "loose_agreement",
        "agreements",
        N_("Wat geen naam en geen datum heeft, gebeurt vaak niet."),
        loose_agreements_seen,
        of_plans=False,
    ),
    Signal(
        "no_return_date",
        "agreements",
        N_("Zonder dag om terug te kijken weet niemand wat er van de afspraken komt."),
        no_return_seen,
        of_plans=False,
    ),
)
"""Every kind of signal: of a plan the most basic first, then what is about the evening."""
SIGNAL: Final[Mapping[str, Signal]] = {signal.name: signal for signal in SIGNALS}


def standing(evening: Evening, name: str) -> tuple[Seen, ...]:
    """Give what one signal sees in the plans that take part, without what was dismissed."""
    dismissed = dismissed_by_subject(evening)
    return tuple(seen for seen in SIGNAL[name].see(evening, evening.in_play) if (name, seen.subject) not in dismissed)


def on_plan(evening: Evening, plan: Proposal) -> Iterator[tuple[Signal, str]]:
    """Give what the signals see of one plan, each with a sentence that stands beside it, without what was dismissed."""
    dismissed = dismissed_by_subject(evening)
    for signal in SIGNALS if plan.in_play else ():
        every = signal.see(evening, (plan,)) if signal.of_plans else ()
        seen = [row for row in every if (signal.name, row.subject) not in dismissed]
        if signal.together and seen:
            subjects = listed([name_in(evening, signal.table, row.subject) for row in seen])
            yield signal, _(signal.together).format(subjects=subjects)
        else:
            yield from ((signal, row.sentence) for row in seen)


def dismissed_by_subject(evening: Evening) -> Mapping[tuple[str, str], Dismissed]:
    """Give what was dismissed, by signal and subject."""
    return evening.kept("dismissed", _dismissed_by_subject)


def _dismissed_by_subject(evening: Evening) -> Mapping[tuple[str, str], Dismissed]:
    return {(row.signal, row.subject): row for row in evening.dismissed}
