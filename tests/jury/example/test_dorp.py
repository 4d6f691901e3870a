"""The example evening of a dorp: whole, in English, with every key that a definition knows, and nothing of the wijk."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from definitions import as_data

from jury.example import EXAMPLES, example_records
from jury.model.evening import Evening
from jury.model.row_type import RowType
from jury.model.tables import DEFINED
from jury.model.values import fields
from jury.report import render_report
from jury.session.journal import EMPTY
from jury.standings.ranking import ranking_of
from scoring.marked_round import CardState

DATA = as_data(EXAMPLES["dorp"].file.read_text(encoding="utf-8"))
NOT_OF_THIS_EVENING = {
    "session.rehearsal": "it is no rehearsal",
    "audience.votes": "two people counted, each apart",
    "state.version": "it is not final yet",
    "jurors.replaces": "nobody of the jury was replaced",
    **dict.fromkeys(("signed.role", "signed.name", "signed.consent_name", "signed.at"), "it is not final yet"),
}
"""The keys that it leaves out, each with why."""
DUTCH = {"een", "niet", "voor", "wij", "met", "zijn", "wordt", "deze", "naar", "ook", "bij", "uit", "plannen", "dorp"}


@pytest.fixture(scope="module")
def dorp() -> Evening:
    return Evening(example_records("dorp"))


def keys_of(row: type[RowType], table: str) -> Iterator[str]:
    for name, value in fields(row).items():
        if not value.inner:
            yield f"{table}.{name}"
            if value.record is not None:
                yield from keys_of(value.record, f"{table}.{name}")


def used_in(given: Any, table: str) -> Iterator[str]:
    if isinstance(given, list):
        for each in given:
            yield from used_in(each, table)
    elif isinstance(given, Mapping):
        for name, each in given.items():
            yield f"{table}.{name}"
            yield from used_in(each, f"{table}.{name}")


def texts_of(given: Any) -> Iterator[str]:
    if isinstance(given, str):
        yield given
    elif isinstance(given, Mapping | list):
        for each in given.values() if isinstance(given, Mapping) else given:
            yield from texts_of(each)


def names_of(data: Mapping[str, Any]) -> set[str]:
    return {
        *(
            row[key]
            for table, key in (("jurors", "name"), ("parties", "name"), ("proposals", "title"))
            for row in data[table]
        ),
        *(person["name"] for plan in data["proposals"] for person in plan["carriers"]),
        data["session"]["area"],
        data["session"]["municipality"],
    }


def unused(data: Mapping[str, Any]) -> set[str]:
    used = {key.removeprefix(".") for key in used_in(data, "")}
    places = ((table, ".".join(table.place)) for table in DEFINED)
    return {key for table, place in places for key in keys_of(table.row, place) if key not in used}


def test_every_key_of_a_definition_is_used() -> None:
    assert {key for key in unused(DATA) if key not in NOT_OF_THIS_EVENING} == set()
    without = {**DATA, "proposals": [{k: v for k, v in plan.items() if k != "exit"} for plan in DATA["proposals"]]}
    assert "proposals.exit" in unused(without)


def test_it_is_an_evening_of_eight_plans_five_jurors_and_half_marks(dorp: Evening) -> None:
    assert (len(dorp.proposals), len(dorp.jurors), dorp.settings.scale_step) == (8, 5, 0.5)
    assert (dorp.session.area_kind, dorp.session.language) == ("dorp", "en")
    assert any(str(row.get("mark")).endswith(".5") for row in dorp.records["marks"].values())


def test_its_outcome_is_that_of_the_jury(dorp: Evening) -> None:
    ranking = ranking_of(dorp)
    assert [(place, plan, ranking.rounded[plan]) for plan, place in ranking.ranks.items()] == [
        ("1", "P3", "8.5"),
        ("2", "P6", "8.0"),
        ("3", "P8", "7.7"),
        ("4", "P1", "7.7"),
        ("5", "P7", "7.3"),
        ("6", "P2", "6.8"),
        ("7", "P5", "5.7"),
        ("8", "P4", "5.0"),
    ]
    third, fourth = ranking.places[2:4]
    assert third.mark == fourth.mark
    states = Counter(dorp.card(plan.id, juror.id).declared for plan in dorp.proposals for juror in dorp.jurors)
    assert states == {None: 36, CardState.RECUSED: 2, CardState.ABSENT: 1, CardState.ABSTAINED: 1}


def test_it_is_english_throughout() -> None:
    words = {word for text in texts_of(DATA) for word in re.findall(r"[\w’]+", text.casefold())}
    assert words & DUTCH == {"dorp"}, "but for what kind of area it is"


def test_its_report_is_english_too_and_keeps_the_street_of_the_sensitive_plan_to_itself(dorp: Evening) -> None:
    report = render_report(dorp, EMPTY)
    assert set(re.findall(r"[\w’]+", report.casefold())) & DUTCH == set()
    assert re.findall(r"^## (.*)$", report, re.MULTILINE) == [
        *("In brief", "The question", "The village", "How the jury worked", "The outcome", "By theme, by plan"),
        *("Needed and offered", "Your interest in the weighing", "Who pays, who benefits", "What is still missing"),
        *("Agreements", "About this report"),
    ]
    assert "Turfstraat" not in report
    assert "tells the group before summer" not in report, "an agreement that is not for everybody"
    assert "Ingeborg Kalsbeek" not in report, "of the team she alone did not agree to be named"


def test_nothing_of_it_is_of_the_wijk() -> None:
    wijk = as_data(EXAMPLES["wijk"].file.read_text(encoding="utf-8"))
    assert names_of(DATA) & names_of(wijk) == set()
    shared = {text for text in texts_of(DATA) if " " in text} & {text for text in texts_of(wijk) if " " in text}
    assert shared == set()
