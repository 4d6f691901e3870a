"""Everything about the question whether the winner changes, and what it comes down to."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from scoring.reasons import Reason
from scoring.robustness.posterior import SMALLEST_JURY
from scoring.robustness.rivals import Against, Margin
from scoring.robustness.weights import Interval
from scoring.robustness.winners import Winners

SURE: Final = 0.9
"""The first two can be told apart when the first is truly better with at least this chance."""


class Conclusion(StrEnum):
    """What it comes down to, for one sentence: the first of these that holds."""

    NOT_APPLICABLE = "not_applicable"  # the method of the ranking cannot say anything about these cards
    NO_PLANS = "no_plans"  # nothing has a place
    SHARED_FIRST = "shared_first"
    ONE_PLAN = "one_plan"
    LEVEL = "level"  # the first two have exactly the same mark, and a tie rule decided
    JURY_TOO_SMALL = "jury_too_small"
    CANNOT_TELL = "cannot_tell"  # the cards do not let the first two be compared at all
    TOO_CLOSE = "too_close"  # the first two cannot be told apart
    DEPENDS = "depends"  # another winner without some juror, by another method, or with other weights
    HOLDS = "holds"


class Robustness(NamedTuple):
    """Does the winner change?

    `refusal` says why the method of the ranking names no winner, where it does not apply; then nobody is `first`.
    `first` and `second` are the plans on the first place and on the next; they are `level` when the method puts
    them equal and a tie rule decided. `without_juror` and `criterion_alone` give those on the first place in each
    case, `other_methods` under every method that applies; `methods_that_differ` are those whose first place is
    another's by more than where a method that repeats itself happened to stop. By a criterion alone no tie rule is
    applied: it would bring back what is left out, so equal plans are given together. `weight_interval` is exact,
    from 0 to 1, and `criteria_that_decide` are those that would bring another winner if they weighed half or twice
    as much. Of the `second`, those that are truly better than the first with a chance of 90 per cent or more are
    `stronger`. Shares, chances and intervals are per plan. `rank_interval_90` is under `mean_of_jurors` and
    `chance_truly_best` by the additive model, whatever the method, for the plans that reach the quorum; `resamples`
    is the number of juries behind it, and `resample_seed` is None when those were all there are; `seed` is
    None when nothing was drawn. `against_first` sets the first plan beside each other one, `margin_of_victory` is the
    fewest steps in marks that were given with which the first place is lost or shared, and `not_told_apart` are the
    plans, the first among them, that cannot be told from it; all three are given under `mean_of_jurors` only. What is
    undefined is None, and `reasons` says why under the figure's name, with a point and the id where it is one of
    several ("weight_interval.verbinden").
    """

    refusal: Reason | None
    first: Winners
    second: Winners
    level: bool
    jurors: int
    without_juror: Mapping[str, Winners | None]
    other_methods: Mapping[str, Winners]
    methods_that_differ: tuple[str, ...]
    criterion_alone: Mapping[str, Winners | None]
    weight_interval: Mapping[str, Interval | None]
    criteria_that_decide: tuple[str, ...]
    first_rank_share: Mapping[str, float] | None
    rank_interval_90: Mapping[str, tuple[int, int]] | None
    chance_truly_best: Mapping[str, float] | None
    first_above_second: float | None
    stronger: Winners
    against_first: Mapping[str, Against] | None
    margin_of_victory: Margin | None
    not_told_apart: Winners | None
    seed: int | None
    resamples: int
    resample_seed: int | None
    reasons: Mapping[str, Reason]

    @property
    def jurors_who_decide(self) -> tuple[str, ...]:
        """The jurors without whom the first place would be another's."""
        return tuple(juror for juror, first in self.without_juror.items() if first not in (None, self.first))

    @property
    def told_apart(self) -> bool:
        """True when the first plan is truly better than the second with a chance of 90 per cent or more."""
        return self.first_above_second is not None and self.first_above_second >= SURE

    @property
    def overtaken(self) -> bool:
        """True when a plan on the next place is truly better with such a chance, and another method says so too."""
        return bool(self.stronger and self.methods_that_differ)

    @property
    def conclusion(self) -> Conclusion:
        """What it all comes down to."""
        holds = {
            Conclusion.NOT_APPLICABLE: self.refusal is not None,
            Conclusion.NO_PLANS: not self.first,
            Conclusion.SHARED_FIRST: len(self.first) > 1,
            Conclusion.ONE_PLAN: not self.second,
            Conclusion.LEVEL: self.level,
            Conclusion.JURY_TOO_SMALL: self.jurors < SMALLEST_JURY,
            Conclusion.CANNOT_TELL: self.first_above_second is None,
            Conclusion.TOO_CLOSE: not (self.told_apart or self.overtaken),
            Conclusion.DEPENDS: bool(self.jurors_who_decide or self.methods_that_differ or self.criteria_that_decide),
            Conclusion.HOLDS: True,
        }
        return next(conclusion for conclusion, so in holds.items() if so)
