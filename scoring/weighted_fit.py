"""The additive model with a weight for every card, in floating point: mark of the plan + severity of the juror."""

from collections.abc import Sequence
from operator import mul
from typing import Final

CLOSE: Final = 1e-14
"""The severities are found when what they still leave unsettled is this small, on the jury's scale."""


class WeightedFit:
    """How marks and severities must change to fit what is left of connected cards, by weighted least squares.

    Given are per plan the positions of the jurors with a card, and for each of those its pull, which is what is left
    times the weight, and its weight. A missing card is a weight of zero, so that the sums run over whole rows and
    columns.
    """

    def __init__(
        self,
        given_by: Sequence[Sequence[int]],
        pulls: Sequence[Sequence[float]],
        weights: Sequence[Sequence[float]],
        jurors: int,
    ) -> None:
        self._rows: list[list[float]] = []
        self._left_by_plan: list[float] = []
        self._left_by_juror = [0.0] * jurors
        for positions, own_pulls, own_weights in zip(given_by, pulls, weights, strict=True):
            row = [0.0] * jurors
            for juror, weight, pull in zip(positions, own_weights, own_pulls, strict=True):
                row[juror] = weight
                self._left_by_juror[juror] += pull
            self._rows.append(row)
            self._left_by_plan.append(sum(own_pulls))
        self._columns = list(zip(*self._rows, strict=True))
        self._by_plan = [_inverse(sum(row)) for row in weights]
        self._by_juror = [sum(column) for column in self._columns]

    def marks(self, severities: Sequence[float]) -> list[float]:
        """Give the best change of the marks at this change of the severities; 0 for a plan without cards."""
        return [
            (left - _dot(row, severities)) * part
            for left, row, part in zip(self._left_by_plan, self._rows, self._by_plan, strict=True)
        ]

    def severities(self) -> list[float]:
        """Give the best change of the severities, up to one constant.

        By conjugate gradients on the equations without the marks. Source: Hestenes and Stiefel, "Methods of
        conjugate gradients for solving linear systems", Journal of Research of the National Bureau of
        Standards 49 (1952), 409-436, with the sums of the weights as preconditioner.
        """
        scaling = [_inverse(weight) for weight in self._by_juror]
        solution = [0.0] * len(scaling)
        rest = self._wanted()
        direction = list(map(mul, scaling, rest))
        size = _dot(rest, direction)
        enough = CLOSE * CLOSE * sum(self._by_juror)
        for _ in range(4 * len(solution) + 20):
            if size <= enough:
                break
            turned = self._apply(direction)
            against = _dot(direction, turned)
            if against <= 0:  # no card of any weight settles this direction
                break
            step = size / against
            solution = [value + step * way for value, way in zip(solution, direction, strict=True)]
            rest = [value - step * way for value, way in zip(rest, turned, strict=True)]
            scaled = list(map(mul, scaling, rest))
            size, before = _dot(rest, scaled), size
            direction = [value + size / before * way for value, way in zip(scaled, direction, strict=True)]
        return solution

    def _wanted(self) -> list[float]:
        means = list(map(mul, self._left_by_plan, self._by_plan))
        wanted = [left - _dot(column, means) for left, column in zip(self._left_by_juror, self._columns, strict=True)]
        # The equations add up to zero; what rounding leaves of that sum has no solution and would never go away.
        excess = sum(wanted) / sum(self._by_juror)
        return [value - excess * weight for value, weight in zip(wanted, self._by_juror, strict=True)]

    def _apply(self, severities: Sequence[float]) -> list[float]:
        means = [_dot(row, severities) * part for row, part in zip(self._rows, self._by_plan, strict=True)]
        return [
            weight * severity - _dot(column, means)
            for weight, severity, column in zip(self._by_juror, severities, self._columns, strict=True)
        ]


def _dot(values: Sequence[float], others: Sequence[float]) -> float:
    return sum(map(mul, values, others), 0.0)


def _inverse(weight: float) -> float:
    return 1 / weight if weight else 0.0
