"""The words of fields and codes: there is one for each, and the journal is told in them."""

from typing import Any

import pytest

from jury.example import example_records
from jury.language import use_language
from jury.model.changes import Change
from jury.model.evening import Evening
from jury.model.proposal import Carrier, Commitment, Funding
from jury.model.tables import TABLES, Records, Table
from jury.model.values import Kind, Value
from jury.round.jury import JuryEdited
from jury.round.rules import PublicationEdited, SessionEdited, SettingsEdited
from jury.telling.journal import told
from jury.wording.area import word_here
from jury.wording.codes import CODE_WORDS
from jury.wording.fields import FIELD_WORDS, label, word

STORED: dict[Kind, Any] = {
    Kind.TEXT: "Iets",
    Kind.ID: "x1",
    Kind.WHOLE: 3,
    Kind.ROW: 1,
    Kind.LINK: "https://example.org",
    Kind.DECIMAL: "2.5",
    Kind.FLAG: 1,
    Kind.DATE: "2026-11-19",
    Kind.TIME: "18:30:00",
    Kind.MOMENT: "2026-11-19T18:30:00",
    Kind.TEXTS: ["deliberation"],
    Kind.ANCHORS: {"4": "Een begin."},
    Kind.VOTES: {"V01": 12},
    Kind.EXTRA: {"Hoe hoorde u ervan?": "buurvrouw"},
    Kind.LOGGED: "7.5",
}
AS_IT_IS = (Kind.TEXT, Kind.WHOLE, Kind.CHOICE, Kind.LINK, Kind.ROW)
CODES = [(table, field, code) for (table, field), words in CODE_WORDS.items() for code in words if code]


@pytest.fixture(scope="module")
def evening() -> Evening:
    named: Records = {
        "goals": {("D01",): {"nr": 1, "id": "D01", "text": "Elkaar kennen"}},
        "areas": {("noord",): {"nr": 1, "id": "noord", "name": "Noord"}},
    }
    return Evening({**example_records(), **named})


def given(table: Table) -> dict[str, Value]:
    return {name: value for name, value in table.fields.items() if not value.inner or name == table.parent}


def stored(evening: Evening, value: Value) -> Any:
    match value.kind:
        case Kind.CHOICE:
            return value.choices[0]
        case Kind.REF | Kind.REFS:
            (id, *_rest), *_others = evening.records[value.of]
            return id if value.kind is Kind.REF else [id]
        case Kind.RECORDS:
            party = next(iter(evening.records["parties"]))[0]
            items = {Carrier: {"name": "Fatma"}, Commitment: {"party": party, "pledge": "will"}}
            return [items.get(value.record or Funding, {"party": party, "eur": "100"})]
    return STORED[value.kind]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_that_people_give_has_a_word(table: Table) -> None:
    assert set(FIELD_WORDS[table.name]) == set(given(table))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_code_has_a_word(table: Table) -> None:
    for name, value in given(table).items():
        if value.kind is Kind.CHOICE:
            assert set(value.choices) <= set(CODE_WORDS[table.name, name])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_journal_tells_every_field_by_its_word(table: Table, evening: Evening) -> None:
    for name, value in given(table).items():
        if name == "id" or table.name == "revisions":
            continue
        change = Change(table.name, () if table.single else ("V01",), {}, {name: stored(evening, value)})
        (detail,) = told("", [change], evening).details
        shown, _colon, values = detail.partition(": ")
        assert shown == word_here(evening, table.name, name)
        assert "_" not in values
        assert str(stored(evening, value)) not in values or value.kind in AS_IT_IS


@pytest.mark.parametrize(("table", "field", "code"), CODES)
def test_the_journal_tells_every_code_by_its_word(table: str, field: str, code: str, evening: Evening) -> None:
    if table != "revisions":
        (detail,) = told("", [Change(table, ("V01", "J1"), {}, {field: code})], evening).details
        assert detail.endswith(f" → {CODE_WORDS[table, field][code]}")


def test_settings_publication_and_times_read_as_on_the_screen(evening: Evening) -> None:
    events = (
        SettingsEdited({"aggregate": "median", "pitch_seconds": 210, "tie_break": ["criterion:dragers"]}),
        PublicationEdited({"publish_ranking": "all"}),
        SessionEdited({"doors_open": "18:45:00"}),
        JuryEdited("J1", {"entry": "paper"}),
    )
    details = [detail for event in events for detail in told(event.what, event.changes(evening), evening).details]
    shown = [detail.partition(" → ")[2] for detail in details]
    assert shown == [
        "Middelste cijfer (mediaan)",
        "3:30",
        "het hoogste gemiddelde op ‘Dragers uit de wijk’",
        "alle plaatsen",
        "18:45",
        "papier",
    ]


def test_a_party_that_came_in_is_told_by_its_name(evening: Evening) -> None:
    change = Change("parties", ("nieuw",), None, {"nr": 99, "id": "nieuw", "name": "Buurtzorg"})
    assert told("proposals_imported", [change], evening).subject == "Buurtzorg"


def test_the_words_follow_the_language() -> None:
    use_language("en")
    try:
        assert (label("settings", "aggregate"), word("proposals", "need")) == ("Method", "needed")
    finally:
        use_language("nl")
