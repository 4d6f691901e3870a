"""The outcome of a round: who stands where, by which mark, and which rule set equals apart."""

from fractions import Fraction
from typing import NamedTuple

from scoring.marked_round import CardState


class Tie(NamedTuple):
    """The plans that have exactly this plan's mark, and the rule that set it apart (None while shared).

    Under majority judgment that may be what the method itself looks at, see `scoring.tie_rule.MAJORITY_VALUE`.
    """

    others: tuple[str, ...]
    decided_by: str | None


Seen = Fraction | str | tuple[Fraction, Fraction]
"""What a look saw of one plan: a number, a lot, or the cards on either side of the middle."""


class TieStep(NamedTuple):
    """One look of one tie rule at one group: what it saw, and the groups it left, best first."""

    rule: str
    group: tuple[str, ...]
    values: dict[str, Seen]
    result: tuple[tuple[str, ...], ...]


class Place(NamedTuple):
    """One plan in the ranking.

    `mark` is exact under an exact method and a float otherwise; `criteria` is the mean per criterion, on the
    jury's scale, over the same complete cards.
    """

    rank: int
    plan: str
    mark: Fraction | float
    cards: int
    states: dict[CardState, int]
    criteria: dict[str, Fraction]
    tie: Tie | None


class Unranked(NamedTuple):
    """A plan without a place, and why: "no_cards" or "below_quorum"."""

    plan: str
    reason: str


class Standings(NamedTuple):
    """The ranking, best first, then by pitch order where a place is shared."""

    method: str
    places: tuple[Place, ...]
    unranked: tuple[Unranked, ...]
    complete: bool
    trace: tuple[TieStep, ...]
