"""How an agreement stands: what was told last counts, and a date that is past makes late what nobody told of."""

import datetime as dt
from typing import Any

import pytest
from reports import evening_of, minimal

from jury.publication.what_became import Standing, standing_on, status_of, updates_of

PARTIES = [{"id": "p", "name": "Gemeente"}]
TODAY = dt.date(2027, 3, 1)


def stands(agreement: dict[str, Any], *updates: dict[str, Any], day: dt.date = TODAY) -> Standing:
    given = {"what": "De sleutel", "who": "p", "by": dt.date(2027, 3, 10)} | agreement
    rows = [{"agreement": 1, **update} for update in updates]
    more = {"agreement_updates": rows} if rows else {}
    evening = evening_of(minimal(parties=PARTIES, agreements=[given], **more))
    return standing_on(evening, evening.agreements[0], day)


@pytest.mark.parametrize(
    ("agreement", "wanted"),
    [
        ({}, Standing.DUE),
        ({"by": TODAY}, Standing.DUE),
        ({"by": TODAY - dt.timedelta(1)}, Standing.LATE),
        ({"by": TODAY + dt.timedelta(30)}, Standing.DUE),
        ({"by": TODAY + dt.timedelta(31)}, Standing.OPEN),
        ({"status": "late"}, Standing.LATE),
        ({"status": "done", "by": TODAY - dt.timedelta(1)}, Standing.DONE),
        ({"status": "dropped", "by": TODAY - dt.timedelta(1)}, Standing.DROPPED),
        ({"kind": "intention"}, Standing.INTENDED),
        ({"kind": "intention", "by": TODAY - dt.timedelta(1)}, Standing.INTENDED),
        ({"kind": "intention", "status": "done"}, Standing.DONE),
    ],
)
def test_where_an_agreement_stands_on_a_day(agreement: dict[str, Any], wanted: Standing) -> None:
    assert stands(agreement) is wanted


def test_what_has_no_owner_or_no_date_is_an_intention_whatever_it_was_called() -> None:
    agreements = [
        {"what": "zonder dag", "who": "p", "kind": "agreement"},
        {"what": "zonder naam", "by": TODAY - dt.timedelta(9), "kind": "agreement"},
    ]
    evening = evening_of(minimal(parties=PARTIES, agreements=agreements))
    assert {standing_on(evening, row, TODAY) for row in evening.agreements} == {Standing.INTENDED}


def test_the_last_message_that_says_how_it_stands_counts() -> None:
    done = {"date": dt.date(2027, 2, 1), "status": "done"}
    again_open = {"date": dt.date(2027, 2, 20), "status": "open"}
    only_text = {"date": dt.date(2027, 2, 25), "text": "We wachten op de slotenmaker."}
    assert stands({}, done) is Standing.DONE
    assert stands({"status": "late"}, done) is Standing.DONE
    assert stands({}, done, again_open) is Standing.DUE
    assert stands({}, again_open, done) is Standing.DUE  # it was typed later, and is about a day before
    assert stands({}, done, only_text) is Standing.DONE


def test_a_message_without_a_day_comes_behind_the_one_before_it() -> None:
    rows = [
        {"agreement": 1, "date": dt.date(2027, 2, 1), "text": "een"},
        {"agreement": 2, "text": "van een ander"},
        {"agreement": 1, "status": "done", "text": "twee"},
        {"agreement": 1, "date": dt.date(2027, 1, 1), "text": "nul"},
    ]
    two = [{"what": what, "who": "p", "by": TODAY} for what in ("De sleutel", "Het hek")]
    evening = evening_of(minimal(parties=PARTIES, agreements=two, agreement_updates=rows))
    assert [row.text for row in updates_of(evening, 1)] == ["nul", "een", "twee"]
    assert [status_of(evening, row) for row in evening.agreements] == ["done", "open"]
