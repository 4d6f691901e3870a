"""Score cards from a table: wide or long, by id or by name; all of it or nothing."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from incoming import HOSTILE, csv_table, example_evening, marking_evening, shown_cards

from jury.commands.import_ import option_of
from jury.commands.remedies import hint_of
from jury.errors import RuleBroken, WrongInput
from jury.export.formats import csv_bytes
from jury.export.sheets import cards_sheet
from jury.intake.cards.card_columns import is_card_table
from jury.intake.cards.scorecards import ScorecardsImport, plan_scorecards
from jury.intake.questions import Answers
from jury.intake.tables.delimited import read_delimited
from jury.intake.tables.reading import read_table
from jury.model.evening import Evening
from jury.model.tables import Key, Row
from scoring.marked_round import CardState

WIDE = "juror,proposal,verbinden,dragers,vraag_aanbod,realisme,rendement,insluiten,state\n"


def plan(text: str, evening: Evening | None = None, **answers: Any) -> ScorecardsImport:
    return plan_scorecards(csv_table(text), evening or marking_evening(), Answers(**answers))


def faults(text: str, evening: Evening | None = None) -> list[str]:
    with pytest.raises(WrongInput) as refused:
        plan(text, evening)
    return list(refused.value.faults)


def test_a_wide_table_has_a_card_a_row_and_an_empty_cell_stays_open() -> None:
    found = plan(WIDE + "J1,V01,7,8,,6,7,8,\n")
    assert found.cards == {
        ("V01", "J1"): {
            "verbinden": Decimal(7),
            "dragers": Decimal(8),
            "realisme": Decimal(6),
            "rendement": Decimal(7),
            "insluiten": Decimal(8),
        }
    }


def test_a_long_table_has_a_mark_a_row() -> None:
    found = plan("jurylid;plan;criterium;cijfer\nJ1;V01;dragers;7\nJ1;V01;realisme;8\n")
    assert found.cards == {("V01", "J1"): {"dragers": Decimal(7), "realisme": Decimal(8)}}


def test_everything_may_be_named_instead_of_numbered() -> None:
    found = plan("Jurylid,Plan,Dragers uit de wijk,Connecting\nrenée van 't hof,DE LANGE TAFEL,7,8\n")
    assert found.cards == {("V01", "J1"): {"dragers": Decimal(7), "verbinden": Decimal(8)}}


@pytest.mark.parametrize(("text", "mark"), [("7,5", "7.5"), ("7.5", "7.5"), (" 7 ", "7"), ("10", "10")])
def test_a_mark_may_have_a_comma_or_a_point_and_blanks_around_it(text: str, mark: str) -> None:
    halves = marking_evening(settings={(): {"scale_step": "0.5"}})
    assert plan(f'juror;proposal;dragers\nJ1;V01;"{text}"\n', halves).cards == {
        ("V01", "J1"): {"dragers": Decimal(mark)}
    }


@pytest.mark.parametrize("text", ["NaN", "inf", "1e999", "0x10", "1_0", "７", "9" * 1000, "7,", "zeven", "-"])
def test_what_is_no_plain_number_is_refused_with_its_row(text: str) -> None:
    (fault,) = faults(f"juror;proposal;dragers\nJ1;V01;8\nJ2;V03;{text}\n")
    assert fault.startswith("Rij 3: dragers: ")


@pytest.mark.parametrize("text", ["0", "11", "7,5", "-7"])
def test_a_mark_off_the_scale_or_off_the_step_is_refused(text: str) -> None:
    assert faults(f"juror;proposal;dragers\nJ1;V01;{text}\n")[0].startswith("Rij 2: dragers: Het cijfer")


def test_the_hostile_numbers_are_refused_row_by_row() -> None:
    with pytest.raises(WrongInput) as refused:
        plan_scorecards(read_table(HOSTILE / "c43_numbers.csv"), one_criterion_evening())
    rows = {fault.partition(":")[0] for fault in refused.value.faults}
    assert rows == {f"Rij {row}" for row in (2, 3, 4, 5, 6, 7, 8, 9, 10)}


def one_criterion_evening() -> Evening:
    proposals: Mapping[Key, Row] = {(str(n),): {"nr": n, "id": str(n), "title": f"Plan {n}"} for n in range(1, 11)}
    return Evening(
        {
            "session": {(): {"title": "Klein"}},
            "state": {(): {"phase": "round"}},
            "criteria": {("a",): {"nr": 1, "id": "a", "name": "Aandacht"}},
            "jurors": {("J",): {"nr": 1, "id": "J", "name": "Renée"}},
            "proposals": proposals,
        }
    )


def test_a_column_of_marks_is_the_only_criterion_where_there_is_one() -> None:
    found = plan("juror,proposal,score\nJ,1,7\n", one_criterion_evening())
    assert found.cards == {("1", "J"): {"a": Decimal(7)}}


def test_marks_without_a_criterion_are_refused_where_there_are_more() -> None:
    assert "Geen kolom is een criterium" in faults("juror,proposal,score\nJ1,V01,7\n")[0]


@pytest.mark.parametrize(
    ("word", "state"),
    [("afwezig", CardState.ABSENT), ("Recused", CardState.RECUSED), ("onthouden", CardState.ABSTAINED)],
)
def test_a_state_is_said_in_dutch_or_english(word: str, state: CardState) -> None:
    assert plan(f"{WIDE}J1,V03,,,,,,,{word}\n").cards == {("V03", "J1"): state}


def test_a_card_with_the_same_word_in_every_cell_is_absent_as_a_whole() -> None:
    assert plan(f"{WIDE}J1,V03,{'afwezig,' * 6}\n").cards == {("V03", "J1"): CardState.ABSENT}


def test_one_cell_may_be_abstained() -> None:
    found = plan("juror;proposal;dragers;realisme\nJ1;V01;~;7\n")
    assert found.cards == {("V01", "J1"): {"dragers": "abstained", "realisme": Decimal(7)}}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("J9,V01,7", "‘J9’ is geen jurylid"),
        ("J1,V99,7", "‘V99’ is geen plan"),
        ("Renée van t Hof,V01,7", "Bedoelde u ‘renee van 't hof’?"),
        ("J2,V01,7", "Hüseyin Karataş is verschoond bij dit plan"),
    ],
)
def test_each_fault_is_one_sentence_with_its_row(row: str, said: str) -> None:
    (fault,) = faults(f"juror,proposal,dragers\n{row}\n")
    assert fault.startswith("Rij 2: ")
    assert said in fault


def test_every_fault_is_named_at_once() -> None:
    said = faults("juror,proposal,dragers\nJ9,V99,x\nJ1,V01,7\nJ2,V01,11\n")
    assert [fault.partition(":")[0] for fault in said] == ["Rij 2", "Rij 2", "Rij 2", "Rij 4"]


TWICE = "juror,proposal,dragers,realisme\nJ1,V03,7,6\nRenée van ’t Hof,V03,8,\n"


def test_a_card_that_is_there_twice_is_asked_about_with_every_way_out() -> None:
    (question,) = plan(TWICE).questions
    assert list(map(option_of, question.options)) == [
        "--duplicates merge",
        "--duplicates skip",
        "--skip 2",
        "--skip 3",
    ]


@pytest.mark.parametrize(
    ("answers", "marks"),
    [
        ({"duplicates": "merge"}, {"dragers": 8, "realisme": 6}),
        ({"duplicates": "skip"}, {"dragers": 7, "realisme": 6}),
        ({"skip": frozenset({2})}, {"dragers": 8}),
        ({"skip": frozenset({3})}, {"dragers": 7, "realisme": 6}),
    ],
)
def test_each_way_out_gives_one_card(answers: dict[str, Any], marks: dict[str, int]) -> None:
    found = plan(TWICE, **answers)
    assert (found.cards, found.questions) == ({("V03", "J1"): marks}, ())
    assert found.notices


def test_the_same_card_twice_is_one_card_without_a_question() -> None:
    text = "Tijdstempel,juror,proposal,dragers\n1-10-2026 9:00,J1,V03,7\n1-10-2026 9:01,J1,V03,7\n"
    assert plan(text).questions == ()


def test_the_later_card_is_the_one_that_was_sent_later() -> None:
    text = "Tijdstempel,juror,proposal,dragers\n28-11-2026 20:05,J1,V03,9\n28-11-2026 20:00,J1,V03,7\n"
    assert plan(text, duplicates="merge").cards == {("V03", "J1"): {"dragers": Decimal(9)}}
    either = text.replace("28-11-2026 20:05", "10/2/2026 20:05").replace("28-11-2026", "9/11/2026")
    assert [question.code for question in plan(either, duplicates="merge").questions] == ["date_order"]


@pytest.mark.parametrize("answers", [{"skip": frozenset({9})}, {"keep": frozenset({1})}])
def test_a_row_that_is_not_there_is_a_fault(answers: dict[str, Any]) -> None:
    with pytest.raises(WrongInput, match="geen rij"):
        plan(TWICE, **answers)


def test_a_total_below_the_cards_is_asked_about() -> None:
    text = "juror,proposal,dragers\nJ1,V03,7\nGemiddelde,,7\n"
    (question,) = plan(text).questions
    assert list(map(option_of, question.options)) == ["--skip 3", "--keep 3"]
    assert plan(text, skip=frozenset({3})).cards == {("V03", "J1"): {"dragers": Decimal(7)}}


@pytest.mark.parametrize(
    "headers",
    [
        "Uw naam,Welk plan?,Geef een cijfer [Dragers uit de wijk],Geef een cijfer [Verbinden]",
        "Naam,Kies een plan,Dragers uit de wijk (1-10),Score: Verbinden",
        "Wie bent u?,Over welk plan gaat het?,Uw cijfer voor dragers uit de wijk,1. Verbinden",
    ],
)
def test_the_questions_of_a_form_are_recognised(headers: str) -> None:
    assert is_card_table(headers.split(","))
    found = plan(f"Tijdstempel,{headers}\n1-10-2026 9:00,Renée van ’t Hof,V03,7,8\n")
    assert (found.cards, found.questions) == ({("V03", "J1"): {"dragers": Decimal(7), "verbinden": Decimal(8)}}, ())


def test_a_juror_or_plan_that_is_in_no_column_is_a_question_with_its_options() -> None:
    (question,) = plan("Van,plan,dragers\nJ1,V03,7\n").questions
    assert list(map(option_of, question.options)) == ['--map "Van=juror"']
    assert plan("Van,plan,dragers\nJ1,V03,7\n", columns={"Van": "juror"}).cards


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("juror,proposal,score\nJ1,V01,7\n", "verbinden"),
        ("juror,dragers\nJ1,7\n", "proposal"),
        ("juror,jurylid,proposal,dragers\nJ1,J1,V03,7\n", "verbinden"),
    ],
)
def test_a_fault_of_headers_says_how_to_name_a_column(text: str, option: str) -> None:
    with pytest.raises(WrongInput) as refused:
        plan(text)
    assert f'--map "KOP={option}"' in hint_of(refused.value)


def test_a_state_beside_marks_is_refused() -> None:
    assert "een stand en toch cijfers" in faults(f"{WIDE}J1,V03,7,,,,,,afwezig\n")[0]


def test_half_a_card_cannot_be_absent() -> None:
    assert "hele kaart" in faults("juror;proposal;dragers;realisme\nJ1;V03;afwezig;7\n")[0]


def test_two_jurors_of_one_name_need_their_ids() -> None:
    twins: Mapping[Key, Row] = {
        (id,): {"nr": nr, "id": id, "name": "Jan Bos"} for nr, id in enumerate(("J1", "J2"), start=1)
    }
    (fault,) = faults("juror,proposal,dragers\nJan Bos,V03,7\n", marking_evening(jurors=twins, interests={}))
    assert "J1, J2" in fault


def test_a_withdrawn_plan_gets_no_marks() -> None:
    rows = {**example_evening().records["proposals"]}
    rows["V03",] = {**rows["V03",], "status": "withdrawn"}
    assert "teruggetrokken" in faults("juror,proposal,dragers\nJ1,V03,7\n", marking_evening(proposals=rows))[0]


def test_a_column_that_is_no_criterion_is_a_question_and_not_a_lost_mark() -> None:
    (question,) = plan("juror,proposal,dragers,verbindn\nJ1,V03,7,8\n").questions
    assert list(map(option_of, question.options)) == ['--map "verbindn=verbinden"', '--map "verbindn=drop"']
    mapped = plan("juror,proposal,dragers,verbindn\nJ1,V03,7,8\n", columns={"verbindn": "verbinden"})
    assert mapped.cards["V03", "J1"] == {"dragers": Decimal(7), "verbinden": Decimal(8)}


def with_marks(**marks: str) -> Evening:
    return marking_evening(marks={("V03", "J1", name): {"mark": mark} for name, mark in marks.items()})


def test_marks_that_are_so_already_change_nothing() -> None:
    found = plan("juror,proposal,dragers,realisme\nJ1,V03,7,\n", with_marks(dragers="7", realisme="8"))
    assert (found.cards, found.unchanged, found.questions) == ({}, 1, ())


def test_marks_that_differ_are_a_question_that_names_them() -> None:
    (question,) = plan("juror,proposal,dragers\nJ1,V03,8\n", with_marks(dragers="7")).questions
    assert "Renée van ’t Hof bij Gewoon een buur, dragers: 7 wordt 8" in question.sentence
    assert option_of(question.options[0]) == "--overwrite"


def test_overwriting_says_what_it_replaces() -> None:
    evening = with_marks(dragers="7")
    found = plan("juror,proposal,dragers\nJ1,V03,8\n", evening, overwrite=True)
    assert any("dragers: 7 wordt 8" in notice for notice in found.notices)
    after = evening.after(found.event.decided(evening))
    assert after.card("V03", "J1").marks == {"dragers": Decimal(8)}


def test_a_state_that_strikes_marks_is_a_question_too() -> None:
    (question,) = plan("juror,proposal,dragers,state\nJ1,V03,,afwezig\n", with_marks(dragers="7")).questions
    assert "wat er stond vervalt" in question.sentence


def test_before_the_rules_are_fixed_no_card_comes_in() -> None:
    evening = marking_evening(state={(): {"phase": "preparation"}})
    with pytest.raises(RuleBroken):
        plan("juror,proposal,dragers\nJ1,V03,8\n", evening).event.decided(evening)


def test_a_table_of_cards_is_told_from_a_table_of_plans() -> None:
    assert is_card_table(["Jurylid", "Plan", "Verbinden"])
    assert not is_card_table(["Hoe heet uw plan?", "Is een jurylid bij uw plan betrokken? Zo ja, wie?"])


def exported(evening: Evening) -> ScorecardsImport:
    return plan_scorecards(read_delimited(csv_bytes(cards_sheet(evening)), "kaarten.csv"), marking_evening())


def test_the_cards_of_our_own_export_come_back_equal() -> None:
    evening = marking_evening()
    after = evening.after(exported(example_evening()).event.decided(evening))
    assert shown_cards(after) == shown_cards(example_evening())


MARKS = st.sampled_from([*map(str, range(1, 11)), "abstained"])
CRITERIA = [row.id for row in example_evening().criteria]
FREE = [
    (plan.id, juror.id)
    for plan in example_evening().proposals
    for juror in example_evening().jurors
    if not example_evening().recused(plan.id, juror.id)
]


@settings(max_examples=40)
@given(
    st.dictionaries(st.sampled_from(FREE), st.dictionaries(st.sampled_from(CRITERIA), MARKS, min_size=1), min_size=1),
    st.sampled_from(["absent", "abstained"]),
)
def test_any_pile_of_cards_survives_the_way_out_and_in(cards: dict[Any, dict[str, str]], state: str) -> None:
    declared, *marked = cards
    marks = {(*key, name): {"mark": mark} for key in marked for name, mark in cards[key].items()}
    evening = marking_evening(marks=marks, scorecards={declared: {"state": state}})
    back = marking_evening().after(exported(evening).event.decided(marking_evening()))
    assert shown_cards(back) == shown_cards(evening)


@pytest.mark.parametrize("header", ["Datum", "Ingevuld op", "Submitted", "submitdate. Datum ingestuurd"])
def test_the_later_card_counts_whatever_its_time_is_called(header: str) -> None:
    text = f"{header},juror,proposal,dragers\n28-11-2026 20:05,J1,V03,9\n28-11-2026 20:00,J1,V03,7\n"
    found = plan(text, duplicates="merge")
    assert (found.cards, found.questions) == ({("V03", "J1"): {"dragers": Decimal(9)}}, ())


def test_begin_and_end_in_a_survey_are_no_criteria() -> None:
    text = "ResponseId,Start Date,End Date,juror,proposal,dragers\nR_1,2026-11-28 20:00,2026-11-28 20:05,J1,V03,9\n"
    assert plan(text).cards == {("V03", "J1"): {"dragers": Decimal(9)}}


@pytest.mark.parametrize(
    ("who", "which"),
    [("Wie ben je?", "Welk plan beoordeel je?"), ("naam. Wie bent u?", "plan. Welk plan?")],
)
def test_the_questions_of_more_forms(who: str, which: str) -> None:
    text = f"{who},{which},G1[SQ1]. Geef een cijfer [dragers]\nJ1,V03,9\n"
    assert is_card_table(csv_table(text).headers)
    assert plan(text).cards == {("V03", "J1"): {"dragers": Decimal(9)}}


@pytest.mark.parametrize("row", ["Gemiddelde,V03,9", "Gem.,,9", "Totaal,,9", "Average,V03,9"])
def test_a_row_that_adds_up_is_asked_about_and_is_no_unknown_juror(row: str) -> None:
    (question,) = plan(f"juror,proposal,dragers\nJ1,V03,9\n{row}\n").questions
    assert list(map(option_of, question.options)) == ["--skip 3", "--keep 3"]
