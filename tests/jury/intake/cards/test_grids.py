"""A form that asks about several plans at once: each juror and plan is a card."""

from typing import Any

import pytest
from incoming import csv_table, marking_evening

from jury.errors import WrongInput
from jury.intake.cards.card_columns import is_card_table
from jury.intake.cards.scorecards import ScorecardsImport, plan_scorecards
from jury.intake.questions import Answers

CARDS = {("V03", "J1"): {"dragers": 7, "realisme": 6}, ("V04", "J1"): {"dragers": 8}}


def plan(text: str, **answers: Any) -> ScorecardsImport:
    return plan_scorecards(csv_table(text), marking_evening(), Answers(**answers))


@pytest.mark.parametrize("way", ["{} [{}]", "Geef een cijfer voor {} [{}]", "{} >> {}", "{} - {}"])
@pytest.mark.parametrize("plan_first", [True, False])
def test_the_criteria_of_a_plan_or_the_plans_of_a_criterion(way: str, plan_first: bool) -> None:
    cells = {("V03", "dragers"): 7, ("V03", "realisme"): 6, ("V04", "dragers"): 8, ("V04", "realisme"): ""}
    headers = [way.format(*(pair if plan_first else pair[::-1])) for pair in cells]
    found = plan(f"Uw naam;{';'.join(headers)}\nJ1;{';'.join(map(str, cells.values()))}\n")
    assert (found.questions, found.cards) == ((), CARDS)


def test_it_is_known_to_be_a_table_of_cards() -> None:
    assert is_card_table(("Uw naam", "Plan een [dragers]", "Plan een [realisme]", "Twee [dragers]", "Twee [realisme]"))
    assert not is_card_table(("Uw naam", "Titel", "Wie trekt? [Kerk]", "Wie trekt? [School]"))
    assert not is_card_table(("Uw naam", "Wie doen er mee? [Kerk]", "Wie doen er mee? [School]"))


def test_a_form_that_was_sent_twice_is_asked_about() -> None:
    text = "Tijdstempel;Uw naam;V03 [dragers];V04 [dragers]\n28-11-2026 20:00;J1;7;8\n28-11-2026 20:05;J1;9;8\n"
    (question,) = plan(text).questions
    assert (question.code, question.rows) == ("duplicate", (2, 3))
    assert plan(text, duplicates="merge").cards == {("V03", "J1"): {"dragers": 9}, ("V04", "J1"): {"dragers": 8}}


def test_a_plan_that_is_not_there_is_refused_and_can_be_left_out() -> None:
    text = "Uw naam;V03 [dragers];V03 [realisme];V99 [dragers];V99 [realisme]\nJ1;7;6;8;9\n"
    with pytest.raises(WrongInput):
        plan(text)
    found = plan(text, columns={"V99 [dragers]": "drop", "V99 [realisme]": "drop"})
    assert found.cards == {("V03", "J1"): {"dragers": 7, "realisme": 6}}
    text = "Uw naam;V03 [dragers];V04 [dragers];V03 [realisme]\nJ1;7;6;8\n"
    assert plan(text, columns={"V03 [realisme]": "drop"}).cards == {
        ("V03", "J1"): {"dragers": 7},
        ("V04", "J1"): {"dragers": 6},
    }
