"""Files of older versions: read as they are, made newer when they are opened to be written, and never blessed."""

import shutil
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest
from command_line import jury
from evenings_by_hand import SECRETARY, small_file

from jury.errors import CannotWrite, NotASession
from jury.round.marking import MarkGiven
from jury.session import schema
from jury.session.backups import Why, backups_of
from jury.session.check import findings
from jury.session.file import SessionFile
from jury.session.journal import MIGRATED

FROZEN = Path(__file__).parents[2] / "data" / "versions"
OLDER = sorted(FROZEN.glob("*.jury"))


@pytest.fixture(params=OLDER, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a file that an earlier version made."""
    return Path(shutil.copy(request.param, tmp_path / "oud.jury"))


def test_a_file_of_every_earlier_version_is_kept() -> None:
    assert {int(path.stem.partition("-")[0]) for path in OLDER} == set(range(1, schema.VERSION))


@pytest.fixture
def old_round(tmp_path: Path) -> Path:
    """A copy of the round that version 1 made: it has marks, an undo and an edited plan in its journal."""
    return Path(shutil.copy(FROZEN / "1-round.jury", tmp_path / "oud.jury"))


@pytest.fixture(params=[path for path in OLDER if path.stem.endswith("round")], ids=lambda path: path.stem)
def round_of_then(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a round that an earlier version made."""
    return Path(shutil.copy(request.param, tmp_path / "oud.jury"))


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def tamper(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        assert connection.execute(sql).rowcount > 0
    connection.close()


ENTRIES = "SELECT sequence, at, who, what, old, new, reason, undoes, hash FROM journal ORDER BY sequence"


def test_reading_commands_leave_an_old_file_as_it_is(old: Path) -> None:
    before = old.read_bytes()
    for command in ("standings", "check", "export", "report"):
        result = jury(command, old)
        assert (result.returncode, "Traceback" in result.stderr) == (0, False), result.stderr
    assert old.read_bytes() == before


def test_an_old_file_is_made_newer_when_it_is_opened_to_be_written(old: Path) -> None:
    entries, standings = rows(old, ENTRIES), jury("standings", old, "--json").stdout
    with SessionFile.open(old) as session:
        last = list(session.entries())[-1]
    assert (last.what, last.who, session.head.sequence) == (MIGRATED, "program", len(entries) + 1)
    assert rows(old, ENTRIES)[:-1] == entries, "what was written keeps its bytes and its hashes"
    assert rows(old, "PRAGMA user_version") == [(schema.VERSION,)]
    assert jury("standings", old, "--json").stdout == standings
    assert findings(old).faults == ()


def test_a_backup_is_made_first(old: Path) -> None:
    before, version = rows(old, ENTRIES), rows(old, "PRAGMA user_version")
    with SessionFile.open(old):
        pass
    (copy,) = backups_of(old)
    assert (copy.why, rows(copy.path, "PRAGMA user_version")) == (Why.MIGRATION, version)
    assert rows(copy.path, ENTRIES) == before
    assert copy.path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_into_the_copy_of_an_old_file_that_is_only_read(old_round: Path) -> None:
    with SessionFile.open(old_round, writable=False) as session, pytest.raises(CannotWrite):
        session.record(MarkGiven("V10", "J7", "dragers", Decimal(9)), by=SECRETARY)


def test_it_happens_once(old_round: Path) -> None:
    for _time in range(2):
        with SessionFile.open(old_round) as session:
            assert [entry.what for entry in session.entries()].count(MIGRATED) == 1


def test_what_was_typed_before_there_were_devices_is_not_taken_back(old_round: Path) -> None:
    with SessionFile.open(old_round) as session:
        assert session.last_undoable(SECRETARY) is None
        assert session.last_marked(SECRETARY.device) is not None, "but the console still goes on at the last cell"
        session.record(MarkGiven("V10", "J7", "dragers", Decimal(9)), by=SECRETARY)
        assert session.undo(by=SECRETARY).what == "undone"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE marks SET mark = '3' WHERE proposal = 'V01' AND juror = 'J1' AND criterion = 'dragers'",
        "UPDATE journal SET reason = 'zomaar' WHERE sequence = 3",
        "DELETE FROM journal WHERE sequence = 4",
    ],
)
def test_what_changed_behind_an_old_journal_is_found_and_goes_on_being_found(round_of_then: Path, change: str) -> None:
    tamper(round_of_then, change)
    before = round_of_then.read_bytes()
    with SessionFile.open(round_of_then) as session:
        assert session.behind
    assert round_of_then.read_bytes() == before, "such a file is not made newer"
    with SessionFile.open(round_of_then, anyway=True) as session:
        session.record(MarkGiven("V10", "J7", "dragers", Decimal(9)), by=SECRETARY)
    with SessionFile.open(round_of_then) as session:
        assert session.behind


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    tamper_version = sqlite3.connect(path)
    tamper_version.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    tamper_version.close()
    before = path.read_bytes()
    with pytest.raises(NotASession, match="nieuwere versie"):
        SessionFile.open(path)
    assert path.read_bytes() == before


def test_a_new_file_and_a_migrated_one_have_the_same_tables(tmp_path: Path, old_round: Path) -> None:
    with SessionFile.open(old_round):
        pass
    tables = "SELECT name, sql FROM sqlite_master ORDER BY name"
    assert rows(old_round, tables) == rows(small_file(tmp_path), tables)
