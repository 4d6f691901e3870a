"""The rules that set equal plans apart, each looking only at the plans that are still equal."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from scoring.marked_round import MarkedRound
from scoring.standings import Seen as SeenOfOne
from scoring.standings import TieStep
from scoring.tie_rule import TieRuleKind, read_tie_rule

Seen = Mapping[int, SeenOfOne]
"""What a rule saw of each plan, by position; empty where it could not look."""
Groups = tuple[tuple[int, ...], ...]
Decisions = Sequence[Sequence[str]]
Rule = Callable[[MarkedRound, Sequence[int], str, Decisions], tuple[Seen, Groups]]
"""From the round, the equal plans, the rule's own argument and the jury's decisions to groups, best first."""


class Untied(NamedTuple):
    """An equal group after all rules: groups, best first, the rule that freed each plan, and every step."""

    groups: Groups
    decided_by: Mapping[int, str]
    steps: tuple[TieStep, ...]


def untie(marked: MarkedRound, group: tuple[int, ...], rules: Sequence[str], decisions: Decisions) -> Untied:
    """Apply the rules in order, each once and only within the plans that are still equal.

    Raises:
        ValueError: a rule or a criterion that does not exist.
    """
    groups: Groups = (group,)
    decided_by: dict[int, str] = {}
    steps: list[TieStep] = []
    for written in rules:
        rule = read_tie_rule(written)
        after: list[tuple[int, ...]] = []
        for equals in groups:
            if len(equals) == 1:
                after.append(equals)
                continue
            seen, parts = RULES[rule.kind](marked, equals, rule.of, decisions)
            steps.append(step_of(marked, written, equals, seen, parts))
            decided_by.update({part[0]: written for part in parts if len(part) == 1})
            after.extend(parts)
        groups = tuple(after)
    return Untied(groups, decided_by, tuple(steps))


def by_criterion(
    marked: MarkedRound, group: Sequence[int], argument: str, _decisions: Decisions
) -> tuple[Seen, Groups]:
    """Put the higher mean of one criterion first, over the same complete cards.

    A criterion that does not count can be without any mark; blank is not low, so the group then stays as it
    is.

    Raises:
        ValueError: a criterion that does not exist.
    """
    if argument not in {criterion.id for criterion in marked.criteria}:
        raise ValueError(f"no such criterion: {argument}")
    means = {plan: marked.reading.means(plan).get(argument) for plan in group}
    seen = {plan: mean for plan, mean in means.items() if mean is not None}
    return seen, _highest_first(seen) if len(seen) == len(group) else (tuple(group),)


def head_to_head(
    marked: MarkedRound, group: Sequence[int], _argument: str, _decisions: Decisions
) -> tuple[Seen, Groups]:
    """Put first who beats more of the others by majority, among jurors with complete cards for both.

    Source: Copeland, "A reasonable social welfare function" (1951), counting only the wins.
    """
    # Only a round in which this rule decides pays for loading what compares plans two by two.
    from scoring.pairwise import majorities, votes

    standing = majorities(votes(marked.totals.only(group), range(len(group))))
    seen = {plan: Fraction(won) for plan, (won, _) in zip(group, standing, strict=True)}
    return seen, _highest_first(seen)


def by_deliberation(
    marked: MarkedRound, group: Sequence[int], _argument: str, decisions: Decisions
) -> tuple[Seen, Groups]:
    """Follow the jury's own decision, the last one that names every plan that is still equal.

    A decision that leaves one of them out does not say where that one stands, so it changes nothing: the
    plans go on sharing their place until the jury has spoken about all of them.
    """
    for decision in reversed(decisions):
        order = {name: position for position, name in enumerate(decision)}
        if all(marked.plans[plan] in order for plan in group):
            best_first = sorted(group, key=lambda plan: order[marked.plans[plan]])
            seen = {plan: Fraction(place) for place, plan in enumerate(best_first, start=1)}
            return seen, tuple((plan,) for plan in best_first)
    return {}, (tuple(group),)


def by_lottery(marked: MarkedRound, group: Sequence[int], argument: str, _decisions: Decisions) -> tuple[Seen, Groups]:
    """Draw lots that anyone can repeat, by the rule's seed and the plan's id: the lowest comes first."""
    # Few rounds draw lots, and loading OpenSSL costs every other one a tenth of its start.
    from scoring.lottery import lot

    seen = {plan: lot(argument, marked.plans[plan]) for plan in group}
    return seen, tuple((plan,) for plan in sorted(group, key=lambda plan: seen[plan]))


RULES: Final[Mapping[TieRuleKind, Rule]] = MappingProxyType(
    {
        TieRuleKind.CRITERION: by_criterion,
        TieRuleKind.HEAD_TO_HEAD: head_to_head,
        TieRuleKind.DELIBERATION: by_deliberation,
        TieRuleKind.LOTTERY: by_lottery,
    }
)


def _highest_first(seen: Mapping[int, Fraction]) -> Groups:
    levels = sorted(set(seen.values()), reverse=True)
    return tuple(tuple(plan for plan in sorted(seen) if seen[plan] == level) for level in levels)


def step_of(marked: MarkedRound, rule: str, group: Sequence[int], seen: Seen, parts: Groups) -> TieStep:
    """Give one look at equal plans with their ids instead of their positions."""
    names = marked.plans
    return TieStep(
        rule=rule,
        group=tuple(names[plan] for plan in group),
        values={names[plan]: value for plan, value in seen.items()},
        result=tuple(tuple(names[plan] for plan in part) for part in parts),
    )
