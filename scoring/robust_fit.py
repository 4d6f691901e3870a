"""The additive model of which cards that stand out pull less: one round of it, and the limit where the rounds lead."""

from collections.abc import Mapping, Sequence
from itertools import chain
from math import fsum
from typing import Final, NamedTuple

from scoring.middle import middle
from scoring.weighted_fit import WeightedFit

TUNING: Final = 1.345
NORMAL_MAD: Final = 1.4826
EXACT: Final = 1e-10
"""What rounding may leave of the equations that a limit solves, on the jury's scale."""
HARDLY: Final = 1e-5
"""The part of its weight that a card that stands out keeps, so that nothing hangs loose."""
PASSES: Final = 4
"""Each pass takes away what that part did to the one before."""
FADING: Final = 0.5
"""A card that stands out by less than this part of what it did is on its way to do so no more."""

Table = Sequence[Sequence[float]]
"""A number for every card: per plan, of the jurors who gave one."""


class Effects(NamedTuple):
    """A mark per plan and a severity per juror on the jury's scale, or changes of them."""

    marks: Sequence[float]
    severities: Sequence[float]

    def plus(self, other: "Effects", times: float = 1.0) -> "Effects":
        """Add so many times other effects to these."""
        return Effects(
            [mark + times * more for mark, more in zip(self.marks, other.marks, strict=True)],
            [severity + times * more for severity, more in zip(self.severities, other.severities, strict=True)],
        )


class RobustFit:
    """The cards of a round, connected, and what is fitted to them."""

    def __init__(self, given: Sequence[Mapping[int, float]], jurors: int) -> None:
        self.given_by = [list(row) for row in given]
        self.given = [list(row.values()) for row in given]
        self.jurors = jurors
        self.active = sorted({juror for row in given for juror in row})

    def residuals(self, fit: Effects) -> Table:
        """Give what the fit leaves of every card."""
        severities = fit.severities
        return [
            [total - mark - severity for total, severity in zip(row, map(severities.__getitem__, jurors), strict=True)]
            for row, mark, jurors in zip(self.given, fit.marks, self.given_by, strict=True)
        ]

    def limit_of(self, residuals: Table) -> float:
        """Give 1.345 s, with s = 1.4826 × the median |r|: a card pulls no harder than this."""
        return TUNING * NORMAL_MAD * middle(list(map(abs, chain.from_iterable(residuals))))

    def round(self, residuals: Table, limit: float) -> Effects:
        """Give the change of the fit by weighted least squares, with weight min(1, limit / |r|)."""
        weights = [
            [1.0 if -limit <= residual <= limit else limit / abs(residual) for residual in row] for row in residuals
        ]
        return self._answer(_clipped(residuals, limit), weights)

    def guess(self, fit: Effects, residuals: Table, limit: float) -> Effects | None:
        """Give the limit that lies ahead when the same cards go on standing out, or None where there is no such limit.

        Then the cards that do not stand out pull by what is left of them, the others by the limit L; L itself is
        proportional to what is left of the cards in the middle. All that is linear, so it is solved at once, and held
        against the definition.
        """
        inside = [[1.0 if -limit <= residual <= limit else 0.0 for residual in row] for row in residuals]
        # What no other card connects goes on as these cards take it along: their weights lie in the same proportions.
        weights = [
            [1.0 if -limit <= residual <= limit else HARDLY * limit / abs(residual) for residual in row]
            for row in residuals
        ]
        out = [
            [0.0 if is_in else _sign(residual) for residual, is_in in zip(*rows, strict=True)]
            for rows in zip(residuals, inside, strict=True)
        ]
        per_limit = self._answer(out, weights)
        now = _flat(residuals)
        order = sorted(range(len(now)), key=lambda card: abs(now[card]))
        middles = [(card, _sign(now[card]) / 2) for card in (order[(len(order) - 1) // 2], order[len(order) // 2])]

        def in_the_middle(table: Table) -> float:
            flat = _flat(table)
            return sum(half * flat[card] for card, half in middles)

        slope = in_the_middle(self.residuals(fit.plus(per_limit))) - in_the_middle(residuals)
        divisor = 1 - TUNING * NORMAL_MAD * slope
        if abs(divisor) < EXACT:
            return None
        ahead, pull = 0.0, HARDLY * limit
        for _ in range(PASSES):
            left = self.residuals(fit)
            own = [
                [residual * is_in + pull * sign for residual, is_in, sign in zip(*rows, strict=True)]
                for rows in zip(left, inside, out, strict=True)
            ]
            fit = fit.plus(self._answer(own, weights))
            base = in_the_middle(self.residuals(fit))
            before, ahead = ahead, max(0.0, TUNING * NORMAL_MAD * (base - ahead * slope) / divisor)
            fit = fit.plus(per_limit, ahead - before)
            pull = ahead
        return fit if self._holds(fit, ahead, residuals, inside) else None

    def move(self, change: Effects) -> list[float]:
        """Give how far each mark has moved: marks and severities can trade one constant, which is no move."""
        level = self.level(change)
        return [mark + level for mark, jurors in zip(change.marks, self.given_by, strict=True) if jurors]

    def level(self, fit: Effects) -> float:
        """Give the mean severity of the jurors with a card."""
        return fsum(map(fit.severities.__getitem__, self.active)) / len(self.active)

    def _answer(self, pulls: Table, weights: Table) -> Effects:
        fit = WeightedFit(self.given_by, pulls, weights, self.jurors)
        severities = fit.severities()
        return Effects(fit.marks(severities), severities)

    def _holds(self, found: Effects, limit: float, before: Table, inside: Table) -> bool:
        """Say whether this is a limit: it leaves all pulls in balance, with the same cards standing out.

        Where the limit of a pull goes to nothing, a card that stands out by less and less is on its way to be one that
        does not: until it is, there is no telling where the rounds end.
        """
        residuals = self.residuals(found)
        if not abs(self.limit_of(residuals) - limit) < EXACT:
            return False
        for residual, earlier, is_in in zip(_flat(residuals), _flat(before), _flat(inside), strict=True):
            stands_out = residual if earlier > 0 else -residual
            fades = limit < EXACT and stands_out < abs(earlier) * FADING
            if abs(residual) > limit + EXACT if is_in else fades or stands_out < limit - EXACT:
                return False
        pulls = _clipped(residuals, limit)
        by_juror = [0.0] * self.jurors
        for row, jurors in zip(pulls, self.given_by, strict=True):
            for pull, juror in zip(row, jurors, strict=True):
                by_juror[juror] += pull
        return all(abs(pull) < EXACT for pull in (*map(sum, pulls), *by_juror))


def _sign(residual: float) -> float:
    return 1.0 if residual >= 0 else -1.0


def _clipped(residuals: Table, limit: float) -> Table:
    return [[min(max(residual, -limit), limit) for residual in row] for row in residuals]


def _flat(table: Table) -> list[float]:
    return list(chain.from_iterable(table))
