"""A survey writes the options of a question in a second row of headers; each column then knows what it is."""

from decimal import Decimal

from incoming import csv_table, evening_without_plans, marking_evening

from jury.intake.cards.scorecards import plan_scorecards
from jury.intake.plans.proposals import plan_proposals
from jury.intake.plans.second_headers import with_second_headers
from jury.intake.questions import Answers

OWN = "Respondent ID,Start Date,End Date"
SENT = "1,11/28/2026 08:00:00 PM,11/28/2026 08:01:00 PM"
SKIPPED = Answers(skip=frozenset({2}))


def test_the_options_that_are_ticked_become_the_parties() -> None:
    table = csv_table(
        f"{OWN},Hoe heet uw plan?,Wie doen er mee?,,\n"
        ",,,Open-Ended Response,Kerk aan de Vaart,School,Other (please specify)\n"
        f"{SENT},Samen eten,Kerk aan de Vaart,,Buurtgroep\n"
        f"{SENT},Tuin,,School,\n"
    )
    assert [question.code for question in plan_proposals(table, evening_without_plans()).questions] == ["no_answer"]
    found = plan_proposals(table, evening_without_plans(), SKIPPED)
    first, second = found.added.values()
    assert (first["lead"], first["partners"], second["lead"]) == ("kerk-aan-de-vaart", ["buurtgroep"], "school")
    assert not any("geen kop" in notice for notice in found.notices)


def test_a_grid_of_marks_knows_its_criteria() -> None:
    table = csv_table(
        f"{OWN},Uw naam,Welk plan?,Geef een cijfer,\n"
        ",,,Open-Ended Response,Response,dragers,realisme\n"
        f"{SENT},J1,V03,8,7\n"
    )
    found = plan_scorecards(table, marking_evening(), SKIPPED)
    assert (found.questions, found.cards) == ((), {("V03", "J1"): {"dragers": Decimal(8), "realisme": Decimal(7)}})


def test_a_column_without_a_header_above_plain_answers_stays_without() -> None:
    table = csv_table("Titel,Kosten,\nTuin,900,los\n")
    assert with_second_headers(table) is table
