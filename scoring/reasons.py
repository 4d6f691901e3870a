"""Why a number is not there: every reason, language-free, for the rooms that speak to people."""

from enum import StrEnum
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Reason(StrEnum):
    """Each reason why a method does not apply or a figure is undefined; the comment says whose ids go with it."""

    NO_PLANS = "no_plans"  # no plan has a place
    TOO_FEW_CARDS = "too_few_cards"  # no plan has as many cards as the method needs
    NOT_CONNECTED = "not_connected"  # the groups of plans and jurors between which nobody can compare
    JUROR_WITH_FEW_CARDS = "juror_with_few_cards"  # the jurors
    JUROR_WITHOUT_SPREAD = "juror_without_spread"  # the jurors, who gave every plan the same total
    PLAN_WITHOUT_COMPARISON = "plan_without_comparison"  # the plans whose jurors marked no other plan
    GAPS = "gaps"  # some juror has no complete card for some plan
    ONE_JUROR = "one_juror"
    ONE_PLAN = "one_plan"
    NO_PAIRS = "no_pairs"  # no plan has two complete cards
    NO_VARIATION = "no_variation"  # everything that is compared is equal
    PLANS_TOO_ALIKE = "plans_too_alike"  # the means of the plans differ too little, though the cards do not
    NEGATIVE_MARKS = "negative_marks"  # a ratio needs a scale from zero up
    NO_FREEDOM = "no_freedom"  # not more cards than things to estimate
    TOO_FEW_JURORS = "too_few_jurors"  # too small a jury to tell
    TOO_FEW_SHARED_PLANS = "too_few_shared_plans"  # fewer than two plans that all jurors marked
    TOO_FEW_PLANS = "too_few_plans"  # too few plans with a place to see a pattern
    ONE_CRITERION = "one_criterion"  # one criterion alone has no weight to move
    NOT_LINEAR = "not_linear"  # the method is no weighted sum over the criteria
    NOT_THE_MEAN = "not_the_mean"  # it is given only where the mean of the jurors ranks
    FIRST_SHARED = "first_shared"  # no plan is first by itself
    NOT_DRAWN = "not_drawn"  # it needs draws, and none were asked for
    TOO_LARGE = "too_large"  # repeating this method for every juror would take too long


class Undefined(NamedTuple):
    """A figure that cannot be given, and why."""

    reason: Reason


class Figures:
    """Takes figures one by one and keeps, under its name, the reason for each that is undefined."""

    def __init__(self) -> None:
        self.reasons: dict[str, Reason] = {}

    def take(self, name: str, figure: T | Undefined) -> T | None:
        """Give the figure, or None and remember why."""
        if isinstance(figure, Undefined):
            self.reasons[name] = figure.reason
            return None
        return figure


class NotApplicable(Exception):
    """This method cannot say anything about this round.

    `groups` hold the ids of the jurors or plans concerned: one group, or several where they are not
    connected.
    """

    def __init__(self, reason: Reason, groups: tuple[tuple[str, ...], ...] = ()) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.groups = groups
