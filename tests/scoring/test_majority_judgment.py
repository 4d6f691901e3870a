"""Majority judgment compares majority values as if every plan's cards were repeated to a common number."""

from fractions import Fraction
from math import lcm

from hypothesis import given
from hypothesis import strategies as st
from marked_rounds import from_marks, marked_rounds

from scoring.marked_round import MarkedRound
from scoring.methods import METHODS
from scoring.ranking import plans_with_a_place, rank
from scoring.standings import Seen, Tie, TieStep

A, B, C = [6, 6, 6, 7, 7], [5, 6, 6, 9, 9], [6, 6, 6, None, None]


def order_of(marked: MarkedRound) -> list[tuple[str, ...]]:
    plans = plans_with_a_place(marked.totals, marked.quorum, METHODS["majority_judgment"])
    if not plans:
        return []
    return [
        tuple(marked.plans[plan] for plan in group)
        for group in METHODS["majority_judgment"].outcome(marked.totals, plans).groups
    ]


def majority_value(marks: list[int]) -> list[int]:
    """The definition, word for word: take the lower middle one away, and look again."""
    left, taken = sorted(marks), []
    while left:
        taken.append(left.pop((len(left) - 1) // 2))
    return taken


def test_a_third_plan_does_not_turn_the_winner() -> None:
    two = rank(from_marks({"A": A, "B": B}), "majority_judgment")
    three = rank(from_marks({"A": A, "B": B, "C": C}), "majority_judgment")

    assert [place.plan for place in two.places] == ["B", "A"]
    assert [place.plan for place in three.places if place.plan != "C"] == ["B", "A"]


def test_plans_with_the_same_middle_card_are_a_tie_that_the_cards_around_it_decide() -> None:
    standings = rank(from_marks({"A": A, "B": B}), "majority_judgment", ["lottery:1"])

    assert [(place.rank, place.mark, place.tie) for place in standings.places] == [
        (1, 6, Tie(("A",), "majority_value")),
        (2, 6, Tie(("B",), "majority_value")),
    ]
    seen: dict[str, Seen] = {"A": (Fraction(6), Fraction(7)), "B": (Fraction(6), Fraction(9))}
    assert standings.trace == (TieStep("majority_value", ("A", "B"), seen, (("B",), ("A",))),)


def test_a_tie_rule_is_asked_only_about_plans_with_the_same_cards() -> None:
    marks = {"A": A, "B": [7, 6, 7, 6, 6], "C": B}
    standings = rank(from_marks(marks), "majority_judgment", ["lottery:1"])

    assert standings.places[0].tie == Tie(("A", "B"), "majority_value")
    assert {place.tie.decided_by for place in standings.places[1:] if place.tie} == {"lottery:1"}
    assert [step.rule for step in standings.trace] == ["majority_value", "lottery:1"]


@given(marked_rounds(max_plans=5))
def test_two_plans_are_compared_by_their_cards_repeated_to_a_common_number(marked: MarkedRound) -> None:
    cards = {name: list(totals.values()) for name, totals in zip(marked.plans, marked.totals.by_plan, strict=True)}
    groups = order_of(marked)
    whole = lcm(*(len(cards[plan]) for group in groups for plan in group))
    values = [[majority_value(cards[plan] * (whole // len(cards[plan]))) for plan in group] for group in groups]

    assert all(value == group[0] for group in values for value in group)
    assert sorted((group[0] for group in values), reverse=True) == [group[0] for group in values]
    assert len({tuple(group[0]) for group in values}) == len(values)


@given(marked_rounds(max_plans=6, at_least=2), st.data())
def test_taking_a_plan_away_keeps_the_order_of_the_others(marked: MarkedRound, data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(range(len(marked.plans))))
    kept = [plan for plan in range(len(marked.plans)) if plan != gone]
    without = [tuple(plan for plan in group if plan != marked.plans[gone]) for group in order_of(marked)]

    assert order_of(marked.only(kept)) == [group for group in without if group]
