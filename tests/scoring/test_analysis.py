"""The whole analysis: every figure or its reason, what it comes down to, and nothing heavy before it is needed."""

import subprocess
import sys
from fractions import Fraction
from math import isfinite

import pytest
from hypothesis import given, settings
from marked_rounds import example_definition, example_round, from_marks, marked_rounds

from scoring.analysis import Analysis, analyse
from scoring.marked_round import MarkedRound
from scoring.methods import METHODS
from scoring.reasons import Reason
from scoring.robustness.summary import Conclusion, Robustness


def studied(analysis: Analysis) -> Robustness:
    return analysis.robustness


@pytest.fixture(scope="module")
def example() -> Analysis:
    return analyse(example_round(), tie_break=example_definition()["settings"]["tie_break"])


def test_every_method_reports_on_the_example(example: Analysis) -> None:
    assert set(example.methods) == set(METHODS)
    assert all(report.applies for report in example.methods.values())
    assert example.methods["mean_of_jurors"].ranking[1] == ("V01", "V03")  # equal: no tie rule comes in here
    assert example.methods["borda"].values["V09"] == Fraction(20, 21)


def test_the_example_order_by_severity_is_as_published(example: Analysis) -> None:
    assert [plan for group in example.methods["severity_adjusted"].ranking for plan in group] == (
        ["V09", "V01", "V03", "V11", "V06", "V02", "V07", "V08", "V04", "V10", "V05"]
    )
    assert example.corrections["V09"].change == 0
    assert example.corrections["V01"].change > 0


def test_the_example_winner_holds(example: Analysis) -> None:
    found = studied(example)

    assert found.first == ("V09",)
    assert found.second == ("V01",)
    assert found.conclusion == Conclusion.HOLDS
    assert found.criterion_alone["dragers"] == ("V01",)
    assert found.weight_interval["realisme"] == (0, Fraction(7, 18))
    assert found.rank_interval_90 is not None
    assert found.rank_interval_90["V09"] == (1, 1)
    assert (found.resamples, found.resample_seed) == (1716, None)


@pytest.mark.parametrize(
    ("marks", "conclusion"),
    [
        ({"V1": [None], "V2": [None]}, Conclusion.NO_PLANS),
        ({"V1": [7, 8, 6, 7]}, Conclusion.ONE_PLAN),
        ({"V1": [7, 8, 6, 7], "V2": [8, 7, 7, 6]}, Conclusion.SHARED_FIRST),
        ({"V1": [7, 8, 6, 7], "V2": [8, 7, 7, 6], "V3": [3, 4, 3, 4]}, Conclusion.SHARED_FIRST),
        ({"V1": [7, 8, 6], "V2": [3, 4, 2], "V3": [5, 5, 5]}, Conclusion.JURY_TOO_SMALL),
        ({"V1": [9, 9, None, None], "V2": [None, None, 4, 5]}, Conclusion.CANNOT_TELL),
        ({"V1": [9, 6, 8, 7], "V2": [6, 9, 7, 7], "V3": [5, 6, 5, 5]}, Conclusion.TOO_CLOSE),
        ({"V1": [9, 9, 8, 9], "V2": [6, 5, 6, 6], "V3": [3, 3, 2, 3]}, Conclusion.HOLDS),
    ],
)
def test_it_comes_down_to_one_conclusion(marks: dict[str, list[int | None]], conclusion: Conclusion) -> None:
    assert studied(analyse(from_marks(marks))).conclusion == conclusion


def test_a_first_place_that_a_tie_rule_decided_is_no_difference_between_marks() -> None:
    found = studied(analyse(from_marks({"V1": [7, 8, 6, 7], "V2": [8, 7, 7, 6]}), tie_break=["lottery:1"]))

    assert {*found.first, *found.second} == {"V1", "V2"}
    assert found.conclusion == Conclusion.LEVEL


def test_a_winner_that_depends_on_a_juror_says_on_whom() -> None:
    marks: dict[str, list[int | None]] = {
        "V1": [9, 7, 8, 8, 8, 8],
        "V2": [9, 7, 8, 8, 8, 7],
        "V3": [2, 1, 2, 2, 1, 1],
        "V4": [4, 3, 4, 4, 3, 3],
    }
    found = studied(analyse(from_marks(marks)))

    assert found.jurors_who_decide == ("J6",)
    assert found.without_juror["J6"] == ("V1", "V2")
    assert found.conclusion in (Conclusion.TOO_CLOSE, Conclusion.DEPENDS)


def test_below_four_jurors_no_chance_is_given() -> None:
    found = studied(analyse(from_marks({"V1": [7, 8, 6], "V2": [5, 6, 6]})))

    assert found.chance_truly_best is None
    assert found.reasons["chance_truly_best"] == Reason.TOO_FEW_JURORS


def test_a_method_that_does_not_apply_leaves_the_rest_of_the_analysis() -> None:
    analysis = analyse(from_marks({"V1": [7, 8], "V2": [5, 6]}), "z_score")

    assert analysis.robustness.conclusion == Conclusion.NOT_APPLICABLE
    assert analysis.robustness.refusal == Reason.JUROR_WITH_FEW_CARDS
    assert analysis.methods["z_score"].reason == Reason.JUROR_WITH_FEW_CARDS
    assert analysis.methods["z_score"].concerned == (("J1", "J2"),)
    assert analysis.agreement.kendall_w is not None
    assert analysis.discussion.reasons == {"order_bias": Reason.JUROR_WITH_FEW_CARDS}


def test_what_does_not_rest_on_the_method_is_given_where_it_does_not_apply() -> None:
    """J5 gave every plan a 7, so that standard scores do not exist; without J5 they do."""
    marked = from_marks({"V1": [9, 9, 8, 9, 7], "V2": [6, 5, 6, 6, 7], "V3": [3, 3, 2, 3, 7]})
    found, by_mean = analyse(marked, "z_score").robustness, analyse(marked).robustness

    assert (found.first, found.second) == ((), ())
    assert found.rank_interval_90 == by_mean.rank_interval_90
    assert found.chance_truly_best == by_mean.chance_truly_best
    assert found.other_methods["mean_of_jurors"] == ("V1",)
    assert found.without_juror == {"J1": None, "J2": None, "J3": None, "J4": None, "J5": ("V1",)}
    for figure in ("first_above_second", "first_rank_share", "weight_interval.total", "without_juror.J1"):
        assert found.reasons[figure] == Reason.JUROR_WITHOUT_SPREAD


def test_a_method_that_asks_more_cards_than_there_are_leaves_the_chances() -> None:
    marked = from_marks({"V1": [9, 9, 8, None], "V2": [6, None, 6, 6], "V3": [None, 3, 2, 3]})
    found = analyse(marked, "trimmed_mean").robustness

    assert found.conclusion == Conclusion.NO_PLANS
    assert found.chance_truly_best == analyse(marked).robustness.chance_truly_best


def test_a_method_tells_which_plans_have_too_few_cards_for_it() -> None:
    reports = analyse(from_marks({"V1": [7, 8, 6, 7], "V2": [5, 6, None, None], "V3": [None] * 4})).methods

    assert reports["trimmed_mean"].left_out == ("V2",)
    assert analyse(from_marks({"V1": [7, 8]})).methods["trimmed_mean"].reason == Reason.TOO_FEW_CARDS


@settings(max_examples=100)
@given(marked_rounds())
def test_every_figure_is_finite_or_has_a_reason(marked: MarkedRound) -> None:
    analysis = analyse(marked)
    agreed = analysis.agreement
    figures: dict[str, object] = {
        **{f"krippendorff_alpha.{metric}": value for metric, value in agreed.krippendorff_alpha.items()},
        **agreed.icc,
        "kendall_w": agreed.kendall_w,
        "reliability.of_one": agreed.reliability.of_one,
        "reliability.of_mean": agreed.reliability.of_mean,
    }
    assert {name for name, value in figures.items() if value is None} == set(agreed.reasons)
    assert all(isfinite(value) for value in figures.values() if isinstance(value, (float, Fraction)))
    found = studied(analysis)
    for name in ("first_rank_share", "rank_interval_90", "chance_truly_best", "first_above_second", "resample_seed"):
        assert (getattr(found, name) is None) == (name in found.reasons)
    for shares in (found.first_rank_share, found.chance_truly_best):
        assert shares is None or sum(shares.values()) == pytest.approx(1)


PROBE = """
import sys
from fractions import Fraction
from scoring.analysis import analyse, agreement, juror_reports, method_reports, variance_components
from scoring.marked_round import Card, Criterion, MarkedRound
from scoring.ranking import rank
marks = [(7, 5, 8), (6, 6, 9), (4, 8, 5)]
marked = MarkedRound(
    (Criterion("c", Fraction(1)),), ("V1", "V2", "V3"), ("J1", "J2", "J3"),
    tuple(tuple(Card((mark,)) for mark in row) for row in marks),
)
rank(marked, "huber")
agreement(marked.totals, variance_components(marked.totals))
juror_reports(marked.totals)
method_reports(marked, (), ())
print("numpy" in sys.modules, end=" ")
analyse(marked)
print("numpy" in sys.modules, end="")
"""


def test_numpy_is_not_imported_before_something_resamples() -> None:
    printed = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True).stdout

    assert printed == "False True"
