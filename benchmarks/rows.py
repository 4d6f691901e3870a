"""One row of the bench: what was measured, what it stands beside, and the budget as a ratio or as an absolute."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Row:
    """Medians of what we do and of its floor, in one unit; `budget` bounds the ratio, or ours itself if `absolute`.

    Without a budget the row only shows the two side by side.
    """

    what: str
    ours: float
    floor: float
    unit: str
    budget: float | None = None
    absolute: bool = False

    @property
    def ratio(self) -> float:
        """How many times the floor we take."""
        return self.ours / self.floor if self.floor else float("inf")

    @property
    def within(self) -> bool:
        """True when the budget is kept."""
        return self.budget is None or (self.ours if self.absolute else self.ratio) <= self.budget

    def __str__(self) -> str:
        bound = "" if self.budget is None else f"≤ {self.budget:g}{' ' + self.unit if self.absolute else '×'}"
        sign = " " if self.budget is None else "✓" if self.within else "✗"
        figures = f"{self.ours:>9.1f} {self.floor:>9.1f} {self.unit:<3} {self.ratio:>7.2f}×"
        return f"{sign} {self.what:<64} {figures}  {bound}".rstrip()


HEADING = f"  {'':<64} {'ours':>9} {'floor':>9} {'':<3} {'ratio':>8}  budget"


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


def surroundings() -> dict[str, str]:
    """Give the environment of a program that is measured: like a user's, with its bytecode kept between two starts."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
