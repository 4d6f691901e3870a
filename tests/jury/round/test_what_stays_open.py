"""What is still open when the outcome is final: what becomes of the evening, and nothing of the outcome."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import SECRETARY
from reports import minimal

from jury.definition.reading import definition_records
from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.tables import Key
from jury.round.alliance import ENTERED, RowPut, RowRemoved
from jury.round.verdicts import Finalised
from jury.session.creation import create
from jury.session.file import SessionFile

DAY = dt.date(2026, 11, 19)
OPEN: list[tuple[str, dict[str, Any], Key | None]] = [
    ("agreements", {"status": "done"}, (1,)),
    ("agreement_updates", {"agreement": 1, "date": "2027-01-04", "status": "done"}, None),
    ("answers", {"proposal": "V01", "decision": "ja"}, None),
    ("links", {"title": "De film", "url": "https://example.nl/film", "kind": "film"}, None),
    ("challenge", {"text": "Nog scherper", "date": "2026-12-01"}, None),
    ("challenge", {"text": "Toch anders"}, (2,)),
    ("log", {"text": "De sleutel is er."}, None),
]
FIXED: list[tuple[str, dict[str, Any], Key | None]] = [
    ("agreements", {"what": "Iets anders"}, (1,)),
    ("agreements", {"status": "done", "by": "2027-01-01"}, (1,)),
    ("agreements", {"what": "Een nieuwe"}, None),
    ("challenge", {"text": "Achteraf anders"}, (1,)),
    ("parties", {"name": "Een nieuwe"}, None),
    ("goals", {"text": "Een nieuw doel"}, None),
]


def evening(phase: str = "final") -> Evening:
    return Evening(
        definition_records(
            minimal(
                session={"title": "Avond in het dorp", "date": DAY},
                parties=[{"id": "p", "name": "Gemeente"}],
                agreements=[{"what": "De sleutel", "who": "p", "by": dt.date(2027, 1, 4)}],
                challenge=[{"text": "De vraag", "date": DAY}, {"text": "Scherper", "date": dt.date(2026, 11, 30)}],
                verdicts=[{"proposal": id, "verdict": "adopt"} for id in ("V01", "V02")],
                state={"phase": phase},
                scorecards={id: {juror: {"c": 7} for juror in ("J1", "J2")} for id in ("V01", "V02")},
            )
        ).records
    )


@pytest.mark.parametrize(("table", "fields", "key"), OPEN)
def test_what_becomes_of_the_evening_goes_on(table: str, fields: dict[str, Any], key: Key | None) -> None:
    assert RowPut(table, fields, key).decided(evening())


@pytest.mark.parametrize(("table", "fields", "key"), FIXED)
def test_what_was_final_stays(table: str, fields: dict[str, Any], key: Key | None) -> None:
    with pytest.raises(RuleBroken, match="vastgesteld"):
        RowPut(table, fields, key).decided(evening())
    assert RowPut(table, fields, key).decided(evening("deliberation"), "Een reden.")


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("links", {"title": "Het verhaal van Jannes", "url": "https://example.nl/"}),
        ("challenge", {"text": "Hoe helpen wij Jannes?", "date": "2026-12-01"}),
        ("challenge", {"text": "Hoe helpen wij elkaar?", "date": "2026-12-01", "feedback": ["Vraag Jannes."]}),
    ],
)
def test_nobody_is_named_after_the_evening_where_no_check_comes_any_more(table: str, fields: dict[str, Any]) -> None:
    final = evening()
    guests = Evening({**final.records, "tables": {("t",): {"nr": 1, "id": "t", "name": "Raam", "guests": ["Jannes"]}}})
    with pytest.raises(RuleBroken, match="Jannes"):
        RowPut(table, fields).decided(guests)
    assert RowPut(table, fields).decided(final)


def test_only_a_question_of_after_the_evening_is_taken_away_after_it() -> None:
    with pytest.raises(RuleBroken, match="vastgesteld"):
        RowRemoved("challenge", (1,)).decided(evening())
    assert RowRemoved("challenge", (2,)).decided(evening())
    with pytest.raises(RuleBroken, match="vastgesteld"):
        RowRemoved("agreements", (1,)).decided(evening())


def test_a_message_says_something() -> None:
    with pytest.raises(RuleBroken, match="Vul in"):
        RowPut("agreement_updates", {"agreement": 1, "date": "2027-01-04"}).decided(evening())


def test_how_an_agreement_stands_is_not_told_in_two_ways() -> None:
    told = evening().after(RowPut("agreement_updates", {"agreement": 1, "status": "done"}).decided(evening()))
    with pytest.raises(RuleBroken, match="bericht"):
        RowPut("agreements", {"status": "open"}, (1,)).decided(told)
    assert RowPut("agreements", {"status": "done"}, (1,)).decided(told)


def test_the_printed_code_stays_as_it_is_and_each_of_it_can_be_taken_back(tmp_path: Path) -> None:
    create(tmp_path / "avond.jury", evening("deliberation").records, by=SECRETARY)
    with SessionFile.open(tmp_path / "avond.jury") as session:
        session.record(Finalised(), by=SECRETARY)
        printed, before = session.closing, session.evening.records
        for table, fields, key in OPEN:
            session.record(RowPut(table, fields, key), by=SECRETARY)
        assert session.closing == printed != session.head
        for _change in OPEN:
            session.undo(by=SECRETARY)
        assert session.evening.records == before
        assert session.evening.phase is Phase.FINAL
        with pytest.raises(RuleBroken, match="niets om terug te nemen"):
            session.undo(by=SECRETARY)


def test_every_other_table_is_fixed_or_open_as_a_whole() -> None:
    whole = {table for table, entered in ENTERED.items() if Phase.FINAL in entered.phases}
    assert whole == {"agreement_updates", "answers", "links", "feedback", "log"}
