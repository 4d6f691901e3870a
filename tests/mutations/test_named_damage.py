"""Every kind of damage that ever broke a command, by name: it is said in a sentence, and the file stays as it is."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest
from _pytest.mark.structures import ParameterSet
from commands_within_limits import run
from damage import by_sql, left_journal, loosely, pages, with_a_key_twice, written_over
from evenings_to_damage import Damaged, evenings
from session_demands import held

DEEP: Final = 100_000
NO_UTF_8: Final = "CAST(X'ff' AS TEXT)"
LAST: Final = "sequence = (SELECT max(sequence) FROM journal)"


def sql(*statements: str) -> Callable[[bytes], bytes]:
    """Make damage of statements that any program may run, the schema's own table included."""
    return lambda file: by_sql(file, statements)


def loose(table: str, *statements: str) -> Callable[[bytes], bytes]:
    """Make damage of statements on a table that takes anything for a moment."""
    return lambda file: loosely(file, table, *statements)


def schema(change: str, name: str = "log") -> Callable[[bytes], bytes]:
    """Make damage to how the schema tells of a table."""
    return sql(f"UPDATE sqlite_master SET {change} WHERE name = '{name}'")


def header(at: int, what: bytes) -> Callable[[bytes], bytes]:
    """Make damage to a field of the header."""
    return lambda file: written_over(file, at, what)


def entry(sequence: int, new: str, old: str = "[]") -> Callable[[bytes], bytes]:
    """Make damage to what an entry of the journal says of the rows."""
    return sql(f"UPDATE journal SET old = '{old}', new = '{new}' WHERE sequence = {sequence}")


def flipped_mark(file: bytes) -> bytes:
    """Flip a bit of a mark: a sound file to SQLite, and another mark."""
    at = file.rindex(b"V01J1verbinden") + len(b"V01J1verbinden")
    return written_over(file, at, bytes([file[at] ^ 1]))


def index_that_differs(file: bytes) -> bytes:
    """Give a juror another id behind the back of the index that finds jurors by id."""
    by_id, by_name = "'PRIMARY KEY (\"id\")'", "'UNIQUE (\"name\")'"
    hide, show = (
        f"UPDATE sqlite_master SET sql = replace(sql, {one}, {other}) WHERE name = 'jurors'"
        for one, other in ((by_id, by_name), (by_name, by_id))
    )
    return by_sql(file, [hide], ["UPDATE jurors SET id = 'J9' WHERE id = 'J7'"], [show])


NAMED: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "no UTF-8 in the SQL of a table": schema(f"sql = sql || {NO_UTF_8}"),
    "no UTF-8 in the name of a column": schema(f"sql = replace(sql, 'reason', {NO_UTF_8})"),
    "no UTF-8 in a word of the schema": schema(f"sql = replace(sql, 'adopt', {NO_UTF_8})", "verdicts"),
    "no UTF-8 in the name of a table": schema(f"name = {NO_UTF_8}, tbl_name = {NO_UTF_8}"),
    "no UTF-8 for the SQL of a table": schema(f"sql = {NO_UTF_8}"),
    "no UTF-8 in the title": sql(f"UPDATE session SET title = {NO_UTF_8}"),
    "no UTF-8 in the name of a juror": sql(f"UPDATE jurors SET name = 'A' || {NO_UTF_8}"),
    "no UTF-8 in an id": sql(f"UPDATE proposals SET id = {NO_UTF_8} WHERE id = 'V09'"),
    "no UTF-8 in a mark": sql(f"UPDATE marks SET mark = {NO_UTF_8}"),
    "no UTF-8 in a list": sql(f"UPDATE proposals SET partners = {NO_UTF_8}"),
    "no UTF-8 in the journal": sql(f"UPDATE journal SET new = {NO_UTF_8} WHERE {LAST}"),
    "no UTF-8 in a name in the journal": sql(f"UPDATE journal SET what = {NO_UTF_8}"),
    "no UTF-8 in a hash": sql(f"UPDATE journal SET hash = {NO_UTF_8} WHERE {LAST}"),
    "half a character of the surrogates": sql("UPDATE session SET title = CAST(X'eda080' AS TEXT)"),
    "no session": sql("DELETE FROM session"),
    "two sessions": sql("INSERT INTO session SELECT * FROM session"),
    "no jurors": sql("DELETE FROM jurors"),
    "no criteria": sql("DELETE FROM criteria"),
    "no journal": sql("DELETE FROM journal"),
    "NULL for a title": loose("session", "UPDATE session SET title = NULL"),
    "NULL for the party of an organiser": loose("organisers", "UPDATE organisers SET party = NULL"),
    "NULL for an id": loose("jurors", "UPDATE jurors SET id = NULL WHERE id = 'J7'"),
    "NULL for a mark": loose("marks", "UPDATE marks SET mark = NULL"),
    "bytes for a title": loose("session", "UPDATE session SET title = X'00ff'"),
    "bytes for an id": loose("proposals", "UPDATE proposals SET id = X'00ff' WHERE id = 'V09'"),
    "bytes for a list": loose("proposals", "UPDATE proposals SET partners = X'5b5d'"),
    "a number for a list": loose("proposals", "UPDATE proposals SET partners = 5"),
    "a word for a number": loose("proposals", "UPDATE proposals SET \"order\" = 'eerst'"),
    "a broken number for a place": loose("jurors", "UPDATE jurors SET nr = 0.5"),
    "endless for a place": loose("jurors", "UPDATE jurors SET nr = 9e999"),
    "a list 100,000 deep": sql(f"UPDATE proposals SET partners = '{'[' * DEEP}'"),
    "a list that is none": sql("UPDATE proposals SET partners = 'x'"),
    "half a character in a list": sql("UPDATE proposals SET partners = '[\"\\ud800\"]'"),
    "a day that does not exist": sql("UPDATE session SET date = '2026-13-45'"),
    "a time in a zone": sql("UPDATE session SET start = '19:30:00+01:00'"),
    "half a character in a table of texts": sql("UPDATE proposals SET extra = '{\"a\":\"\\ud800\"}' WHERE id = 'V09'"),
    "two plans with one id": lambda file: with_a_key_twice(file, "proposals"),
    "a title of 600 kB": sql("UPDATE session SET title = printf('%.600000c', 'a')"),
    "a mark of 200,000 digits": sql("UPDATE marks SET mark = printf('%.200000c', '9') WHERE juror = 'J7'"),
    "a reference to nowhere": sql("UPDATE proposals SET lead = 'nergens'"),
    "a mark for nobody": sql("UPDATE marks SET juror = 'J99' WHERE juror = 'J1'"),
    "the journal no JSON": sql(f"UPDATE journal SET new = 'x' WHERE {LAST}"),
    "the journal empty text": sql("UPDATE journal SET old = ''"),
    "the journal 100,000 deep": sql(f"UPDATE journal SET new = '{'[' * DEEP}' WHERE {LAST}"),
    "the first entry 100,000 deep": sql(f"UPDATE journal SET old = '{'[' * DEEP}' WHERE sequence = 1"),
    "the journal a number": sql(f"UPDATE journal SET new = '5' WHERE {LAST}"),
    "the journal a list of numbers": sql(f"UPDATE journal SET new = '[1,2,3]' WHERE {LAST}"),
    "an earlier version without a title": entry(3, '[["session",[],{"title":null}]]'),
    "an earlier version on no day": entry(3, '[["session",[],{}]]', '[["session",[],{"date":"x"}]]'),
    "a table for a key in the journal": sql(f"UPDATE journal SET new = '[[\"marks\",[{{}}],{{}}]]' WHERE {LAST}"),
    "an unknown table in the journal": sql(f"UPDATE journal SET new = '[[\"nergens\",[\"a\"],{{}}]]' WHERE {LAST}"),
    "half a character in the journal": sql(f"UPDATE journal SET new = '[[\"marks\",[\"\\ud800\"],{{}}]]' WHERE {LAST}"),
    "bytes in the journal": loose("journal", f"UPDATE journal SET new = X'ff' WHERE {LAST}"),
    "a number in the journal": loose("journal", f"UPDATE journal SET new = 0.5 WHERE {LAST}"),
    "NULL in the journal": loose("journal", f"UPDATE journal SET new = NULL, old = NULL WHERE {LAST}"),
    "a time that is none": sql("UPDATE journal SET at = 'gisteren'"),
    "an empty hash": sql(f"UPDATE journal SET hash = '' WHERE {LAST}"),
    "a number for a hash": loose("journal", f"UPDATE journal SET hash = 5 WHERE {LAST}"),
    "bytes for a hash": loose("journal", f"UPDATE journal SET hash = X'ff' WHERE {LAST}"),
    "NULL for a hash": loose("journal", f"UPDATE journal SET hash = NULL WHERE {LAST}"),
    "a hash of 300 kB": sql(f"UPDATE journal SET hash = printf('%.300000c', 'a') WHERE {LAST}"),
    "the last number there is": sql(f"UPDATE journal SET sequence = 9223372036854775807 WHERE {LAST}"),
    "a number below nothing": sql("UPDATE journal SET sequence = -1 WHERE sequence = 1"),
    "an entry that takes itself back": sql("UPDATE journal SET undoes = sequence"),
    "an edited entry": sql(f"UPDATE journal SET reason = 'zomaar' WHERE {LAST}"),
    "an entry gone": sql("DELETE FROM journal WHERE sequence = 2"),
    "a trigger": sql("CREATE TRIGGER t AFTER INSERT ON marks BEGIN DELETE FROM marks; END"),
    "a view in place of a table": sql("DROP TABLE log", "CREATE VIEW log AS SELECT 1 AS nr"),
    "a view without end": sql(
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT 1 FROM n) SELECT * FROM n"
    ),
    "a view without end in place of a table": sql(
        "DROP TABLE log",
        "CREATE VIEW log AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT 1 FROM n) SELECT * FROM n",
    ),
    "a computed column": sql("ALTER TABLE marks ADD COLUMN x TEXT AS (mark || 'x')"),
    "an extra table": sql("CREATE TABLE extra (a)"),
    "a table of another engine": sql("CREATE VIRTUAL TABLE extra USING fts5(a)"),
    "a table gone": sql("DROP TABLE log"),
    "a table gone from the schema": sql("DELETE FROM sqlite_master WHERE name = 'log'"),
    "an index gone from the schema": sql("DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_jurors_1'"),
    "a table at the root of another": schema("rootpage = 4"),
    "a table at no page": schema("rootpage = 9999"),
    "a table that is an index": schema("type = 'index'"),
    "a table without SQL": schema("sql = NULL"),
    "a table of brackets": schema("sql = printf('%.100000c', '(')"),
    "a schema of nothing": sql("DELETE FROM sqlite_master"),
    "a newer version": sql("PRAGMA user_version = 99"),
    "a version below nothing": sql("PRAGMA user_version = -1"),
    "another program's file": sql("PRAGMA application_id = 12"),
    "texts in UTF-16": header(56, b"\0\0\0\2"),
    "pages of another size": header(16, b"\2\0"),
    "a schema of the future": header(44, b"\0\0\0\x09"),
    "a WAL header without a WAL": header(18, b"\2\2"),
    "a flipped byte in the header": header(0, b"s"),
    "one mark's byte": flipped_mark,
    "an index that differs": index_that_differs,
    "half a file": lambda file: file[: len(file) // 2],
    "the first page alone": lambda file: pages(file)[0],
    "the header alone": lambda file: file[:100],
    "a page short": lambda file: file[:-4096],
    "nothing": lambda _file: b"",
    "a letter": lambda _file: b"Geachte jury,\n" * 400,
    "the last page first": lambda file: b"".join([pages(file)[-1], *pages(file)[1:]]),
    "an empty page": lambda file: b"".join([*pages(file)[:3], bytes(4096), *pages(file)[4:]]),
}  # fmt: skip
OF_AN_OLD_FILE: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "a mark for no criterion in the journal": sql(
        f'UPDATE journal SET new = \'[["marks",["V01"],{{}}]]\' WHERE {LAST}'
    ),
    "an unknown table in the journal": sql(f'UPDATE journal SET new = \'[["nergens",["a"],{{}}]]\' WHERE {LAST}'),
    "the journal no JSON": sql(f"UPDATE journal SET new = 'x' WHERE {LAST}"),
    "the journal 100,000 deep": sql(f"UPDATE journal SET new = '{'[' * DEEP}' WHERE {LAST}"),
    "no journal": sql("DELETE FROM journal"),
    "no session": sql("DELETE FROM session"),
    "NULL for a hash": loose("journal", f"UPDATE journal SET hash = NULL WHERE {LAST}"),
    "the last number there is": sql(f"UPDATE journal SET sequence = 9223372036854775807 WHERE {LAST}"),
    "no UTF-8 in the journal": sql(f"UPDATE journal SET new = {NO_UTF_8} WHERE {LAST}"),
    "a reference to nowhere": sql("UPDATE proposals SET lead = 'nergens'"),
    "a table of the next version": sql("CREATE TABLE digests (name TEXT)"),
    "a version that is not its own": sql("PRAGMA user_version = 2"),
}
"""What is done to a file of version 1, which has to become newer."""
HARMLESS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "nothing": lambda file: file,
    "no UTF-8 in what was migrated": sql(f"UPDATE _sqlite_migrations SET name = {NO_UTF_8}"),
    "nothing that was migrated": sql("DELETE FROM _sqlite_migrations"),
    "a tidied file": sql("VACUUM"),
    "one byte short": lambda file: file[:-1],
    "an empty page too many": lambda file: file + bytes(4096),
}
"""What leaves the evening itself as it was."""
BESIDE: Final[Mapping[str, Callable[[bytes], Mapping[str, bytes]]]] = {
    "a journal that is none": lambda _file: {"-journal": b"half a change" * 100},
    "an empty journal": lambda _file: {"-journal": b""},
    "a journal with a wrong page": lambda file: {"-journal": left_journal(file, [1, 2])[:-9] + b"\xff" * 9},
    "half a journal": lambda file: {"-journal": left_journal(file, [1, 2, 3])[:5_000]},
    "a WAL that is none": lambda _file: {"-wal": b"x" * 5_000},
    "a WAL and what is shared": lambda _file: {"-wal": b"", "-shm": b"y" * 32_768},
}


def cases(named: Mapping[str, Callable[[bytes], bytes]]) -> list[ParameterSet]:
    """Give the cases of a table; one that is still open fails, and says so as soon as it no longer does."""
    return [pytest.param(each, id=name) for name, each in named.items()]


@pytest.fixture
def sound() -> bytes:
    """Give a sound evening with all that a journal may hold: it was final, is opened again, was marked and undone."""
    return evenings()["opened again"]


@pytest.mark.parametrize("damage", cases(NAMED))
def test_damage_is_said_and_breaks_nothing(tmp_path: Path, sound: bytes, damage: Callable[[bytes], bytes]) -> None:
    content = damage(sound)
    assert content != sound, "this damages nothing"
    assert list(held(Damaged(0, "", content, {}), tmp_path)) == []
    file = tmp_path / "avond.jury"
    file.write_bytes(content)
    assert run("check", file).code in (1, 2), "check calls it sound"


@pytest.mark.parametrize("damage", cases(OF_AN_OLD_FILE))
def test_damage_to_an_old_file_is_said_and_breaks_nothing(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    content = damage(evenings()["of version 1"])
    assert list(held(Damaged(0, "", content, {}), tmp_path)) == []
    file = tmp_path / "avond.jury"
    file.write_bytes(content)
    assert run("check", file).code in (1, 2), "check calls it sound"


@pytest.mark.parametrize("damage", cases(HARMLESS))
def test_what_does_no_harm_breaks_nothing(tmp_path: Path, sound: bytes, damage: Callable[[bytes], bytes]) -> None:
    assert list(held(Damaged(0, "", damage(sound), {}), tmp_path)) == []


@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_what_was_left_beside_a_file_breaks_nothing(
    tmp_path: Path, sound: bytes, beside: Callable[[bytes], Mapping[str, bytes]]
) -> None:
    assert list(held(Damaged(0, "", sound, beside(sound)), tmp_path)) == []


def test_a_backup_that_is_refused_leaves_no_copy(tmp_path: Path, sound: bytes) -> None:
    file, copy = tmp_path / "avond.jury", tmp_path / "kopie.jury"
    file.write_bytes(NAMED["an index gone from the schema"](sound))
    assert (run("backup", file, "-o", copy).code == 0) == copy.exists()
