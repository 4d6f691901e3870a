"""A question with a column for each option: the ticked options are the answer."""

from typing import Any

import pytest
from incoming import CASES, csv_table, evening_without_plans

from jury.intake.plans.proposals import ProposalsImport, plan_proposals
from jury.intake.questions import Answers
from jury.intake.tables.reading import read_table


def plan(text: str, **answers: Any) -> ProposalsImport:
    return plan_proposals(csv_table(text), evening_without_plans(), Answers(**answers))


def parties(found: ProposalsImport) -> list[str]:
    return sorted(row["name"] for row in found.parties.values())


def test_the_ticked_options_become_the_parties() -> None:
    found = plan_proposals(read_table(CASES / "meerkeuze_gesplitst.csv"), evening_without_plans())
    first, second = found.added.values()
    assert (found.questions, parties(found)) == ((), ["Buurtgroep Noord", "Gemeente", "Woonkring"])
    assert (first["lead"], first["partners"], second["lead"]) == ("gemeente-2", ["buurtgroep-noord"], "woonkring-2")
    assert "partners" not in second


@pytest.mark.parametrize("way", ["{} [{}]", "{} ({})", "{} - {}", "{}: {}"])
@pytest.mark.parametrize("tick", ["Ja", "Yes", "1", "X", "☑", "aangevinkt", "Kerk"])
def test_every_way_in_which_forms_write_it(way: str, tick: str) -> None:
    headers = ";".join(way.format("Wie doen er mee?", option) for option in ("Kerk", "School"))
    found = plan(f"titel;{headers}\nx;{tick};Nee\ny;;\n")
    assert parties(found) == ["Kerk"]


def test_a_column_that_was_given_a_meaning_is_left_as_it_is() -> None:
    text = "titel;Wie doen er mee? [Kerk];Wie doen er mee? [School]\nx;Ja;\n"
    found = plan(text, columns={"Wie doen er mee? [Kerk]": "extra", "Wie doen er mee? [School]": "drop"})
    assert [row["extra"] for row in found.added.values()] == [{"Wie doen er mee? [Kerk]": "Ja"}]


def test_columns_with_other_answers_are_no_options() -> None:
    found = plan("titel;Partners - vast;Partners - los\nx;Kerk aan de Vaart;School\n")
    assert "Kerk aan de Vaart" in parties(found) or "Partners - vast" in str(found.added)
