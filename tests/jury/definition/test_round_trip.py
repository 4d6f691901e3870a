"""An evening that goes out as a definition and comes in again is the same evening."""

from pathlib import Path
from typing import Any

import pytest
from definitions import SMALL, as_data, definitions, read
from evenings_by_hand import SECRETARY
from hypothesis import given, settings

from jury.definition.data import ORDER, definition_data
from jury.definition.reading import definition_records, read_definition
from jury.definition.writing import definition_text
from jury.example import EXAMPLE_FILE, EXAMPLES, demo_records
from jury.model.evening import Evening
from jury.model.tables import DEFINED, Key, Row
from jury.round.alliance import RowPut
from jury.session.creation import create
from jury.session.file import SessionFile

EXAMPLE = EXAMPLE_FILE.read_text(encoding="utf-8")
TEXTS = [example.file.read_text(encoding="utf-8") for example in EXAMPLES.values()]


def exported(text: str) -> str:
    return definition_text(Evening(read(text).records))


@pytest.mark.parametrize("text", TEXTS, ids=EXAMPLES)
def test_an_example_comes_back_equal(text: str) -> None:
    assert as_data(exported(text)) == as_data(text)


@pytest.mark.parametrize("text", TEXTS, ids=EXAMPLES)
def test_a_second_export_is_the_same_to_the_letter(text: str) -> None:
    once = exported(text)
    assert exported(once) == once


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back_equal_through_a_session_file(tmp_path: Path, name: str) -> None:
    file = EXAMPLES[name].file
    create(tmp_path / "avond.jury", read_definition(file), by=SECRETARY)
    with SessionFile.open(tmp_path / "avond.jury", writable=False) as session:
        assert as_data(definition_text(session.evening)) == as_data(file.read_text(encoding="utf-8"))


def test_the_example_without_score_cards_comes_back_equal() -> None:
    text = EXAMPLE[: EXAMPLE.index("[scorecards.V02]")]
    assert as_data(exported(text)) == as_data(text)


def test_what_was_typed_on_the_evening_comes_back_equal(tmp_path: Path) -> None:
    create(tmp_path / "avond.jury", read_definition(EXAMPLE_FILE), by=SECRETARY)
    with SessionFile.open(tmp_path / "avond.jury") as session:
        for table, fields in (
            ("cross_questions", {"proposal": "V01", "question": "Wie sluit af?", "answer": "De buren."}),
            ("feedback", {"proposal": "V01", "kind": "tip", "text": "Begin klein.", "by": "hall"}),
            ("tables", {"name": "Raam", "host": "Fatima", "guests": ["Jan", "Noor"], "proposals": ["V01"]}),
            ("log", {"text": "Het licht viel uit.", "at": "2026-11-19T20:01:00+01:00", "proposal": "V01"}),
        ):
            assert session.record(RowPut(table, fields), by=SECRETARY)
        text = definition_text(session.evening)
    assert as_data(exported(text)) == as_data(text)
    assert as_data(text)["tables"] == [
        {"id": "T01", "name": "Raam", "host": "Fatima", "guests": ["Jan", "Noor"], "proposals": ["V01"]}
    ]
    assert as_data(text)["feedback"] == [{"proposal": "V01", "kind": "tip", "text": "Begin klein.", "by": "hall"}]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_middle_of_the_evening_comes_back_equal(name: str) -> None:
    text = definition_text(Evening(demo_records(name)))
    records = read(text).records
    assert Evening(records).marked_round == Evening(demo_records(name)).marked_round
    assert definition_text(Evening(records)) == text


@pytest.mark.parametrize(
    "text",
    [
        SMALL,
        f"format = 1\n{SMALL}",
        SMALL.partition("[[proposals]]")[0] + "[settings]\n",
        f"interests = []\nlog = []\n{SMALL}[state]\n[audience]\n[scorecards]\n",
        f"{SMALL}[scorecards.V01]\n",
        f"{SMALL}[scorecards.V01]\nJ1 = {{}}\n",
        f'{SMALL}[scorecards.V01]\nJ1 = {{ a = "abstained" }}\n',
        f'{SMALL}[[parties]]\nid = "p"\nname = "Partij"\nneeds = []\noffers = [{{ id = "A1", text = "Ruimte" }}]\n',
        f"{SMALL}[proposals.extra]\n'Wat nog?' = '[/red] =1+1'\n",
        f'{SMALL}[[log]]\nold = "5"\nnew = 5\n[[log]]\nold = "\'5"\nnew = 7.5\n',
    ],
)
def test_what_was_left_empty_or_out_comes_back_so(text: str, tmp_path: Path) -> None:
    text = text if "proposals" in text else f"proposals = []\n{text}"
    records = read(text).records
    create(tmp_path / "avond.jury", records, by=SECRETARY)
    with SessionFile.open(tmp_path / "avond.jury", writable=False) as session:
        assert session.evening.records == records
        assert as_data(definition_text(session.evening)) == as_data(text)


SAID_OF_RANDOM_DATA = ("lijkt op", "geen van", "er is apart geteld")
"""What is told of a definition that is right all the same: names alike, a word of before, votes counted twice."""


@given(definitions())
@settings(max_examples=30)
def test_any_evening_comes_back_equal(data: dict[str, Any]) -> None:
    read_back = definition_records(data)
    evening = Evening(read_back.records)
    assert all(any(said in notice for said in SAID_OF_RANDOM_DATA) for notice in read_back.notices)
    assert definition_data(evening) == data
    assert as_data(definition_text(evening)) == data


def test_hidden_characters_go_out_as_escapes() -> None:
    records = dict(demo_records())
    records["session"] = {(): {"title": "a\x1b]0;b\x9b\u202e\tz"}}
    text = definition_text(Evening(records))
    assert as_data(text)["session"]["title"] == "a\x1b]0;b\x9b\u202e\tz"
    assert not set(text) & {"\x1b", "\x9b", "\u202e", "\t"}


def test_every_table_of_the_evening_is_written() -> None:
    assert set(ORDER) == {table.place[0] for table in DEFINED}


def test_what_was_looked_at_survives_and_still_names_its_row_where_a_row_before_it_went() -> None:
    records = read(EXAMPLE).records
    gone = {key: row for key, row in records["cross_questions"].items() if key != (1,)}
    settled: dict[Key, Row] = {
        (1,): {"nr": 1, "field": "cross_questions.2.answer", "reason": "Mag.", "looked_at": ["Noor"]}
    }
    evening = Evening({**records, "cross_questions": gone, "settled": settled})
    again = Evening(read(definition_text(evening)).records)
    (row,) = again.settled
    assert (row.field, row.reason, row.looked_at) == ("cross_questions.1.answer", "Mag.", ("Noor",))
    assert again.cross_questions[0].question == evening.cross_questions[0].question
