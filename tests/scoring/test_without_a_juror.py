"""Who would have won without each juror, or if one criterion alone had counted."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from marked_rounds import example_round, from_cards, from_marks, marked_rounds

from scoring.analysis import analyse
from scoring.marked_round import MarkedRound
from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.reasons import NotApplicable, Reason, Undefined
from scoring.robustness.winners import Winners, outcomes_by_criterion, winners_without_each_juror


def without(marked: MarkedRound, method: str = "mean_of_jurors", *rules: str) -> Mapping[str, Winners | Undefined]:
    return winners_without_each_juror(marked, METHODS[method], rules, [])


def first(marked: MarkedRound, method: str, rules: tuple[str, ...]) -> Winners:
    return tuple(place.plan for place in rank(marked, method, rules).places if place.rank == 1)


@settings(max_examples=200)
@given(marked_rounds())
def test_it_is_what_the_standings_say_when_the_juror_is_left_out(marked: MarkedRound) -> None:
    rules = ("criterion:c0", "head_to_head")
    for name, winners in without(marked, "mean_of_jurors", *rules).items():
        expected = first(marked.without(marked.jurors.index(name)), "mean_of_jurors", rules)
        assert winners == (expected or Undefined(Reason.NO_PLANS))


@pytest.mark.parametrize("method", ["median", "severity_adjusted", "borda", "majority_judgment"])
@settings(max_examples=30)
@given(marked=marked_rounds(at_least=2))
def test_other_methods_are_left_alone_with_fewer_cards(method: str, marked: MarkedRound) -> None:
    for name, winners in without(marked, method).items():
        try:
            expected: Winners | Undefined = first(marked.without(marked.jurors.index(name)), method, ())
        except NotApplicable as refusal:
            expected = Undefined(refusal.reason)
        assert winners == (expected or Undefined(Reason.NO_PLANS))


def test_the_juror_who_decided_is_found() -> None:
    assert without(from_marks({"V1": [9, 6, 6], "V2": [7, 7, 6]})) == {"J1": ("V2",), "J2": ("V1",), "J3": ("V1",)}


def test_one_criterion_alone_looks_at_the_same_complete_cards() -> None:
    marked = from_cards({"a": 1, "b": 3}, {"V1": [(9, 5), (1, None)], "V2": [(6, 8), (6, 8)]})
    outcomes = outcomes_by_criterion(marked, METHODS["mean_of_jurors"], [0, 1])

    assert {
        criterion: outcome.groups for criterion, outcome in outcomes.items() if not isinstance(outcome, Undefined)
    } == {
        "a": ((0,), (1,)),
        "b": ((1,), (0,)),
    }


def test_plans_that_one_criterion_makes_equal_stay_together_whatever_the_tie_rules() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(7, 9), (7, 8)], "V2": [(7, 5), (7, 6)]})
    found = analyse(marked, tie_break=("criterion:b", "lottery:1")).robustness

    assert found.first == ("V1",)
    assert found.criterion_alone == {"a": ("V1", "V2"), "b": ("V1",)}


def test_the_example_winner_stands_without_any_juror() -> None:
    assert set(without(example_round()).values()) == {("V09",)}
