"""How far the weights could move with the same winner: exact ends, and shares that anyone can redraw."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_rounds import example_round, from_cards, marked_rounds

from scoring.analysis import analyse
from scoring.marked_round import Cell, MarkedRound
from scoring.ranking import rank
from scoring.reasons import Reason
from scoring.robustness.summary import Robustness


def studied(marked: MarkedRound, method: str = "mean_of_jurors") -> Robustness:
    found = analyse(marked, method).robustness
    assert found is not None
    return found


def with_share(marked: MarkedRound, criterion: int, share: Fraction) -> MarkedRound:
    """The same round with this share of the weight on one criterion, the others in proportion."""
    others = sum(c.weight for i, c in enumerate(marked.criteria) if c.counts and i != criterion)
    return marked._replace(
        criteria=tuple(
            c._replace(weight=share if i == criterion else c.weight / others * (1 - share))
            for i, c in enumerate(marked.criteria)
        ),
    )


def test_the_ends_are_where_another_plan_draws_level() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(9, 6)], "V2": [(5, 8)]})

    assert studied(marked).weight_interval == {"a": (Fraction(1, 3), 1), "b": (0, Fraction(2, 3))}


@settings(max_examples=60)
@given(marked_rounds(at_least=2), st.data())
def test_inside_the_interval_the_winner_stays_and_outside_it_does_not(marked: MarkedRound, data: st.DataObject) -> None:
    criterion = data.draw(st.sampled_from(marked.counting))
    share = data.draw(st.fractions(Fraction(1, 50), Fraction(49, 50), max_denominator=50))
    interval = studied(marked).weight_interval[marked.criteria[criterion].id]
    if interval is None:
        return
    winners = {place.plan for place in rank(marked).places if place.rank == 1}
    best = {place.plan for place in rank(with_share(marked, criterion, share)).places if place.rank == 1}

    assert (interval[0] <= share <= interval[1]) == (winners <= best)


def test_one_criterion_has_no_weight_to_move() -> None:
    found = studied(from_cards({"a": 1}, {"V1": [(9,)], "V2": [(5,)]}))

    assert found.weight_interval == {"a": None}
    assert found.reasons["weight_interval.a"] == Reason.ONE_CRITERION


def test_a_method_that_is_no_weighted_sum_says_so() -> None:
    found = studied(from_cards({"a": 1, "b": 1}, {"V1": [(9, 6)], "V2": [(5, 8)]}), "median")

    assert (found.weight_interval, found.first_rank_share) == ({"a": None, "b": None}, None)
    assert found.reasons["first_rank_share"] == found.reasons["weight_interval.a"] == Reason.NOT_LINEAR


def test_the_adjusted_mean_is_a_weighted_sum_too() -> None:
    cards: dict[str, list[tuple[Cell, Cell]]] = {
        "V1": [(9, 6), (8, 6)],
        "V2": [(5, 8), (4, 8)],
        "V3": [(1, 1), (None, None)],
    }
    marked = from_cards({"a": 1, "b": 1}, cards)

    assert studied(marked, "severity_adjusted").weight_interval == {"a": (Fraction(1, 3), 1), "b": (0, Fraction(2, 3))}


def test_shares_of_first_places_follow_the_interval() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(9, 6)], "V2": [(5, 8)]})
    shares = studied(marked).first_rank_share

    assert shares == {"V1": pytest.approx(2 / 3, abs=0.02), "V2": pytest.approx(1 / 3, abs=0.02)}


def test_plans_that_share_every_mark_share_their_first_places() -> None:
    shares = studied(from_cards({"a": 1, "b": 2}, {"V1": [(9, 6)], "V2": [(9, 6)], "V3": [(1, 1)]})).first_rank_share

    assert shares == {"V1": 0.5, "V2": 0.5, "V3": 0.0}


def test_the_same_seed_gives_the_same_shares() -> None:
    first, second, other = (analyse(example_round(), seed=seed).robustness for seed in (7, 7, 8))
    assert first is not None
    assert second is not None
    assert other is not None

    assert first.first_rank_share == second.first_rank_share != other.first_rank_share
    assert (first.seed, other.seed) == (7, 8)
