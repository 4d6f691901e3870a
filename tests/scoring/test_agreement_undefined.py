"""What cannot be computed is None with its reason, never 0, 1 or not-a-number."""

import pytest
from marked_rounds import from_marks

from scoring.agreement.alpha import METRICS
from scoring.agreement.icc import FORMS
from scoring.agreement.jurors import juror_reports
from scoring.agreement.summary import Agreement, agreement
from scoring.marked_round import MarkedRound
from scoring.reasons import Reason
from scoring.variance import variance_components


def agreed(marked: MarkedRound) -> Agreement:
    return agreement(marked.totals, variance_components(marked.totals))


def test_gaps_leave_alpha_and_reliability_but_not_w_and_icc() -> None:
    found = agreed(from_marks({"V1": [7, 8, None], "V2": [5, 6, 7], "V3": [8, None, 9], "V4": [4, 4, 5]}))

    assert None not in found.krippendorff_alpha.values()
    assert found.reliability.of_one is not None
    assert found.kendall_w is None
    assert found.reasons == dict.fromkeys(["kendall_w", *FORMS], Reason.GAPS)


def test_a_juror_without_any_card_is_no_gap() -> None:
    found = agreed(from_marks({"V1": [7, 8, None], "V2": [5, 6, None], "V3": [8, 8, None]}))

    assert found.kendall_w is not None
    assert found.reasons == {}


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ({"V1": [7], "V2": [5]}, Reason.ONE_JUROR),
        ({"V1": [7, 8]}, Reason.ONE_PLAN),
        ({"V1": [7, 7], "V2": [7, 7]}, Reason.NO_VARIATION),
    ],
)
def test_w_is_undefined_with_a_reason(marks: dict[str, list[int | None]], reason: Reason) -> None:
    found = agreed(from_marks(marks))

    assert found.kendall_w is None
    assert found.reasons["kendall_w"] == reason


def test_alpha_needs_pairs_and_variation() -> None:
    nothing = agreed(from_marks({"V1": [7, None], "V2": [None, 5]}))
    level = agreed(from_marks({"V1": [7, 7], "V2": [7, 7]}))

    for metric in METRICS:
        assert nothing.krippendorff_alpha[metric] is level.krippendorff_alpha[metric] is None
        assert nothing.reasons[f"krippendorff_alpha.{metric}"] == Reason.NO_PAIRS
        assert level.reasons[f"krippendorff_alpha.{metric}"] == Reason.NO_VARIATION


def test_ratios_need_a_scale_from_zero_up() -> None:
    found = agreed(from_marks({"V1": [-2, 3], "V2": [1, 2]}))

    assert found.krippendorff_alpha["ratio"] is None
    assert found.reasons["krippendorff_alpha.ratio"] == Reason.NEGATIVE_MARKS
    assert found.krippendorff_alpha["interval"] is not None


def test_zero_and_zero_are_no_distance_apart() -> None:
    assert agreed(from_marks({"V1": [0, 0], "V2": [1, 1]})).krippendorff_alpha["ratio"] == 1.0


def test_plans_without_a_difference_have_no_intraclass_correlation_of_the_mean() -> None:
    found = agreed(from_marks({"V1": [7, 5], "V2": [5, 7]}))

    assert found.icc["ICC(3,k)"] is None
    assert found.reasons["ICC(3,k)"] == Reason.PLANS_TOO_ALIKE
    assert found.icc["ICC(3,1)"] == -1


def test_no_intraclass_correlation_is_above_one() -> None:
    """Three jurors who contradict each other: (2,k) would divide a negative number by a negative one and give 3."""
    found = agreed(from_marks({"V1": [1, 2, 3], "V2": [2, 3, 1], "V3": [3, 1, 2]}))

    assert found.icc["ICC(2,k)"] is None
    assert found.reasons["ICC(2,k)"] == Reason.PLANS_TOO_ALIKE


def test_each_juror_says_why_a_figure_is_missing() -> None:
    marked = from_marks({"V1": [7, 7, None, None], "V2": [7, 5, None, 6], "V3": [7, 8, None, None]})
    constant, _, absent, once = juror_reports(marked.totals)

    assert constant.spread == 0
    assert (absent.cards, absent.severity, absent.spread) == (0, None, None)
    assert set(absent.reasons.values()) == {Reason.TOO_FEW_CARDS}
    assert once.reasons["spread"] == Reason.TOO_FEW_CARDS
    assert once.reasons["correlation_with_rest"] == Reason.TOO_FEW_SHARED_PLANS


def test_groups_that_nobody_connects_have_no_severities() -> None:
    marked = from_marks({"V1": [7, 8, None, None], "V2": [None, None, 5, 6]})

    assert {report.reasons["severity"] for report in juror_reports(marked.totals)} == {Reason.NOT_CONNECTED}
    assert agreed(marked).reasons["reliability.of_one"] == Reason.NOT_CONNECTED
