"""The correction for strict and mild jurors, with less weight for cards that stand out."""

from collections.abc import Sequence
from itertools import chain
from math import fsum
from operator import add
from typing import Final

from scoring.card_totals import CardTotals
from scoring.method import SAME_WITHIN, Outcome, by_value
from scoring.middle import middle
from scoring.weighted_fit import WeightedFit

TUNING: Final = 1.345
NORMAL_MAD: Final = 1.4826
ROUNDS: Final = 50
NOTHING: Final = 1e-12
"""A residual below this, on the jury's scale, is rounding and not a difference of opinion."""


def huber(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan its mark in T_pj = m_p + b_j + error, with weight min(1, 1.345 s / |r|) for a card's residual r.

    s = 1.4826 × the median |r|. The fit and the weights take turns until no mark moves by 1e-9, 50 rounds at
    most; where it has to stop there the outcome says how far fifty more rounds like the last one would move a
    mark. When s is 0 the weights stay as they are, so a jury of which more than half the cards fit the model
    exactly keeps the plain least squares.

    Source: Huber, "Robust estimation of a location parameter", Annals of Mathematical Statistics 35 (1964),
    73-101; tuning and scale as in Holland and Welsch (1977). Does not apply when jurors and plans are not
    connected.
    """
    start = totals.additive_fit
    unit = totals.unit
    severities = [float(start.severities.get(juror, 0) * unit) for juror in range(len(totals.jurors))]
    marks = [float(start.marks.get(plan, 0) * unit) for plan in range(len(totals.plans))]
    given_by = [list(cards) for cards in totals.by_plan]
    given = [[total * unit.numerator / unit.denominator for total in cards.values()] for cards in totals.by_plan]
    unrest = 0.0
    for _ in range(ROUNDS):
        residuals = [
            [total - mark - severity for total, severity in zip(row, map(severities.__getitem__, jurors), strict=True)]
            for row, mark, jurors in zip(given, marks, given_by, strict=True)
        ]
        limit = TUNING * NORMAL_MAD * middle(list(map(abs, chain.from_iterable(residuals))))
        if limit < NOTHING:
            break
        weights = [
            [1.0 if -limit <= residual <= limit else limit / abs(residual) for residual in row] for row in residuals
        ]
        fit = WeightedFit(given_by, residuals, weights, len(severities))
        milder = fit.severities()
        higher = fit.marks(milder)
        severities = list(map(add, severities, milder))
        marks = list(map(add, marks, higher))
        # Marks and severities can trade one constant; only what remains of a step is a move.
        level = fsum(milder[juror] for juror in start.severities) / len(start.severities)
        move = max(abs(change + level) for change, jurors in zip(higher, given_by, strict=True) if jurors)
        if move < SAME_WITHIN:
            break
    else:
        unrest = ROUNDS * move
    shift = fsum(severities[juror] for juror in start.severities) / len(start.severities)
    return by_value({plan: marks[plan] + shift for plan in plans})._replace(unrest=unrest)
