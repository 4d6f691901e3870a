"""Whether a comma parts names is asked once a column, with the split shown; then it holds for every row."""

from typing import Any

import pytest
from incoming import CASES, csv_table, evening_without_plans

from jury.commands.import_ import option_of
from jury.errors import WrongInput
from jury.intake.plans.pieces import pieces_of
from jury.intake.plans.proposals import ProposalsImport, plan_proposals
from jury.intake.questions import Answers
from jury.intake.tables.reading import read_table

COLUMN = "Wie doen er mee?"
TEXT = f'titel;{COLUMN}\nx;"Kerk, Zorggroep Noord"\ny;"Gemeente Noorderwold, Dorpsbelang Wilgenbroek"\n'


def plan(text: str, **answers: Any) -> ProposalsImport:
    return plan_proposals(csv_table(text), evening_without_plans(), Answers(**answers))


def parties(found: ProposalsImport) -> list[str]:
    return [row["name"] for row in found.parties.values()]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("A, B en C", ["A", "B", "C"]),
        ("A/B", ["A", "B"]),
        ("A + B & C", ["A", "B", "C"]),
        ("A en B", ["A en B"]),
        ("Els (bewoonster, 60 jaar), Piet", ["Els (bewoonster, 60 jaar)", "Piet"]),
        ("A, B,", ["A", "B"]),
    ],
)
def test_the_names_in_a_text(text: str, pieces: list[str]) -> None:
    assert pieces_of(text) == pieces


def test_it_is_asked_once_a_column_and_the_split_is_shown() -> None:
    (question,) = plan(TEXT).questions
    assert question.sentence == (
        "In ‘Wie doen er mee?’ staat ‘Kerk, Zorggroep Noord’. Zijn dat losse namen: Kerk · Zorggroep Noord?"
    )
    assert list(map(option_of, question.options)) == [f'--split "{COLUMN}"', f'--whole "{COLUMN}"']


@pytest.mark.parametrize(
    ("way", "names"),
    [
        ("split", ["Kerk", "Zorggroep Noord", "Gemeente Noorderwold", "Dorpsbelang Wilgenbroek"]),
        ("whole", ["Kerk, Zorggroep Noord", "Gemeente Noorderwold, Dorpsbelang Wilgenbroek"]),
    ],
)
def test_the_answer_holds_for_every_row_of_the_column(way: str, names: list[str]) -> None:
    found = plan(TEXT, **{way: frozenset({COLUMN})})
    assert (found.questions, parties(found)) == ((), names)


def test_names_that_are_known_are_not_asked_about() -> None:
    assert plan(f'titel;{COLUMN}\nx;"Woonkring Rietermonde, GGZ Oeverlicht"\n').questions == ()


def test_other_separators_need_no_question() -> None:
    assert plan(f'titel;{COLUMN}\nx;"Kerk; Zorggroep Noord"\n').questions == ()


def test_carriers_are_asked_about_in_their_own_column() -> None:
    found = plan_proposals(read_table(CASES / "apostrof_titel.csv"), evening_without_plans())
    (question,) = found.questions
    assert "Joke Smit · Ali Demir · Bo Bos" in question.sentence
    split = plan_proposals(
        read_table(CASES / "apostrof_titel.csv"), evening_without_plans(), Answers(split=frozenset({"Dragers"}))
    )
    assert [[carrier["name"] for carrier in row["carriers"]] for row in split.added.values()] == [
        ["Jan"],
        ["Piet de Vries", "Els"],
        ["Joke Smit", "Ali Demir", "Bo Bos"],
    ]
    assert split.added["V01"]["carriers"][0]["local"] == split.added["V02"]["carriers"][1]["local"] == 1


def test_contributions_with_commas_between_are_each_a_party_with_its_amount() -> None:
    found = plan('titel;Wie betaalt mee?\nx;"Gemeente Rietermonde: € 2.500, Kerk: € 1.000"\n')
    assert [row["funding"] for row in found.added.values()] == [
        [{"party": "gemeente", "eur": "2500"}, {"party": "kerk", "eur": "1000"}]
    ]


@pytest.mark.parametrize(("column", "said"), [("Nergens", "geen kolom"), ("titel", "geen lijsten van namen")])
def test_a_column_without_lists_is_a_fault(column: str, said: str) -> None:
    with pytest.raises(WrongInput, match=said):
        plan(TEXT, split=frozenset({column}))


@pytest.mark.parametrize("text", ["geen", "n.v.t.", "-", "Nog niemand", "nog niet bekend", "N/A", "Ja", "weet ik niet"])
@pytest.mark.parametrize("header", [COLUMN, "Wie is de trekker?", "Partners", "Wie dragen het plan?"])
def test_nobody_is_no_party_and_what_was_said_is_kept(header: str, text: str) -> None:
    found = plan(f"titel;{header}\nx;{text}\n")
    (row,) = found.added.values()
    assert (found.questions, found.parties, row) == ((), {}, {"title": "x", "extra": {header: text}})
    assert any(f"‘{text}’ past niet in ‘{header}’" in notice for notice in found.notices)


def test_a_list_on_lines_of_its_own_has_no_marks_in_its_names() -> None:
    assert parties(plan(f'titel;{COLUMN}\nx;"- Kerk\n- Zorggroep"\ny;"1. Kerk\n2. School"\n')) == [
        "Kerk", "Zorggroep", "School",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["|", "•", "/"])
def test_other_signs_between_names_are_asked_about_too(sign: str) -> None:
    (question,) = plan(f"titel;{COLUMN}\nx;Kerk {sign} School\n").questions
    assert "Zijn dat losse namen: Kerk · School?" in question.sentence
