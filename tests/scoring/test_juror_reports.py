"""Each juror beside the others: how strict, how wide, and with whom they go."""

from fractions import Fraction

import pytest
from marked_rounds import example_round, from_marks

from scoring.agreement.jurors import juror_reports
from scoring.reasons import Reason


def test_a_strict_juror_is_below_zero_and_severities_add_up_to_nothing() -> None:
    strict, mild, plain = juror_reports(from_marks({"V1": [5, 9, 7], "V2": [4, 8, 6]}).totals)

    assert (strict.severity, mild.severity, plain.severity) == (-2, 2, 0)
    assert strict.residuals == {"V1": pytest.approx(0), "V2": pytest.approx(0)}
    assert sum(report.severity or 0 for report in juror_reports(example_round().totals)) == 0


def test_spread_is_the_sample_standard_deviation_on_the_jurys_scale() -> None:
    [report] = juror_reports(from_marks({"V1": [4], "V2": [6], "V3": [8]}).totals)

    assert report.spread == pytest.approx(2)


def test_correlation_is_with_the_sum_of_the_others_over_plans_all_marked() -> None:
    marked = from_marks({"V1": [1, 2, 3], "V2": [2, 3, 2], "V3": [3, 4, 1], "V4": [9, None, 9]})
    first, second, third = juror_reports(marked.totals)

    assert first.correlation_with_rest is None  # 5, 5, 5: the others cancel out
    assert second.correlation_with_rest is None
    assert third.correlation_with_rest == pytest.approx(-1)


def test_residuals_are_what_mark_and_severity_leave() -> None:
    marked = from_marks({"V1": [6, 8], "V2": [7, 5]})
    first, second = juror_reports(marked.totals)

    assert first.severity == second.severity == Fraction(0)
    assert first.residuals == {"V1": pytest.approx(-1), "V2": pytest.approx(1)}


def test_without_a_common_plan_no_severity_and_no_residuals_are_known() -> None:
    apart = juror_reports(from_marks({"V1": [6, 8, None, None], "V2": [None, None, 7, None]}).totals)

    assert [report.residuals for report in apart] == [None] * 4
    for report in apart[:3]:
        assert report.reasons["residuals"] == report.reasons["severity"] == Reason.NOT_CONNECTED
    assert apart[3].reasons["residuals"] == Reason.TOO_FEW_CARDS
