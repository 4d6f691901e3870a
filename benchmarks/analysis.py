"""The analysis: resampling with leave-one-out beside the bare numpy it cannot do without, the whole, and its memory."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from benchmarks.evenings import EVENING, HUGE, Size, fresh, made_up_round
from benchmarks.ranking import TIE_BREAK
from benchmarks.rows import Row, in_turn, seconds, surroundings
from scoring.analysis import SEED, analyse
from scoring.marked_round import MarkedRound
from scoring.methods import METHODS
from scoring.robustness.resampling import DRAWS, rank_intervals
from scoring.robustness.winners import winners_without_each_juror

MOST_MEMORY = 200.0
ALONE = """
from pathlib import Path
from time import perf_counter
start = perf_counter()
import numpy
loading = perf_counter() - start
from benchmarks.analysis import robust
from benchmarks.evenings import Size, made_up_round
from scoring.analysis import analyse
drawn = made_up_round({size!r})
drawn.totals
start = perf_counter()
{work}
took = perf_counter() - start
status = Path("/proc/self/status").read_text()
peak = int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024
print(loading * 1e3, (loading + took) * 1e3, peak)
"""
"""In a process of its own: the ms that loading numpy took, those with the work, and the most MB that it held."""


def rows() -> Iterator[Row]:
    """Measure an evening and a very large round.

    Loading numpy is not counted, for only the first analysis of a process pays for it, except where it says so.
    """
    for size, budget, runs, whole_runs in ((EVENING, 50.0, 10, 5), (HUGE, 1500.0, 3, 1)):
        drawn = made_up_round(size)
        ours, floor = in_turn(partial(_robust, drawn), partial(_bare, size), runs)
        yield Row(f"10,000 resamples, leave-one-out, {size}", ours * 1e3, floor * 1e3, "ms", budget, absolute=True)
        ours, floor = in_turn(partial(_analysed, drawn), partial(_robust, drawn), whole_runs)
        yield Row(f"the whole analysis, beside those resamples, {size}", ours * 1e3, floor * 1e3, "ms")
        loading, resampling, memory = _alone(size, "robust(drawn)")
        floor = _alone(size, "pass")[2]
        yield Row(f"those resamples and loading numpy, {size}", resampling, loading, "ms")
        yield Row(f"peak memory of those resamples, {size}", memory, floor, "MB", MOST_MEMORY, absolute=True)
        yield Row(f"peak memory of the whole analysis, {size}", _alone(size, "analyse(drawn)")[2], floor, "MB")


def robust(drawn: MarkedRound) -> None:
    """Rank 10,000 other juries, and the evening without each juror."""
    rank_intervals(drawn.totals, range(len(drawn.plans)), SEED)
    winners_without_each_juror(drawn, METHODS["mean_of_jurors"], TIE_BREAK, ())


def _robust(drawn: MarkedRound) -> float:
    again = fresh(drawn)
    # What a ranking has computed already is not counted again.
    again.totals  # noqa: B018
    return seconds(lambda: robust(again))


def _bare(size: Size) -> float:
    """The same number of juries drawn, averaged and ranked, without gaps, ties or exactness."""
    import numpy as np

    jurors = size.jurors
    generator = np.random.default_rng(SEED)
    marks = generator.random((jurors, size.plans), dtype=np.float32)

    def draw() -> None:
        for _portion in range(10):
            counts = generator.multinomial(jurors, np.full(jurors, 1 / jurors), size=DRAWS // 10)
            (counts.astype(np.float32) @ marks).argsort(axis=1)

    return seconds(draw)


def _analysed(drawn: MarkedRound) -> float:
    return seconds(lambda: analyse(fresh(drawn), tie_break=TIE_BREAK))


def _alone(size: Size, work: str) -> tuple[float, float, float]:
    code = ALONE.format(size=size, work=work)
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=surroundings())
    loading, took, memory = map(float, ran.stdout.split())
    return loading, took, memory
