"""Dates and times of forms, and which of two answers is the later one."""

from datetime import date, datetime
from typing import Any

import pytest
from incoming import CASES, csv_table, evening_without_plans

from jury.commands.import_ import option_of
from jury.intake.plans.moments import order_of, read_date, read_moment, sent_times
from jury.intake.plans.proposals import ProposalsImport, plan_proposals
from jury.intake.questions import Answers, DateOrder
from jury.intake.tables.reading import read_table


@pytest.mark.parametrize(
    "text",
    [
        "20-11-2026 21:00:00",
        "20/11/2026 21:00",
        "20.11.2026 21.00 uur",
        "2026-11-20 21:00:00",
        "2026-11-20T21:00:00.000",
        "2026/11/20 9:00:00 PM",
        "2026/11/20 9:00:00 p.m.",
        "20 nov. 2026 om 21:00",
        "vrijdag 20 november 2026, 21:00",
        "Nov 20, 2026 at 9:00 PM",
        "20-Nov-2026 21:00",
        "2026/11/20 10:00:00 p.m. CET",
        "2026-11-20T22:00:00+01:00",
        "2026-11-20 23:00 GMT+2",
        "2026-11-20T21:00:00Z",
        "46346.875",
    ],
)
def test_a_time_is_read_as_forms_write_it(text: str) -> None:
    assert read_moment(text) == datetime(2026, 11, 20, 21)


@pytest.mark.parametrize("text", ["11/20/2026 9:00:00 PM", "11/20/26 21:00"])
def test_the_month_may_stand_first(text: str) -> None:
    assert read_moment(text, "mdy") == datetime(2026, 11, 20, 21)


@pytest.mark.parametrize("text", ["gisteren", "31-6-2026", "20-11-2026 25:00", "20-11-2026 13:00 pm", "2026-11-20 XYZ"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_moment(text) is None


@pytest.mark.parametrize(
    "text", ["4 januari 2027", "4 jan. 2027", "4-1-2027", "2027-01-04", "January 4, 2027", "4/1/27"]
)
def test_a_date_is_read_as_people_write_it(text: str) -> None:
    assert read_date(text) == date(2027, 1, 4)


@pytest.mark.parametrize("text", ["in maart", "4 januari", "46346", "zodra het kan"])
def test_words_are_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["10/2/2026", "9/13/2026"], "mdy"),
        (["10/2/2026", "13/9/2026"], "dmy"),
        (["10/2/2026", "9/11/2026"], None),
        (["1-10-2026", "2-10-2026"], "dmy"),
        (["1-10-2026", "10-13-2026"], "mdy"),
        (["2026-10-01"], "dmy"),
    ],
)
def test_the_column_shows_what_stands_first(texts: list[str], order: DateOrder | None) -> None:
    assert order_of(texts) == order


def test_the_last_time_of_a_row_counts() -> None:
    begun, changed = ["1-10-2026 9:00:00", "2-10-2026 9:00:00"], ["", "3-10-2026 9:00:00"]
    assert [sent.at for sent in sent_times([begun, changed])] == [datetime(2026, 10, 1, 9), datetime(2026, 10, 3, 9)]


def plan(text: str, **answers: Any) -> ProposalsImport:
    return plan_proposals(csv_table(text), evening_without_plans(), Answers(**answers))


def cost_of(found: ProposalsImport) -> str:
    (row,) = found.added.values()
    return str(row["cost_eur"])


def test_the_later_answer_wins_whatever_zone_and_clock() -> None:
    found = plan_proposals(
        read_table(CASES / "tijd_google_csv.csv"), evening_without_plans(), Answers(duplicates="merge")
    )
    assert (cost_of(found), found.questions) == ("900", ())


def test_where_both_orders_fit_it_is_asked() -> None:
    table = read_table(CASES / "tijd_amerikaans.csv")
    (question,) = plan_proposals(table, evening_without_plans(), Answers(duplicates="merge")).questions
    assert list(map(option_of, question.options)) == ["--date-order dmy", "--date-order mdy"]
    orders: dict[DateOrder, str] = {"mdy": "900", "dmy": "500"}
    for order, cost in orders.items():
        found = plan_proposals(table, evening_without_plans(), Answers(duplicates="merge", date_order=order))
        assert (cost_of(found), found.questions) == (cost, ())


def test_the_month_first_where_the_column_shows_it() -> None:
    text = "Timestamp,Titel,Kosten\n10/2/2026 9:00,A,900\n9/11/2026 9:00,A,500\n9/30/2026 9:00,B,1\n"
    found = plan(text, duplicates="merge")
    assert (found.questions, [row["cost_eur"] for row in found.added.values()]) == ((), ["900", "1"])


def test_nothing_is_asked_where_the_order_decides_nothing() -> None:
    text = "Timestamp,Titel,Kosten\n9/11/2026 9:00,A,500\n9/11/2026 10:00,A,900\n"
    assert plan(text, duplicates="merge").questions == ()
    assert plan("Timestamp,Titel\n10/2/2026 9:00,A\n9/11/2026 9:00,B\n").questions == ()


def test_a_time_that_cannot_be_read_is_asked_about_and_never_passed_over() -> None:
    text = "Timestamp,Titel,Kosten\neergisteren,A,900\n1-10-2026 9:00,A,500\n1-10-2026 9:00,B,1\n"
    (question,) = plan(text, duplicates="merge").questions
    assert "De tijd ‘eergisteren’ in rij 2 is niet te lezen." in question.sentence
    assert list(map(option_of, question.options)) == ["--skip 2", "--skip 3"]
    assert plan(text, duplicates="keep").questions == ()


@pytest.mark.parametrize(
    ("text", "stored"), [("4 januari 2027", "2027-01-04"), ("1 jan. 2027", "2027-01-01"), ("1/2/2027", "2027-02-01")]
)
def test_a_start_is_read_by_the_same_reader(text: str, stored: str) -> None:
    (row,) = plan(f"titel;startdatum\nx;{text}\n").added.values()
    assert row["start"] == stored
    assert "extra" not in row


@pytest.mark.parametrize("header", ["Submitted at", "Ingezonden op", "Datum en tijd", "Submission Date", "Begintijd"])
def test_forms_call_their_times_by_many_names(header: str) -> None:
    found = plan(f"{header},Titel,Kosten\n20 Nov 2026 9:00 PM,A,900\n20 Nov 2026 9:00 AM,A,500\n", duplicates="merge")
    assert cost_of(found) == "900"
