"""The two questions of the deliberation that name other plans: with which to join, and in which order equals stand."""

from collections.abc import Callable

from jury.model.rows import TieDecision
from jury.round.alliance import RowPut
from jury.round.verdicts import TieDecided
from jury.standings.ranking import Ranking, decision_about, ranking_if_any
from jury.text import one_line
from scoring.standings import TieStep
from screens.console.console_app import ConsoleApp
from screens.live.evening_app import EveningApp


def ask_join(app: ConsoleApp, plan: str, given: Callable[[tuple[str, ...]], None]) -> None:
    """Ask with which plans this one goes on, and pass them on; nothing is passed on where she thinks better of it."""
    from screens.console.deliberation.join_with import JoinWithDialog
    from screens.toolkit.one_of import Option

    evening = app.evening
    others = [Option(row.id, one_line(row.title)) for row in evening.in_play if row.id != plan]
    known = evening.verdicts.get(plan)

    def chosen(join_with: tuple[str, ...] | None) -> None:
        if join_with:
            given(join_with)

    title = one_line(evening.proposal(plan).title)
    app.push_screen(JoinWithDialog(title, others, known.join_with if known else ()), chosen)


def ask_order(app: ConsoleApp, ranking: Ranking | None, step: TieStep | None) -> None:
    """Have the jury put equal plans in order, with the reason; the step is the one that the rules leave to the jury."""
    from screens.console.deliberation.tie import Decision, TieDialog

    if ranking is None or step is None:
        return
    evening = app.evening
    order = [plan for group in step.result for plan in group]
    before = decision_about(evening, order)
    why = before.reason if before else ""

    def decided(decision: Decision | None) -> None:
        if decision is not None:
            app.record(TieDecided(decision.plans, decision.why), decision.why)

    first = min(place.rank for place in ranking.places if place.plan in order)
    app.push_screen(TieDialog([(plan, evening.proposal(plan).title) for plan in order], first, why), decided)


def ask_other_order(app: EveningApp, decision: TieDecision) -> None:
    """Have the jury change what it decided of a tie: the order of the plans, or why."""
    from screens.console.deliberation.tie import Decision, TieDialog

    evening, ranking = app.evening, ranking_if_any(app.evening)
    ranks = [place.rank for place in ranking.places if place.plan in decision.proposals] if ranking is not None else []

    def decided(answer: Decision | None) -> None:
        if answer is not None:
            fields = {"proposals": list(answer.plans), "reason": answer.why}
            app.record(RowPut("tie_decisions", fields, (decision.nr,)), answer.why)

    of_plans = [(plan, evening.proposal(plan).title) for plan in decision.proposals]
    app.push_screen(TieDialog(of_plans, min(ranks, default=1), decision.reason), decided)
