"""A final mark can be opened: card by card, weight by weight, like a sum on paper."""

from fractions import Fraction

import pytest
from hypothesis import given
from marked_rounds import example_round, from_cards, marked_rounds

from scoring.explanation import explain
from scoring.marked_round import CardState, MarkedRound
from scoring.ranking import rank


def test_every_card_is_written_out_and_only_complete_ones_count() -> None:
    marked = from_cards({"a": 2, "b": 1}, {"V1": [(8, 5), (9, None), (6, 6)]})
    explanation = explain(marked, "V1")

    first, second, third = explanation.cards
    assert [(cell.mark, cell.weight, cell.product) for cell in first.cells] == [(8, 2, 16), (5, 1, 5)]
    assert (first.weighted_sum, first.total, first.counted) == (21, 7, True)
    assert (second.state, second.total, second.counted) == (CardState.OPEN, None, False)
    assert second.cells[1].mark is None
    assert third.total == 6
    assert (explanation.sum, explanation.count, explanation.mark) == (13, 2, Fraction(13, 2))


def test_a_criterion_that_does_not_count_is_shown_without_a_product() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(8, 2)]})
    marked = marked._replace(criteria=(marked.criteria[0], marked.criteria[1]._replace(counts=False)))
    explanation = explain(marked, "V1")

    assert explanation.cards[0].cells[1].mark == 2
    assert explanation.cards[0].cells[1].product is None
    assert (explanation.weights, explanation.mark) == (1, 8)


def test_a_plan_below_the_quorum_is_explained_but_not_enough() -> None:
    marked = from_cards({"a": 1}, {"V1": [(8,), (None,)]})._replace(quorum=2)

    assert explain(marked, "V1").mark == 8
    assert not explain(marked, "V1").enough


def test_a_plan_without_cards_has_no_mark() -> None:
    explanation = explain(from_cards({"a": 1}, {"V1": [(None,)]}), "V1")

    assert (explanation.count, explanation.mark, explanation.enough) == (0, None, False)


def test_the_example_winner_is_explained_to_the_last_fraction() -> None:
    assert explain(example_round(), "V09").mark == Fraction(1151, 140)


def test_an_unknown_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="not in"):
        explain(example_round(), "V99")


@given(marked_rounds())
def test_the_sum_on_paper_gives_the_mark_of_the_standings(marked: MarkedRound) -> None:
    for place in rank(marked).places:
        explanation = explain(marked, place.plan)
        assert explanation.mark == place.mark
        assert explanation.enough
