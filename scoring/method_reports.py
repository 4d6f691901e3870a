"""Every method on the same round: its ranking and values, or why it does not apply."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from scoring.marked_round import MarkedRound
from scoring.method import Method, Outcome, Value
from scoring.methods import METHODS
from scoring.ranking import plans_with_a_place
from scoring.reasons import NotApplicable, Reason
from scoring.ties import untie


class MethodReport(NamedTuple):
    """What one method says.

    When it applies: `ranking` holds groups of equals, best first, before any tie rule; `values` one value per
    plan; `winners` the first place after the tie rules; `left_out` the plans with too few cards for it. When
    it does not: `reason`, and in `concerned` the ids of the jurors or plans it is about.
    """

    name: str
    exact: bool
    outcome: Outcome | None = None
    ranking: tuple[tuple[str, ...], ...] = ()
    values: Mapping[str, Value] = MappingProxyType({})
    winners: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    reason: Reason | None = None
    concerned: tuple[tuple[str, ...], ...] = ()

    @property
    def applies(self) -> bool:
        """True when the method says something about this round."""
        return self.outcome is not None

    @property
    def settled(self) -> bool:
        """False when the method had to stop before its values came to rest."""
        return self.outcome is None or not self.outcome.unrest

    def might_put_first(self, plans: Sequence[str]) -> bool:
        """Say whether these plans are first, or behind by no more than what a method that was stopped left undone."""
        if self.winners == tuple(plans):
            return True
        if self.settled or not plans or not self.values.keys() >= {*plans}:
            return False
        assert self.outcome is not None
        lead = max(self.values.values()) - min(self.values[plan] for plan in plans)
        return float(lead) <= 2 * self.outcome.unrest


def method_reports(
    marked: MarkedRound, tie_break: Sequence[str], decisions: Sequence[Sequence[str]]
) -> Mapping[str, MethodReport]:
    """Apply every method to the round, in the order of the table of methods."""
    return {name: _report(marked, method, tie_break, decisions) for name, method in METHODS.items()}


def _report(
    marked: MarkedRound, method: Method, tie_break: Sequence[str], decisions: Sequence[Sequence[str]]
) -> MethodReport:
    plans = plans_with_a_place(marked.totals, marked.quorum, method)
    try:
        if not plans:
            raise NotApplicable(_why_no_plans(marked))
        outcome = method.outcome(marked.totals, plans)
    except NotApplicable as refusal:
        return MethodReport(method.name, method.exact, reason=refusal.reason, concerned=refusal.groups)
    names = marked.plans
    placed = set(plans)
    return MethodReport(
        name=method.name,
        exact=method.exact,
        outcome=outcome,
        ranking=tuple(tuple(names[plan] for plan in group) for group in outcome.groups),
        values={names[plan]: outcome.values[plan] for plan in plans},
        winners=first_place(marked, outcome.groups[0], tie_break, decisions),
        left_out=tuple(name for plan, name in enumerate(names) if plan not in placed and marked.totals.sums[plan][1]),
    )


def first_place(
    marked: MarkedRound, group: tuple[int, ...], tie_break: Sequence[str], decisions: Sequence[Sequence[str]]
) -> tuple[str, ...]:
    """Give the plans of the first group that still share the first place after the tie rules, in pitch order."""
    first = untie(marked, group, tie_break, decisions).groups[0] if len(group) > 1 else group
    return tuple(marked.plans[plan] for plan in first)


def _why_no_plans(marked: MarkedRound) -> Reason:
    return Reason.TOO_FEW_CARDS if any(marked.totals.by_plan) else Reason.NO_PLANS
