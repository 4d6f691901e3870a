"""A card is closed when it is complete and another was begun: from then on a change needs a reason."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from evenings_by_hand import small_records

from jury.errors import ReasonNeeded, RuleBroken
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.model.tables import Key, Row
from jury.round.event import Event
from jury.round.jury import InterestDeclared
from jury.round.marking import CardDeclared, MarkCompleted, MarkGiven, ScorecardsImported
from scoring.marked_round import CardState


def after(before: Evening, *events: Event, reason: str | None = None) -> Evening:
    for event in events:
        before = before.after(event.decided(before, reason))
    return before


def mark(value: str | None, juror: str = "J1", criterion: str = "a", plan: str = "V1") -> MarkGiven:
    return MarkGiven(plan, juror, criterion, None if value is None else Decimal(value))


def card(juror: str, plan: str = "V1") -> tuple[MarkGiven, MarkGiven]:
    return mark("8", juror, "a", plan), mark("7", juror, "b", plan)


@pytest.fixture
def evening() -> Evening:
    return Evening(small_records())


@pytest.fixture
def two_begun(evening: Evening) -> Evening:
    """The first card is complete, the second has one mark."""
    return after(evening, *card("J1"), mark("6", "J2"))


CHANGES = [
    mark("3"),
    mark(None),
    MarkGiven("V1", "J1", "a", "abstained"),
    CardDeclared("V1", "J1", CardState.ABSENT),
    ScorecardsImported({("V1", "J1"): {"a": Decimal(3)}}),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.what)
def test_a_closed_card_changes_only_with_a_reason(two_begun: Evening, change: Event) -> None:
    with pytest.raises(ReasonNeeded):
        change.decided(two_begun)
    assert after(two_begun, change, reason="Verkeerd overgenomen.").records != two_begun.records


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.what)
def test_a_complete_card_is_open_while_no_other_was_begun(evening: Evening, change: Event) -> None:
    complete = after(evening, *card("J1"))
    assert after(complete, change).records != complete.records


def test_a_card_that_is_not_complete_is_open(two_begun: Evening) -> None:
    assert after(two_begun, mark("5", "J2")).card("V1", "J2").marks == {"a": Decimal(5)}


def test_the_card_that_was_completed_last_is_open_until_the_next_one_is_begun(two_begun: Evening) -> None:
    both = after(two_begun, mark("9", "J2", "b"))
    assert after(both, mark("4", "J2")).card("V1", "J2").marks["a"] == 4
    third = after(both, mark("7", "J1", plan="V2"))
    with pytest.raises(ReasonNeeded):
        mark("4", "J2").decided(third)


def test_criterion_by_criterion_all_cards_of_a_plan_are_open_until_the_next_plan(evening: Evening) -> None:
    jurors = ("J1", "J2", "J3")
    column = after(evening, *(mark("7", juror, criterion) for criterion in "ab" for juror in jurors))
    assert after(column, mark("5", "J1"), mark("6", "J3")).card("V1", "J1").marks["a"] == 5
    following = after(column, mark("7", "J1", plan="V2"))
    for juror in jurors:
        with pytest.raises(ReasonNeeded):
            mark("5", juror).decided(following)


def test_an_evening_that_comes_in_with_complete_cards_has_them_closed(two_begun: Evening) -> None:
    read_again = Evening(after(two_begun, mark("9", "J2", "b")).records)
    for juror in ("J1", "J2"):
        with pytest.raises(ReasonNeeded):
            mark("3", juror).decided(read_again)


def test_a_pile_that_comes_in_is_closed(evening: Evening) -> None:
    full: Mapping[str, Mark] = {"a": Decimal(7), "b": Decimal(8)}
    pile = after(evening, ScorecardsImported({("V1", "J1"): full, ("V1", "J2"): full}))
    with pytest.raises(ReasonNeeded):
        mark("3").decided(pile)


def test_a_blank_that_does_not_count_is_filled_in_freely(two_begun: Evening) -> None:
    aside: dict[Key, Row] = {("c",): {"nr": 3, "id": "c", "name": "Extra", "counts": 0}}
    evening = Evening({**two_begun.records, "criteria": {**two_begun.records["criteria"], **aside}})
    assert after(evening, mark("9", "J1", "c")).card("V1", "J1").marks["c"] == 9


def test_whoever_steps_aside_gives_the_cause_and_no_second_reason(two_begun: Evening) -> None:
    assert after(two_begun, InterestDeclared("J1", "V1", "recuse")).card("V1", "J1").declared is CardState.RECUSED


def test_what_stands_there_already_needs_no_reason(two_begun: Evening) -> None:
    assert mark("8").decided(two_begun) == ()


def test_a_mark_is_typed_on_also_where_it_made_its_card_complete(evening: Evening) -> None:
    closing = after(evening, mark("6", "J2"), mark("8", "J1"), mark("1", "J1", "b"))
    ten = after(Evening(closing.records), MarkCompleted("V1", "J1", "b", Decimal(1), Decimal(10)))
    assert ten.card("V1", "J1").marks["b"] == 10


@pytest.mark.parametrize(("stands", "begun", "to"), [("8", "8", "3"), ("7", "1", "10"), ("1", "1", "9")])
def test_typing_on_is_no_way_to_change_a_mark(evening: Evening, stands: str, begun: str, to: str) -> None:
    with pytest.raises(RuleBroken, match="intussen veranderd"):
        MarkCompleted("V1", "J1", "a", Decimal(begun), Decimal(to)).decided(after(evening, mark(stands)))
