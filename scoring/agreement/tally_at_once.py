"""How often each value was given to each plan, where there are very many: counted in an array, as exactly."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Whole = NDArray[np.int64]

MOST_VALUES: Final = 1000
"""With more different values the table by plan is nearly empty, and to count one by one is as quick."""
MOST_CELLS: Final = 4_000_000
"""The table takes 32 MB at most."""
LOOKED_UP: Final = 1_000_000
"""Values no further apart than this find their place in a list of all that could lie between; others are sorted."""
LARGEST: Final = 2**63 - 1


class TallyAtOnce:
    """The values of all plans that got two or more; what each answer is, `Tally` says."""

    def __init__(self, table: "Whole", values: "Whole") -> None:
        self._table = table
        self.sizes: Sequence[int] = table.sum(axis=1).tolist()
        self.values: Sequence[int] = values.tolist()
        self.times: Sequence[int] = table.sum(axis=0).tolist()

    def repeats(self) -> Sequence[int]:
        repeats: list[int] = (self._table * self._table).sum(axis=1).tolist()
        return repeats

    def moments(self, scores: Sequence[int]) -> Sequence[tuple[int, int]]:
        import numpy as np

        own = np.array(scores, dtype=np.int64)
        return list(zip((self._table @ own).tolist(), (self._table @ (own * own)).tolist(), strict=True))

    def relative_differences(self) -> tuple[float, float]:
        import numpy as np

        values, times = np.array(self.values, dtype=np.float64), np.array(self.times, dtype=np.float64)
        sums = np.add.outer(values, values)
        # Nothing differs from zero by less than zero: there the distance is zero, not zero divided by zero.
        sums[sums == 0] = 1
        distances = (np.subtract.outer(values, values) / sums) ** 2
        together = self._table.T @ (self._table / (self._table.sum(axis=1) - 1)[:, None])
        # Every pair stands in the tables twice, the one way round and the other.
        return float((together * distances).sum() / 2), float(times @ distances @ times / 2)


def tally_at_once(given: "Whole", sizes: "Whole") -> TallyAtOnce | None:
    """Count values that stand one plan after the other, `sizes[p]` of them for plan p.

    None where there is nothing to compare, where the table would be large and nearly empty, or where a sum could leave
    64 bits: then they are counted one by one.
    """
    import numpy as np

    pairable = sizes > 1
    if not pairable.all():
        given, sizes = given[np.repeat(pairable, sizes)], sizes[pairable]
    if not given.size:
        return None
    lowest, spread = int(given.min()), int(given.max()) - int(given.min())
    # The largest score is a distance from the lowest value, or a rank that was doubled.
    if given.size * max(spread, 2 * given.size) ** 2 > LARGEST:
        return None
    if spread <= LOOKED_UP:
        above = given - lowest
        there = np.zeros(spread + 1, dtype=np.bool_)
        there[above] = True
        values, places = there.nonzero()[0] + lowest, (there.cumsum() - 1)[above]
    else:
        values, places = np.unique(given, return_inverse=True)
    if len(values) > MOST_VALUES or len(values) * len(sizes) > MOST_CELLS:
        return None
    places += np.repeat(np.arange(len(sizes)) * len(values), sizes)
    table = np.bincount(places, minlength=len(sizes) * len(values)).reshape(len(sizes), len(values))
    return TallyAtOnce(table, values)
