"""The arithmetic: ranking with all its reasons, beside the plain integer sums that any ranking needs."""

from collections.abc import Iterator
from functools import partial

from benchmarks.evenings import EVENING, HUGE, fresh, made_up_round
from benchmarks.rows import Row, in_turn, seconds
from scoring.marked_round import MarkedRound
from scoring.ranking import rank
from scoring.reading.card_table import CardTable

TIE_BREAK = ("criterion:c0", "head_to_head", "lottery:2026")


def rows() -> Iterator[Row]:
    """Measure a small and a very large round."""
    for size, budget, runs in ((EVENING, 5.0, 50), (HUGE, 60.0, 15)):
        drawn = made_up_round(size)
        ours, floor = in_turn(partial(ranked, drawn), partial(_summed, drawn), runs)
        yield Row(f"ranking with its reasons, {size}", ours * 1e3, floor * 1e3, "ms", budget, absolute=True)


def ranked(marked: MarkedRound) -> float:
    """Give the seconds that a whole ranking takes."""
    return seconds(lambda: rank(fresh(marked), tie_break=TIE_BREAK))


def _summed(marked: MarkedRound) -> float:
    return seconds(lambda: _sums(fresh(marked)))


def _sums(marked: MarkedRound) -> object:
    weights = marked.whole_weights
    if isinstance(marked.cards, CardTable):
        return sum(plane * weight for plane, weight in zip(marked.cards.marks, weights, strict=True))
    return [
        sum(
            weight * cell
            for card in row
            for weight, cell in zip(weights, card.cells, strict=True)
            if isinstance(cell, int)
        )
        for row in marked.cards
    ]
