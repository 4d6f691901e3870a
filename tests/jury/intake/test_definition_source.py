"""Plans and score cards out of a definition file, checked as a definition is."""

from pathlib import Path

import pytest
from incoming import DATA, HOSTILE, evening_without_plans, example_evening, marking_evening, shown_cards

from jury.errors import WrongDefinition, WrongInput
from jury.intake.definition_source import plan_proposals_of, plan_scorecards_of
from jury.intake.questions import Answers
from jury.intake.source import SourceKind, read_source
from jury.model.evening import Evening

EXAMPLE = DATA / "voorbeeldsessie.toml"


def toml(folder: Path, text: str) -> Path:
    path = folder / "plannen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path, evening: Evening | None = None) -> str:
    with pytest.raises((WrongDefinition, WrongInput)) as refused:
        plan_proposals_of(path, evening or evening_without_plans())
    return " ".join(refused.value.faults)


def test_the_plans_of_a_whole_definition_come_in_as_they_are() -> None:
    evening = evening_without_plans()
    after = evening.after(plan_proposals_of(EXAMPLE, evening).event.decided(evening))
    assert [plan._replace(sheet=True) for plan in after.listed_proposals] == [*example_evening().listed_proposals]


def test_the_cards_of_a_whole_definition_come_in_as_they_are() -> None:
    evening = marking_evening()
    after = evening.after(plan_scorecards_of(EXAMPLE, evening).event.decided(evening))
    assert shown_cards(after) == shown_cards(example_evening())


def test_what_is_not_read_from_the_file_is_said() -> None:
    notices = plan_proposals_of(EXAMPLE, evening_without_plans()).notices
    assert any("niet gelezen" in notice and "scorecards" in notice for notice in notices)


def test_a_definition_brings_the_parties_and_themes_that_its_plans_name(tmp_path: Path) -> None:
    path = toml(
        tmp_path,
        '[[parties]]\nid = "kerk"\nname = "Kerk aan de Vaart"\n'
        '[[proposals]]\nid = "X1"\ntitle = "Klokken"\nlead = "kerk"\ntheme = "veilig_heel"\n',
    )
    found = plan_proposals_of(path, evening_without_plans())
    assert found.parties == {"kerk": {"name": "Kerk aan de Vaart"}}
    assert found.added == {"X1": {"title": "Klokken", "lead": "kerk", "theme": "veilig_heel"}}
    assert "Nieuwe partij: ‘Kerk aan de Vaart’." in found.notices


def test_a_plan_may_name_a_goal_and_an_area_of_the_evening(tmp_path: Path) -> None:
    text = '[[proposals]]\nid = "X1"\ntitle = "Klokken"\ngoals = ["D2"]\narea = "{}"\n'
    found = plan_proposals_of(toml(tmp_path, text.format("noord")), example_evening())
    assert found.added == {"X1": {"title": "Klokken", "goals": ["D2"], "area": "noord"}}
    assert "‘toren’ staat niet in areas" in faults(toml(tmp_path, text.format("toren")), example_evening())


def test_every_fault_is_named_with_its_line(tmp_path: Path) -> None:
    said = faults(toml(tmp_path, '[[proposals]]\nid = "X1"\ntitl = "a"\ntheme = "sport"\n'))
    assert "regel 3" in said
    assert "Bedoelde u ‘title’?" in said
    assert "regel 4" in said


@pytest.mark.parametrize("table", ["parties", "themes"])
def test_an_id_that_is_no_text_is_a_fault(tmp_path: Path, table: str) -> None:
    said = faults(toml(tmp_path, f'[[{table}]]\nid = ["kerk"]\nname = "Kerk"\n[[proposals]]\nid = "X1"\ntitle = "a"\n'))
    assert f"regel 2, {table}[1].id" in said


def test_a_plan_that_is_there_already_is_a_question() -> None:
    questions = plan_proposals_of(EXAMPLE, example_evening()).questions
    assert len(questions) == 11
    merged = plan_proposals_of(EXAMPLE, example_evening(), Answers(duplicates="merge"))
    assert not merged.added
    assert not merged.edited


def test_marks_for_a_locked_card_are_refused(tmp_path: Path) -> None:
    path = toml(tmp_path, "[scorecards.V01]\nJ2 = { dragers = 7 }\n")
    with pytest.raises(WrongInput, match="Hüseyin Karataş is verschoond"):
        plan_scorecards_of(path, marking_evening())


@pytest.mark.parametrize(
    ("sample", "said"),
    [("t01_deep.toml", "regel 1"), ("t04_types.toml", "regel 2, proposal"), ("t07_escape.toml", "regel 1, title")],
)
def test_hostile_definitions_are_refused(sample: str, said: str) -> None:
    assert said in faults(HOSTILE / sample)


def test_a_file_without_plans_is_refused(tmp_path: Path) -> None:
    assert "geen tabel ‘proposals’" in faults(toml(tmp_path, '[session]\ntitle = "x"\n'))


def test_what_a_definition_is_taken_for_follows_from_what_is_in_it(tmp_path: Path) -> None:
    assert read_source(EXAMPLE).kind is SourceKind.PROPOSALS
    assert read_source(toml(tmp_path, "[scorecards]\n")).kind is SourceKind.SCORECARDS
