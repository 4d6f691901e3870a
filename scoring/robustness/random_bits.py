"""Random numbers that stay the same for the same seed, whatever version of numpy makes them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PORTION: Final = 250_000
"""So many numbers are worked on at a time, to stay within a few megabytes."""


class RandomBits:
    """The raw stream of PCG64 (O'Neill, 2014), which numpy promises not to change.

    Its distributions it does change, so those are made here, from the bits.
    """

    def __init__(self, seed: int) -> None:
        import numpy as np

        self._bits = np.random.PCG64(seed)

    def uniform(self, rows: int, columns: int) -> "NDArray[np.float64]":
        """Draw a table of numbers between 0 and 1, neither of them included."""
        import numpy as np

        raw = self._bits.random_raw(rows * columns).reshape(rows, columns)
        return ((raw >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52

    def counts(self, rows: int, among: int) -> "NDArray[np.int64]":
        """Draw, in each row, `among` times one of `among` with replacement, and count how often each came up."""
        import numpy as np

        picks = (self.uniform(rows, among) * among).astype(np.int64)
        picks += np.arange(rows, dtype=np.int64)[:, None] * among
        return np.bincount(picks.ravel(), minlength=rows * among).reshape(rows, among)

    @staticmethod
    def portions(rows: int, width: int) -> Iterator[int]:
        """Divide so many rows of this width into portions, and give the number of rows of each."""
        size = max(1, PORTION // width)
        for start in range(0, rows, size):
            yield min(size, rows - start)
