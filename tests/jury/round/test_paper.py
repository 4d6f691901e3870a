"""A card from paper: it waits for a second person, what confirms it, and what makes it wait again."""

from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import BOOTH, SECRETARY, opened, small_file, small_records

from jury.errors import ReasonNeeded, RuleBroken
from jury.findings.obstacles import obstacles
from jury.model.evening import Evening
from jury.model.tables import Key, Records, Row
from jury.round.event import Event
from jury.round.jury import InterestDeclared, JuryEdited
from jury.round.marking import CardDeclared, MarkGiven, ScorecardsImported
from jury.round.paper import CardConfirmed, CardCorrected, CardTypedAgain
from jury.round.verdicts import Finalised
from jury.session.check import findings
from jury.standings.as_json import standings_json
from jury.standings.paper_cards import next_waiting, waiting, waits
from jury.standings.progress import Cell
from jury.standings.ranking import ranking_of
from scoring.marked_round import CardState


def on_paper(*, asked: bool = True, phase: str = "round") -> Records:
    """Everybody gave marks; the second juror on paper."""
    records = small_records(settings={"confirm_paper": int(asked)}, state={"phase": phase})
    marks: dict[Key, Row] = {
        (plan, juror, criterion): {"mark": mark}
        for plan, mark in (("V1", "8"), ("V2", "7"), ("V3", "6"))
        for juror in ("J1", "J2", "J3")
        for criterion in ("a", "b")
    }
    jurors = {key: {**row, "entry": "paper"} if key == ("J2",) else row for key, row in records["jurors"].items()}
    session: dict[Key, Row] = {(): {**records["session"][()], "secretary": "Karim Smit"}}
    return {**records, "session": session, "jurors": jurors, "marks": marks}


def after(before: Evening, *events: Event, reason: str | None = None) -> Evening:
    for event in events:
        before = before.after(event.decided(before, reason))
    return before


@pytest.fixture
def evening() -> Evening:
    return Evening(on_paper())


@pytest.fixture
def looked_at(evening: Evening) -> Evening:
    return after(evening, *(CardTypedAgain(plan, "J2", "Joke Hof") for plan in ("V1", "V2", "V3")))


def test_every_card_of_who_marks_on_paper_waits(evening: Evening) -> None:
    assert waiting(evening) == (("V1", "J2"), ("V2", "J2"), ("V3", "J2"))


def test_nothing_waits_where_the_rules_do_not_ask_it() -> None:
    unasked = Evening(on_paper(asked=False))
    assert waiting(unasked) == ()
    assert not waits(unasked, "V1", "J2")


def test_a_card_waits_only_once_it_is_complete_and_never_where_the_juror_gave_no_marks(evening: Evening) -> None:
    begun = after(evening, MarkGiven("V1", "J2", "b", None), reason="Niet te lezen.")
    away = after(begun, CardDeclared("V2", "J2", CardState.ABSENT), reason="Was er niet.")
    assert waiting(away) == (("V3", "J2"),)


@pytest.mark.parametrize("confirm", [CardConfirmed, CardTypedAgain])
def test_a_second_person_makes_it_count_as_confirmed(
    evening: Evening, confirm: type[CardConfirmed | CardTypedAgain]
) -> None:
    confirmed = after(evening, confirm("V1", "J2", "Joke Hof"))
    assert waiting(confirmed) == (("V2", "J2"), ("V3", "J2"))
    assert [row.by for row in confirmed.confirmations] == ["Joke Hof"]


@pytest.mark.parametrize("name", ["", "  ", "karim smit"])
def test_nobody_checks_their_own_typing(evening: Evening, name: str) -> None:
    with pytest.raises(RuleBroken):
        CardConfirmed("V1", "J2", name).decided(evening)


def test_a_card_that_is_not_complete_or_not_on_paper_is_not_confirmed(evening: Evening) -> None:
    begun = after(evening, MarkGiven("V1", "J2", "b", None), reason="Niet te lezen.")
    for juror, seen in (("J2", begun), ("J1", evening)):
        with pytest.raises(RuleBroken, match="complete kaart van papier"):
            CardConfirmed("V1", juror, "Joke Hof").decided(seen)


def test_what_the_paper_says_otherwise_needs_a_reason_like_any_closed_card(evening: Evening) -> None:
    corrected = CardCorrected("V1", "J2", "Joke Hof", {"b": Decimal(3)})
    with pytest.raises(ReasonNeeded):
        corrected.decided(evening)
    right = after(evening, corrected, reason="Een 8 gelezen waar een 3 staat.")
    assert right.card("V1", "J2").marks == {"a": Decimal(8), "b": Decimal(3)}
    assert ("V1", "J2") not in waiting(right)
    again = CardCorrected("V1", "J2", "Sam Bos", {"b": Decimal(4)})
    once_more = after(right, again, reason="Toch een 4.")
    assert ("V1", "J2") not in waiting(once_more)
    assert [row.by for row in once_more.confirmations] == ["Sam Bos"]


CHANGES = [
    MarkGiven("V1", "J2", "a", Decimal(3)),
    MarkGiven("V1", "J2", "a", None),
    MarkGiven("V1", "J2", "a", "abstained"),
    CardDeclared("V1", "J2", CardState.ABSENT),
    ScorecardsImported({("V1", "J2"): {"a": Decimal(3)}}),
    InterestDeclared("J2", "V1", "recuse"),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.what)
def test_whatever_makes_it_another_card_drops_the_confirmation_in_the_same_change(
    looked_at: Evening, change: Event
) -> None:
    changes = change.decided(looked_at, "Verkeerd overgenomen.")
    assert [row.proposal for row in looked_at.after(changes).confirmations] == ["V2", "V3"]


def test_a_confirmation_that_outlives_its_card_would_be_caught(
    looked_at: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broken variant: nothing drops it."""
    monkeypatch.setattr("jury.round.event.no_longer_confirmed", lambda _evening, _changes: ())
    for change in CHANGES:
        with pytest.raises(AssertionError):
            test_whatever_makes_it_another_card_drops_the_confirmation_in_the_same_change(looked_at, change)


def test_another_card_stays_confirmed(looked_at: Evening) -> None:
    changed = after(looked_at, MarkGiven("V1", "J1", "a", Decimal(3)), reason="Verkeerd overgenomen.")
    assert len(changed.confirmations) == 3


def test_what_waits_counts_in_the_standings_and_changes_nothing_in_them(evening: Evening, looked_at: Evening) -> None:
    plain = Evening(on_paper(asked=False))
    assert standings_json(evening, ranking_of(evening)) == standings_json(plain, ranking_of(plain))
    assert standings_json(looked_at, ranking_of(looked_at)) == standings_json(plain, ranking_of(plain))


def test_it_stands_in_the_way_of_the_final_outcome_and_says_where() -> None:
    evening = Evening(on_paper(phase="deliberation"))
    evening = after(evening, CardConfirmed("V1", "J2", "Joke Hof"))
    found = [each for each in obstacles(evening) if each.code == "unconfirmed_card"]
    assert [(each.sentence, each.stops, each.key) for each in found] == [
        ("Bij Plan 2 is nog 1 kaart van papier niet nagekeken.", True, ("V2", "J2")),
        ("Bij Plan 3 is nog 1 kaart van papier niet nagekeken.", True, ("V3", "J2")),
    ]
    with pytest.raises(RuleBroken, match="niet nagekeken"):
        Finalised().decided(evening)


def test_the_next_card_that_waits_is_the_one_behind_this_and_around_the_end(evening: Evening) -> None:
    assert next_waiting(evening, Cell("V1", "J2", "a")) == ("V2", "J2")
    assert next_waiting(evening, Cell("V1", "J1", "a")) == ("V1", "J2")
    assert next_waiting(evening, Cell("V3", "J3", "a")) == ("V1", "J2")


def test_a_mark_taken_back_at_the_booth_drops_the_confirmation_too(tmp_path: Path) -> None:
    """Undo is no event of its own; whoever takes a mark back makes it another card all the same."""
    path = small_file(tmp_path, settings={"confirm_paper": 1})
    with opened(path) as booth, opened(path) as console:
        booth.record(MarkGiven("V1", "J1", "a", Decimal(8)), by=BOOTH)
        booth.record(MarkGiven("V1", "J1", "b", Decimal(7)), by=BOOTH)
        console.record(JuryEdited("J1", {"entry": "paper"}), by=SECRETARY)
        console.record(CardConfirmed("V1", "J1", "Joke Hof"), by=SECRETARY)
        booth.undo(by=BOOTH)
        console.changed_elsewhere()
        assert console.evening.confirmations == ()
    assert findings(path).faults == ()
