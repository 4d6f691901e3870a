"""A plan that is there twice: kept, left out, or made one of."""

from collections.abc import Mapping
from typing import Any

from incoming import csv_table, evening_without_plans

from jury.intake.plans.proposals import ProposalsImport, plan_proposals
from jury.intake.questions import Answers
from jury.model.evening import Evening
from jury.model.tables import Key, Row

TWICE = """\
Tijdstempel;Titel;Wat heeft u nodig?;Wat kost het?;Waar droomt u van?;Opmerking
8-10-2026 21:40:00;Het Geveltuincollectief;planten;weet ik nog niet;groen;bel na zessen
{later};Het geveltuincollectief\u00a0;Een container en 800 planten.;± 6.400;;met ladder
"""
LATER, EARLIER = "15-10-2026 11:00:00", "1-10-2026 11:00:00"


def plan(text: str, evening: Evening | None = None, **answers: Any) -> ProposalsImport:
    return plan_proposals(csv_table(text), evening or evening_without_plans(), Answers(**answers))


def evening_with(**fields: Any) -> Evening:
    rows: Mapping[Key, Row] = {("V07",): {"nr": 1, "id": "V07", "title": "Kom Binnen", **fields}}
    return Evening({**evening_without_plans().records, "proposals": rows})


def test_merging_lets_the_later_answer_go_first_and_loses_nothing() -> None:
    (merged,) = plan(TWICE.format(later=LATER), duplicates="merge").added.values()
    assert merged["title"] == "Het Geveltuincollectief"
    assert merged["need"] == "Een container en 800 planten."
    assert merged["cost_eur"] == "6400"
    assert "cost_note" not in merged
    assert merged["dream"] == "groen"
    assert merged["extra"] == {"Opmerking": "met ladder"}


def test_later_is_by_the_clock_and_not_by_the_row() -> None:
    (merged,) = plan(TWICE.format(later=EARLIER), duplicates="merge").added.values()
    assert merged["need"] == "planten"
    assert merged["cost_note"] == "weet ik nog niet"
    assert "cost_eur" not in merged


def test_without_readable_times_the_lower_row_is_later() -> None:
    (merged,) = plan(TWICE.format(later="vorige week"), duplicates="merge").added.values()
    assert merged["cost_eur"] == "6400"


def test_keeping_takes_both_in() -> None:
    assert [row["title"] for row in plan(TWICE.format(later=LATER), duplicates="keep").added.values()] == [
        "Het Geveltuincollectief",
        "Het geveltuincollectief",
    ]


def test_skipping_takes_the_first_in_and_names_the_other() -> None:
    found = plan(TWICE.format(later=LATER), duplicates="skip")
    assert [row["need"] for row in found.added.values()] == ["planten"]
    assert [(row.row, row.reason) for row in found.left_out] == [(3, "hetzelfde plan kwam eerder binnen, in rij 2")]


def test_skipping_one_of_the_rows_settles_it_too() -> None:
    found = plan(TWICE.format(later=LATER), skip=frozenset({2}))
    assert found.questions == ()
    assert [row["cost_eur"] for row in found.added.values()] == ["6400"]


def test_a_plan_of_the_evening_with_the_same_title_is_a_question() -> None:
    (question,) = plan("titel\nKOM BINNEN\n", evening_with()).questions
    assert "V07 ‘Kom Binnen’" in question.sentence


def test_merging_into_a_plan_of_the_evening_changes_only_what_the_file_says() -> None:
    evening = evening_with(cost_note="weet ik nog niet", dream="een kruispunt", extra={"Team": "A"})
    found = plan("titel,kosten,Team,Sterk\nkom binnen,18.500,,ja\n", evening, duplicates="merge")
    assert not found.added
    after = evening.after(found.event.decided(evening)).proposal("V07")
    assert (after.title, after.cost_eur, after.cost_note) == ("Kom Binnen", 18500, "")
    assert (after.dream, after.extra) == ("een kruispunt", {"Team": "A", "Sterk": "ja"})


def test_skipping_a_plan_of_the_evening_names_it() -> None:
    found = plan("titel\nKom binnen\n", evening_with(), duplicates="skip")
    assert not found.added
    assert found.left_out[0].reason == "dit plan is er al als V07"


def test_an_id_of_the_evening_is_that_plan_and_may_change_its_title() -> None:
    found = plan("id,titel\nV07,Kom Verder\n", evening_with(), duplicates="merge")
    assert found.edited == {"V07": {"title": "Kom Verder"}}


def test_keeping_beside_the_evenings_own_gives_a_new_number() -> None:
    found = plan("id,titel\nV07,Kom Binnen\n", evening_with(), duplicates="keep")
    assert list(found.added) == ["V08"]
    assert any("V07 is al in gebruik" in notice for notice in found.notices)


def test_three_of_one_plan_are_one_question() -> None:
    (question,) = plan("titel\nLicht\nlicht\nLICHT\n").questions
    assert question.rows == (2, 3, 4)
