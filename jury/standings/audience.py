"""The votes of the audience as they count: those that two counters have alike, or those that were noted once."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from jury.model.evening import Evening
from jury.model.rows import AudienceCount


class Counting(StrEnum):
    """How far the counting is: nobody counts apart, one counter is in, two have the same, or no two have."""

    NOT_APART = "not_apart"
    ONE = "one"
    EQUAL = "equal"
    DIFFERENT = "different"


class CountedVotes(NamedTuple):
    """What was counted. `votes` is the result, empty while there is none.

    `differing` names the plans, in pitch order, of which no two counts that are in say the same; before two are in
    nobody's count is compared with anything.
    """

    state: Counting
    counters: tuple[str, ...]
    votes: Mapping[str, int]
    differing: tuple[str, ...] = ()


def counted_votes(evening: Evening) -> CountedVotes:
    """Say how many votes each plan has. Once somebody counts apart, votes that were noted before count no more.

    Two counts are equal where every plan has as many votes in both; a plan without votes may be left out of one. Where
    counters differ, a further count decides by being equal to one of them.
    """
    counts = evening.counts
    counters = tuple(row.counter for row in counts)
    if not counts:
        return CountedVotes(Counting.NOT_APART, (), evening.audience.votes)
    if len(counts) == 1:
        return CountedVotes(Counting.ONE, counters, {})
    found = [row.votes for row in counts if sum(_same(row, other) for other in counts) > 1]
    if found and all(_given(votes) == _given(found[0]) for votes in found):
        return CountedVotes(Counting.EQUAL, counters, found[0])
    return CountedVotes(Counting.DIFFERENT, counters, {}, _differing(evening, counts))


def _same(one: AudienceCount, other: AudienceCount) -> bool:
    return _given(one.votes) == _given(other.votes)


def _given(votes: Mapping[str, int]) -> Mapping[str, int]:
    return {plan: count for plan, count in votes.items() if count}


def _differing(evening: Evening, counts: tuple[AudienceCount, ...]) -> tuple[str, ...]:
    return tuple(plan.id for plan in evening.proposals if len({row.votes.get(plan.id, 0) for row in counts}) > 1)
