"""The analysis as JSON: what is undefined is null, with the reason in words beside it."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final

from jury.analysis.first_round_part import first_round_json
from jury.model.evening import Evening
from jury.telling.winner import winner_sentence
from jury.wording.why_no_figure import why, why_with_names
from scoring.agreement.jurors import JurorReport
from scoring.agreement.kendall import Concordance
from scoring.agreement.summary import Agreement
from scoring.analysis import Analysis, Correction
from scoring.discussion import Discussion
from scoring.method_reports import MethodReport
from scoring.reasons import Reason
from scoring.robustness.rivals import Against, Margin
from scoring.robustness.summary import Robustness


def analysis_json(evening: Evening, analysis: Analysis) -> dict[str, Any]:
    """Give the analysis as the contract writes it; an exact fraction is text, every other number is finite."""
    return {
        "agreement": _agreement(analysis.agreement),
        "jurors": [_juror(report) for report in analysis.jurors],
        "methods": {name: _method(evening, report) for name, report in analysis.methods.items()},
        "robustness": {
            **_robustness(evening, analysis),
            "sentence": winner_sentence(evening, analysis),
        },
        "method": evening.settings.aggregate,
        "corrections": {plan: _correction(correction) for plan, correction in analysis.corrections.items()},
        "discussion": _discussion(analysis.discussion),
        "first_round": first_round_json(evening),
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "krippendorff_alpha": {
            metric: agreement.krippendorff_alpha[metric] for metric in ("nominal", "ordinal", "interval", "ratio")
        },
        "kendall_w": _concordance(agreement.kendall_w),
        "icc": {form: _decimal(value) for form, value in agreement.icc.items()},
        "reliability": {"of_one": agreement.reliability.of_one, "of_mean": agreement.reliability.of_mean},
        "reasons": _reasons(agreement.reasons),
    }


def _concordance(found: Concordance | None) -> dict[str, Any]:
    if found is None:
        return dict.fromkeys(("W", "chi2", "df", "p"))
    return {"W": float(found.w), "chi2": found.chi2, "df": found.df, "p": found.p}


def _juror(report: JurorReport) -> dict[str, Any]:
    return {
        "juror": report.juror,
        "cards": report.cards,
        "severity": _decimal(report.severity),
        "exact_severity": None if report.severity is None else str(report.severity),
        "correlation_with_rest": report.correlation_with_rest,
        "spread": report.spread,
        "residuals": _copied(report.residuals),
        "reasons": _reasons(report.reasons),
    }


def _method(evening: Evening, report: MethodReport) -> dict[str, Any]:
    if report.reason is not None:
        return {"applies": False, "reason": why_with_names(evening, report.reason, report.concerned)}
    return {
        "applies": True,
        "ranking": [list(group) for group in report.ranking],
        "values": {plan: str(value) if isinstance(value, Fraction) else value for plan, value in report.values.items()},
        "winners": list(report.winners),
        "left_out": list(report.left_out),
        "settled": report.settled,
    }


def _robustness(evening: Evening, analysis: Analysis) -> dict[str, Any]:
    found = analysis.robustness
    figures = {name: figure(found) for name, figure in FIGURES.items()}
    reasons = _reasons(found.reasons)
    if found.refusal is not None:
        concerned = analysis.methods[evening.settings.aggregate].concerned
        figures |= dict.fromkeys(OF_THE_WINNER)
        reasons |= dict.fromkeys(OF_THE_WINNER, why_with_names(evening, found.refusal, concerned))
    return {**figures, "reasons": reasons}


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "mean": str(correction.mean),
        "severity_adjusted": str(correction.adjusted),
        "change": float(correction.change),
    }


def _discussion(discussion: Discussion) -> dict[str, Any]:
    bias = discussion.order_bias
    return {
        "widest": [
            {
                "proposal": spread.plan,
                "criterion": spread.criterion,
                "lowest": float(spread.lowest),
                "highest": float(spread.highest),
                "lowest_by": list(spread.lowest_by),
                "highest_by": list(spread.highest_by),
            }
            for spread in discussion.widest
        ],
        "alone": [
            {
                "proposal": alone.plan,
                "criterion": alone.criterion,
                "juror": alone.juror,
                "mark": float(alone.mark),
                "nearest": float(alone.nearest),
            }
            for alone in discussion.alone
        ],
        "order_bias": None if bias is None else {"correlation": bias.correlation, "slope": bias.slope, "p": bias.p},
        "reasons": _reasons(discussion.reasons),
    }


def _against(row: Against) -> dict[str, Any]:
    return {
        "above": row.above,
        "equal": row.equal,
        "below": row.below,
        "mean_difference": _decimal(row.mean_difference),
        "interval": None if row.interval is None else list(row.interval),
    }


def _margin(margin: Margin) -> dict[str, Any]:
    changes = [[change.juror, change.plan, change.criterion, float(change.mark)] for change in margin.changes]
    return {"steps": margin.steps, "changes": changes}


def _reasons(reasons: Mapping[str, Reason]) -> dict[str, str]:
    return {name: why(reason) for name, reason in reasons.items()}


def _decimal(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _listed(winners: tuple[str, ...] | None) -> list[str] | None:
    return None if winners is None else list(winners)


def _copied(figures: Mapping[str, float] | None) -> dict[str, float] | None:
    return None if figures is None else dict(figures)


FIGURES: Final[Mapping[str, Callable[[Robustness], Any]]] = {
    "without_juror": lambda found: {juror: _listed(first) for juror, first in found.without_juror.items()},
    "weight_interval": lambda found: {
        criterion: None if interval is None else [float(end) for end in interval]
        for criterion, interval in found.weight_interval.items()
    },
    "first_rank_share": lambda found: _copied(found.first_rank_share),
    "rank_interval_90": lambda found: (
        None
        if found.rank_interval_90 is None
        else {plan: list(ranks) for plan, ranks in found.rank_interval_90.items()}
    ),
    "chance_truly_best": lambda found: _copied(found.chance_truly_best),
    "first": lambda found: list(found.first),
    "second": lambda found: list(found.second),
    "level": lambda found: found.level,
    "first_above_second": lambda found: found.first_above_second,
    "conclusion": lambda found: found.conclusion.value,
    "other_methods": lambda found: {name: list(first) for name, first in found.other_methods.items()},
    "criterion_alone": lambda found: {criterion: _listed(first) for criterion, first in found.criterion_alone.items()},
    "criteria_that_decide": lambda found: list(found.criteria_that_decide),
    "against_first": lambda found: (
        None if found.against_first is None else {plan: _against(row) for plan, row in found.against_first.items()}
    ),
    "margin_of_victory": lambda found: None if found.margin_of_victory is None else _margin(found.margin_of_victory),
    "not_told_apart": lambda found: _listed(found.not_told_apart),
    "seed": lambda found: found.seed,
    "resamples": lambda found: found.resamples,
    "resample_seed": lambda found: found.resample_seed,
}
"""What is told of the winner, by its name in the JSON."""
OF_THE_WINNER: Final = ("first", "second", "level", "first_above_second", "criteria_that_decide")
"""What is null where the evening's own method names no winner."""
