"""Each juror beside the others: severity, spread, and whether they see the same plans as good."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import sqrt

from scoring.agreement.ranks import spearman
from scoring.card_totals import CardTotals
from scoring.reasons import Figures, NotApplicable, Reason, Undefined


@dataclass(frozen=True)
class JurorReport:
    """One juror, on the jury's scale; a figure that cannot be given is None, with its reason under its name.

    `severity` is b_j of the additive model: below zero is strict. `spread` is the sample standard deviation
    of the juror's totals. `correlation_with_rest` is Spearman's, with the sum of the others, over the plans
    that all jurors marked. `residuals` say per plan what remains of the total after the plan's mark and the
    severity; like the severity they cannot be given where jurors and plans are not connected.
    """

    juror: str
    cards: int
    severity: Fraction | None
    spread: float | None
    correlation_with_rest: float | None
    residuals: Mapping[str, float] | None
    reasons: Mapping[str, Reason] = field(default_factory=dict)


def juror_reports(totals: CardTotals) -> tuple[JurorReport, ...]:
    """Report on every juror, in the order of the jury."""
    active = {juror for juror, cards in enumerate(totals.by_juror) if cards}
    shared = [cards for cards in totals.by_plan if cards and len(cards) == len(active)]
    sums = [sum(cards.values()) for cards in shared]
    severities, residuals = _severities(totals), _residuals(totals)
    reports = []
    for juror, name in enumerate(totals.jurors):
        cards = totals.by_juror[juror]
        figures = Figures()
        reports.append(
            JurorReport(
                juror=name,
                cards=len(cards),
                severity=figures.take("severity", severities[juror]),
                spread=figures.take("spread", _spread(totals, list(cards.values()))),
                correlation_with_rest=figures.take("correlation_with_rest", _correlation(juror, active, shared, sums)),
                residuals=figures.take("residuals", residuals[juror]),
                reasons=figures.reasons,
            )
        )
    return tuple(reports)


def _severities(totals: CardTotals) -> list[Fraction | Undefined]:
    try:
        severities = totals.additive_fit.severities
    except NotApplicable as refusal:
        return [*_refused(totals, refusal)]
    return [
        severities[juror] * totals.unit if juror in severities else Undefined(Reason.TOO_FEW_CARDS)
        for juror in range(len(totals.jurors))
    ]


def _residuals(totals: CardTotals) -> list[dict[str, float] | Undefined]:
    try:
        fit = totals.additive_fit
    except NotApplicable as refusal:
        return [*_refused(totals, refusal)]
    unit = float(totals.unit)
    residuals: list[dict[str, float]] = [{} for _ in totals.jurors]
    for plan, row in zip(totals.plans, fit.residuals(totals.by_plan), strict=True):
        for juror, left in row.items():
            residuals[juror][plan] = left * unit
    return [left or Undefined(Reason.TOO_FEW_CARDS) for left in residuals]


def _refused(totals: CardTotals, refusal: NotApplicable) -> Iterator[Undefined]:
    """Say for every juror why the model gives nothing: a juror without a card has too few, whatever the others have."""
    return (Undefined(refusal.reason if cards else Reason.TOO_FEW_CARDS) for cards in totals.by_juror)


def _spread(totals: CardTotals, values: Sequence[int]) -> float | Undefined:
    count = len(values)
    if count < 2:
        return Undefined(Reason.TOO_FEW_CARDS)
    squares = count * sum(value * value for value in values) - sum(values) ** 2
    return sqrt(squares / (count * (count - 1))) * float(totals.unit)


def _correlation(
    juror: int, active: set[int], shared: Sequence[Mapping[int, int]], sums: Sequence[int]
) -> float | Undefined:
    if juror not in active:
        return Undefined(Reason.TOO_FEW_CARDS)
    if len(active) < 2:
        return Undefined(Reason.ONE_JUROR)
    own = [cards[juror] for cards in shared]
    return spearman(own, [whole - mine for whole, mine in zip(sums, own, strict=True)])
