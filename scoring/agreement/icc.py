"""Intraclass correlations: how much of the difference between totals is difference between plans."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from scoring.agreement.complete_table import Table
from scoring.reasons import Reason, Undefined

FORMS: Final = ("ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)")


def intraclass(table: Table) -> Mapping[str, Fraction | Undefined]:
    """Give the six forms for a full table: of one juror's total (…,1) and of the mean of all (…,k).

    (1) jurors differ per plan, (2) jurors are a sample, severity counts as disagreement, (3) these jurors,
    severity does not count.

    Source: Shrout and Fleiss, "Intraclass correlations: uses in assessing rater reliability", Psychological
    Bulletin 86 (1979), 420-428. A form is undefined where it would divide by zero or less: the plan means then
    differ so little that there is no difference between plans to share out.
    """
    n, k = len(table), len(table[0])
    grand = Fraction(sum(map(sum, table)) ** 2, n * k)
    everything = sum(total * total for row in table for total in row) - grand
    plans = Fraction(sum(sum(row) ** 2 for row in table), k) - grand
    jurors = Fraction(sum(sum(column) ** 2 for column in zip(*table, strict=True)), n) - grand
    between = plans / (n - 1)
    within = (everything - plans) / (n * (k - 1))
    severity = jurors / (k - 1)
    error = (everything - plans - jurors) / ((n - 1) * (k - 1))
    shares = (
        (between - within, between + (k - 1) * within),
        (between - error, between + (k - 1) * error + k * (severity - error) / n),
        (between - error, between + (k - 1) * error),
        (between - within, between),
        (between - error, between + (severity - error) / n),
        (between - error, between),
    )
    nothing = Undefined(Reason.PLANS_TOO_ALIKE if everything else Reason.NO_VARIATION)
    return MappingProxyType(
        {form: share / whole if whole > 0 else nothing for form, (share, whole) in zip(FORMS, shares, strict=True)}
    )
