"""The chance that a plan is truly the best: shrunken towards the middle, and silent for a jury that is too small."""

from math import isclose

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marked_rounds import example_round, from_marks, marked_rounds

from scoring.agreement.complete_table import complete_table
from scoring.agreement.icc import intraclass
from scoring.marked_round import MarkedRound
from scoring.reasons import Reason, Undefined
from scoring.robustness.posterior import Belief, beliefs, chance_above, chances_of_being_best
from scoring.variance import Variance, variance_components


def components(marked: MarkedRound) -> Variance:
    found = variance_components(marked.totals)
    assert isinstance(found, Variance)
    return found


@settings(deadline=None)
@given(marked_rounds(at_least=2, gaps=False))
def test_with_complete_cards_the_components_are_those_of_the_analysis_of_variance(marked: MarkedRound) -> None:
    variance = components(marked)
    table = complete_table(marked.totals)
    assert not isinstance(table, Undefined)
    forms = intraclass(table)
    single, mean = forms["ICC(3,1)"], forms["ICC(3,k)"]
    assume(variance.between and not isinstance(single, Undefined) and not isinstance(mean, Undefined))
    assert not isinstance(single, Undefined)
    assert not isinstance(mean, Undefined)

    assert variance.reliability_of_one == pytest.approx(float(single), abs=1e-9)
    assert variance.reliability_of_mean == pytest.approx(float(mean), abs=1e-9)


def test_a_belief_lies_between_the_mark_and_the_middle_closer_with_fewer_cards() -> None:
    marked = from_marks({"V1": [9, 8, 9, 9], "V2": [9, None, None, 9], "V3": [4, 5, 5, 3], "V4": [6, 5, 7, 6]})
    variance = components(marked)
    found = beliefs(variance, 4, range(4))
    assert not isinstance(found, Undefined)

    noise = variance.residual / 2
    trust = variance.between / (variance.between + noise)
    assert found[1].mean == pytest.approx(variance.mean + trust * (variance.marks[1] - variance.mean))
    assert found[1].deviation == pytest.approx((trust * noise) ** 0.5)
    assert found[1].deviation > found[0].deviation


@settings(deadline=None, max_examples=20)
@given(st.lists(st.tuples(st.floats(1, 10), st.floats(0.1, 2)), min_size=2, max_size=6))
def test_the_chances_are_those_of_simulation(normals: list[tuple[float, float]]) -> None:
    believed = {plan: Belief(mean, deviation) for plan, (mean, deviation) in enumerate(normals)}
    chances = chances_of_being_best(believed)
    draws = np.random.default_rng(1).normal(
        [mean for mean, _ in normals], [deviation for _, deviation in normals], size=(40_000, len(normals))
    )
    simulated = np.bincount(draws.argmax(axis=1), minlength=len(normals)) / len(draws)

    assert isclose(sum(chances.values()), 1)
    assert [chances[plan] for plan in believed] == pytest.approx(simulated.tolist(), abs=0.015)


def test_two_plans_have_the_chances_of_their_difference() -> None:
    first, second = Belief(7.0, 0.3), Belief(6.5, 0.4)

    assert chance_above(first, second) == pytest.approx(0.841344746)
    assert chances_of_being_best({0: first, 1: second})[0] == pytest.approx(0.841344746)


def test_a_jury_that_agrees_in_everything_leaves_nothing_to_chance() -> None:
    found = beliefs(components(from_marks({"V1": [7] * 4, "V2": [5] * 4, "V3": [7] * 4})), 4, range(3))
    assert not isinstance(found, Undefined)

    assert chances_of_being_best(found) == {0: 0.5, 1: 0.0, 2: 0.5}
    assert chance_above(found[0], found[1]) == 1
    assert chance_above(found[0], found[2]) == 0.5


def test_marks_that_show_no_difference_leave_every_plan_the_same_chance() -> None:
    """V2 stands a little higher, but by less than the jurors' own differences would give: σ²q is zero."""
    variance = components(from_marks({"V1": [7, 5, 7, 5], "V2": [5, 7, 5, 8], "V3": [6, 6, 5, 7]}))
    found = beliefs(variance, 4, range(3))
    assert not isinstance(found, Undefined)

    assert variance.between == 0
    assert variance.residual > 0
    assert list(chances_of_being_best(found).values()) == pytest.approx([1 / 3] * 3)
    assert chance_above(found[1], found[0]) == 0.5


@pytest.mark.parametrize(
    ("marks", "jurors", "reason"),
    [
        ({"V1": [7, 8, 6], "V2": [5, 6, 6]}, 3, Reason.TOO_FEW_JURORS),
        ({"V1": [7, None], "V2": [None, 6]}, 2, Reason.TOO_FEW_JURORS),
        ({"V1": [7, 7, 7, 7], "V2": [7, 7, 7, 7]}, 4, Reason.NO_VARIATION),
        ({"V1": [7, 5, 7, 5]}, 4, Reason.ONE_PLAN),
        ({"V1": [7, None, 7, None], "V2": [None, 5, None, 5]}, 4, Reason.NOT_CONNECTED),
        ({"V1": [7, 6, 5, 4], "V2": [7, None, None, None]}, 4, Reason.NO_FREEDOM),
    ],
)
def test_no_chance_is_given_where_none_can_be_known(
    marks: dict[str, list[int | None]], jurors: int, reason: Reason
) -> None:
    variance = variance_components(from_marks(marks).totals)

    assert beliefs(variance, jurors, range(len(marks))) == Undefined(reason)


def test_the_example_winner_is_almost_certainly_the_best() -> None:
    marked = example_round()
    found = beliefs(components(marked), 7, range(11))
    assert not isinstance(found, Undefined)

    assert chances_of_being_best(found)[marked.plans.index("V09")] == pytest.approx(0.981, abs=0.0005)
