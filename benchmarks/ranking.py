"""The arithmetic: ranking with all its reasons, beside the plain integer sums that any ranking needs."""

from collections.abc import Iterator

from benchmarks.evenings import made_up_round
from benchmarks.rows import Row, in_turn, seconds
from scoring.marked_round import MarkedRound
from scoring.ranking import rank

SIZES = ((40, 15, 6, 0.0, 5.0, 20), (1000, 200, 10, 0.3, 1000.0, 3))
TIE_BREAK = ("criterion:c0", "head_to_head", "lottery:2026")


def rows() -> Iterator[Row]:
    """Measure a small and a very large round."""
    for plans, jurors, criteria, missing, budget, runs in SIZES:
        drawn = made_up_round(plans, jurors, criteria, missing)
        ours, floor = in_turn(lambda drawn=drawn: _ranked(drawn), lambda drawn=drawn: _summed(drawn), runs)  # type: ignore[misc]
        what = f"ranking with its reasons, {plans}×{jurors}×{criteria}"
        yield Row(what, ours * 1e3, floor * 1e3, "ms", budget, absolute=True)


def fresh(marked: MarkedRound) -> MarkedRound:
    """Give the same round with nothing computed yet."""
    return MarkedRound(marked.criteria, marked.plans, marked.jurors, marked.cards)


def _ranked(marked: MarkedRound) -> float:
    return seconds(lambda: rank(fresh(marked), tie_break=TIE_BREAK))


def _summed(marked: MarkedRound) -> float:
    return seconds(lambda: _sums(fresh(marked)))


def _sums(marked: MarkedRound) -> list[int]:
    weights = marked.whole_weights
    return [
        sum(
            weight * cell
            for card in row
            for weight, cell in zip(weights, card.cells, strict=True)
            if isinstance(cell, int)
        )
        for row in marked.cards
    ]
