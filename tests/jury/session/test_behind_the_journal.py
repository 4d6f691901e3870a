"""Whatever somebody changes behind the journal is found by every command, and no later change makes it good."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from command_line import jury_here
from evenings_by_hand import SECRETARY

from jury.errors import ChangedBehind
from jury.example import example_records
from jury.model.tables import TABLES
from jury.model.values import Kind
from jury.round.marking import MarkGiven
from jury.round.proposals import ProposalEdited
from jury.session import digests, opening
from jury.session.creation import create
from jury.session.file import SessionFile

OTHER = {
    Kind.TEXT: "coalesce({0}, '') || ' x'",
    Kind.WHOLE: "coalesce({0}, 0) + 1",
    Kind.FLAG: "1 - coalesce({0}, 0)",
    Kind.DATE: "'2031-01-02'",
    Kind.TIME: "'03:04:05'",
}
"""What stands in the place of a value of each kind: another that the field may hold."""
PLANS = "id,title\nV77,Een nieuw plan\n"


class Tampering(NamedTuple):
    """One change by hand: a name for it, and the SQL that does it."""

    name: str
    sql: str


def every_tampering(file: Path) -> list[Tampering]:
    """Give a change of every row and every entry of a file, each in turn."""
    connection = sqlite3.connect(file)
    found = [*_of_rows(connection), *_of_cards(connection), *_of_entries(connection), *_of_digests(connection)]
    connection.close()
    return found


def _of_rows(connection: sqlite3.Connection) -> Iterator[Tampering]:
    for table in TABLES:
        fields = [
            name for name, value in table.fields.items() if value.kind in OTHER and name not in (*table.key, "nr")
        ]
        for number, (rowid,) in enumerate(connection.execute(f'SELECT rowid FROM "{table.name}"').fetchall()):
            field = fields[number % len(fields)]
            other = OTHER[table.fields[field].kind].format(f'"{field}"')
            yield Tampering(
                f"{table.name}.{field} {rowid}", f'UPDATE "{table.name}" SET "{field}" = {other} WHERE rowid = {rowid}'
            )
            if table.key == ("nr",):
                yield Tampering(f"{table.name} {rowid} goes", f'DELETE FROM "{table.name}" WHERE rowid = {rowid}')


def _of_cards(connection: sqlite3.Connection) -> Iterator[Tampering]:
    for plan, juror, criterion, mark in connection.execute("SELECT * FROM marks").fetchall():
        where = f"proposal = '{plan}' AND juror = '{juror}' AND criterion = '{criterion}'"
        other = "8" if mark == "7" else "7"
        yield Tampering(f"mark {plan} {juror} {criterion}", f"UPDATE marks SET mark = '{other}' WHERE {where}")
        yield Tampering(f"mark {plan} {juror} {criterion} goes", f"DELETE FROM marks WHERE {where}")
    for plan, juror, state in connection.execute("SELECT * FROM scorecards").fetchall():
        where, other = f"proposal = '{plan}' AND juror = '{juror}'", "absent" if state == "abstained" else "abstained"
        yield Tampering(f"card {plan} {juror}", f"UPDATE scorecards SET state = '{other}' WHERE {where}")


def _of_entries(connection: sqlite3.Connection) -> Iterator[Tampering]:
    columns = ("at", "who", "what", "old", "new", "reason", "hash", "device")
    for (number,) in connection.execute("SELECT sequence FROM journal").fetchall():
        for column in columns:
            change = f"UPDATE journal SET \"{column}\" = coalesce(\"{column}\", '') || ' ' WHERE sequence = {number}"
            yield Tampering(f"entry {number} {column}", change)
        yield Tampering(f"entry {number} goes", f"DELETE FROM journal WHERE sequence = {number}")


def _of_digests(connection: sqlite3.Connection) -> Iterator[Tampering]:
    for (name,) in connection.execute("SELECT name FROM digests").fetchall():
        yield Tampering(f"digest of {name}", f"UPDATE digests SET digest = '00000000deadbeef' WHERE name = '{name}'")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole example evening with some entries in its journal, and plans to import beside it."""
    file = tmp_path_factory.mktemp("whole") / "heel.jury"
    create(file, example_records(), by=SECRETARY)
    with SessionFile.open(file) as session:
        for mark in (7, 9):
            session.record(MarkGiven("V01", "J1", "dragers", Decimal(mark)), by=SECRETARY, reason="verteld")
        session.undo(by=SECRETARY)
        session.record(ProposalEdited("V01", {"summary": "Kort."}), by=SECRETARY)
    (file.parent / "plannen.csv").write_text(PLANS, encoding="utf-8")
    return file


def refusals(whole: Path, file: Path, tampering: Tampering) -> list[str]:
    """Say in which ways a change by hand went unseen; a file that cannot be read at all is seen."""
    shutil.copy(whole, file)
    connection = sqlite3.connect(file)
    with connection:
        assert connection.execute(tampering.sql).rowcount == 1, tampering
    connection.close()
    before = file.read_bytes()
    unseen = []
    source = whole.parent / "plannen.csv"
    standings = jury_here("standings", file)
    damaged = standings.code == 2 and not tampering.name.startswith("digest")
    if not damaged and (standings.code != 0 or "buiten het logboek" not in standings.err):
        unseen.append(f"standings: {standings}")
    for command in (("report", file), ("export", file), ("import", file, source, "--reason", "laat")):
        said = jury_here(*command)
        if said.code != 2 or said.out:
            unseen.append(f"{command[0]}: {said}")
    if jury_here("check", file).code not in ((1, 2) if damaged else (1,)):
        unseen.append("check")
    if file.read_bytes() != before:
        unseen.append("the file itself changed")
    return unseen if damaged else [*unseen, *after_a_further_change(file)]


def after_a_further_change(file: Path) -> list[str]:
    """Say whether a legal change on top of it makes it go unseen."""
    with SessionFile.open(file) as session:
        if not session.behind:
            return ["opening"]
        with pytest.raises(ChangedBehind):
            session.record(ProposalEdited("V02", {"summary": "Langer."}), by=SECRETARY)
    with SessionFile.open(file, anyway=True) as session:
        session.record(MarkGiven("V01", "J1", "realisme", Decimal(3)), by=SECRETARY, reason="verteld")
        session.record(ProposalEdited("V02", {"summary": "Langer."}), by=SECRETARY)
    with SessionFile.open(file) as session:
        return [] if session.behind else ["a further change hides it"]


def test_an_untouched_file_is_used_without_a_word(whole: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(whole, tmp_path / "heel.jury"))
    assert (jury_here("standings", file).err, jury_here("check", file).code) == ("", 0)
    for command in (("report", file), ("export", file)):
        said = jury_here(*command)
        assert said.code == 0
        assert "buiten het logboek" not in said.err


def test_a_twentieth_of_all_changes_by_hand(whole: Path, tmp_path: Path) -> None:
    every = every_tampering(whole)
    for tampering in random.Random(2026).sample(every, len(every) // 20):
        assert refusals(whole, tmp_path / "veranderd.jury", tampering) == [], tampering


@pytest.mark.long
def test_every_row_and_every_entry_changed_in_turn(whole: Path, tmp_path: Path) -> None:
    unseen = {
        tampering.name: found
        for tampering in every_tampering(whole)
        if (found := refusals(whole, tmp_path / "veranderd.jury", tampering))
    }
    assert unseen == {}


def test_digests_that_are_made_of_what_is_found_would_see_nothing(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broken variant: digests that are not kept but taken anew from the file."""
    tampering = next(each for each in every_tampering(whole) if each.name.startswith("mark"))
    monkeypatch.setattr(digests, "differing", lambda _kept, _found: ())
    assert "opening" in " ".join(refusals(whole, tmp_path / "veranderd.jury", tampering))


def test_any_use_goes_on_with_anyway_and_says_what_is_wrong(whole: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(whole, tmp_path / "heel.jury"))
    with sqlite3.connect(file) as connection:
        where = "proposal = 'V01' AND juror = 'J1' AND criterion = 'dragers'"
        assert connection.execute(f"UPDATE marks SET mark = '2' WHERE {where}").rowcount == 1
    connection.close()
    for command in (("report", file), ("export", file), ("import", file, whole.parent / "plannen.csv")):
        said = jury_here(*command, "--anyway", *(("--reason", "laat") if command[0] == "import" else ()))
        assert said.code == 0, said.err
        assert "V01 · J1 · dragers" in said.err
    assert jury_here("check", file).code == 1


def test_a_row_that_changes_behind_an_open_evening_is_not_written_over(whole: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(whole, tmp_path / "heel.jury"))
    with SessionFile.open(file) as session:
        with sqlite3.connect(file) as connection:
            connection.execute("UPDATE proposals SET summary = 'Anders' WHERE id = 'V02'")
        connection.close()
        with pytest.raises(ChangedBehind, match="V02"):
            session.record(ProposalEdited("V02", {"summary": "Langer."}), by=SECRETARY)
        assert session.changed_elsewhere()
        assert any("V02" in each.sentence for each in session.behind)


def test_keeping_digests_costs_little_beside_reading(whole: Path) -> None:
    """No clock here: as many hashes as there are rows and cards, so that a mark more costs no hash more."""
    connection, _version = opening.connect(whole, writable=False)
    with SessionFile.open(whole) as session:
        records = session.evening.records
    cards = len({key[:2] for key in records["marks"]})
    hashed: list[str] = []

    def counted(text: str) -> int:
        hashed.append(text)
        return 0

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(digests, "_hash", counted)
        digests.digest_of(records, connection)
    assert len(hashed) == sum(len(rows) for name, rows in records.items() if name != "marks") + cards
    connection.close()
