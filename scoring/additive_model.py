"""The model behind the correction for strict and mild jurors: a card's total = the plan's mark + the juror's severity.

Fitted by least squares, in exact fractions. Source: the additive two-way layout with unequal numbers,
Scheffé, "The Analysis of Variance" (1959), chapter 4; the jurors' severities add up to zero.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm, prod
from typing import NamedTuple

from scoring.rational_solve import solve

Cards = Sequence[Mapping[int, int]]
"""Per row (a plan, or a juror) the totals by column."""


class AdditiveFit(NamedTuple):
    """The mark of every plan with a card, and the severity of every juror with one, by position, in whole steps."""

    marks: dict[int, Fraction]
    severities: dict[int, Fraction]

    def residuals(self, by_plan: Cards) -> list[dict[int, float]]:
        """Give what remains of every total after the plan's mark and the juror's severity, in whole steps."""
        severities = {juror: float(severity) for juror, severity in self.severities.items()}
        left = []
        for plan, cards in enumerate(by_plan):
            mark = float(self.marks[plan]) if cards else 0.0
            left.append({juror: total - mark - severities[juror] for juror, total in cards.items()})
        return left


def components(by_plan: Cards) -> list[tuple[list[int], list[int]]]:
    """Give the groups of (plans, jurors) that complete cards connect; within a group all can be compared."""
    plans_of: dict[int, list[int]] = {}
    for plan, cards in enumerate(by_plan):
        for juror in cards:
            plans_of.setdefault(juror, []).append(plan)
    found = []
    unseen = {plan for plan, cards in enumerate(by_plan) if cards}
    while unseen:
        waiting = [min(unseen)]
        unseen.remove(waiting[0])
        plans: list[int] = []
        jurors: set[int] = set()
        while waiting:
            plan = waiting.pop()
            plans.append(plan)
            for juror in by_plan[plan].keys() - jurors:
                jurors.add(juror)
                reached = unseen.intersection(plans_of[juror])
                unseen -= reached
                waiting.extend(reached)
        found.append((sorted(plans), sorted(jurors)))
    return found


def fit(by_plan: Cards, by_juror: Cards) -> AdditiveFit:
    """Fit the model to connected cards; both views of the same cards are given.

    The longer side is eliminated by hand and the shorter one solved: with P plans and J jurors the work is
    that of min(P, J) equations.
    """
    if len(by_juror) <= len(by_plan):
        severities, marks, denominator = _two_sides(by_juror, by_plan)
    else:
        marks, severities, denominator = _two_sides(by_plan, by_juror)
    level, jurors = sum(severities.values()), len(severities)
    whole = jurors * denominator
    return AdditiveFit(
        marks={plan: Fraction(jurors * mark + level, whole) for plan, mark in marks.items()},
        severities={juror: Fraction(jurors * severity - level, whole) for juror, severity in severities.items()},
    )


def _two_sides(short: Cards, long: Cards) -> tuple[dict[int, int], dict[int, int], int]:
    """Give the effects of both sides over one common denominator, the first of the short side being zero.

    Substituting, for each row k of the long side, y_k = (its sum - Σ x_i) / its number of cards leaves the
    equations n_i x_i - Σ_k (Σ_i' x_i') / d_k = S_i - Σ_k S_k / d_k for the short side.
    """
    used = [i for i, cards in enumerate(short) if cards]
    unknown = used[1:]
    whole = lcm(*(len(cards) for cards in long if cards))
    share = [whole // len(cards) if cards else 0 for cards in long]
    sums = [sum(cards.values()) for cards in long]
    matrix = _reduced_matrix(short, long, unknown, share)
    right = [whole * sum(short[i].values()) - sum(share[k] * sums[k] for k in short[i]) for i in unknown]
    # The determinant counts the spanning trees of the graph of cards, at most the product of the numbers of cards;
    # a flow of one through that graph puts at most one on every card, so no effect exceeds the sum of all totals.
    trees = prod(len(cards) for cards in (*short, *long) if cards)
    heaviest = 1 + sum(abs(total) for cards in long for total in cards.values())
    numerators, denominator = solve(matrix, right, trees * heaviest, trees)
    effects = dict(zip(used, (0, *numerators), strict=True))
    return (
        {i: whole * value for i, value in effects.items()},
        {
            k: share[k] * (sums[k] * denominator - sum(map(effects.__getitem__, cards)))
            for k, cards in enumerate(long)
            if cards
        },
        whole * denominator,
    )


def _reduced_matrix(short: Cards, long: Cards, unknown: Sequence[int], share: Sequence[int]) -> list[list[int]]:
    """Add up, for each unknown, the shares of the rows it meets every other unknown in.

    A whole row of the matrix travels in one large number with a lane for each unknown, so that it is added at
    once.
    """
    width = (sum(share).bit_length() + 8) // 8
    one, none = (1).to_bytes(width, "little"), bytes(width)
    packed = [
        part * int.from_bytes(b"".join([one if i in cards else none for i in unknown]), "little")
        for part, cards in zip(share, long, strict=True)
    ]
    matrix = []
    for position, i in enumerate(unknown):
        row = sum(packed[k] for k in short[i]).to_bytes(width * len(unknown), "little")
        met = [-int.from_bytes(row[at : at + width], "little") for at in range(0, len(row), width)]
        met[position] += sum(share[k] * len(long[k]) for k in short[i])
        matrix.append(met)
    return matrix
