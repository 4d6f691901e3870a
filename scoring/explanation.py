"""How one final mark was computed, step by step, like a sum on paper."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scoring.marked_round import Card, CardState, Cell, MarkedRound


@dataclass(frozen=True)
class CellLine:
    """One cell of a card: mark × weight = product.

    `mark` is on the jury's scale, None while open. `product` is None where there is nothing to multiply: no
    mark, or a criterion that does not count.
    """

    criterion: str
    weight: Fraction
    counts: bool
    mark: Fraction | Literal["abstained"] | None
    product: Fraction | None


@dataclass(frozen=True)
class CardLine:
    """One juror's card: its cells, the sum of the products, and that sum divided by the weights.

    Only a card that is `scored` counts; `weighted_sum` and `total` are None for every other state.
    """

    juror: str
    state: CardState
    cells: tuple[CellLine, ...]
    weighted_sum: Fraction | None
    total: Fraction | None

    @property
    def counted(self) -> bool:
        """True when this card is part of the final mark."""
        return self.total is not None


@dataclass(frozen=True)
class Explanation:
    """The whole sum of one plan: the cards, then the sum of their totals / their number = the final mark.

    `weights` is the sum of the weights that count. `mark` is None without a complete card. `enough` is False
    when the number of cards is below the quorum, so that the plan has no place.
    """

    plan: str
    cards: tuple[CardLine, ...]
    weights: Fraction
    sum: Fraction
    count: int
    mark: Fraction | None
    enough: bool


def explain(marked: MarkedRound, plan: str) -> Explanation:
    """Show how the final mark of a plan comes about under `mean_of_jurors`.

    Raises:
        ValueError: the plan is not in the round.
    """
    position = marked.plans.index(plan)
    weights = sum((criterion.weight for criterion in marked.criteria if criterion.counts), Fraction(0))
    cards = tuple(
        _card_line(marked, juror, card, state, weights)
        for juror, card, state in zip(marked.jurors, marked.cards[position], marked.states[position], strict=True)
    )
    totals = [card.total for card in cards if card.total is not None]
    total = sum(totals, Fraction(0))
    return Explanation(
        plan=plan,
        cards=cards,
        weights=weights,
        sum=total,
        count=len(totals),
        mark=total / len(totals) if totals else None,
        enough=len(totals) >= max(1, marked.quorum),
    )


def _card_line(marked: MarkedRound, juror: str, card: Card, state: CardState, weights: Fraction) -> CardLine:
    cells = tuple(_cell_line(marked, criterion, cell) for criterion, cell in enumerate(card.cells))
    products = [cell.product for cell in cells if cell.product is not None]
    weighted_sum = sum(products, Fraction(0)) if state is CardState.SCORED else None
    total = None if weighted_sum is None else weighted_sum / weights
    return CardLine(juror, state, cells, weighted_sum, total)


def _cell_line(marked: MarkedRound, position: int, cell: Cell) -> CellLine:
    criterion = marked.criteria[position]
    mark = cell * marked.unit if isinstance(cell, int) else cell
    product = mark * criterion.weight if criterion.counts and isinstance(mark, Fraction) else None
    return CellLine(criterion.id, criterion.weight, criterion.counts, mark, product)
