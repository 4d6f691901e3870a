"""The totals of the complete cards of a large round, in an array."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from scoring.reading.later_totals import LaterTotals, Totals

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class TotalTable(LaterTotals):
    """The totals by plan and juror, for what looks at all of them at once.

    `complete[p, j]` says for which cards there is a total; `add_up` makes the array of totals, with 0 for the others.
    """

    def __init__(
        self,
        sums: Iterable[tuple[int, int]],
        complete: "NDArray[np.bool_]",
        add_up: "Callable[[], NDArray[np.int64]]",
    ) -> None:
        super().__init__(sums, self._row)
        self.complete = complete
        self._add_up = add_up

    @cached_property
    def totals(self) -> "NDArray[np.int64]":
        """The totals in whole numbers, `totals[p, j]`."""
        return self._add_up()

    def _row(self, plan: int) -> Totals:
        gave = self.complete[plan].nonzero()[0]
        return dict(zip(gave.tolist(), self.totals[plan, gave].tolist(), strict=True))
