"""The chance that a plan is truly the best: shrunken towards the middle, and silent for a jury that is too small."""

from math import isclose
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marked_rounds import example_round, from_marks, marked_rounds

from benchmarks.calibration import calibration
from scoring.agreement.complete_table import complete_table
from scoring.agreement.icc import intraclass
from scoring.marked_round import MarkedRound
from scoring.reasons import Reason, Undefined
from scoring.robustness.posterior import Belief, Posterior, chances_of_being_best, posterior
from scoring.student import student_below
from scoring.variance import Variance, variance_components


def components(marked: MarkedRound) -> Variance:
    found = variance_components(marked.totals)
    assert isinstance(found, Variance)
    return found


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


def believed_of(marked: MarkedRound) -> Posterior:
    jurors = sum(map(bool, marked.totals.by_juror))
    found = posterior(marked.totals, variance_components(marked.totals), jurors, marked.rounding)
    assert isinstance(found, Posterior)
    return found


def test_a_belief_lies_between_the_mark_and_the_middle_closer_with_fewer_cards() -> None:
    marked = from_marks({"V1": [9, 8, 9, 9], "V2": [9, None, None, 9], "V3": [4, 5, 5, 3], "V4": [6, 5, 7, 6]})
    variance = components(marked)
    found = believed_of(marked).beliefs(range(4))

    assert variance.mean < found[1].mean < variance.marks[1]
    pulled = {plan: (found[plan].mean - variance.mean) / (variance.marks[plan] - variance.mean) for plan in (0, 1)}
    assert pulled[1] < pulled[0] < 1
    assert found[1].deviation > found[0].deviation


@settings(max_examples=20)
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


def by_dense_algebra(marked: MarkedRound, first: int, second: int, spread: float) -> float:
    """The chance by the mixed model equations in full, for this λ, with σ²e integrated out."""
    cards = [
        (plan, juror, float(marked.totals.on_scale(total)))
        for plan, row in enumerate(marked.totals.by_plan)
        for juror, total in row.items()
    ]
    plans, jurors = len(marked.plans), len(marked.jurors)
    design = np.zeros((len(cards), plans))
    fixed = np.zeros((len(cards), jurors))
    for row, (plan, juror, _) in enumerate(cards):
        design[row, plan] = fixed[row, juror] = 1
    totals = np.array([total for _, _, total in cards])
    within = np.eye(len(cards)) - fixed @ np.linalg.pinv(fixed)
    precision = design.T @ within @ design + np.eye(plans) / spread
    mean = np.linalg.solve(precision, design.T @ within @ totals)
    squares = totals @ within @ totals - mean @ precision @ mean
    freedom = len(cards) - jurors
    contrast = np.zeros(plans)
    contrast[first], contrast[second] = 1, -1
    width = contrast @ np.linalg.solve(precision, contrast) * squares / freedom
    return student_below(float(contrast @ mean / np.sqrt(width)), freedom)


@pytest.mark.parametrize(
    "marks",
    [
        {"V1": [9, 8, 9, 7], "V2": [7, 6, 9, 8], "V3": [4, 5, 5, 3], "V4": [6, 5, 7, 6]},
        {"V1": [9, 8, 9, 9, None], "V2": [9, None, None, 9, 7], "V3": [4, 5, None, 3, 6], "V4": [6, 5, 7, 6, None]},
        {"A": [8, 9, 7, 9, None, None], "S": [6, 7, 5, 6, 7, 5], "D": [None, None, None, 7, 8, 6]},
    ],
)
def test_the_chance_is_that_of_the_mixed_model_with_its_full_covariance(marks: dict[str, list[int | None]]) -> None:
    marked = from_marks(marks)
    found = believed_of(marked)

    assert found.chance_above(0, 1) == pytest.approx(by_dense_algebra(marked, 0, 1, found.spread), abs=1e-9)
    assert found.chance_above(1, 2) == pytest.approx(by_dense_algebra(marked, 1, 2, found.spread), abs=1e-9)


def test_plans_that_only_one_shared_plan_connects_are_not_claimed_to_differ() -> None:
    """A and B were seen by half of the jury, C and D by the others, only S by all; B and C stand as far below A."""
    found = believed_of(
        from_marks(
            {
                "A": [9, 10, 9, 10, *[None] * 4],
                "B": [6, 7, 5, 7, *[None] * 4],
                "S": [7, 5, 8, 6, 8, 5, 7, 6],
                "C": [*[None] * 4, 7, 6, 5, 7],
                "D": [*[None] * 4, 5, 4, 3, 4],
            }
        )
    )

    assert found.chance_above(0, 1) >= 0.9
    assert found.chance_above(0, 3) < 0.9


def test_unanimous_marks_in_whole_steps_are_not_taken_for_certainty() -> None:
    """Four jurors who all round to 7 and 6 may differ by nearly half a step each."""
    few = believed_of(from_marks({"V1": [7] * 4, "V2": [6] * 4}))
    many = believed_of(from_marks({f"V{n}": [n] * 7 for n in range(9, 3, -1)}))

    assert 0.5 < few.chance_above(0, 1) < 0.9
    assert many.chance_above(0, 1) > 0.99


def test_marks_that_show_no_difference_leave_every_plan_the_same_chance() -> None:
    """V2 stands a little higher, but by less than the jurors' own differences would give: σ²q is zero."""
    marked = from_marks({"V1": [7, 5, 7, 5], "V2": [5, 7, 5, 8], "V3": [6, 6, 5, 7]})
    variance = components(marked)
    found = believed_of(marked)

    assert variance.between == 0
    assert variance.residual > 0
    assert list(chances_of_being_best(found.beliefs(range(3))).values()) == pytest.approx([1 / 3] * 3)
    assert found.chance_above(1, 0) == 0.5


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
    marked = from_marks(marks)

    assert posterior(marked.totals, variance_components(marked.totals), jurors, marked.rounding) == Undefined(reason)


def test_the_example_winner_is_almost_certainly_the_best() -> None:
    marked = example_round()
    found = believed_of(marked)
    first, second = marked.plans.index("V09"), marked.plans.index("V01")

    assert found.chance_above(first, second) == pytest.approx(0.965, abs=0.0005)
    assert chances_of_being_best(found.beliefs(range(11)))[first] == pytest.approx(0.957, abs=0.0005)


@pytest.mark.parametrize(("jurors", "plans"), [(4, 2), (4, 5), (7, 2), (7, 5)])
@pytest.mark.parametrize("ratio", [0.3, 1.0])
def test_what_is_said_at_ninety_per_cent_holds(jurors: int, plans: int, ratio: float) -> None:
    """The whole table is made by `python -m benchmarks.calibration`; here its corners, in whole and in half marks."""
    row = calibration(jurors, plans, ratio, evenings=1500)

    assert row.claims < 10 or row.held >= 0.88 * row.claims


@pytest.mark.parametrize("plans", [3, 8])
def test_what_is_believed_of_a_plan_by_itself_is_as_wide_from_either_side(plans: int) -> None:
    """With fewer plans than jurors the equations of the plans are solved, with more those of the jurors."""
    random = Random(plans)
    marks = {f"V{n}": [random.choice([5, 6, 7, 8, 9, None]) for _ in range(5)] for n in range(plans)}
    marked = from_marks({**marks, "S": [7, 6, 8, 7, 9]})
    found = believed_of(marked)
    every = plans + 1
    design = np.array([[float(juror in row) for juror in range(5)] for row in marked.totals.by_plan])
    laplacian = np.diag(design.sum(axis=1)) - design @ np.diag(1 / design.sum(axis=0)) @ design.T
    parts = np.diag(np.linalg.inv(np.eye(every) + found.spread * laplacian))
    level = every / (1 / design.sum(axis=1)).sum()
    wider = found.scale * found.everything / (found.everything - 2)
    widths = found.spread * (parts + (1 / (1 + found.spread * level) - 1) / every) * wider

    assert [belief.deviation**2 for belief in found.beliefs(range(every)).values()] == pytest.approx(widths.tolist())


def test_no_difference_and_a_gap_leave_every_plan_the_same_chance_too() -> None:
    marked = from_marks({"V1": [7, 5, 7, 5], "V2": [5, 7, 5, None], "V3": [6, 6, 5, 7]})
    found = believed_of(marked)

    assert found.spread == 0
    assert list(chances_of_being_best(found.beliefs(range(3))).values()) == pytest.approx([1 / 3] * 3)
