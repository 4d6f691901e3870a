"""Marks and cards: what may be typed, what is locked, and what is struck."""

from collections.abc import Mapping
from datetime import time
from decimal import Decimal

import pytest
from evenings_by_hand import small_records

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.round.event import Event
from jury.round.jury import InterestDeclared, InterestTakenBack
from jury.round.marking import CardDeclared, MarkGiven, ScorecardsImported
from jury.round.presence import JurorArrived
from jury.round.proposals import ProposalTakenBack, ProposalWithdrawn
from scoring.marked_round import CardState


@pytest.fixture
def evening() -> Evening:
    return Evening(small_records())


def after(before: Evening, *events: Event, reason: str | None = None) -> Evening:
    for event in events:
        before = before.after(event.decided(before, reason))
    return before


def mark(value: str, juror: str = "J1", criterion: str = "a") -> MarkGiven:
    return MarkGiven("V1", juror, criterion, Decimal(value))


@pytest.mark.parametrize("value", ["0", "11", "-1", "10.5", "7.5", "NaN", "Infinity"])
def test_a_mark_off_the_scale_or_its_step_is_refused(evening: Evening, value: str) -> None:
    with pytest.raises(RuleBroken):
        mark(value).decided(evening)


def test_halves_fit_a_scale_with_halves() -> None:
    halves = Evening(small_records(settings={"scale_step": "0.5"}))
    assert after(halves, mark("7.5")).card("V1", "J1").marks == {"a": Decimal("7.5")}
    with pytest.raises(RuleBroken):
        mark("7.3").decided(halves)


def test_the_first_mark_says_that_the_plan_was_pitched(evening: Evening) -> None:
    assert after(evening, mark("7")).proposal("V1").status == "pitched"


def test_an_absent_juror_who_marks_after_all_is_not_absent(evening: Evening) -> None:
    absent = after(evening, mark("7"), CardDeclared("V1", "J1", CardState.ABSENT))
    assert absent.card("V1", "J1") == (CardState.ABSENT, {})
    assert after(absent, mark("6", criterion="b")).card("V1", "J1") == (None, {"b": Decimal(6)})


def test_stepping_aside_locks_the_card_and_strikes_its_marks(evening: Evening) -> None:
    recused = after(evening, mark("9"), InterestDeclared("J1", "V1", "recuse"))
    assert recused.card("V1", "J1") == (CardState.RECUSED, {})
    with pytest.raises(RuleBroken, match="verschoond"):
        mark("9").decided(recused)
    with pytest.raises(RuleBroken, match="belang"):
        CardDeclared("V1", "J1", None).decided(recused)


def test_an_interest_taken_back_opens_the_card(evening: Evening) -> None:
    recused = after(evening, InterestDeclared("J1", "V1", "recuse"))
    opened = after(recused, InterestTakenBack("J1", "V1"), reason="Verkeerde naam.")
    assert opened.card("V1", "J1").declared is None


def test_an_interest_before_the_round_recuses_the_empty_card() -> None:
    preparing = Evening(small_records(state={"phase": "preparation"}))
    declared = after(preparing, InterestDeclared("J1", "V1", "recuse"))
    assert declared.card("V1", "J1").declared is CardState.RECUSED
    assert "scorecards" not in declared.records


def test_a_declared_interest_may_still_judge(evening: Evening) -> None:
    declared = after(evening, InterestDeclared("J1", "V1", "declare"), mark("7"))
    assert declared.card("V1", "J1").marks == {"a": Decimal(7)}


def test_who_comes_late_is_absent_for_what_was_not_heard(evening: Evening) -> None:
    late = after(evening, JurorArrived("J2", time(19, 49), ("V1", "V2")))
    assert late.juror("J2").arrived == time(19, 49)
    assert [late.card(plan, "J2").declared for plan in ("V1", "V2", "V3")] == [CardState.ABSENT, CardState.ABSENT, None]


def test_a_withdrawn_plan_keeps_its_marks_and_takes_no_more(evening: Evening) -> None:
    marked = after(evening, mark("7"))
    withdrawn = marked.after(ProposalWithdrawn("V1").decided(marked, "Ziek."))
    assert withdrawn.card("V1", "J1").marks
    with pytest.raises(RuleBroken, match="teruggetrokken"):
        mark("8").decided(withdrawn)
    assert after(withdrawn, ProposalTakenBack("V1")).proposal("V1").status == "pitched"


def test_a_pile_of_cards_comes_in_whole_or_not_at_all(evening: Evening) -> None:
    good: Mapping[tuple[str, str], CardState | Mapping[str, Mark]] = {
        ("V1", "J1"): {"a": Decimal(7), "b": "abstained"},
        ("V1", "J2"): CardState.ABSENT,
    }
    inside = after(evening, ScorecardsImported(good))
    assert inside.card("V1", "J1").marks == {"a": Decimal(7), "b": "abstained"}
    assert inside.card("V1", "J2").declared is CardState.ABSENT
    with pytest.raises(RuleBroken):
        ScorecardsImported({**good, ("V2", "J1"): {"a": Decimal(12)}}).decided(evening)


@pytest.mark.parametrize(
    "event", [MarkGiven("V9", "J1", "a", None), MarkGiven("V1", "J9", "a", None), MarkGiven("V1", "J1", "z", None)]
)
def test_who_or_what_does_not_exist_is_named(evening: Evening, event: MarkGiven) -> None:
    with pytest.raises(RuleBroken, match="bestaat niet"):
        event.decided(evening)
