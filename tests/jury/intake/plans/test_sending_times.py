"""The later answer goes first whatever the column with the times is called, and of what form it is."""

from typing import Any

import pytest
from incoming import csv_table, evening_without_plans

from jury.intake.plans.columns import Kept, plan_columns
from jury.intake.plans.proposals import plan_proposals
from jury.intake.plans.sending_times import sending_times
from jury.intake.questions import Answers


def merged(header: str, later: str, earlier: str) -> Any:
    text = f"{header};Hoe heet uw plan?;Wat kost het?\n{later};Samen eten;900\n{earlier};Samen eten;500\n"
    (plan,) = plan_proposals(csv_table(text), evening_without_plans(), Answers(duplicates="merge")).added.values()
    return plan


@pytest.mark.parametrize(
    "header",
    [
        *("Datum", "Ingevuld op", "Tijd", "Submitted", "Response Date", "Completed at", "Datum/tijd", "Aanmaakdatum"),
        *("submitdate. Date submitted", "datestamp. Datum laatste actie", "Submitted At (UTC)", "Laatst gewijzigd"),
    ],
)
def test_the_later_answer_counts(header: str) -> None:
    plan = merged(header, "2026-11-20 21:00", "2026-11-18 21:00")
    assert (plan["cost_eur"], "extra" in plan) == ("900", False)


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ("Fri Nov 20 2026 21:00:00 GMT+0100 (CET)", "Wed Nov 18 2026 09:00:00 GMT+0100 (CET)"),
        ("20-nov-26 21:00", "18-nov-26 09:00"),
        ("2026/11/20 9:00:00 nm CET", "2026/11/20 10:00:00 vm CET"),
    ],
)
def test_times_as_more_programs_write_them(later: str, earlier: str) -> None:
    assert merged("Tijdstempel", later, earlier)["cost_eur"] == "900"


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Datum", "20-11-2026"),
        ("Wanneer is de eerste bijeenkomst?", "20-11-2026 19:30"),
        ("Datum", "in het voorjaar"),
        ("Tijd", "elke dinsdag 10:00"),
    ],
)
def test_a_day_of_the_plan_is_kept_with_it(header: str, text: str) -> None:
    table = csv_table(f"titel;{header}\nx;{text}\n")
    (plan,) = plan_proposals(table, evening_without_plans()).added.values()
    assert (sending_times(table), plan["extra"]) == (frozenset(), {header: text})


def test_begin_and_end_to_the_minute_are_of_the_form_and_a_start_is_of_the_plan() -> None:
    text = "Begindatum;Einddatum;Hoe heet uw plan?\n5-10-2026 19:58;5-10-2026 20:21;Samen eten\n"
    assert [reading.kept for reading in plan_columns(csv_table(text), Answers()).readings[:2]] == [Kept.TIMES] * 2
    text = "Begindatum;Einddatum;Hoe heet uw plan?\n5-10-2026;5-12-2026;Samen eten\n"
    (plan,) = plan_proposals(csv_table(text), evening_without_plans()).added.values()
    assert (plan["start"], plan["extra"]) == ("2026-10-05", {"Einddatum": "5-12-2026"})


def test_a_survey_in_dutch_keeps_its_own_columns_to_itself() -> None:
    text = (
        "Respondent-ID;Verzamelaar-ID;Begindatum;Einddatum;IP-adres;Hoe heet uw plan?\n"
        "11812;44;10/05/2026 07:58:12 PM;10/05/2026 08:21:40 PM;1.1.1.1;Samen eten\n"
    )
    found = plan_proposals(csv_table(text), evening_without_plans())
    assert (found.questions, list(found.added.values())) == ((), [{"title": "Samen eten"}])


@pytest.mark.parametrize(
    ("starts", "answers", "read"),
    [
        (("4/1/2027", "14/1/2027"), {}, ["2027-01-04", "2027-01-14"]),
        (("4/1/2027", "1/14/2027"), {}, ["2027-04-01", "2027-01-14"]),
        (("4/1/2027",), {"date_order": "mdy"}, ["2027-04-01"]),
        (("4-1-2027",), {"date_order": "mdy"}, ["2027-01-04"]),
        (("1 januari ’27", "4-jan-27"), {}, ["2027-01-01", "2027-01-04"]),
    ],
)
def test_a_start_is_read_in_the_order_of_its_column(starts: tuple[str, ...], answers: Any, read: list[str]) -> None:
    text = "titel;Wanneer wilt u beginnen?\n" + "".join(f"plan {at};{start}\n" for at, start in enumerate(starts))
    found = plan_proposals(csv_table(text), evening_without_plans(), Answers(**answers))
    assert [row["start"] for row in found.added.values()] == read
    assert not any("gelezen" in notice for notice in found.notices)


def test_a_start_that_can_be_read_two_ways_is_said() -> None:
    found = plan_proposals(csv_table("titel;start\nx;4/1/2027\n"), evening_without_plans())
    assert found.notices[-1] == "Rij 2: ‘4/1/2027’ is gelezen als 4 januari 2027."
