"""Puts the ranking to every test and gathers the outcomes."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeVar, cast

from scoring.marked_round import MarkedRound
from scoring.method import Method, Outcome
from scoring.method_reports import MethodReport, method_reports
from scoring.methods import METHODS
from scoring.ranking import plans_with_a_place
from scoring.reasons import Figures, Reason, Undefined
from scoring.robustness.posterior import Posterior, chances_of_being_best, posterior
from scoring.robustness.resampling import RankIntervals, rank_intervals
from scoring.robustness.rivals import Against, Error, Margin, against_first, error_of, margin_of_victory
from scoring.robustness.summary import SURE, Robustness
from scoring.robustness.weights import Interval, criteria_that_decide, first_rank_shares, weight_intervals
from scoring.robustness.winners import Winners, outcomes_by_criterion, winners_without_each_juror
from scoring.standings import Standings
from scoring.variance import Variance, variance_components

T = TypeVar("T")


def robustness(
    marked: MarkedRound,
    method: Method,
    standings: Standings | Undefined,
    reports: Mapping[str, MethodReport],
    variance: Variance | Undefined,
    tie_break: Sequence[str],
    decisions: Sequence[Sequence[str]],
    seed: int | None,
) -> Robustness:
    """Look at the standings by this method from every side; `reports` are those of all methods on the same round.

    Where the method does not apply there is no winner to ask about, but what does not rest on it is given. Without a
    seed nothing is drawn or resampled, and numpy is not loaded.
    """
    refused = standings if isinstance(standings, Undefined) else None
    figures = Figures()
    first = _on_rank(standings, 1)
    second = _on_rank(standings, 1 + len(first))
    jurors = sum(map(bool, marked.totals.by_juror))
    without = winners_without_each_juror(marked, method, tie_break, decisions)
    plans = plans_with_a_place(marked.totals, marked.quorum, method)
    alone = outcomes_by_criterion(marked, method, plans)
    found, shares = _weights(marked, method, reports[method.name].outcome, refused, alone, first, seed)
    intervals = {name: figures.take(f"weight_interval.{name}", interval) for name, interval in found.items()}
    by_mean = plans_with_a_place(marked.totals, marked.quorum, METHODS["mean_of_jurors"])
    resampled = figures.take("rank_interval_90", _resampled(marked, by_mean, seed))
    drawn_from = Undefined(Reason.NOT_DRAWN) if resampled is None or resampled.seed is None else resampled.seed
    others = {name: report for name, report in reports.items() if name != method.name and report.applies}
    believed = posterior(marked.totals, variance, jurors, marked.rounding) if by_mean else Undefined(Reason.NO_PLANS)
    chances = believed if isinstance(believed, Undefined) else chances_of_being_best(believed.beliefs(by_mean))
    above = refused or _first_above_second(marked, first, second, believed)
    rivals = refused or _rivals(marked, method, first, by_mean, believed, error_of(variance, jurors, marked.rounding))
    against, margin, close = (rivals, rivals, rivals) if isinstance(rivals, Undefined) else rivals
    return Robustness(
        refusal=refused.reason if refused else None,
        first=first,
        second=second,
        level=_level(reports[method.name], first, second),
        jurors=jurors,
        without_juror={juror: figures.take(f"without_juror.{juror}", winners) for juror, winners in without.items()},
        other_methods={name: report.winners for name, report in others.items()},
        methods_that_differ=tuple(name for name, report in others.items() if not report.might_put_first(first)),
        criterion_alone={
            criterion: figures.take(f"criterion_alone.{criterion}", _first(marked, outcome))
            for criterion, outcome in alone.items()
        },
        weight_interval=intervals,
        criteria_that_decide=criteria_that_decide(marked, intervals),
        first_rank_share=_named(marked, figures.take("first_rank_share", shares)),
        rank_interval_90=_named(marked, resampled.ranks if resampled else None),
        chance_truly_best=_named(marked, figures.take("chance_truly_best", chances)),
        first_above_second=figures.take("first_above_second", above),
        stronger=_stronger(marked, first, second, believed),
        against_first=figures.take("against_first", against),
        margin_of_victory=figures.take("margin_of_victory", margin),
        not_told_apart=figures.take("not_told_apart", close),
        seed=seed,
        resamples=resampled.resamples if resampled else 0,
        resample_seed=figures.take("resample_seed", drawn_from),
        reasons=figures.reasons,
    )


def winner_without_draws(
    marked: MarkedRound, standings: Standings, tie_break: Sequence[str], decisions: Sequence[Sequence[str]]
) -> Robustness:
    """Ask whether the winner of these standings would change, by all that needs no draw, and so no numpy."""
    reports = method_reports(marked, tie_break, decisions)
    method, variance = METHODS[standings.method], variance_components(marked.totals)
    return robustness(marked, method, standings, reports, variance, tie_break, decisions, None)


def _on_rank(standings: Standings | Undefined, rank: int) -> Winners:
    if isinstance(standings, Undefined):
        return ()
    return tuple(place.plan for place in standings.places if place.rank == rank)


def _level(report: MethodReport, first: Winners, second: Winners) -> bool:
    return any({*first, *second} <= {*group} for group in report.ranking) if second else False


def _first(marked: MarkedRound, outcome: Outcome | Undefined) -> Winners | Undefined:
    return outcome if isinstance(outcome, Undefined) else tuple(marked.plans[plan] for plan in outcome.groups[0])


def _weights(
    marked: MarkedRound,
    method: Method,
    outcome: Outcome | None,
    refused: Undefined | None,
    alone: Mapping[str, Outcome | Undefined],
    first: Winners,
    seed: int | None,
) -> tuple[Mapping[str, Interval | Undefined], Mapping[int, float] | Undefined]:
    """The weight intervals and first rank shares, which only a method that is linear in the weights can have."""
    refusals = [found for found in (refused, *alone.values()) if isinstance(found, Undefined)]
    if outcome is None or refusals or not method.linear:
        why = refusals[0] if refusals else Undefined(Reason.NO_PLANS if outcome is None else Reason.NOT_LINEAR)
        return dict.fromkeys(alone, why), why
    exact = {
        criterion: cast(Mapping[int, Fraction], found.values)
        for criterion, found in alone.items()
        if isinstance(found, Outcome)
    }
    winners = [marked.plans.index(plan) for plan in first]
    intervals = weight_intervals(marked, cast(Mapping[int, Fraction], outcome.values), exact, winners)
    return intervals, Undefined(Reason.NOT_DRAWN) if seed is None else first_rank_shares(exact, seed)


def _resampled(marked: MarkedRound, plans: Sequence[int], seed: int | None) -> RankIntervals | Undefined:
    if seed is None:
        return Undefined(Reason.NOT_DRAWN)
    return rank_intervals(marked.totals, plans, seed) if plans else Undefined(Reason.NO_PLANS)


def _first_above_second(
    marked: MarkedRound, first: Winners, second: Winners, believed: Posterior | Undefined
) -> float | Undefined:
    """The chance that the first is truly better than the nearest of those on the next place."""
    if isinstance(believed, Undefined):
        return believed
    if not second:
        return Undefined(Reason.ONE_PLAN)
    position = {name: plan for plan, name in enumerate(marked.plans)}
    return min(believed.chance_above(position[a], position[b]) for a in first for b in second)


def _stronger(marked: MarkedRound, first: Winners, second: Winners, believed: Posterior | Undefined) -> Winners:
    """Give those on the next place that are truly better than the first by all that can be known."""
    if isinstance(believed, Undefined):
        return ()
    at = marked.plans.index
    return tuple(b for b in second if all(believed.chance_above(at(a), at(b)) <= 1 - SURE for a in first))


def _rivals(
    marked: MarkedRound,
    method: Method,
    first: Winners,
    plans: Sequence[int],
    believed: Posterior | Undefined,
    error: Error | None,
) -> Undefined | tuple[Mapping[str, Against] | Undefined, Margin | Undefined, Winners | Undefined]:
    """Give what the makers of another plan ask, which is about marks of jurors and so about their mean."""
    if method.name != "mean_of_jurors":
        return Undefined(Reason.NOT_THE_MEAN)
    if len(first) != 1:
        return Undefined(Reason.FIRST_SHARED if first else Reason.NO_PLANS)
    winner = marked.plans.index(first[0])
    others = sorted((plan for plan in plans if plan != winner), key=lambda plan: -_mean(marked, plan))
    close: Winners | Undefined = first
    if isinstance(believed, Undefined):
        close = believed if others else first
    else:
        close = (*first, *(marked.plans[plan] for plan in others if believed.chance_above(winner, plan) < SURE))
    return against_first(marked.totals, winner, others, error), margin_of_victory(marked, winner, others), close


def _mean(marked: MarkedRound, plan: int) -> Fraction:
    return marked.totals.on_scale(*marked.totals.sums[plan])


def _named(marked: MarkedRound, figures: Mapping[int, T] | None) -> dict[str, T] | None:
    return None if figures is None else {marked.plans[plan]: figure for plan, figure in figures.items()}
