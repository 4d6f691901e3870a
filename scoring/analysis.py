"""Everything that `jury analyse` knows, as data without sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from scoring.agreement.jurors import JurorReport, juror_reports
from scoring.agreement.summary import Agreement, agreement
from scoring.discussion import Discussion, discussion
from scoring.marked_round import MarkedRound
from scoring.method_reports import MethodReport, method_reports
from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.reasons import NotApplicable, Undefined
from scoring.robustness.study import robustness
from scoring.robustness.summary import Robustness
from scoring.standings import Standings
from scoring.variance import variance_components

SEED: Final = 2026


@dataclass(frozen=True)
class Correction:
    """What correcting for strict and mild jurors does to one plan's mark, on the jury's scale."""

    mean: Fraction
    adjusted: Fraction

    @property
    def change(self) -> Fraction:
        """The adjusted mark minus the mean."""
        return self.adjusted - self.mean


@dataclass(frozen=True)
class Analysis:
    """The parts of `jury analyse --json`, in its order; `corrections` and `discussion` come on top of it."""

    agreement: Agreement
    jurors: tuple[JurorReport, ...]
    methods: Mapping[str, MethodReport]
    robustness: Robustness
    corrections: Mapping[str, Correction]
    discussion: Discussion


def analyse(
    marked: MarkedRound,
    method: str = "mean_of_jurors",
    tie_break: Sequence[str] = (),
    decisions: Sequence[Sequence[str]] = (),
    seed: int = SEED,
) -> Analysis:
    """Analyse a round: agreement, jurors, all methods, robustness of the ranking by `method`, and what to discuss.

    `seed` is for the draws: the weights, and the juries when there are more than 8 jurors.

    Raises:
        ValueError: a method, rule or criterion that does not exist.
    """
    standings: Standings | Undefined
    try:
        standings = rank(marked, method, tie_break, decisions)
    except NotApplicable as refusal:
        standings = Undefined(refusal.reason)
    variance = variance_components(marked.totals)
    reports = method_reports(marked, tie_break, decisions)
    return Analysis(
        agreement=agreement(marked.totals, variance),
        jurors=juror_reports(marked.totals),
        methods=reports,
        robustness=robustness(marked, METHODS[method], standings, reports, variance, tie_break, decisions, seed),
        corrections=_corrections(reports),
        discussion=discussion(marked, standings),
    )


def _corrections(reports: Mapping[str, MethodReport]) -> dict[str, Correction]:
    means, adjusted = reports["mean_of_jurors"].values, reports["severity_adjusted"].values
    found = {}
    for plan, mark in adjusted.items():
        mean = means[plan]
        if isinstance(mean, Fraction) and isinstance(mark, Fraction):
            found[plan] = Correction(mean, mark)
    return found
