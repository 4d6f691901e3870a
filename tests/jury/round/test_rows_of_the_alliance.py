"""A row comes in, changes and goes again: one pair of events for every table that is entered so."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import SECRETARY, opened, small_file, small_records

from jury.errors import RuleBroken
from jury.example import example_records
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.tables import TABLE
from jury.round.alliance import ENTERED, RowPut, RowRemoved
from jury.round.event import BEFORE_FINAL
from jury.telling.journal import in_words, taken_back_in_words
from jury.wording.fields import FIELD_WORDS
from jury.wording.rows import TABLE_WORDS

ROWS: Mapping[str, Mapping[str, Any]] = {
    "cross_questions": {"proposal": "V1", "question": "Wie doet de deur open?"},
    "feedback": {"proposal": "V1", "kind": "tip", "text": "Vraag de bakker.", "by": "hall"},
    "tables": {"name": "Bij het raam", "host": "Fatima", "guests": ["Jan", "Noor"], "proposals": ["V1", "V2"]},
    "log": {"text": "Het licht viel uit.", "at": "2026-11-19T20:01:00+01:00"},
    "themes": {"name": "Wonen", "questions": ["Voor wie?", "Met wie?"]},
    "measures": {"text": "Schaduw", "priority": "hoog", "because": "Het wordt heter."},
    "agreements": {"what": "Koken", "proposals": ["V1"], "by": "2026-12-05", "public": 0},
    "settled": {"field": "proposals.V1.summary", "reason": "Het plein is openbaar."},
    "goals": {"text": "Niemand eet alleen"},
    "areas": {"name": "De Punt"},
    "team": {"name": "Noor Bos", "role": "trekker", "consent_name": 1},
    "barriers": {"proposal": "V1", "text": "Geen vergunning", "before": "2027-01-01"},
    "links_between": {"proposals": ["V1", "V2"], "what": "Zij delen een bus."},
    "dilemmas": {"text": "Snel of samen", "options": ["Snel", "Samen"], "proposal": "V1"},
    "sources": {"kind": "walk", "text": "Losse tegels", "date": "2026-03-01"},
    "figures": {"name": "Huurwoningen", "value": "ruim 40", "unit": "%"},
    "area_points": {"kind": "knot", "text": "Natte paden"},
    "ambition": {"text": "Niemand eet alleen.", "agreed": 1},
    "attendance": {"kind": "school", "count": 12},
    "dismissed": {"signal": "one_carrier", "subject": "V1", "reason": "Er komt iemand bij."},
    "links": {"url": "https://visie.example", "title": "De visie", "kind": "vision"},
    "answers": {"proposal": "V1", "decision": "ja", "text": "Het college stemt in."},
}
CHANGED: Mapping[str, Mapping[str, Any]] = {
    "feedback": {"kind": "question"},
    "log": {"text": "Het licht is weer aan."},
    "area_points": {"kind": "chance"},
    "attendance": {"count": 14},
    "links_between": {"proposals": ["V2", "V1"]},
    "ambition": {"agreed": 0},
    "agreements": {"public": None},
    "links": {"kind": "film"},
}
"""What changes in a row; of the other tables the first of its texts."""


def evening(phase: str = "round") -> Evening:
    return Evening(small_records(state={"phase": phase}))


def test_every_table_that_is_entered_has_a_row_here_and_words_for_its_fields() -> None:
    assert set(ROWS) < set(ENTERED)
    for table in ENTERED:
        assert table in TABLE_WORDS
        assert set(FIELD_WORDS[table]) >= {name for name, value in TABLE[table].fields.items() if not value.inner}


@pytest.mark.parametrize("table", ROWS)
def test_a_row_comes_in_changes_and_goes_and_each_is_taken_back(tmp_path: Path, table: str) -> None:
    with opened(small_file(tmp_path)) as file:
        added = file.record(RowPut(table, ROWS[table]), by=SECRETARY)
        assert added is not None
        ((key, row),) = file.evening.records[table].items()
        assert {name: row[name] for name in ROWS[table]} == ROWS[table]
        texts = (
            name for name, value in ROWS[table].items() if isinstance(value, str) and name not in ("proposal", "kind")
        )
        changed = CHANGED.get(table) or {next(texts): "x"}
        file.record(RowPut(table, changed, key), by=SECRETARY)
        after = {name: value for name, value in {**row, **changed}.items() if value is not None}
        assert file.evening.records[table][key] == after
        file.record(RowRemoved(table, key), by=SECRETARY)
        assert not file.evening.records[table]
        for rows in ({key: after}, {key: row}, {}):
            file.undo(by=SECRETARY)
            assert file.evening.records.get(table, {}) == rows


def test_a_new_table_has_an_id_of_its_own_and_may_bring_one() -> None:
    before = evening()
    first = before.after(RowPut("tables", {"name": "Raam"}).decided(before))
    second = first.after(RowPut("tables", {"name": "Deur"}).decided(first))
    third = second.after(RowPut("tables", {"name": "Trap", "id": "trap"}).decided(second))
    assert [(row.id, row.name) for row in third.tables] == [("T01", "Raam"), ("T02", "Deur"), ("trap", "Trap")]
    with pytest.raises(RuleBroken, match="‘trap’ is er al"):
        RowPut("tables", {"name": "Nog een", "id": "trap"}).decided(third)


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (RowPut("cross_questions", {"question": "Wie?"}), "Vul in: Plan"),
        (RowPut("cross_questions", {"proposal": "V1"}), "Vul in: Vraag"),
        (RowPut("cross_questions", {"proposal": "V1", "question": "  "}), "Vul in: Vraag"),
        (RowPut("feedback", {"proposal": "V1", "kind": "tip", "text": "\u200b"}), "Vul in: Tekst"),
        (RowPut("log", {"at": "2026-11-19T20:01:00+01:00"}), "Vul in: Notitie"),
        (RowPut("tables", {"host": "Fatima"}), "Vul in: Tafel"),
        (RowPut("log", {"text": "x"}, (7,)), "bestaat niet meer"),
        (RowPut("proposals", {"title": "Achterom"}), "veranderen hier niet"),
        (RowRemoved("criteria", ("a",)), "veranderen hier niet"),
        (RowPut("log", {"text": "x", "proposal": "V9"}), "proposal kan niet ‘V9’ zijn"),
        (RowPut("feedback", {"proposal": "V1", "kind": "zucht", "text": "x"}), "kind kan niet ‘zucht’ zijn"),
    ],
)
def test_what_says_nothing_or_fits_nowhere_is_refused_in_a_sentence(event: RowPut | RowRemoved, said: str) -> None:
    with pytest.raises(RuleBroken, match=said):
        event.decided(evening())


def test_a_row_may_not_lose_the_last_thing_it_says() -> None:
    before = evening()
    noted = before.after(RowPut("cross_questions", {"proposal": "V1", "answer": "Wij."}).decided(before))
    with pytest.raises(RuleBroken, match="Vul in: Vraag"):
        RowPut("cross_questions", {"answer": None}, (1,)).decided(noted)
    assert RowPut("cross_questions", {"answer": None, "question": "Wie?"}, (1,)).decided(noted)


@pytest.mark.parametrize("table", ROWS)
def test_what_the_report_holds_is_fixed_with_it_and_the_rest_stays_open(table: str) -> None:
    final, event = evening("final"), RowPut(table, ROWS[table])
    if ENTERED[table].phases == BEFORE_FINAL:
        with pytest.raises(RuleBroken, match="vastgesteld"):
            event.decided(final)
    else:
        assert Phase.FINAL in ENTERED[table].phases
        assert event.decided(final)
    assert event.decided(evening("preparation"))


def test_the_journal_names_the_row_and_keeps_what_was_said_out_of_the_corner(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as file:
        for table, what, subject in (
            ("cross_questions", "dwarse vraag", "Plan 1"),
            ("feedback", "vraag of tip voor het team", "Plan 1"),
            ("log", "notitie", ""),
            ("tables", "tafel", "Bij het raam"),
        ):
            added = file.record(RowPut(table, ROWS[table]), by=SECRETARY)
            assert added is not None
            assert in_words(added, file.evening)[:2] == (f"{what} erbij", subject)
            undone = file.undo(by=SECRETARY)
            said = taken_back_in_words(added, undone, file.evening)
            assert said == " · ".join(filter(None, (f"Teruggenomen: {what} erbij", subject)))


def test_what_a_room_must_not_read_is_hidden_in_the_journal(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as file:
        told: list[str] = []
        for table in ("tables", "feedback"):
            added = file.record(RowPut(table, ROWS[table]), by=SECRETARY)
            assert added is not None
            told += in_words(added, file.evening).details
        assert not any(word in " ".join(told) for word in ("Fatima", "Jan", "Noor", "bakker"))
        assert "wie er zitten: verborgen" in told


def test_a_need_and_an_offer_are_one_match_and_the_other_is_named() -> None:
    example = Evening(example_records())
    first, second = example.matches[:2]
    with pytest.raises(RuleBroken, match="Dit is er al: match 1"):
        RowPut("matches", {"need": first.need, "offer": first.offer}).changes(example)
    with pytest.raises(RuleBroken, match="Dit is er al: match 1"):
        RowPut("matches", {"need": first.need}, (second.nr,)).changes(example)
    assert RowPut("matches", {"status": "klaar"}, (first.nr,)).changes(example)
    assert RowPut("matches", {"need": "N01", "offer": first.offer}).changes(example)
