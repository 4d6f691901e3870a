"""One row of the bench: what was measured, its floor, and the budget as a ratio or as an absolute."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """Medians of what we do and of its floor, in one unit; `budget` bounds the ratio, or ours itself if `absolute`."""

    what: str
    ours: float
    floor: float
    unit: str
    budget: float
    absolute: bool = False

    @property
    def ratio(self) -> float:
        """How many times the floor we take."""
        return self.ours / self.floor if self.floor else float("inf")

    @property
    def within(self) -> bool:
        """True when the budget is kept."""
        return (self.ours if self.absolute else self.ratio) <= self.budget

    def __str__(self) -> str:
        bound = f"≤ {self.budget:g} {self.unit}" if self.absolute else f"≤ {self.budget:g}×"
        sign = "✓" if self.within else "✗"
        return (
            f"{sign} {self.what:<52} {self.ours:>9.1f} {self.floor:>9.1f} {self.unit:<3} {self.ratio:>7.2f}×  {bound}"
        )


HEADING = f"  {'':<52} {'ours':>9} {'floor':>9} {'':<3} {'ratio':>8}  budget"


def in_turn(ours: Callable[[], float], floor: Callable[[], float], runs: int) -> tuple[float, float]:
    """Measure two things in turn, after one warm-up of each, and give both medians."""
    ours()
    floor()
    pairs = [(ours(), floor()) for _run in range(runs)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def seconds(act: Callable[[], object]) -> float:
    """Measure how long one call takes, in seconds."""
    start = perf_counter()
    act()
    return perf_counter() - start


def show(rows: Sequence[Row]) -> None:
    """Print rows under each other as they come in."""
    for row in rows:
        print(row, flush=True)
