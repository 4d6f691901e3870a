"""The totals of cards, made only when somebody looks at them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import overload

Totals = Mapping[int, int]
"""The totals of one plan's complete cards by juror position, in the order of the jurors."""


class LaterTotals(Sequence[Totals]):
    """Per plan the totals of its complete cards, each plan's made when it is first asked for.

    `sums` holds per plan their sum and their number, which are there before: a ranking by the mean needs no more.
    """

    def __init__(self, sums: Iterable[tuple[int, int]], totals_of: Callable[[int], Totals]) -> None:
        self.sums = tuple(sums)
        self._totals_of = totals_of
        self._made: list[Totals | None] = [None] * len(self.sums)

    def __len__(self) -> int:
        return len(self.sums)

    @overload
    def __getitem__(self, plan: int) -> Totals: ...
    @overload
    def __getitem__(self, plan: slice) -> Sequence[Totals]: ...
    def __getitem__(self, plan: int | slice) -> Totals | Sequence[Totals]:
        if isinstance(plan, slice):
            return [self[position] for position in range(*plan.indices(len(self)))]
        made = self._made[plan]
        if made is None:
            made = self._made[plan] = self._totals_of(plan)
        return made
