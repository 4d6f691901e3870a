"""A sealed first round: marks are revised with reasons, and what they were first stays."""

from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.event import Event
from jury.round.jury import InterestDeclared
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.revision import first_round, now
from jury.round.rules import DeliberationBegun, RoundResumed
from jury.session.check import findings
from jury.session.file import SessionFile
from jury.standings import ranking_of
from scoring.marked_round import CardState

FIRST_MARKS = {"V1": "8 8 8", "V2": "7 7 7", "V3": "6 6 6"}


@pytest.fixture
def sealed(tmp_path: Path) -> SessionFile:
    """A small evening in which every card is in and the deliberation has begun."""
    session = opened(small_file(tmp_path))
    for plan, marks in FIRST_MARKS.items():
        for juror, mark in zip(("J1", "J2", "J3"), marks.split(), strict=True):
            for criterion in "ab":
                _record(session, MarkGiven(plan, juror, criterion, Decimal(mark)))
    _record(session, DeliberationBegun())
    return session


def _record(session: SessionFile, event: Event, reason: str | None = None) -> None:
    session.record(event, who=SECRETARY, reason=reason)


def _order(evening: Evening) -> list[str]:
    return [place.plan for place in ranking_of(evening).places]


def _said(evening: Evening) -> list[tuple[str, str | None, str, str, str]]:
    return [(row.juror, row.criterion, row.first, now(evening, row), row.reason) for row in evening.revisions]


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
    sealed.undo(who=SECRETARY)
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
    assert (None, "open", "recused") in [(row[1], row[2], row[3]) for row in _said(sealed.evening)]


def test_an_absent_card_that_is_marked_later_is_absent_in_the_first_round(sealed: SessionFile) -> None:
    _record(sealed, CardDeclared("V3", "J1", CardState.ABSENT), "Hoorde de pitch niet.")
    _record(sealed, MarkGiven("V3", "J1", "a", Decimal(9)), "Toch wel gehoord.")
    assert first_round(sealed.evening).card("V3", "J1").marks == {"a": Decimal(6), "b": Decimal(6)}
    assert now(sealed.evening, next(row for row in sealed.evening.revisions if row.criterion == "b")) == "open"


def test_nothing_is_a_revision_before_the_deliberation(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path))
    _record(session, MarkGiven("V1", "J1", "a", Decimal(8)))
    _record(session, MarkGiven("V1", "J1", "a", Decimal(9)))
    assert session.evening.revisions == ()
    assert first_round(session.evening) is session.evening


def test_the_round_goes_on_only_while_nothing_was_revised(sealed: SessionFile) -> None:
    _record(sealed, RoundResumed(), "Er was nog een kaart.")
    _record(sealed, MarkGiven("V1", "J1", "a", Decimal(9)))
    assert sealed.evening.revisions == ()
    _record(sealed, DeliberationBegun())
    _record(sealed, MarkGiven("V1", "J1", "a", Decimal(10)), "Andere blik.")
    with pytest.raises(RuleBroken, match="herzien"):
        _record(sealed, RoundResumed(), "Nog een kaart.")


def test_the_journal_proves_the_revisions(sealed: SessionFile) -> None:
    _record(sealed, MarkGiven("V2", "J1", "a", Decimal(9)), "Andere blik.")
    _record(sealed, InterestDeclared("J3", "V1", "recuse"))
    sealed.close()
    assert findings(sealed.path).faults == ()
