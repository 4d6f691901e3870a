"""What the jury handed in: every card of a round, as exact whole numbers."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm
from typing import TYPE_CHECKING, NamedTuple

from scoring.card import ABSTAINED, Card, Cards, CardState, Cell, Criterion
from scoring.card_totals import CardTotals
from scoring.reading.one_by_one import OneByOne

if TYPE_CHECKING:
    from scoring.reading.at_once import AtOnce

__all__ = ["ABSTAINED", "Card", "CardState", "Cell", "Criterion", "MarkedRound"]


class _Given(NamedTuple):
    criteria: tuple[Criterion, ...]
    plans: tuple[str, ...]
    jurors: tuple[str, ...]
    cards: Cards
    unit: Fraction = Fraction(1)
    quorum: int = 1
    step: int = 1
    scale: tuple[int, int] = (1, 10)


class MarkedRound(_Given):
    """Everything a ranking is computed from.

    `plans` are in pitch order and exclude withdrawn ones; `cards[p][j]` is the card of `jurors[j]` for
    `plans[p]`. They are tuples of tuples; of more than LARGE marks better a CardTable (`scoring.reading.card_table`),
    which is ranked at once and gives the same standings. A mark of n units is worth `n * unit` on the jury's scale,
    where two marks are at least `step` units apart; `scale` is its lowest and its highest mark, in units.
    """

    @cached_property
    def counting(self) -> tuple[int, ...]:
        """The positions of the criteria that count."""
        return tuple(i for i, criterion in enumerate(self.criteria) if criterion.counts)

    @cached_property
    def whole_weights(self) -> tuple[int, ...]:
        """The weights as whole numbers in the same proportions; 0 for a criterion that does not count."""
        scale = lcm(*(c.weight.denominator for c in self.criteria))
        return tuple(int(c.weight * scale) if c.counts else 0 for c in self.criteria)

    @cached_property
    def reading(self) -> "OneByOne | AtOnce":
        """What the cards come to: their states, and the sums of the marks on those that are complete."""
        # A round of a common size is held in tuples, and does not pay for loading what reads the others.
        if not isinstance(self.cards, tuple):
            from scoring.reading.at_once import AtOnce
            from scoring.reading.card_table import CardTable

            if isinstance(self.cards, CardTable):
                at_once = AtOnce(self.cards, self.criteria, self.unit)
                if at_once.fits(self.whole_weights):
                    return at_once
        return OneByOne(self.cards, self.criteria, self.unit)

    @property
    def states(self) -> tuple[tuple[CardState, ...], ...]:
        """The state of every card, `states[p][j]`; only cells that count decide."""
        return self.reading.states

    @cached_property
    def totals(self) -> CardTotals:
        """The totals of the complete cards: the weighted mean T_pj over the counting criteria, as whole numbers."""
        divisor = gcd(*self.whole_weights)
        weights = [weight // divisor for weight in self.whole_weights]
        return CardTotals(self.plans, self.jurors, self.reading.totals(weights), self.unit / (sum(weights) or 1))

    @property
    def rounding(self) -> float:
        """The variance of a total T_pj that comes from marking in steps: that of every mark is its step² / 12."""
        weights = [self.criteria[position].weight for position in self.counting]
        step = self.step * self.unit
        return float(step * step * sum(weight * weight for weight in weights) / (sum(weights) ** 2 or 1)) / 12

    def criterion_totals(self, criterion: int) -> CardTotals:
        """Give the marks of the complete cards on one counting criterion, as if it were the only one."""
        weights = [int(position == criterion) for position in range(len(self.criteria))]
        return CardTotals(self.plans, self.jurors, self.reading.totals(weights), self.unit)

    def only(self, plans: Sequence[int]) -> "MarkedRound":
        """Give the round with none but the plans at these positions, in this order."""
        return self._replace(
            plans=tuple(self.plans[plan] for plan in plans),
            cards=tuple(self.cards[plan] for plan in plans),
        )

    def without(self, juror: int) -> "MarkedRound":
        """Give the round as it would have been without the juror at this position."""
        return self._replace(
            jurors=self.jurors[:juror] + self.jurors[juror + 1 :],
            cards=tuple((*row[:juror], *row[juror + 1 :]) for row in self.cards),
        )

    @property
    def complete(self) -> bool:
        """True when no card is open."""
        return not any(counts[CardState.OPEN] for counts in self.reading.state_counts)
