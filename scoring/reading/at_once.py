"""The cards of a large round read all at once: whole numbers in arrays, so that every sum stays exact."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Final

from scoring.card import STATES, CardState, Criterion
from scoring.reading.card_table import ABSTAINED_MARK, NOT_DECLARED, OPEN_MARK, CardTable
from scoring.reading.many_fractions import many_fractions
from scoring.reading.one_by_one import Column
from scoring.reading.total_table import TotalTable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGEST: Final = 2**63 - 1


class AtOnce:
    """Reads cards that are held in arrays; what each answer is, `OneByOne` says."""

    def __init__(self, table: CardTable, criteria: Sequence[Criterion], unit: Fraction) -> None:
        self._marks = table.marks
        self._declared = table.declared
        self._criteria = criteria
        self._unit = unit

    def fits(self, weights: Sequence[int]) -> bool:
        """Say whether no sum by these weights can leave 64 bits, where numpy goes on with a wrong number unasked."""
        lowest = int((self._lowest * self._complete).min(initial=0))
        for position, criterion in enumerate(self._criteria):
            if not criterion.counts:
                lowest = min(lowest, int((self._marks[position] * self._given(position)).min(initial=0)))
        largest = max(1, -lowest, int(self._marks.max(initial=0)))
        heaviest = max(sum(weights), self._unit.numerator, self._unit.denominator)
        jurors: int = self._declared.shape[1]
        return largest * heaviest * jurors <= LARGEST

    @cached_property
    def states(self) -> tuple[tuple[CardState, ...], ...]:
        return tuple(tuple([STATES[code] for code in row]) for row in self._codes.tolist())

    @cached_property
    def state_counts(self) -> Sequence[dict[CardState, int]]:
        columns = [(self._codes == code).sum(axis=1).tolist() for code in range(len(STATES))]
        return [dict(zip(STATES, row, strict=True)) for row in zip(*columns, strict=True)]

    @cached_property
    def _sums(self) -> "tuple[NDArray[np.int64], NDArray[np.int64]]":
        """The sums of the marks on complete cards by plan and criterion, and their numbers."""
        import numpy as np

        # A cell of a card that is not complete is multiplied by zero, whatever it holds.
        sums = np.einsum("cpj,pj->cp", self._marks, self._complete.astype(np.int64))
        numbers = np.repeat(self._complete.sum(axis=1)[None], len(sums), axis=0)
        for position, criterion in enumerate(self._criteria):
            if not criterion.counts:
                given = self._given(position)
                sums[position] = (self._marks[position] * given).sum(axis=1)
                numbers[position] = given.sum(axis=1)
        return sums.T, numbers.T

    def means(self, plan: int) -> dict[str, Fraction]:
        return self._means[plan]

    @cached_property
    def _means(self) -> Sequence[dict[str, Fraction]]:
        import numpy as np

        sums, numbers = self._sums
        numerator, denominator = self._unit.as_integer_ratio()
        tops, bottoms = sums * numerator, np.maximum(numbers, 1) * denominator
        made = many_fractions(tops.ravel(), bottoms.ravel())
        ids, width = [criterion.id for criterion in self._criteria], len(self._criteria)
        means = [dict(zip(ids, made[at : at + width], strict=True)) for at in range(0, len(made), width)]
        for plan, position in np.argwhere(numbers == 0).tolist():
            del means[plan][ids[position]]
        return means

    def columns(self, plan: int) -> Iterator[Column]:
        jurors = self._complete[plan].nonzero()[0]
        for position, criterion in enumerate(self._criteria):
            gave = jurors if criterion.counts else self._given(position)[plan].nonzero()[0]
            if gave.size:
                yield Column(criterion, gave.tolist(), self._marks[position, plan, gave].tolist())

    def totals(self, weights: Sequence[int]) -> TotalTable:
        sums = zip((self._sums[0] @ weights).tolist(), self._complete.sum(axis=1).tolist(), strict=True)
        return TotalTable(sums, self._complete, lambda: self._totals(weights))

    def _totals(self, weights: Sequence[int]) -> "NDArray[np.int64]":
        import numpy as np

        totals = np.zeros(self._declared.shape, dtype=np.int64)
        for plane, weight in zip(self._marks, weights, strict=True):
            if weight:
                totals += plane * weight
        totals *= self._complete
        return totals

    @cached_property
    def _lowest(self) -> "NDArray[np.int64]":
        """The lowest cell of every card on the criteria that count, no higher than zero.

        It tells what the card is: an open cell is below an abstained one, and that below every mark.
        """
        counts = [criterion.counts for criterion in self._criteria]
        counting = self._marks if all(counts) else self._marks[counts]
        lowest: NDArray[np.int64] = counting.min(axis=0, initial=0)
        return lowest

    @cached_property
    def _codes(self) -> "NDArray[np.int8]":
        """The position in STATES of the state of every card."""
        codes = self._declared.copy()
        codes[(codes == NOT_DECLARED) & (self._lowest == ABSTAINED_MARK)] = STATES.index(CardState.ABSTAINED)
        codes[(codes == NOT_DECLARED) & (self._lowest == OPEN_MARK)] = STATES.index(CardState.OPEN)
        return codes

    @cached_property
    def _complete(self) -> "NDArray[np.bool_]":
        complete: NDArray[np.bool_] = self._codes == STATES.index(CardState.SCORED)
        return complete

    def _given(self, position: int) -> "NDArray[np.bool_]":
        """Which complete cards hold a mark on a criterion that does not count."""
        given: NDArray[np.bool_] = self._complete & (self._marks[position] > ABSTAINED_MARK)
        return given
