"""Random numbers that stay the same for the same seed, whatever version of numpy makes them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MULTIPLICATIONS: Final = 2**18
"""A product of tables with more of them is divided over threads by the library below numpy.

Its threads wait for each other: on a machine that has other work, half a millisecond becomes forty.
"""


def portions(rows: int, multiplications: int) -> Iterator[tuple[int, int]]:
    """Divide rows that each take so many multiplications into portions for one thread; give where each starts and ends.

    That also keeps what is worked on near the processor.
    """
    size = max(1, MULTIPLICATIONS // multiplications)
    for start in range(0, rows, size):
        yield start, min(start + size, rows)


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
        raw >>= np.uint64(12)
        numbers = raw.astype(np.float64)
        numbers += 0.5
        numbers *= 2.0**-52
        return numbers

    def counts(self, rows: int, among: int) -> "NDArray[np.int64]":
        """Draw, in each row, `among` times one of `among` with replacement, and count how often each came up."""
        import numpy as np

        numbers = self.uniform(rows, among)
        numbers *= among
        picks = numbers.astype(np.int64)
        picks += np.arange(rows, dtype=np.int64)[:, None] * among
        return np.bincount(picks.ravel(), minlength=rows * among).reshape(rows, among)
