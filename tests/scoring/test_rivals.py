"""What the makers of another plan ask: who put the first above us, by how much, and what would have changed it."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_rounds import example_round, from_cards, from_marks

from scoring.analysis import analyse
from scoring.marked_round import Card, MarkedRound
from scoring.ranking import rank
from scoring.reasons import Reason
from scoring.robustness.rivals import Margin, MarkChange, margin_of_victory
from scoring.robustness.summary import Robustness


def studied(marked: MarkedRound, method: str = "mean_of_jurors") -> Robustness:
    return analyse(marked, method).robustness


def test_the_first_is_set_beside_each_other_plan_over_the_jurors_who_marked_both() -> None:
    found = studied(from_marks({"V1": [9, 8, 7, 9, None], "V2": [7, 8, 8, 6, 9], "V3": [5, None, None, None, 4]}))
    assert found.against_first is not None

    beside = found.against_first["V2"]
    assert (beside.above, beside.equal, beside.below) == (2, 1, 1)
    assert beside.mean_difference == Fraction(4, 4)
    assert beside.interval is not None
    assert beside.interval[0] < 0 < 1 < beside.interval[1]
    assert found.against_first["V3"][:4] == (1, 0, 0, Fraction(4))


def test_of_two_plans_the_interval_is_that_of_the_paired_differences() -> None:
    found = studied(from_marks({"V1": [9, 8, 7, 9], "V2": [7, 8, 8, 6]}))
    assert found.against_first is not None

    # Differences 2, 0, -1 and 3: mean 1, standard error 0.9129, and t of three degrees of freedom is 2.3534 at 90%.
    assert found.against_first["V2"].interval == pytest.approx((1 - 2.1484, 1 + 2.1484), abs=1e-3)


def test_the_fewest_steps_go_to_the_heaviest_criterion_of_the_plan_with_the_fewest_cards() -> None:
    marked = from_cards({"a": 3, "b": 1}, {"V1": [(7, 9), (8, 9)], "V2": [(7, 6), (7, 5)]})._replace(scale=(1, 10))
    margin = studied(marked).margin_of_victory
    assert margin is not None

    # 10 points of weight behind: three steps of a are 9, and the fourth is one too many only in size.
    assert margin.steps == 4
    assert rank(changed(marked, margin.changes)).places[0].plan == "V2"


def changed(marked: MarkedRound, changes: tuple[MarkChange, ...]) -> MarkedRound:
    criteria = [criterion.id for criterion in marked.criteria]
    new = {
        (marked.plans.index(each.plan), marked.jurors.index(each.juror), criteria.index(each.criterion)): each.mark
        for each in changes
    }

    def card(plan: int, juror: int) -> Card:
        own = marked.cards[plan][juror]
        marks = enumerate(own.cells)
        return own._replace(
            cells=tuple(
                int(new[plan, juror, at] / marked.unit) if (plan, juror, at) in new else cell for at, cell in marks
            )
        )

    rows = (tuple(card(plan, juror) for juror in range(len(marked.jurors))) for plan in range(len(marked.plans)))
    return marked._replace(cards=tuple(rows))


def with_one_more_step(marked: MarkedRound) -> Iterator[MarkedRound]:
    """Every round that differs in one mark, by one step of the scale."""
    places = product(range(len(marked.plans)), range(len(marked.jurors)), range(len(marked.criteria)), (-1, 1))
    for plan, juror, at, way in places:
        mark = marked.cards[plan][juror].cells[at]
        if isinstance(mark, int) and marked.scale[0] <= mark + way <= marked.scale[1]:
            criterion = marked.criteria[at].id
            new = MarkChange(marked.jurors[juror], marked.plans[plan], criterion, (mark + way) * marked.unit)
            yield changed(marked, (new,))


def sole_first(marked: MarkedRound) -> str | None:
    first = [place.plan for place in rank(marked).places if place.rank == 1]
    return first[0] if len(first) == 1 else None


@settings(max_examples=40)
@given(st.integers(0, 10**9))
def test_no_fewer_steps_change_the_first_place_and_these_do(seed: int) -> None:
    """By trying every way to change one mark, then another, for as long as the winner stays."""
    random = Random(seed)
    plans, jurors, criteria = random.choice([(2, 2, 2), (3, 2, 1), (2, 3, 1), (3, 1, 2)])
    weights: dict[str, Fraction | int] = {f"c{n}": random.choice((1, 2, 3, Fraction(1, 2))) for n in range(criteria)}
    cells = {
        f"V{p}": [
            tuple(random.choice([1, 2, 3, 4, None] if random.random() < 0.2 else [1, 2, 3, 4]) for _ in range(criteria))
            for _ in range(jurors)
        ]
        for p in range(plans)
    }
    marked = from_cards(weights, cells)._replace(scale=(1, 4))
    winner = sole_first(marked)
    ranked = [place.plan for place in rank(marked).places]
    if winner is None or len(ranked) < 2:
        return
    margin = margin_of_victory(marked, marked.plans.index(winner), [marked.plans.index(plan) for plan in ranked[1:]])
    assert isinstance(margin, Margin)
    reached, steps = {marked.cards: marked}, 0
    while all(sole_first(each) == winner for each in reached.values()) and steps < 4:
        reached = {new.cards: new for each in reached.values() for new in with_one_more_step(each)}
        steps += 1
    if any(sole_first(each) != winner for each in reached.values()):
        assert margin.steps == steps
    else:
        assert margin.steps > steps
    after = changed(marked, margin.changes)
    assert sole_first(after) != winner
    moved = sum(
        abs(new - old)
        for row, before in zip(after.cards, marked.cards, strict=True)
        for card, own in zip(row, before, strict=True)
        for new, old in zip(card.cells, own.cells, strict=True)
        if isinstance(new, int) and isinstance(old, int)
    )
    assert moved == margin.steps


def test_the_whole_group_that_cannot_be_told_from_the_first_is_named() -> None:
    found = studied(example_round())
    assert found.told_apart
    assert found.not_told_apart == ("V09",)

    close = studied(from_marks({"V1": [8, 7, 8, 7], "V2": [7, 8, 7, 7], "V3": [7, 7, 8, 6], "V4": [2, 1, 2, 3]}))
    assert close.not_told_apart == ("V1", "V2", "V3")


def test_each_is_given_only_where_it_says_something() -> None:
    few = studied(from_marks({"V1": [8, 9, 8], "V2": [5, 6, 6]}))
    assert few.against_first is not None
    assert few.against_first["V2"].interval is None
    assert few.margin_of_victory is not None
    assert (few.not_told_apart, few.reasons["not_told_apart"]) == (None, Reason.TOO_FEW_JURORS)

    shared = studied(from_marks({"V1": [8, 7, 8, 7], "V2": [7, 8, 7, 8]}))
    median = studied(from_marks({"V1": [8, 7, 8, 7], "V2": [5, 6, 5, 6]}), "median")
    for found, reason in ((shared, Reason.FIRST_SHARED), (median, Reason.NOT_THE_MEAN)):
        for name in ("against_first", "margin_of_victory", "not_told_apart"):
            assert getattr(found, name) is None
            assert found.reasons[name] == reason


def test_a_plan_by_itself_has_no_margin() -> None:
    found = studied(from_marks({"V1": [8, 7, 8, 7]}))

    assert found.against_first == {}
    assert (found.margin_of_victory, found.reasons["margin_of_victory"]) == (None, Reason.ONE_PLAN)
    assert found.not_told_apart == ("V1",)


def test_where_a_rule_decided_between_equal_marks_one_step_is_enough() -> None:
    marked = from_marks({"V1": [8, 7, 8, 7], "V2": [7, 8, 7, 8], "V3": [3, 4, 3, 4]})
    found = analyse(marked, tie_break=["lottery:1"]).robustness
    margin = found.margin_of_victory
    assert margin is not None

    assert (margin.steps, len(margin.changes)) == (1, 1)
    after = rank(changed(marked, margin.changes), tie_break=["lottery:1"])
    assert after.places[0].plan == found.second[0]
