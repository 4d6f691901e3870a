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


def test_one_column_in_brackets_is_enough() -> None:
    assert parties(plan("titel;Wie doen er mee? [Kerk]\nx;Ja\ny;\n")) == ["Kerk"]


@pytest.mark.parametrize("no", ["Nee", "N.v.t.", "FALSE", "-"])
def test_an_arrow_parts_question_and_option_and_no_option_is_a_party_by_its_no(no: str) -> None:
    assert parties(plan(f"titel;Wie doen er mee? >> Kerk;Wie doen er mee? >> School\nx;TRUE;{no}\n")) == ["Kerk"]


@pytest.mark.parametrize(
    ("options", "ticks", "consent"),
    [
        (("Nee",), ("Ja",), 0),
        (("Alleen voornaam",), ("Ja",), None),
        (("Nee, liever niet", "Ja, u mag mijn naam noemen"), ("1", "0"), 0),
        (("Nee, liever niet", "Ja, u mag mijn naam noemen"), ("0", "1"), 1),
        (("Ja", "Nee"), ("Ja", "Ja"), None),
        (("Ja", "Alleen in het rapport"), ("", "x"), None),
    ],
)
def test_a_tick_beside_no_is_no_consent(options: tuple[str, ...], ticks: tuple[str, ...], consent: int | None) -> None:
    headers = ";".join(f"Mogen wij uw naam noemen? [{option}]" for option in options)
    found = plan(f"titel;{headers}\nx;{';'.join(ticks)}\n")
    (row,) = found.added.values()
    assert (found.questions, row.get("consent_name")) == ((), consent)
    assert (consent is None) == ("extra" in row)


def test_a_header_that_gives_the_choice_is_no_option() -> None:
    (row,) = plan("titel;Mogen wij uw naam noemen? [ja/nee]\nx;Ja\n").added.values()
    assert row["consent_name"] == 1
