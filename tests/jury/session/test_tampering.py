"""What somebody changes outside the program is found, by number."""

import sqlite3
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import DamagedSession
from jury.round.jury import InterestDeclared
from jury.round.marking import MarkGiven
from jury.session import digests, journal, stored
from jury.session.check import findings
from jury.session.file import SessionFile
from jury.session.journal import JOURNAL
from jury.session.restoring import restore
from jury.session.stored import LAYOUTS
from jury.wording.rows import TABLE_WORDS, table_word


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    path = small_file(tmp_path)
    with opened(path) as session:
        session.record(MarkGiven("V1", "J1", "a", Decimal(7)), by=SECRETARY)
        session.record(MarkGiven("V1", "J1", "b", Decimal(4)), by=SECRETARY)
    return path


def tamper(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(sql)
    connection.close()


def test_an_untouched_file_holds_together(marked: Path) -> None:
    assert findings(marked).faults == ()


def test_a_changed_mark_is_found_with_the_number_of_its_entry(marked: Path) -> None:
    tamper(marked, "UPDATE marks SET mark = '9' WHERE criterion = 'b'")
    (fault,) = findings(marked).faults
    assert fault == ("cijfer Jurylid 1 · Plan 1 · Belang (V1 · J1 · b) is ‘9’, volgens het logboek (nummer 3) ‘4’.")


def test_a_changed_entry_breaks_the_chain_at_its_number(marked: Path) -> None:
    tamper(marked, "UPDATE journal SET reason = 'zomaar' WHERE sequence = 2")
    assert any("Nummer 2" in fault for fault in findings(marked).faults)


def test_a_mark_and_its_entry_changed_together_are_found(marked: Path) -> None:
    tamper(marked, "UPDATE marks SET mark = '9' WHERE criterion = 'b'")
    tamper(marked, """UPDATE journal SET new = replace(new, '"4"', '"9"') WHERE sequence = 3""")
    assert any("Nummer 3" in fault for fault in findings(marked).faults)


def test_a_missing_entry_is_found(marked: Path) -> None:
    tamper(marked, "DELETE FROM journal WHERE sequence = 2")
    assert any("ontbreekt nummer 2" in fault for fault in findings(marked).faults)


def test_a_mark_that_nobody_logged_is_found(marked: Path) -> None:
    tamper(marked, "INSERT INTO marks VALUES ('V2', 'J1', 'a', '10')")
    (fault,) = findings(marked).faults
    assert "niet in het logboek" in fault


def test_the_weights_are_covered_by_the_first_entry(marked: Path) -> None:
    tamper(marked, "UPDATE criteria SET weight = '20' WHERE id = 'b'")
    (fault,) = findings(marked).faults
    assert "weging" in fault
    assert "nummer 1" in fault


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE session SET title = 'Nep'", "avond: titel is ‘Nep’, "),
        ("UPDATE state SET phase = 'final'", "stand van de avond: fase is ‘vastgesteld’, "),
        ("UPDATE criteria SET counts = 0 WHERE id = 'b'", ": telt mee is ‘nee’, "),
        ("UPDATE criteria SET weight = '7' || char(8238) || '1' WHERE id = 'b'", ": weging is ‘7\\u202e1’, "),
    ],
)
def test_what_is_different_is_said_in_the_words_of_the_screens(marked: Path, change: str, said: str) -> None:
    tamper(marked, change)
    assert any(said in fault for fault in findings(marked).faults)


def test_a_reason_that_is_private_is_not_read_aloud_where_it_changed(marked: Path) -> None:
    with opened(marked) as session:
        session.record(InterestDeclared("J1", "V1", "declare", kind="familie", note="mijn zus pitcht"), by=SECRETARY)
    tamper(marked, "UPDATE interests SET note = 'een heel andere reden'")
    (fault,) = findings(marked).faults
    assert "reden (privé) is anders dan in het logboek (nummer 4)" in fault
    assert "zus" not in fault
    assert "andere reden" not in fault


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE marks SET mark = 'NaN' WHERE criterion = 'b'", "NaN"),
        ("UPDATE marks SET mark = '11' WHERE criterion = 'b'", "11"),
        ("UPDATE marks SET mark = '5.55' WHERE criterion = 'b'", "5.55"),
        ("UPDATE marks SET mark = '1e999' WHERE criterion = 'b'", "1e999"),
        ("UPDATE marks SET mark = '７' WHERE criterion = 'b'", "７"),
        ("UPDATE marks SET criterion = 'weg' WHERE criterion = 'b'", "weg"),
        ("UPDATE criteria SET weight = '0'", "weight"),
        ("UPDATE criteria SET counts = 0", "meetelt"),
        ("UPDATE criteria SET anchors = '[]'", "anchors"),
        ("UPDATE jurors SET arrived = 'straks'", "arrived"),
        ("UPDATE proposals SET funding = '[5]'", "funding"),
        ("UPDATE proposals SET funding = '[{\"party\": []}]'", "funding"),
        ("UPDATE proposals SET cost_eur = '-5'", "cost_eur"),
        ("INSERT OR REPLACE INTO settings (tie_break) VALUES ('[\"criterion:weg\"]')", "criterion:weg"),
        ("INSERT OR REPLACE INTO settings (tie_break) VALUES ('5')", "tie_break"),
        ("INSERT OR REPLACE INTO settings (aggregate) VALUES ('gok')", "gok"),
        ("INSERT OR REPLACE INTO settings (scale_step) VALUES ('0')", "scale_step"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_named(marked: Path, change: str, words: str) -> None:
    tamper(marked, "DELETE FROM settings")
    tamper(marked, change)
    before = marked.read_bytes()
    with pytest.raises(DamagedSession, match=words):
        SessionFile.open(marked)
    assert any(words in fault for fault in findings(marked).faults)
    assert marked.read_bytes() == before


def test_a_list_without_end_is_a_damaged_file(marked: Path) -> None:
    tamper(marked, f"UPDATE proposals SET partners = '{'[' * 5000}'")
    with pytest.raises(DamagedSession):
        SessionFile.open(marked)
    with pytest.raises(DamagedSession):
        findings(marked)


def test_every_table_has_a_word_for_its_rows() -> None:
    assert TABLE_WORDS.keys() == {*LAYOUTS, JOURNAL}


def test_an_entry_of_no_moment_is_found_also_where_the_chain_is_right(marked: Path) -> None:
    path, moment = marked, "gisteren"
    with sqlite3.connect(path, isolation_level=None) as connection:
        *_others, last = journal.read_entries(connection)
        before = next(entry for entry in journal.read_entries(connection) if entry.sequence == last.sequence - 1)
        forged = last._replace(at=moment)
        connection.execute(
            "UPDATE journal SET at = ?, hash = ? WHERE sequence = ?",
            (moment, forged.hash_after(before.hash), last.sequence),
        )
        digests.write(connection, digests.digest_of(stored.read_records(connection), connection))
    connection.close()
    assert findings(path).faults == ("Nummer 3 in het logboek is niet te lezen.",)
    with pytest.raises(DamagedSession):
        restore(path.with_name("ander.jury"), datetime(2026, 11, 19, 22, 1), path)


def test_a_digest_that_changed_by_itself_is_said_and_the_evening_is_there(marked: Path) -> None:
    for table in (*LAYOUTS, JOURNAL):
        with sqlite3.connect(marked) as connection:
            (kept,) = connection.execute("SELECT digest FROM digests WHERE name = ?", (table,)).fetchone()
        connection.close()
        tamper(marked, f"UPDATE digests SET digest = '00000000deadbeef' WHERE name = '{table}'")
        with opened(marked) as session:
            assert [each.sentence for each in session.behind] == [
                f"Het controlegetal van {table_word(table)} is veranderd."
            ]
        tamper(marked, f"UPDATE digests SET digest = '{kept}' WHERE name = '{table}'")
