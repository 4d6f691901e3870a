"""The journal: every change is in it, in a chain, and replaying it gives the same evening."""

from decimal import Decimal
from pathlib import Path

from evenings_by_hand import SECRETARY, opened, small_file

from jury.round.marking import CardDeclared, MarkGiven
from jury.session import journal
from jury.session.check import findings
from scoring.marked_round import CardState


def mark(juror: str, criterion: str, value: str) -> MarkGiven:
    return MarkGiven("V1", juror, criterion, Decimal(value))


def test_a_mark_is_in_the_rows_and_in_the_journal(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        entry = session.record(mark("J1", "a", "7"), by=SECRETARY)
        assert entry is not None
        assert (entry.sequence, entry.who, entry.what) == (2, "secretary", "mark_given")
        assert [change.table for change in entry.changes] == ["proposals", "marks"]
    with opened(session.path) as again:
        assert again.evening.card("V1", "J1").marks == {"a": Decimal(7)}


def test_a_change_that_changes_nothing_is_not_written(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        session.record(mark("J1", "a", "7"), by=SECRETARY)
        assert session.record(mark("J1", "a", "7"), by=SECRETARY) is None
        assert session.head.sequence == 2


def test_undo_is_a_new_entry_and_the_mark_before_it_comes_back(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        session.record(mark("J1", "a", "7"), by=SECRETARY)
        session.record(mark("J1", "a", "8"), by=SECRETARY)
        entry = session.undo(by=SECRETARY)
        assert (entry.what, entry.undoes) == ("undone", 3)
        assert session.evening.card("V1", "J1").marks == {"a": Decimal(7)}
        assert session.undo(by=SECRETARY).undoes == 2
        assert session.evening.card("V1", "J1").marks == {}
    assert findings(session.path).faults == ()


def test_marks_struck_by_absence_come_back_with_undo(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        session.record(mark("J1", "a", "7"), by=SECRETARY)
        session.record(CardDeclared("V1", "J1", CardState.ABSENT), by=SECRETARY)
        assert session.evening.card("V1", "J1").marks == {}
        session.undo(by=SECRETARY)
        card = session.evening.card("V1", "J1")
        assert (card.declared, card.marks) == (None, {"a": Decimal(7)})


def test_replaying_the_journal_gives_the_rows(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        for juror in ("J1", "J2"):
            for criterion in ("a", "b"):
                session.record(mark(juror, criterion, "6"), by=SECRETARY)
        session.record(CardDeclared("V1", "J3", CardState.ABSTAINED), by=SECRETARY)
        session.undo(by=SECRETARY)
    report = findings(session.path)
    assert report.faults == ()
    assert report.entries == session.head.sequence


def test_each_entry_covers_the_one_before(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        session.record(mark("J1", "a", "7"), by=SECRETARY)
        previous = journal.NO_HASH
        for entry in session.entries():
            assert entry.hash == entry.hash_after(previous)
            previous = entry.hash
        assert session.head.hash == previous


def test_the_closing_code_changes_with_every_change(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        before = journal.closing_code(session.head)
        session.record(mark("J1", "a", "7"), by=SECRETARY)
        assert journal.closing_code(session.head) != before
        assert len(before) == 14
