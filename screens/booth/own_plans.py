"""Which plan a juror marks in a booth, and why one cannot be marked: of that juror's own cards, and nobody else's."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.running.heard import heard, plan_on_the_stage
from jury.standings.progress import card_progress, who_came_for
from jury.text import one_line
from scoring.marked_round import CardState

LOCKED: Final[Mapping[CardState, str]] = {
    CardState.RECUSED: N_(
        "{name}, u bent verschoond bij ‘{plan}’. U geeft dit plan geen cijfer. Het eindcijfer is het gemiddelde van de "
        "andere juryleden."
    ),
    CardState.ABSENT: N_(
        "{name}, u was niet bij de pitch van ‘{plan}’. U geeft dit plan geen cijfer. Klopt dat niet? Zeg het dan tegen "
        "de secretaris."
    ),
    CardState.ABSTAINED: N_("{name}, u onthoudt zich bij ‘{plan}’. Klopt dat niet? Zeg het dan tegen de secretaris."),
}
"""Why a whole card takes no marks here, to the juror whose card it is."""
STATES: Final[Mapping[CardState, str]] = {
    CardState.OPEN: N_("· nog open"),
    CardState.SCORED: N_("✓ ingevuld"),
    CardState.ABSTAINED: N_("~ ingevuld, geen oordeel"),
    CardState.RECUSED: N_("× verschoond"),
    CardState.ABSENT: N_("– afwezig"),
}
"""What a juror reads of an own card in the list of plans: a sign and a word."""
SHUT: Final[Mapping[Phase, str]] = {
    Phase.PREPARATION: N_("Het geven van cijfers is nog niet begonnen. Dit scherm gaat vanzelf open."),
    Phase.DELIBERATION: N_("De jury is in beraad. Cijfers geven kan niet meer. Dank u wel."),
    Phase.FINAL: N_("De uitslag is vastgesteld. Cijfers geven kan niet meer. Dank u wel."),
}
"""Why nobody marks in this phase."""


class OwnPlan(NamedTuple):
    """A plan in the list of a juror: its number and title, and how far the juror's own card for it is."""

    id: str
    number: str
    title: str
    state: CardState
    begun: bool

    @property
    def said(self) -> str:
        """The state as a sign and a word."""
        return _("◐ begonnen") if self.state is CardState.OPEN and self.begun else _(STATES[self.state])


def own_plans(evening: Evening, juror: str) -> tuple[OwnPlan, ...]:
    """Give the plans that the hall has heard, with this juror's own cards."""
    return tuple(
        OwnPlan(plan.id, evening.numbers[plan.id], one_line(plan.title), progress.state, progress.begun)
        for plan in heard(evening)
        for progress in (card_progress(evening, plan.id, juror),)
    )


def plan_to_mark(evening: Evening, juror: str) -> str | None:
    """Give the plan that a juror who sits down marks at once; None where there is a choice, or nothing to mark.

    That is the one on the stage, unless its card is ready and others are not.
    """
    waiting = [plan.id for plan in own_plans(evening, juror) if plan.state is CardState.OPEN]
    now = plan_on_the_stage(evening)
    if now is not None and (now.id in waiting or not waiting):
        return now.id
    return waiting[0] if len(waiting) == 1 else None


def handed_in(evening: Evening, juror: str) -> frozenset[str]:
    """Give the plans for which this juror's card is ready."""
    return frozenset(plan.id for plan in own_plans(evening, juror) if plan.state is not CardState.OPEN)


def why_locked(evening: Evening, proposal: str, juror: str) -> str:
    """Say why this juror cannot mark this plan; empty where it can be marked."""
    plan, name = evening.proposal(proposal), one_line(evening.juror(juror).name)
    if plan.withdrawn:
        return _("‘{plan}’ is teruggetrokken en krijgt geen cijfers.").format(plan=one_line(plan.title))
    declared = evening.card(proposal, juror).declared
    return "" if declared is None else _(LOCKED[declared]).format(name=name, plan=one_line(plan.title))


def why_shut(evening: Evening) -> str:
    """Say why nobody marks now; empty while marks are given."""
    return _(SHUT[evening.phase]) if evening.phase in SHUT else ""


def why_gone(evening: Evening, juror: str) -> str:
    """Say why a juror marks no more; empty where that is not so."""
    if not evening.has("jurors", juror):
        return _("Dit jurylid doet niet meer mee.")
    row, name = evening.juror(juror), one_line(evening.juror(juror).name)
    successor = who_came_for(evening, juror)
    if successor is not None:
        other = one_line(successor.name)
        return _("{other} doet mee in de plaats van {name}. Dank u wel.").format(other=other, name=name)
    if row.left is not None:
        return _("{name} is weg en geeft geen cijfers meer. Dank u wel.").format(name=name)
    return ""


def at_the_table(evening: Evening) -> tuple[str, ...]:
    """Give the jurors who can take the keyboard."""
    return tuple(row.id for row in evening.jurors if not why_gone(evening, row.id))
