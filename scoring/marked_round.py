"""What the jury handed in: every card of a round, as exact whole numbers."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm
from operator import attrgetter, mul
from typing import Final, Literal, NamedTuple, cast

from scoring.card_totals import CardTotals


class CardState(StrEnum):
    """The five states of a card, never mixed up."""

    SCORED = "scored"
    OPEN = "open"
    ABSENT = "absent"
    RECUSED = "recused"
    ABSTAINED = "abstained"


ABSTAINED: Final = "abstained"
Cell = int | None | Literal["abstained"]
"""A cell holds a mark in whole units, None while it is open, or "abstained"."""
_WITHOUT_MARK: Final = frozenset({None, ABSTAINED})


class Criterion(NamedTuple):
    """One criterion of the jury, with its weight; one that does not count is shown but left out of sums."""

    id: str
    weight: Fraction
    counts: bool = True


class Card(NamedTuple):
    """One juror's card for one plan: its cells in the order of the criteria.

    `declared` is "absent", "recused" or "abstained" when the whole card has that state, else None.
    """

    cells: tuple[Cell, ...]
    declared: CardState | None = None


class _Given(NamedTuple):
    criteria: tuple[Criterion, ...]
    plans: tuple[str, ...]
    jurors: tuple[str, ...]
    cards: tuple[tuple[Card, ...], ...]
    unit: Fraction = Fraction(1)
    quorum: int = 1
    step: int = 1


class MarkedRound(_Given):
    """Everything a ranking is computed from.

    `plans` are in pitch order and exclude withdrawn ones; `cards[p][j]` is the card of `jurors[j]` for
    `plans[p]`. A mark of n units is worth `n * unit` on the jury's scale, where two marks are at least `step`
    units apart.
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
    def states(self) -> tuple[tuple[CardState, ...], ...]:
        """The state of every card, `states[p][j]`."""
        return tuple(tuple(self.state_of(card) for card in row) for row in self.cards)

    @cached_property
    def counting_cells(self) -> Callable[[Card], tuple[Cell, ...]]:
        """How to take from a card its cells on the criteria that count."""
        if len(self.counting) == len(self.criteria):
            return attrgetter("cells")
        return lambda card: tuple(card.cells[i] for i in self.counting)

    @cached_property
    def totals(self) -> CardTotals:
        """The totals of the complete cards: the weighted mean T_pj over the counting criteria, as whole numbers."""
        divisor = gcd(*self.whole_weights)
        weights = [self.whole_weights[i] // divisor for i in self.counting]
        marks = cast(Callable[[Card], tuple[int, ...]], self.counting_cells)
        by_plan = tuple(
            {juror: sum(map(mul, weights, marks(card))) for juror, card in self.complete_cards(plan)}
            for plan in range(len(self.plans))
        )
        return CardTotals(self.plans, self.jurors, by_plan, self.unit / sum(weights))

    def criterion_totals(self, criterion: int) -> CardTotals:
        """Give the marks of the complete cards on one counting criterion, as if it were the only one."""
        by_plan = tuple(
            {juror: card.cells[criterion] for juror, card in self.complete_cards(plan)}
            for plan in range(len(self.plans))
        )
        return CardTotals(self.plans, self.jurors, cast(tuple[dict[int, int], ...], by_plan), self.unit)

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
            cards=tuple(row[:juror] + row[juror + 1 :] for row in self.cards),
        )

    def state_of(self, card: Card) -> CardState:
        """Say which of the five states a card is in; only cells that count decide."""
        if card.declared is not None:
            return card.declared
        cells = self.counting_cells(card)
        # One look for both, and by hash: comparing numbers with a text takes longer than all the rest.
        if _WITHOUT_MARK.isdisjoint(cells):
            return CardState.SCORED
        return CardState.OPEN if None in cells else CardState.ABSTAINED

    def complete_cards(self, plan: int) -> Iterator[tuple[int, Card]]:
        """Give the complete cards for the plan at this position, as (juror position, card)."""
        for juror, (card, state) in enumerate(zip(self.cards[plan], self.states[plan], strict=True)):
            if state is CardState.SCORED:
                yield juror, card

    @property
    def complete(self) -> bool:
        """True when no card is open."""
        return not any(CardState.OPEN in row for row in self.states)
