"""Backups by themselves: due at the steps of the evening, whole, named by time and reason, and not too many."""

import sqlite3
import stat
from contextlib import closing
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file, small_records

from jury.errors import CannotWrite
from jury.model.evening import Evening
from jury.model.tables import Key, Records, Row
from jury.round.event import Event
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.rules import DeliberationBegun, Frozen, RoundResumed
from jury.round.verdicts import Finalised, Reopened
from jury.session.backups import Backups, Why, back_up, backups_of, copy_of, due, is_backup, thin
from jury.session.check import findings
from scoring.marked_round import CardState

EIGHT = datetime(2026, 11, 19, 20, 1)
JURY = ("J1", "J2", "J3")


def after(evening: Evening, event: Event, reason: str | None = None) -> Evening:
    return evening.after(event.decided(evening, reason))


def dues(evening: Evening, *events: Event) -> list[Why | None]:
    """Give what is due after each of these changes, one after the other."""
    found = []
    for event in events:
        next_evening = after(evening, event, "daarom")
        found.append(due(evening, next_evening, event.what))
        evening = next_evening
    return found


def small(**changes: dict[str, object]) -> Evening:
    return Evening(every_table(small_records(**changes)))


def every_table(records: Records) -> Records:
    return {**{name: {} for name in ("marks", "scorecards", "interests", "revisions", "verdicts")}, **records}


def cards(plan: str, *jurors: str) -> list[Event]:
    return [MarkGiven(plan, juror, criterion, Decimal(7)) for juror in jurors for criterion in "ab"]


def test_a_backup_is_due_when_the_last_card_of_a_plan_comes_in() -> None:
    assert dues(small(), *cards("V1", *JURY)) == [None] * 5 + [Why.PITCH]


def test_the_last_card_may_be_one_of_somebody_who_is_not_there() -> None:
    events = [*cards("V1", "J1", "J2"), CardDeclared("V1", "J3", CardState.ABSENT)]
    assert dues(small(), *events) == [None] * 4 + [Why.PITCH]


def test_a_plan_with_a_card_that_stays_out_is_over_when_another_is_begun() -> None:
    assert dues(small(), *cards("V1", "J1", "J2"), *cards("V2", "J1")) == [None] * 4 + [Why.PITCH, None]


def test_a_plan_that_is_all_in_is_not_over_twice() -> None:
    assert dues(small(), *cards("V1", *JURY), *cards("V2", "J1")) == [None] * 5 + [Why.PITCH, None, None]
    changed = dues(small(), *cards("V1", *JURY), MarkGiven("V1", "J1", "a", Decimal(8)))
    assert changed[-1] is None


def test_a_mark_that_is_taken_back_is_no_pitch() -> None:
    evening = small()
    for event in cards("V1", *JURY):
        before, evening = evening, after(evening, event)
    assert due(before, evening, "undone") is None


def test_every_step_of_the_evening_asks_for_a_backup() -> None:
    verdicts: dict[Key, Row] = {
        (f"V{n}",): {"nr": n, "proposal": f"V{n}", "verdict": "adopt", "praise": "x"} for n in (1, 2, 3)
    }
    evening = Evening(every_table({**small_records(state={"phase": "preparation"}), "verdicts": verdicts}))
    evening_marked = [event for plan in ("V1", "V2", "V3") for event in cards(plan, *JURY)]
    found = dues(
        evening, Frozen(), *evening_marked, DeliberationBegun(), RoundResumed(), DeliberationBegun(), Finalised(),
        Reopened(),
    )  # fmt: skip
    pitch = [*[None] * 5, Why.PITCH]
    again = [Why.DELIBERATION, None, Why.DELIBERATION, Why.FINALISE, None]
    assert found == [Why.FREEZE, *pitch * 3, *again]


def test_a_backup_is_whole_private_and_named_by_time_and_reason(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        made = [back_up(connection, path, why, EIGHT) for why in (Why.FREEZE, Why.PITCH, Why.PITCH)]
    assert [place.name for place in made] == [
        "klein.backup-2026-11-19-200100-freeze.jury",
        "klein.backup-2026-11-19-200100-pitch.jury",
        "klein.backup-2026-11-19-200100-pitch-2.jury",
    ]
    for place in made:
        assert findings(place) == findings(path)
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert sorted(tmp_path.iterdir()) == [*made[:1], made[2], made[1], path]


def test_a_backup_is_made_while_another_program_writes(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer, opened(path) as session:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM proposals")
        assert findings(session.backup()).faults == ()


def test_a_file_that_is_held_is_not_waited_for_without_end(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as writer,
        closing(sqlite3.connect(path, timeout=0)) as connection,
    ):
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CannotWrite, match="bezet"):
            copy_of(connection, path)
        writer.execute("ROLLBACK")
        connection.execute("DELETE FROM marks")
        with pytest.raises(CannotWrite, match="bezet"):
            copy_of(connection, path)


def test_the_backups_beside_a_file_are_its_own_and_the_oldest_comes_first(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    names = [
        "klein.backup-2026-11-19-200100-freeze.jury",
        "klein.backup-2026-11-19-200100-pitch-2.jury",
        "klein.backup-2026-11-19-200100-pitch-10.jury",
        "klein.backup-2026-11-19-210000-asked.jury",
    ]
    others = [
        "groot.backup-2026-11-19-200100-freeze.jury",
        "klein.backup-2026-11-19-200100-vrijdag.jury",
        "klein.backup-2026-13-39-200100-freeze.jury",
        "klein.backup-2026-11-19-200100-freeze.jury.part",
        "klein.backup-2026-11-19-200100-freeze.backup-2026-11-20-200100-pitch.jury",
        "klein.backup.jury",
    ]
    for name in (*reversed(names), *others):
        (tmp_path / name).write_bytes(b"")
    assert [backup.path.name for backup in backups_of(path)] == names
    assert all(is_backup(tmp_path / name) for name in names)
    assert not is_backup(path)


def test_the_backups_of_a_file_behind_a_link_stand_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "schijf").mkdir()
    path, link = small_file(tmp_path / "schijf"), tmp_path / "avond.jury"
    link.symlink_to(path)
    with opened(link) as session:
        made = session.backup()
    assert made.parent == path.parent
    assert [backup.path for backup in backups_of(link)] == [made] == [backup.path for backup in backups_of(path)]


def test_thinning_keeps_the_first_the_last_of_every_hour_the_last_ten_and_all_that_is_no_pitch(tmp_path: Path) -> None:
    path = tmp_path / "klein.jury"
    moments = [EIGHT + timedelta(minutes=7 * n) for n in range(30)]
    for at in moments:
        (tmp_path / f"klein.backup-{at:%Y-%m-%d-%H%M%S}-pitch.jury").write_bytes(b"")
    for why in set(Why) - {Why.PITCH}:
        (tmp_path / f"klein.backup-{moments[3]:%Y-%m-%d-%H%M%S}-{why}.jury").write_bytes(b"")
    gone = thin(path)
    kept = [backup for backup in backups_of(path) if backup.why is Why.PITCH]
    assert [f"{backup.at:%H:%M}" for backup in kept] == [
        "20:01", "20:57", "21:53", *(f"{at:%H:%M}" for at in moments[20:])
    ]  # fmt: skip
    assert {backup.why for backup in backups_of(path)} == set(Why)
    assert len(gone) == len(moments) - len(kept)
    assert thin(path) == ()


def test_what_is_due_is_made_once_and_a_step_is_not_forgotten_for_a_pitch(tmp_path: Path) -> None:
    path = small_file(tmp_path, state={"phase": "preparation"})
    backups = Backups(path)
    with opened(path) as session, closing(sqlite3.connect(path)) as connection:
        for event in (Frozen(), *cards("V1", *JURY)):
            before = session.evening
            session.record(event, by=SECRETARY)
            backups.note(before, session.evening, event.what)
        made = backups.make(connection, EIGHT)
        assert made is not None
        assert made.name == "klein.backup-2026-11-19-200100-freeze.jury"
        assert findings(made).records == findings(path).records
        assert backups.make(connection, EIGHT) is None


def test_a_backup_that_fails_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small_file(tmp_path, state={"phase": "preparation"})
    backups = Backups(path)
    with opened(path) as session, closing(sqlite3.connect(path)) as connection:
        before = session.evening
        session.record(Frozen(), by=SECRETARY)
        backups.note(before, session.evening, "frozen")

        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(CannotWrite, match="schijf"):
            backups.make(connection, EIGHT)
        assert [each.name for each in tmp_path.iterdir()] == ["klein.jury"]
        assert backups.make(connection, EIGHT) is None
    assert findings(path).entries == 2


def test_a_name_that_no_disk_takes_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session, pytest.raises(CannotWrite, match="kan niet worden gemaakt"):
        session.backup(tmp_path / f"{'x' * 300}.jury")
