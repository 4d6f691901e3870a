"""The mean, corrected for strict and mild jurors."""

from collections.abc import Sequence

from scoring.card_totals import CardTotals
from scoring.method import Outcome, by_value


def severity_adjusted(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan its mark m_p in T_pj = m_p + b_j + error, by exact least squares, with the b_j adding up to 0.

    Whoever missed a mild juror gains, whoever missed a strict one loses; with all cards complete it equals
    `mean_of_jurors` exactly. Every complete card takes part, also that of a plan below the quorum.

    Source: see `scoring.additive_model`. Does not apply when the jurors and plans fall into groups that no
    card connects: between those nobody can say whether the jurors or the plans differ.
    """
    fit = totals.additive_fit
    return by_value({plan: fit.marks[plan] * totals.unit for plan in plans})
