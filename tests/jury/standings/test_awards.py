"""Who wins an award: held against a plain count of the same evening, and by hand where a secretary would ask."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from award_evenings import CRITERIA, JURORS, award_evening, random_awards
from hypothesis import given

from jury.model.evening import Evening
from jury.standings.audience import Counting, counted_votes
from jury.standings.awards import awards_given
from jury.standings.ranking import ranking_if_any


def winners(evening: Evening) -> dict[str, tuple[str, ...]]:
    return {each.award.id: each.winners for each in awards_given(evening, ranking_if_any(evening))}


def test_by_a_criterion_the_highest_mean_wins_and_not_the_first_place() -> None:
    evening = award_evening([{"id": "a", "by": "criterion:a"}, {"id": "b", "by": "criterion:b"}])
    assert winners(evening) == {"a": ("V1",), "b": ("V2",)}


def test_who_is_equal_wins_together_in_pitch_order_and_a_plan_below_the_quorum_does_not() -> None:
    evening = award_evening([{"id": "b", "by": "criterion:b"}])
    marks: dict[Any, Any] = dict(evening.records["marks"])
    for juror in JURORS:
        marks["V3", juror, "b"] = {"mark": "8"}
    marks["V4", "J1", "a"] = marks["V4", "J1", "b"] = {"mark": "10"}
    absent = {key: row for key, row in evening.records["scorecards"].items() if key != ("V4", "J1")}
    settings: dict[Any, Any] = {(): {"quorum": 2}}
    equal = Evening({**evening.records, "marks": marks, "scorecards": absent, "settings": settings})
    assert winners(equal) == {"b": ("V2", "V3")}


def test_with_one_award_per_plan_the_runner_up_moves_up_in_the_order_of_the_list() -> None:
    awards = [{"id": "eerst", "by": "criterion:a"}, {"id": "dan", "by": "criterion:a"}]
    assert winners(award_evening(awards)) == {"eerst": ("V1",), "dan": ("V1",)}
    one_each = award_evening(awards, settings={"one_award_per_plan": 1})
    assert winners(one_each) == {"eerst": ("V1",), "dan": ("V2",)}
    assert [each.passed for each in awards_given(one_each, ranking_if_any(one_each))] == [(), ("V1",)]


def test_nobody_stands_in_for_the_plan_that_the_jury_itself_chose() -> None:
    awards = [{"id": "a", "by": "criterion:a"}, {"id": "j", "by": "jury", "winner": "V1", "reason": "Durf."}]
    assert winners(award_evening(awards, settings={"one_award_per_plan": 1})) == {"a": ("V2",), "j": ("V1",)}


def test_two_counts_make_the_votes_only_when_they_are_equal() -> None:
    def counted(*counts: Mapping[str, int]) -> Evening:
        rows = [{"counter": f"Teller {n}", "votes": dict(votes)} for n, votes in enumerate(counts)]
        return award_evening([{"id": "p", "by": "audience"}], audience={"votes": {"V3": 9}}, counts=rows)

    assert winners(counted()) == {"p": ("V3",)}
    assert winners(counted({"V1": 4, "V2": 1})) == {"p": ()}
    assert winners(counted({"V1": 4, "V2": 1}, {"V1": 3, "V2": 1})) == {"p": ()}
    assert winners(counted({"V1": 4, "V2": 1}, {"V2": 1, "V1": 4, "V3": 0})) == {"p": ("V1",)}
    assert winners(counted({"V1": 4}, {"V1": 3}, {"V1": 4})) == {"p": ("V1",)}
    assert winners(counted({"V1": 4}, {"V2": 3}, {"V1": 4}, {"V2": 3})) == {"p": ()}
    found = counted_votes(counted({"V1": 4, "V2": 1}, {"V1": 3, "V2": 1, "V3": 2}))
    assert (found.state, found.differing) == (Counting.DIFFERENT, ("V1", "V3"))


@given(random_awards())
def test_every_award_goes_where_a_plain_count_says(evening: Evening) -> None:
    assert winners(evening) == dict(plainly(evening))


def plainly(evening: Evening) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Count it once more in the plainest way: all values of an award, from high to low, over and over."""
    taken: list[str] = []
    first = [row for row in evening.awards if row.by == "jury"]
    for row in [*first, *(row for row in evening.awards if row not in first)]:
        values = values_of(evening, row)
        if evening.settings.one_award_per_plan:
            values = {plan: value for plan, value in values.items() if plan not in taken}
        best = max(values.values(), default=None)
        won = tuple(plan.id for plan in evening.in_play if plan.id in values and values[plan.id] == best)
        taken += won
        yield row.id, won


def values_of(evening: Evening, award: Any) -> dict[str, Fraction]:
    in_play = [plan.id for plan in evening.in_play]
    if award.by == "jury":
        return {award.winner: Fraction(1)} if award.winner in in_play else {}
    if award.by == "audience":
        found = [{plan: n for plan, n in row.votes.items() if n} for row in evening.counts]
        twice = [votes for votes in found if found.count(votes) >= 2]
        agreed = twice[0] if twice and all(votes == twice[0] for votes in twice) else {}
        votes = agreed if found else evening.audience.votes
        return {plan: Fraction(n) for plan, n in votes.items() if n and plan in in_play}
    values = {}
    for plan in in_play:
        marks = evening.records["marks"]
        cards = [[str(marks.get((plan, juror, c), {}).get("mark", "")) for c in CRITERIA] for juror in JURORS]
        whole = [card for card in cards if all(mark.isdecimal() for mark in card)]
        if len(whole) >= evening.settings.quorum:
            at = CRITERIA.index(award.by.removeprefix("criterion:"))
            values[plan] = Fraction(sum(int(card[at]) for card in whole), len(whole))
    return values
