"""All figures of agreement together, each with its reason where it cannot be given."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from scoring.agreement.alpha import METRICS, alpha_of, tally_of_totals
from scoring.agreement.complete_table import complete_table
from scoring.agreement.icc import FORMS, intraclass
from scoring.agreement.kendall import Concordance, kendall_w
from scoring.card_totals import CardTotals
from scoring.reasons import Figures, Reason, Undefined
from scoring.variance import Variance


@dataclass(frozen=True)
class Reliability:
    """With gaps allowed: the share of real difference between plans in one juror's total, and in the mean."""

    of_one: float | None
    of_mean: float | None


@dataclass(frozen=True)
class Agreement:
    """How far the jurors agree on the card totals T_pj.

    What is undefined is None, and `reasons` says why under the figure's name: "krippendorff_alpha.nominal",
    "kendall_w", "ICC(1,1)", "reliability.of_one" and so on.
    """

    krippendorff_alpha: Mapping[str, float | None]
    kendall_w: Concordance | None
    icc: Mapping[str, Fraction | None]
    reliability: Reliability
    reasons: Mapping[str, Reason]


def agreement(totals: CardTotals, variance: Variance | Undefined) -> Agreement:
    """Compute every figure of agreement that this round allows."""
    figures = Figures()
    tally = tally_of_totals(totals)
    table = complete_table(totals)
    forms = dict.fromkeys(FORMS, table) if isinstance(table, Undefined) else intraclass(table)
    shares = (
        (variance, variance)
        if isinstance(variance, Undefined)
        else (variance.reliability_of_one, variance.reliability_of_mean)
    )
    return Agreement(
        krippendorff_alpha={
            metric: figures.take(f"krippendorff_alpha.{metric}", alpha_of(tally, metric)) for metric in METRICS
        },
        kendall_w=figures.take("kendall_w", table if isinstance(table, Undefined) else kendall_w(table)),
        icc={form: figures.take(form, value) for form, value in forms.items()},
        reliability=Reliability(
            of_one=figures.take("reliability.of_one", shares[0]),
            of_mean=figures.take("reliability.of_mean", shares[1]),
        ),
        reasons=figures.reasons,
    )
