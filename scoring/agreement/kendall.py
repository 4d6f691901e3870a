"""Kendall's W: how far the jurors put the plans in the same order."""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from scoring.agreement.chi_square import chi_square_tail
from scoring.agreement.complete_table import Table
from scoring.agreement.ranks import doubled_ranks
from scoring.reasons import Reason, Undefined


@dataclass(frozen=True)
class Concordance:
    """W from 0 (no common order) to 1 (the same order), and the chance of such a W without any agreement.

    `deviation` is S, the sum of squared deviations of the rank sums; `p` is from chi2 with df = plans - 1.
    """

    w: Fraction
    deviation: Fraction
    chi2: float
    df: int
    p: float


def kendall_w(table: Table) -> Concordance | Undefined:
    """Give the concordance of a full table, corrected for ties.

    W = 12 S / (m² (n³ - n) - m Σ (t³ - t)) for m jurors, n plans and groups of t ties; chi2 = m (n - 1) W.

    Source: Kendall and Gibbons, "Rank Correlation Methods" (5th edition, 1990), chapter 6. Undefined when
    every juror puts all plans level.
    """
    plans, jurors = len(table), len(table[0])
    columns = list(zip(*table, strict=True))
    sums = [sum(ranks) for ranks in zip(*map(doubled_ranks, columns), strict=True)]
    deviation = Fraction(plans * sum(value * value for value in sums) - sum(sums) ** 2, 4 * plans)
    ties = sum(count**3 - count for column in columns for count in Counter(column).values())
    largest = jurors * jurors * (plans**3 - plans) - jurors * ties
    if not largest:
        return Undefined(Reason.NO_VARIATION)
    w = 12 * deviation / largest
    chi2 = float(jurors * (plans - 1) * w)
    return Concordance(w, deviation, chi2, plans - 1, chi_square_tail(chi2, plans - 1))
