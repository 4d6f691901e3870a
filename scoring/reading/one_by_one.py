"""The cards of a round read one by one, as an evening of a common size needs: nothing is loaded for it."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from operator import mul
from typing import Final, NamedTuple, cast

from scoring.card import ABSTAINED, STATES, Cards, CardState, Cell, Criterion
from scoring.reading.later_totals import LaterTotals, Totals

_WITHOUT_MARK: Final = frozenset({None, ABSTAINED})


class Column(NamedTuple):
    """The marks one plan got on one criterion, in whole units, and beside them the positions of who gave them."""

    criterion: Criterion
    jurors: Sequence[int]
    marks: Sequence[int]


class _Means(dict[tuple[int, int], Fraction]):
    """Means by the sum of the marks and their number, on the jury's scale.

    Many plans have the same one, and to find it takes a third of the time of making it.
    """

    def __init__(self, unit: Fraction) -> None:
        self._unit = unit

    def __missing__(self, key: tuple[int, int]) -> Fraction:
        numerator, denominator = self._unit.as_integer_ratio()
        mean = self[key] = Fraction(key[0] * numerator, key[1] * denominator)
        return mean


class OneByOne:
    """Reads cards that are held one by one; `AtOnce` answers the same for cards that are held in arrays."""

    def __init__(self, cards: Cards, criteria: Sequence[Criterion], unit: Fraction) -> None:
        self._cards = cards
        self._criteria = criteria
        self._made = _Means(unit)
        self._counting = [position for position, criterion in enumerate(criteria) if criterion.counts]

    @cached_property
    def states(self) -> tuple[tuple[CardState, ...], ...]:
        """The state of every card, `states[p][j]`."""
        counted = self._counted
        # One look for both kinds of blank, and by hash: comparing numbers with a text takes longer than all the rest.
        all_marks = _WITHOUT_MARK.isdisjoint
        # A member of an enumeration is looked up here once: that takes as long as all that is done with a card.
        scored = CardState.SCORED
        return tuple(
            tuple(
                [
                    card.declared or (scored if all_marks(cells := counted(card.cells)) else _blank(cells))
                    for card in row
                ]
            )
            for row in self._cards
        )

    @cached_property
    def state_counts(self) -> Sequence[dict[CardState, int]]:
        """Per plan how many of its cards are in each of the five states."""
        return [{state: row.count(state) for state in STATES} for row in self.states]

    @cached_property
    def _sums(self) -> Sequence[tuple[Sequence[int], Sequence[int]]]:
        """Per plan the sums of the marks on complete cards by criterion, and their numbers."""
        counts = [criterion.counts for criterion in self._criteria]
        all_count, nothing = all(counts), [0] * len(counts)
        found = []
        for plan in range(len(self._cards)):
            # A plan without a complete card has no columns at all.
            columns: Sequence[Sequence[Cell]] = list(zip(*self._complete(plan), strict=True))
            marks = (
                cast(Sequence[Sequence[int]], columns)
                if all_count
                else [_marks(cells, counted) for counted, cells in zip(counts, columns, strict=False)]
            )
            found.append((list(map(sum, marks)) or nothing, list(map(len, marks)) or nothing))
        return found

    def means(self, plan: int) -> dict[str, Fraction]:
        """Give per criterion id the mean of the marks on a plan's complete cards, on the jury's scale.

        A criterion that does not count may be unmarked on a complete card: its mean is over the complete cards that do
        have a mark there, and it is left out where none has one.
        """
        made = self._made
        sums = zip(*self._sums[plan], strict=True)
        return {criterion.id: made[key] for criterion, key in zip(self._criteria, sums, strict=True) if key[1]}

    def columns(self, plan: int) -> Iterator[Column]:
        """Give the marks on a plan's complete cards, criterion by criterion; a criterion without any is left out."""
        jurors = self._jurors(plan)
        columns = zip(*self._complete(plan), strict=True)
        for criterion, cells in zip(self._criteria, columns, strict=False):
            marks = _marks(cells, criterion.counts)
            if len(marks) == len(jurors):
                yield Column(criterion, jurors, marks)
            elif marks:
                yield Column(criterion, [jurors[at] for at, cell in enumerate(cells) if isinstance(cell, int)], marks)

    def totals(self, weights: Sequence[int]) -> LaterTotals:
        """Give the totals of the complete cards, with the weight of every criterion: 0 where it does not count."""
        counting = [weights[criterion] for criterion in self._counting]
        counted = cast(Callable[[tuple[Cell, ...]], Sequence[int]], self._counted)

        def totals_of(plan: int) -> Totals:
            totals = [sum(map(mul, counting, counted(cells))) for cells in self._complete(plan)]
            return dict(zip(self._jurors(plan), totals, strict=True))

        # The sums of the columns add up to the sum of the totals, so that no card need be added up for it.
        scored = CardState.SCORED
        sums = [
            (sum(map(mul, weights, by_criterion)), counts[scored])
            for (by_criterion, _), counts in zip(self._sums, self.state_counts, strict=True)
        ]
        return LaterTotals(sums, totals_of)

    def _jurors(self, plan: int) -> list[int]:
        """Give the positions of the jurors whose card for a plan is complete."""
        scored = CardState.SCORED
        return [juror for juror, state in enumerate(self.states[plan]) if state is scored]

    def _complete(self, plan: int) -> list[tuple[Cell, ...]]:
        """Give the cells of their cards."""
        scored = CardState.SCORED
        return [card.cells for card, state in zip(self._cards[plan], self.states[plan], strict=True) if state is scored]

    @cached_property
    def _counted(self) -> Callable[[tuple[Cell, ...]], Sequence[Cell]]:
        """How to take from the cells of a card those on the criteria that count."""
        if len(self._counting) == len(self._criteria):
            return tuple
        return lambda cells: [cells[criterion] for criterion in self._counting]


def _blank(cells: Sequence[Cell]) -> CardState:
    """Say what a card is whose cells do not all hold a mark."""
    return CardState.OPEN if None in cells else CardState.ABSTAINED


def _marks(cells: Sequence[Cell], counted: bool) -> Sequence[int]:
    """Give the marks among cells of complete cards; on a criterion that counts no other cells are there."""
    return cast(Sequence[int], cells) if counted else [cell for cell in cells if isinstance(cell, int)]
