"""A juror leaves before the end, and may come back."""

from datetime import time
from decimal import Decimal

import pytest
from evenings_by_hand import small_records

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.event import Event
from jury.round.jury import InterestDeclared
from jury.round.marking import MarkGiven
from jury.round.presence import JurorArrived, JurorLeft, JurorReturned
from jury.standings.progress import is_in
from scoring.marked_round import CardState


def after(evening: Evening, *events: Event) -> Evening:
    for event in events:
        evening = evening.after(event.decided(evening, "Verteld."))
    return evening


@pytest.fixture
def evening() -> Evening:
    return after(
        Evening(small_records()),
        JurorArrived("J1", time(19, 0)),
        MarkGiven("V1", "J1", "a", None),
        InterestDeclared("J1", "V3", "recuse"),
    )


def states(evening: Evening, juror: str = "J1") -> list[CardState | None]:
    return [evening.card(plan, juror).declared for plan in ("V1", "V2", "V3")]


def test_the_cards_of_what_is_not_heard_become_absent_and_a_locked_card_stays_locked(evening: Evening) -> None:
    left = after(evening, JurorLeft("J1", time(20, 30), ("V2", "V3")))
    assert left.juror("J1").left == time(20, 30)
    assert states(left) == [None, CardState.ABSENT, CardState.RECUSED]
    assert not is_in(left, left.juror("J1"))


def test_who_comes_back_may_judge_what_still_pitches_and_keeps_the_time_of_coming_in(evening: Evening) -> None:
    left = after(evening, JurorLeft("J1", time(20, 30), ("V1", "V2")))
    pitched = after(left, MarkGiven("V1", "J2", "a", Decimal(7)))
    back = after(pitched, JurorReturned("J1"))
    assert states(back) == [CardState.ABSENT, None, CardState.RECUSED]
    assert (back.juror("J1").arrived, back.juror("J1").left) == (time(19, 0), None)
    assert JurorReturned("J1").decided(back) == ()


def test_a_card_with_marks_does_not_become_absent(evening: Evening) -> None:
    marked = after(evening, MarkGiven("V1", "J1", "a", Decimal(7)))
    with pytest.raises(RuleBroken, match="staan al cijfers"):
        JurorLeft("J1", time(20, 30), ("V1",)).decided(marked)


def test_who_gave_marks_is_in_also_where_nobody_noted_the_time() -> None:
    evening = Evening(small_records())
    assert not is_in(evening, evening.juror("J2"))
    marked = after(evening, MarkGiven("V1", "J2", "a", Decimal(7)))
    assert is_in(marked, marked.juror("J2"))
