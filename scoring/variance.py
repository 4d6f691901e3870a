"""What makes totals differ: the plans themselves, or what remains after plans and severities."""

from math import fsum
from typing import Final, NamedTuple

from scoring.card_totals import CardTotals
from scoring.reasons import NotApplicable, Reason, Undefined

ROUNDING: Final = 1e-20
"""A sum of squared residuals below this share of the squared totals is rounding."""


class Variance(NamedTuple):
    """The variance components of the additive model, on the jury's scale.

    `marks` are the severity-adjusted marks m_p by plan position, `mean` is μ, their mean, and `cards` the
    number of complete cards of each; `between` is σ²q, `residual` is σ²e, of so many degrees of freedom.
    """

    marks: dict[int, float]
    cards: dict[int, int]
    mean: float
    between: float
    residual: float
    freedom: int

    @property
    def reliability_of_one(self) -> float | Undefined:
        """The share of σ²q in the variance of one juror's total, apart from severity."""
        return self._share(self.residual)

    @property
    def reliability_of_mean(self) -> float | Undefined:
        """The share of σ²q in the variance of a plan's mark, with the harmonic mean of the numbers of cards."""
        return self._share(self.residual * fsum(1 / count for count in self.cards.values()) / len(self.cards))

    def _share(self, noise: float) -> float | Undefined:
        return self.between / (self.between + noise) if self.between + noise else Undefined(Reason.NO_VARIATION)


def variance_components(totals: CardTotals) -> Variance | Undefined:
    """Estimate the components by the method of moments, with cards missing.

    σ²e = the residual sum of squares of the additive model / (cards - plans - jurors + 1); σ²q = the variance
    of the m_p less σ²e × the mean of 1/n_p, at least 0. With all cards complete that is the classical two-way
    analysis of variance, and the reliabilities are ICC(3,1) and ICC(3,k).

    Source: Searle, Casella and McCulloch, "Variance Components" (1992), chapters 4 and 5.
    """
    try:
        fit = totals.additive_fit
    except NotApplicable as refusal:
        return Undefined(refusal.reason)
    unit = float(totals.unit)
    marks = {plan: float(mark) for plan, mark in fit.marks.items()}
    cards = {plan: len(totals.by_plan[plan]) for plan in marks}
    freedom = sum(cards.values()) - len(marks) - len(fit.severities) + 1
    if len(marks) < 2:
        return Undefined(Reason.ONE_PLAN)
    if freedom < 1:
        return Undefined(Reason.NO_FREEDOM)
    squares = fsum(left * left for row in fit.residuals(totals.by_plan) for left in row.values())
    whole = fsum(total * total for row in totals.by_plan for total in row.values())
    residual = squares / freedom if squares > ROUNDING * whole else 0.0
    mean = fsum(marks.values()) / len(marks)
    observed = fsum((mark - mean) ** 2 for mark in marks.values()) / (len(marks) - 1)
    observed = observed if observed > ROUNDING * whole else 0.0
    noise = residual * fsum(1 / count for count in cards.values()) / len(cards)
    return Variance(
        marks={plan: mark * unit for plan, mark in marks.items()},
        cards=cards,
        mean=mean * unit,
        between=max(0.0, observed - noise) * unit * unit,
        residual=residual * unit * unit,
        freedom=freedom,
    )
