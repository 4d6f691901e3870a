"""The form export of the example evening, as it is, becomes the example's eleven plans."""

from typing import Final

import pytest
from incoming import SUBMISSIONS, evening_without_plans, example_evening

from jury.commands.import_ import option_of
from jury.intake.plans.proposals import ProposalsImport, plan_proposals
from jury.intake.questions import Answers
from jury.intake.tables.reading import read_table
from jury.model.evening import Evening
from jury.model.proposal import Proposal

DECIDED: Final = Answers(skip=frozenset({2}), duplicates="merge")

NOT_ON_THE_FORM: Final = frozenset(
    {
        "nr",
        "id",
        "order",
        "status",
        "measure",
        "start",
        "payers",
        "beneficiaries",
        "sensitive",
        "first_step_public",
        "sheet",
        *("stage", "nature", "area", "goals", "measures", "first_step_by", "commitments", "cost_note"),
        *("added_value", "cooperation", "exit", "asked_how", "asked_count", "asked_answer"),
    }
)
"""What the organisers add to a plan after it came in; so are the hours of its carriers and who comes after them."""
ONLY_ON_THE_FORM: Final = frozenset({"email", "phone", "interest_note"})
"""What is private, and stays out of a definition that is shown around."""
REWORDED: Final = {
    ("Gewoon een buur", "dream"): 'Niemand is "die verwarde meneer"; iedereen heeft een naam.',
    ("Warm aan de Weegbree", "dream"): "=De warmste straat van Rietermonde!",
}
"""What the editors of the evening changed: the quotes, and a first character that spreadsheets take for a formula."""


def understood(answers: Answers = DECIDED) -> ProposalsImport:
    return plan_proposals(read_table(SUBMISSIONS), evening_without_plans(), answers)


def evening_after() -> Evening:
    evening = evening_without_plans()
    return evening.after(understood().event.decided(evening))


def known_to_the_form(plan: Proposal) -> dict[str, object]:
    fields = plan._asdict()
    known = {name: fields[name] for name in fields if name not in NOT_ON_THE_FORM | ONLY_ON_THE_FORM}
    known["carriers"] = [(carrier.name, carrier.local) for carrier in plan.carriers]
    # The editors made one paragraph of every answer.
    return {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in known.items()}


def test_the_eleven_plans_come_in_field_by_field() -> None:
    wanted = {plan.title: known_to_the_form(plan) for plan in example_evening().listed_proposals}
    for (title, field), text in REWORDED.items():
        wanted[title][field] = text
    assert {plan.title: known_to_the_form(plan) for plan in evening_after().listed_proposals} == wanted


def test_paragraphs_of_an_answer_are_kept() -> None:
    plan = next(plan for plan in evening_after().listed_proposals if plan.title == "Kom Binnen")
    assert plan.summary.split("\n\n")[1] == "Iedere dag open, ook als je niets bestelt."


def test_new_plans_get_v_and_the_next_number_in_the_order_of_the_file() -> None:
    plans = evening_after().listed_proposals
    assert [plan.id for plan in plans] == [f"V{number:02d}" for number in range(1, 12)]
    assert [plan.title for plan in plans[:2]] == ["Kom Binnen", "De Lange Tafel"]


def test_contact_data_comes_along_in_fields_of_its_own() -> None:
    plan = next(plan for plan in evening_after().listed_proposals if plan.title == "Kom Binnen")
    assert (plan.email, plan.phone) == ("agnes.delacroix@post.example", "06-0000 0002")


def test_no_party_and_no_theme_comes_in_twice() -> None:
    found = understood()
    assert (found.parties, found.themes) == ({}, {})


def test_what_it_cannot_know_are_two_questions() -> None:
    test_row, twice = understood(Answers()).questions
    assert (test_row.code, test_row.rows) == ("test_row", (2,))
    assert list(map(option_of, test_row.options)) == ["--skip 2", "--keep 2"]
    assert (twice.code, twice.rows) == ("duplicate", (6, 14))
    assert list(map(option_of, twice.options)) == [f"--duplicates {way}" for way in ("merge", "keep", "skip")]


def test_each_option_answers_its_question() -> None:
    answers = Answers()
    while found := understood(answers).questions:
        answers = answers.after(found[0].options[0].answer)
    assert (answers.skip, answers.duplicates) == (frozenset({2}), "merge")


def test_the_row_that_stays_out_is_named_with_its_reason() -> None:
    (left_out,) = understood().left_out
    assert (left_out.row, left_out.title) == (2, "TEST - niet meenemen")
    assert "op verzoek overgeslagen" in left_out.sentence


@pytest.mark.parametrize(
    "said",
    [
        "Rij 3: over een jurylid staat er ‘weet ik niet’",
        "Rij 4: noemt jurylid Hüseyin Karataş",
        "Rij 7: noemt jurylid Aïcha el Mouden",
        "Rij 9: over een jurylid staat er ‘ja mijn dochter’",
        "Rij 6: ‘weet ik nog niet’ is geen bedrag",
        "Rij 12: ‘8600 euro (schatting)’ is gelezen als",
        "De rijen 6 en 14 zijn samengevoegd",
    ],
)
def test_what_deserves_a_look_is_said_with_its_row(said: str) -> None:
    assert any(said in notice for notice in understood().notices)


def test_the_same_file_once_more_changes_nothing() -> None:
    evening = evening_after()
    again = plan_proposals(read_table(SUBMISSIONS), evening, DECIDED)
    assert not again.added
    assert again.event.decided(evening) == ()


def test_every_column_is_understood() -> None:
    meanings = {reading.header: reading.meaning for reading in understood().readings}
    assert meanings["Hoe heet uw plan?"] == "titel"
    assert meanings["ID"] == "formulier: niet bewaard"
    assert "onbekend: blijft bewaard" not in meanings.values()
