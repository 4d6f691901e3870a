"""What the evening itself still needs before the doors open."""

import datetime as dt
from typing import Any

import pytest
from evenings_by_hand import small_records

from jury.example import example_records
from jury.findings.before_the_doors import Ready, before_the_doors
from jury.machine.observation import Condition
from jury.model.evening import Evening
from jury.model.tables import Records, Row

TODAY = dt.date(2026, 11, 19)


def seen(records: Records, what: str, today: dt.date = TODAY) -> Ready:
    return next(each for each in before_the_doors(Evening(records), today) if each.observation.what == what)


def with_session(**fields: Any) -> Records:
    records = example_records()
    session = {**records["session"][()], **fields}
    return {**records, "session": {(): {name: given for name, given in session.items() if given is not None}}}


def test_the_example_evening_is_ready_but_for_the_photographs() -> None:
    looks = [each.observation for each in before_the_doors(Evening(example_records()), TODAY)]
    assert [each.what for each in looks if each.state is Condition.LOOK] == ["photographs"]
    assert not any(each.state is Condition.UNKNOWN for each in looks)


def test_a_plan_that_is_not_complete_is_named_with_what_it_lacks() -> None:
    ready = seen(small_records(), "plans")
    assert ready.observation.sentence == "3 plannen zijn nog niet compleet."
    assert "Plan 1: " in ready.observation.todo
    assert (ready.table, ready.id) == ("proposals", "V1")
    assert "geen plannen" in seen({**small_records(), "proposals": {}}, "plans").observation.sentence


def test_an_interest_that_is_not_decided_names_whom_to_ask() -> None:
    interest: Row = {"nr": 1, "juror": "J2", "proposal": "V1", "kind": "buur", "measure": "declare"}
    ready = seen({**small_records(), "interests": {(1,): interest}}, "interests")
    assert ready.observation.sentence == "Over 1 belang is nog niet beslist."
    assert "Jurylid 2" in ready.observation.todo
    assert ready.id == "1"
    assert seen(small_records(), "interests").observation.state is Condition.FINE


def test_a_tie_that_nobody_declared_is_asked_about() -> None:
    assert "meldde dat niet" in seen({**example_records(), "settled": {}}, "interests").observation.sentence


@pytest.mark.parametrize(
    ("records", "today", "says"),
    [
        (with_session(), TODAY, "begint om 19:15"),
        (with_session(), dt.date(2026, 11, 18), "denkt dat het 18-11-2026 is"),
        (with_session(date=None), TODAY, "begint om 19:15"),
        (with_session(start=None), TODAY, "niet bekend hoe laat"),
    ],
)
def test_its_date_and_its_times(records: Records, today: dt.date, says: str) -> None:
    assert says in seen(records, "times", today).observation.sentence


def test_a_notice_about_photographs_is_known_by_its_words() -> None:
    rundown: Any = {(1,): {"nr": 1, "kind": "own", "title": "Huisregels", "text": "Foto’s: zeg het als u niet wilt."}}
    assert seen({**small_records(), "rundown": rundown}, "photographs").observation.state is Condition.FINE
