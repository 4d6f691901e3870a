"""Which ranks a plan would get from other juries like this one."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations
from math import factorial
from typing import TYPE_CHECKING, Final, NamedTuple

from scoring.card_totals import CardTotals
from scoring.reasons import Reason, Undefined
from scoring.robustness.posterior import SMALLEST_JURY
from scoring.robustness.random_bits import RandomBits, portions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Counts = tuple[NDArray[np.int64], NDArray[np.int64] | None]
    """Per resample how often each juror sits in it, and how much it weighs (None: all alike)."""

ENUMERATED_JURORS: Final = 8
DRAWS: Final = 10_000
LEFT_OUT: Final = 20
"""One in 20 is left out at each end, which keeps 90 per cent."""
STRIP: Final = 40
"""So many plans are averaged at a time, for products that are small enough for one thread; see `portions`."""


class RankIntervals(NamedTuple):
    """Per plan position the lowest and highest rank of the middle 90 per cent, under `mean_of_jurors`.

    `seed` is None when all juries were enumerated, so that there is no draw to dispute.
    """

    ranks: Mapping[int, tuple[int, int]]
    resamples: int
    seed: int | None


def rank_intervals(totals: CardTotals, plans: Sequence[int], seed: int) -> RankIntervals | Undefined:
    """Resample the jurors with replacement, rank the plans by their mean each time, and see where they land.

    Up to 8 jurors all juries that can be drawn are enumerated with their weights; above that 10,000 are
    drawn. A plan has no rank in a jury that gave it no card. Equal means share a rank, as in the standings.
    This is not a chance of winning: from a small jury it would claim too much.

    Source: Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979), 1-26;
    Hall and Miller, "Using the bootstrap to quantify the authority of an empirical ranking", Annals of
    Statistics 37 (2009), 3929-3959. Undefined below four jurors: so few say nothing of others.
    """
    import numpy as np

    # By their ids, so that the draws do not depend on the order in which the jurors are listed.
    jurors = sorted((juror for juror, cards in enumerate(totals.by_juror) if cards), key=totals.jurors.__getitem__)
    if len(jurors) < SMALLEST_JURY:
        return Undefined(Reason.TOO_FEW_JURORS)
    tables, largest = _tables(totals, plans, jurors)
    _, strips, _, width = tables.shape
    size = strips * width
    tally = np.zeros((size, size + 1))
    enumerated = len(jurors) <= ENUMERATED_JURORS
    resamples = 0
    juries = _all_juries(len(jurors), width) if enumerated else _drawn_juries(len(jurors), width, seed)
    for counts, weights in juries:
        behind, cards = np.matmul(counts.astype(tables.dtype), tables).transpose(0, 2, 1, 3)
        cells = _cells(behind, cards, largest)
        np.add.at(tally.reshape(-1), cells, 1.0 if weights is None else np.repeat(weights, size))
        resamples += len(counts)
    intervals = _middle(tally[: len(plans), :size])
    return RankIntervals(dict(zip(plans, intervals, strict=True)), resamples, None if enumerated else seed)


def _tables(
    totals: CardTotals, plans: Sequence[int], jurors: Sequence[int]
) -> "tuple[NDArray[np.float32 | np.float64], int]":
    """How far each total is behind the highest one, which totals there are, and the largest of those distances.

    Two tables, jurors × plans, each cut in strips of a few plans: the dimensions are table, strip, juror, plan. A last
    strip is filled up with plans without a card. As the narrowest floats in which every sum of a resample is still a
    whole number without rounding.
    """
    import numpy as np

    highest = max(total for cards in totals.by_plan for total in cards.values())
    largest = highest - min(total for cards in totals.by_plan for total in cards.values())
    own = [totals.by_plan[plan] for plan in plans]
    strip, column = np.divmod(np.repeat(np.arange(len(plans)), list(map(len, own))), width := min(STRIP, len(plans)))
    row_of = np.zeros(len(totals.jurors), dtype=np.int64)
    row_of[list(jurors)] = np.arange(len(jurors))
    row = row_of[np.fromiter(chain.from_iterable(own), dtype=np.int64)]
    given = np.fromiter(chain.from_iterable(cards.values() for cards in own), dtype=np.float64)
    narrow = largest * len(jurors) < 2**24
    shape = (2, -(-len(plans) // width), len(jurors), width)
    tables = np.zeros(shape, dtype=np.float32 if narrow else np.float64)
    tables[0, strip, row, column] = highest - given
    tables[1, strip, row, column] = 1
    return tables, largest


def _all_juries(jurors: int, width: int) -> "Iterator[Counts]":
    """Every multiset of jurors as gaps between bars, weighted by the number of draws that give it."""
    import numpy as np

    bars = np.array(list(combinations(range(2 * jurors - 1), jurors - 1)), dtype=np.int64)
    edges = np.pad(bars, ((0, 0), (1, 1)), constant_values=((0, 0), (-1, 2 * jurors - 1)))
    counts = np.diff(edges, axis=1) - 1
    factorials = np.array([factorial(count) for count in range(jurors + 1)], dtype=np.int64)
    weights = factorial(jurors) // factorials[counts].prod(axis=1)
    for start, stop in portions(len(counts), jurors * width):
        yield counts[start:stop], weights[start:stop]


def _drawn_juries(jurors: int, width: int, seed: int) -> "Iterator[Counts]":
    bits = RandomBits(seed)
    for start, stop in portions(DRAWS, jurors * width):
        yield bits.counts(stop - start, jurors), None


def _cells(behind: "NDArray[np.floating]", cards: "NDArray[np.floating]", largest: int) -> "NDArray[np.int64]":
    """Give the cell of the tally, plan × rank, that each mean falls into; a missing mean falls in the last column.

    Mean and plan are packed into one whole number, since sorting numbers is far quicker than sorting
    positions. Equal means stay equal, because a division rounds equal fractions alike; different means of so
    few cards differ by much more than the bits that are lost.
    """
    import numpy as np

    rows, strips, width = behind.shape
    size = strips * width
    plan_bits = size.bit_length()
    last = 1 << (62 - plan_bits)
    missing = cards == 0
    cards[missing] = 1
    means = np.divide(behind, cards, dtype=np.float64, order="C")
    means *= last / (1 << largest.bit_length())
    keys = means.astype(np.int64)
    keys[missing] = last
    keys = keys.reshape(rows, size)
    keys <<= plan_bits
    keys |= np.arange(size)
    keys.sort(axis=1)
    plans = keys & ((1 << plan_bits) - 1)
    plans *= size + 1
    cells: NDArray[np.int64] = (plans + np.arange(size)).ravel()
    keys >>= plan_bits
    ordered = keys.ravel()
    tied = np.flatnonzero(ordered[1:] == ordered[:-1]) + 1
    tied = tied[tied % size > 0]
    if tied.size:
        # Each moves back to the rank of the one that leads its run of equals.
        leads = np.diff(tied, prepend=-1) > 1
        cells[tied] -= tied - tied[leads][leads.cumsum() - 1] + 1
    unranked = np.flatnonzero(ordered == last)
    cells[unranked] = plans.ravel()[unranked] + size
    return cells


def _middle(tally: "NDArray[np.float64]") -> list[tuple[int, int]]:
    upto = tally.cumsum(axis=1) * LEFT_OUT
    whole = tally.sum(axis=1, keepdims=True)
    low = (upto >= whole).argmax(axis=1) + 1
    high = (upto >= (LEFT_OUT - 1) * whole).argmax(axis=1) + 1
    return list(zip(low.tolist(), high.tolist(), strict=True))
