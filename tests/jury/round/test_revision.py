"""A sealed first round: marks are revised with reasons, and what they were first stays."""

from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import ReasonNeeded, RuleBroken
from jury.model.evening import Evening
from jury.round.event import Event
from jury.round.jury import InterestDeclared, InterestTakenBack
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.rules import DeliberationBegun, RoundResumed, SettingsEdited
from jury.session.check import findings
from jury.session.file import SessionFile
from jury.standings.first_round import first_round, latest, revised_cards
from jury.standings.ranking import ranking_of
from scoring.marked_round import CardState

FIRST_MARKS = {"V1": "8 8 8", "V2": "7 7 7", "V3": "6 6 6"}


@pytest.fixture
def sealed(tmp_path: Path) -> SessionFile:
    """A small evening in which every card is in and the deliberation has begun."""
    session = _marked(tmp_path)
    _record(session, DeliberationBegun())
    return session


def _marked(folder: Path) -> SessionFile:
    session = opened(small_file(folder))
    for plan, marks in FIRST_MARKS.items():
        for juror, mark in zip(("J1", "J2", "J3"), marks.split(), strict=True):
            for criterion in "ab":
                _record(session, MarkGiven(plan, juror, criterion, Decimal(mark)))
    return session


def _record(session: SessionFile, event: Event, reason: str | None = None) -> None:
    session.record(event, by=SECRETARY, reason=reason)


def _order(evening: Evening) -> list[str]:
    return [place.plan for place in ranking_of(evening).places]


def _said(evening: Evening) -> list[tuple[str, str | None, str, str, str]]:
    return [(row.juror, row.criterion, row.first, latest(evening, row), row.reason) for row in evening.revisions]


def test_both_rankings_are_there_after_the_jury_revised_a_mark(sealed: SessionFile) -> None:
    for juror in ("J1", "J2"):
        _record(sealed, MarkGiven("V2", juror, "a", Decimal(10)), "Bij nader inzien sterker gedragen.")
    assert _order(sealed.evening) == ["V2", "V1", "V3"]
    assert _order(first_round(sealed.evening)) == ["V1", "V2", "V3"]


def test_a_revised_mark_keeps_what_it_was_first_and_the_last_reason(sealed: SessionFile) -> None:
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(9)), "Eerste reden.")
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(10)), "Tweede reden.")
    assert _said(sealed.evening) == [("J1", "a", "7", "10", "Tweede reden.")]


def test_a_mark_that_is_again_what_it_was_is_not_revised(sealed: SessionFile) -> None:
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(9)), "Andere blik.")
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(7)), "Toch niet.")
    assert sealed.evening.revisions == ()


def test_taking_a_revision_back_takes_its_trace_back_too(sealed: SessionFile) -> None:
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(9)), "Andere blik.")
    sealed.undo(by=SECRETARY)
    assert sealed.evening.revisions == ()
    assert _order(sealed.evening) == _order(first_round(sealed.evening))


def test_a_revision_without_a_reason_is_refused(sealed: SessionFile) -> None:
    with pytest.raises(RuleBroken):
        _record(sealed, MarkGiven("V2", "J1", "a", Decimal(9)))
    assert sealed.evening.revisions == ()


def test_the_card_of_a_juror_who_steps_aside_late_is_whole_in_the_first_round(sealed: SessionFile) -> None:
    _record(sealed, InterestDeclared("J3", "V1", "recuse"))
    assert sealed.evening.card("V1", "J3").declared is CardState.RECUSED
    first = first_round(sealed.evening).card("V1", "J3")
    assert first.declared is None
    assert first.marks == {"a": Decimal(8), "b": Decimal(8)}
    (card,) = revised_cards(sealed.evening)
    assert card.whole
    assert card.latest is CardState.RECUSED


def test_an_interest_that_is_taken_back_leaves_the_first_answers(sealed: SessionFile) -> None:
    _record(sealed, InterestDeclared("J3", "V1", "recuse"))
    _record(sealed, InterestTakenBack("J3", "V1"), "Verkeerde naam.")
    assert first_round(sealed.evening).card("V1", "J3").marks == {"a": Decimal(8), "b": Decimal(8)}
    for criterion in "ab":
        _record(sealed, MarkGiven("V1", "J3", criterion, Decimal(8)), "Verkeerde naam.")
    assert sealed.evening.revisions == ()


def test_an_absent_card_that_is_marked_later_is_absent_in_the_first_round(tmp_path: Path) -> None:
    session = _marked(tmp_path)
    _record(session, CardDeclared("V3", "J1", CardState.ABSENT), "Was er niet.")
    _record(session, DeliberationBegun())
    for criterion in "ab":
        _record(session, MarkGiven("V3", "J1", criterion, Decimal(9)), "Hoorde de pitch toch.")
    _record(session, MarkGiven("V3", "J1", "a", Decimal(10)), "Andere blik.")
    first = first_round(session.evening).card("V3", "J1")
    assert (first.declared, first.marks) == (CardState.ABSENT, {})
    (card,) = revised_cards(session.evening)
    assert (card.first, card.latest) == (CardState.ABSENT, None)


def test_a_card_that_was_still_open_counts_in_both_rankings(tmp_path: Path) -> None:
    session = _marked(tmp_path)
    for criterion in "ab":
        _record(session, MarkGiven("V2", "J1", criterion, None), "Kaart van een ander.")
    _record(session, DeliberationBegun())
    for criterion in "ab":
        _record(session, MarkGiven("V2", "J1", criterion, Decimal(10)), "Kaart lag nog op tafel.")
    assert session.evening.revisions == ()
    _record(session, MarkGiven("V2", "J1", "a", Decimal(9)), "Andere blik.")
    assert _said(session.evening) == [("J1", "a", "10", "9", "Andere blik.")]


def test_nothing_is_a_revision_before_the_deliberation(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path))
    _record(session, MarkGiven("V1", "J1", "a", Decimal(8)))
    _record(session, MarkGiven("V1", "J1", "a", Decimal(9)))
    assert session.evening.revisions == ()
    assert first_round(session.evening) is session.evening


def test_going_back_to_the_round_does_not_break_the_seal(tmp_path: Path) -> None:
    session = _marked(tmp_path)
    _record(session, MarkGiven("V3", "J3", "b", None))
    _record(session, DeliberationBegun())
    _record(session, RoundResumed(), "Er was nog een kaart.")
    _record(session, MarkGiven("V3", "J3", "b", Decimal(6)))
    assert session.evening.revisions == ()
    with pytest.raises(ReasonNeeded):
        _record(session, MarkGiven("V3", "J1", "a", Decimal(10)))
    _record(session, MarkGiven("V3", "J1", "a", Decimal(10)), "Andere blik.")
    _record(session, DeliberationBegun())
    assert _said(session.evening) == [("J1", "a", "6", "10", "Andere blik.")]


def test_the_first_round_itself_holds_nothing_revised(sealed: SessionFile) -> None:
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(9)), "Andere blik.")
    first = first_round(sealed.evening)
    assert first.revisions == ()
    assert first_round(first) is first


def test_the_scale_stays_while_a_first_answer_is_kept(sealed: SessionFile) -> None:
    for plan, juror, criterion in list(sealed.evening.records["marks"]):
        _record(sealed, MarkGiven(str(plan), str(juror), str(criterion), None), "Opnieuw.")
    with pytest.raises(RuleBroken, match="schaal"):
        _record(sealed, SettingsEdited({"scale_max": "5"}), "Kleinere schaal.")


def test_the_journal_proves_the_revisions(sealed: SessionFile) -> None:
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(9)), "Andere blik.")
    _record(sealed, InterestDeclared("J3", "V1", "recuse"))
    sealed.close()
    assert findings(sealed.path).faults == ()
