"""A juror goes home and another comes in that place: who heard a pitch gives marks for it, and nobody a zero."""

from datetime import time
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file, small_records

from jury.definition.data import definition_data
from jury.definition.reading import definition_records
from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.event import Event
from jury.round.jury import InterestDeclared
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.presence import JurorReturned
from jury.round.replacing import JurorReplaced, from_here_on
from jury.session.check import findings
from jury.session.creation import create
from jury.standings.ranking import ranking_of
from jury.telling.consequences import counted, moved_by
from scoring.marked_round import CardState

AT = time(20, 45)


def after(before: Evening, *events: Event, reason: str | None = None) -> Evening:
    for event in events:
        before = before.after(event.decided(before, reason))
    return before


def card(plan: str, juror: str, mark: int) -> tuple[MarkGiven, MarkGiven]:
    return MarkGiven(plan, juror, "a", Decimal(mark)), MarkGiven(plan, juror, "b", Decimal(mark))


@pytest.fixture
def evening() -> Evening:
    """The first plan has all its cards; the second and the third still pitch."""
    cards = (card("V1", juror, mark) for juror, mark in (("J1", 8), ("J2", 6), ("J3", 7)))
    return after(Evening(small_records()), *(each for given in cards for each in given))


def replaced(first: str = "V2", juror: str = "J2", name: str = "Nieuw Lid") -> JurorReplaced:
    return JurorReplaced(juror, "J4", {"name": name, "role": "lid"}, first, AT)


def states(evening: Evening, juror: str) -> list[CardState | None]:
    return [evening.card(plan, juror).declared for plan in ("V1", "V2", "V3")]


def test_who_leaves_is_absent_from_there_on_and_who_comes_before_it(evening: Evening) -> None:
    changed = after(evening, replaced())
    assert states(changed, "J2") == [None, CardState.ABSENT, CardState.ABSENT]
    assert states(changed, "J4") == [CardState.ABSENT, None, None]
    assert (changed.juror("J2").left, changed.juror("J4").arrived, changed.juror("J4").replaces) == (AT, AT, "J2")


def test_the_marks_of_who_left_stay_and_nothing_in_the_standings_changes(evening: Evening) -> None:
    changed = after(evening, replaced())
    assert changed.card("V1", "J2").marks == evening.card("V1", "J2").marks
    assert ranking_of(changed).shown == ranking_of(evening).shown
    assert moved_by(evening, changed) == ()
    assert counted(()) == "In de stand verandert niets: geen eindcijfer en geen plaats."


def test_nobody_is_replaced_from_a_plan_on_for_which_there_are_marks(evening: Evening) -> None:
    begun = after(evening, MarkGiven("V2", "J2", "a", Decimal(7)))
    with pytest.raises(RuleBroken, match="kies een later plan"):
        replaced("V1").decided(evening)
    with pytest.raises(RuleBroken, match="kies een later plan"):
        replaced("V2").decided(begun)
    assert [plan.id for plan in from_here_on(begun, "J2")] == ["V3"]
    assert states(after(begun, replaced("V3")), "J4") == [CardState.ABSENT, CardState.ABSENT, None]


def test_a_card_that_is_locked_stays_so(evening: Evening) -> None:
    tied = after(evening, InterestDeclared("J2", "V3", "recuse"))
    assert states(after(tied, replaced()), "J2") == [None, CardState.ABSENT, CardState.RECUSED]


def test_who_comes_has_a_name(evening: Evening) -> None:
    with pytest.raises(RuleBroken, match="een naam nodig"):
        replaced(name=" ").decided(evening)


def test_who_was_replaced_does_not_come_back_beside_who_came(evening: Evening) -> None:
    with pytest.raises(RuleBroken, match="Nieuw Lid kwam in de plaats van Jurylid 2"):
        JurorReturned("J2").decided(after(evening, replaced()))


def test_one_key_takes_it_all_back(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as session:
        session.record(MarkGiven("V1", "J2", "a", Decimal(7)), by=SECRETARY)
        before = session.evening.records
        session.record(replaced(), by=SECRETARY)
        assert session.evening.has("jurors", "J4")
        session.undo(by=SECRETARY)
        assert session.evening.records == before
    assert findings(path).faults == ()


def test_it_survives_export_and_new_whoever_stands_first(tmp_path: Path) -> None:
    changed = after(Evening(small_records()), replaced())
    data = definition_data(changed)
    data["jurors"].reverse()
    create(tmp_path / "weer.jury", definition_records(data).records, by=SECRETARY)
    with opened(tmp_path / "weer.jury") as again:
        assert again.evening.juror("J4").replaces == "J2"
        assert states(again.evening, "J4") == states(changed, "J4")


def test_a_mark_that_goes_says_which_plans_move() -> None:
    cards = (card(plan, juror, mark) for plan, juror, mark in (("V1", "J1", 8), ("V1", "J2", 4), ("V2", "J1", 7)))
    evening = after(Evening(small_records()), *(each for given in cards for each in given))
    struck = after(evening, CardDeclared("V1", "J2", CardState.ABSENT), reason="Was er niet.")
    moved = moved_by(evening, struck)
    assert [(each.plan, each.places, each.marks) for each in moved] == [
        ("V1", ("2", "1"), ("6,0", "8,0")),
        ("V2", ("1", "2"), ("7,0", "7,0")),
    ]
    assert counted(moved) == "In de stand verandert 1 eindcijfer, en 2 plannen krijgen een andere plaats."
