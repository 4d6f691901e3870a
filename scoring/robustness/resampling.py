"""Which ranks a plan would get from other juries like this one."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import factorial
from typing import TYPE_CHECKING, Final, NamedTuple

from scoring.card_totals import CardTotals
from scoring.reasons import Reason, Undefined
from scoring.robustness.random_bits import RandomBits

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Counts = tuple[NDArray[np.int64], NDArray[np.int64] | None]
    """Per resample how often each juror sits in it, and how much it weighs (None: all alike)."""

ENUMERATED_JURORS: Final = 8
DRAWS: Final = 10_000
LEFT_OUT: Final = 20
"""One in 20 is left out at each end, which keeps 90 per cent."""


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
    Statistics 37 (2009), 3929-3959. Undefined with one juror.
    """
    import numpy as np

    jurors = [juror for juror, cards in enumerate(totals.by_juror) if cards]
    if len(jurors) < 2:
        return Undefined(Reason.ONE_JUROR)
    scores, given = _tables(totals, plans, jurors)
    largest = int(scores.max())
    size = len(plans)
    tally = np.zeros((size, size + 1))
    enumerated = len(jurors) <= ENUMERATED_JURORS
    resamples = 0
    for counts, weights in _all_juries(len(jurors)) if enumerated else _drawn_juries(len(jurors), size, seed):
        cells = _cells(counts.astype(scores.dtype) @ scores, counts.astype(given.dtype) @ given, largest)
        repeated = None if weights is None else np.repeat(weights, size)
        tally += np.bincount(cells, repeated, minlength=tally.size).reshape(tally.shape)
        resamples += len(counts)
    intervals = _middle(tally[:, :size])
    return RankIntervals(dict(zip(plans, intervals, strict=True)), resamples, None if enumerated else seed)


def _tables(
    totals: CardTotals, plans: Sequence[int], jurors: Sequence[int]
) -> "tuple[NDArray[np.floating], NDArray[np.floating]]":
    """The totals, from zero up, and which there are, jurors × plans.

    As the narrowest floats in which every sum of a resample is still a whole number without rounding.
    """
    import numpy as np

    lowest = min(total for cards in totals.by_plan for total in cards.values())
    largest = max(total for cards in totals.by_plan for total in cards.values()) - lowest
    narrow = largest * len(jurors) < 2**24
    scores = np.zeros((len(jurors), len(plans)), dtype=np.float32 if narrow else np.float64)
    given = np.zeros(scores.shape, dtype=np.float32)
    row_of = {juror: row for row, juror in enumerate(jurors)}
    for column, plan in enumerate(plans):
        for juror, total in totals.by_plan[plan].items():
            scores[row_of[juror], column] = total - lowest
            given[row_of[juror], column] = 1
    return scores, given


def _all_juries(jurors: int) -> "Iterator[Counts]":
    """Every multiset of jurors as gaps between bars, weighted by the number of draws that give it."""
    import numpy as np

    bars = np.array(list(combinations(range(2 * jurors - 1), jurors - 1)), dtype=np.int64)
    edges = np.pad(bars, ((0, 0), (1, 1)), constant_values=((0, 0), (-1, 2 * jurors - 1)))
    counts = np.diff(edges, axis=1) - 1
    factorials = np.array([factorial(count) for count in range(jurors + 1)], dtype=np.int64)
    yield counts, factorial(jurors) // factorials[counts].prod(axis=1)


def _drawn_juries(jurors: int, plans: int, seed: int) -> "Iterator[Counts]":
    bits = RandomBits(seed)
    for rows in bits.portions(DRAWS, max(jurors, plans)):
        yield bits.counts(rows, jurors), None


def _cells(sums: "NDArray[np.floating]", cards: "NDArray[np.floating]", largest: int) -> "NDArray[np.int64]":
    """Give the cell of the tally, plan × rank, that each mean falls into; a missing mean falls in the last column.

    Mean and plan are packed into one whole number, the highest mean lowest, since sorting numbers is far
    quicker than sorting positions. Different means of so few cards differ by much more than the bits that are
    lost.
    """
    import numpy as np

    size = sums.shape[1]
    plan_bits = size.bit_length()
    missing = cards == 0
    cards[missing] = 1
    sums[missing] = -1
    scaled = sums * np.float64(-(2.0 ** (61 - plan_bits - largest.bit_length())))
    keys = (scaled / cards).astype(np.int64)
    keys <<= plan_bits
    keys |= np.arange(size)
    keys.sort(axis=1)
    plans = keys & ((1 << plan_bits) - 1)
    keys >>= plan_bits
    ranks = np.tile(np.arange(size), len(keys))
    tied = np.flatnonzero(keys.ravel()[1:] == keys.ravel()[:-1]) + 1
    tied = tied[tied % size > 0]
    if tied.size:
        leads = np.diff(tied, prepend=-1) > 1
        ranks[tied] = ranks[tied[leads][leads.cumsum() - 1] - 1]
    ranks[keys.ravel() > 0] = size
    plans *= size + 1
    ranks += plans.ravel()
    return ranks


def _middle(tally: "NDArray[np.float64]") -> list[tuple[int, int]]:
    upto = tally.cumsum(axis=1) * LEFT_OUT
    whole = tally.sum(axis=1, keepdims=True)
    low = (upto >= whole).argmax(axis=1) + 1
    high = (upto >= (LEFT_OUT - 1) * whole).argmax(axis=1) + 1
    return list(zip(low.tolist(), high.tolist(), strict=True))
