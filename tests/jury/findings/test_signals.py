"""The signals: exactly those of the example that a careful reader finds, and each with a reason of its own."""

from collections.abc import Mapping
from typing import Any

import pytest

from jury.example import example_records
from jury.findings.obstacles import obstacles
from jury.findings.signals import SIGNAL, SIGNALS, on_plan, standing
from jury.matching.suggestions import suggestions
from jury.model.evening import Evening

OF_THE_EXAMPLE: dict[str, dict[str, str]] = {
    "silo": {},
    "few_carriers": {
        "V05": "Jeroen Wagemaker is the only carrier",
        "V10": "of the two carriers only Wietske Boer is from the wijk",
    },
    "same_carrier": {},
    "carrier_hours": {"V05": "Jeroen Wagemaker gives it ten hours a week"},
    "residents_not_asked": {
        "V05": "it says nowhere that anybody was asked",
        "V10": "it says nowhere that anybody was asked",
    },
    "no_owner": {},
    "no_date": {},
    "answers_nothing": {},
    "money_gap": {
        "V01": "4,500, of which 2,500 and 1,000 are promised",
        "V02": "7,800, of which 4,000 and 2,000 are promised",
        "V05": "6,400, of which 3,000 is promised",
        "V06": "5,200, of which 5,000 is promised",
        "V07": "9,800, of which 5,000 is promised",
        "V08": "8,600, of which 6,000 is promised",
        "V09": "18,500, of which 9,000 and 5,000 are promised",
        "V10": "5,600, of which nothing is promised",
    },
    "promised_by_nobody": {
        "V04": "the corporation is to pay, and only the heating company promised",
        "V06": "Welzijn is to pay, and only the municipality promised",
        "V10": "the municipality is to pay and promised nothing",
    },
    "open_question": {"V05": "who waters the plants in July is answered with: that we do not know yet"},
    "pays_without_gain": {
        "gemeente": "it pays for V01, V05, V06, V07 and V09 and is no better off by them",
        "woonkring": "it pays for V08 and V09 and is no better off by them",
        "lisdodde": "it pays for V02 and V11, by which others are better off",
        "oeverlicht": "it pays for V03, by which others are better off",
        "warmte": "it pays for V04, by which others are better off",
        "sluisje": "it pays for V01, by which others are better off",
    },
    "gains_without_paying": {
        "gemeente": "V02, V03, V04 and V11 are paid for by others",
        "lisdodde": "V01, V06 and V09 are paid for by others",
        "oeverlicht": "V09 is paid for by others",
        "huurdersraad": "V04 and V08 are paid for by others",
        "rietvink": "V07 is paid for by the municipality",
        "sluisje": "V06 and V10 are paid for by others",
        "welzijn": "V01 and V09 are paid for by others",
    },
    "seems_to_fit": {},
    "goal_without_plan": {},
    "theme_without_plan": {},
    "measure_without_plan": {},
    "loose_agreement": {},
    "no_return_date": {},
}
"""By signal, of which subject it speaks, and why."""
OF_THE_DORP: dict[str, dict[str, str]] = {
    "silo": {},
    "few_carriers": {"P5": "of the two carriers only Klaas Jan Bouwhuis is from the dorp"},
    "same_carrier": {"P1+P2+P8": "Roelof Sikkens carries three plans"},
    "carrier_hours": {"P1+P2+P8": "Roelof Sikkens gives 4, 3 and 3 hours a week"},
    "residents_not_asked": {"P4": "it says nowhere that anybody was asked", "P7": "nor there"},
    "no_owner": {},
    "no_date": {},
    "answers_nothing": {},
    "money_gap": {
        "P1": "26,000, of which 10,700, 6,000 and 2,500 are promised",
        "P4": "1,200,000, of which nothing is promised",
        "P5": "5,400, of which 3,400 and 1,000 are promised",
    },
    "promised_by_nobody": {"P4": "the municipality is to pay and promised nothing"},
    "open_question": {},
    "pays_without_gain": {
        "municipality": "it pays for P1, by which others are better off",
        "housing": "it pays for P6, by which others are better off",
        "traders": "they pay for P2, by which others are better off",
        "energy": "it pays for P2, by which others are better off",
    },
    "gains_without_paying": {
        "homecare": "P1 and P2 are paid for by others",
        "association": "it pays for P1 alone, and gains by P2, P3, P6, P7 and P8 too",
        "school": "P3 is paid for by the housing association and the municipality",
        "youth": "P3 and P4 are not paid for by the young",
    },
    "seems_to_fit": {},
    "goal_without_plan": {},
    "theme_without_plan": {"youth": "no plan came in for those of sixteen"},
    "measure_without_plan": {},
    "loose_agreement": {},
    "no_return_date": {},
}
"""The same of the second example; its measure M7 was dismissed, with the reason in it."""


def changed(table: str, id: str, **fields: Any) -> dict[str, Any]:
    """Give the example with some fields of one row changed; None takes a field away."""
    records: dict[str, Any] = dict(example_records())
    row = {**records[table][id,], **fields}
    kept = {name: value for name, value in row.items() if value is not None}
    return {**records, table: {**records[table], (id,): kept}}


def seen(records: Mapping[str, Any], signal: str) -> dict[str, str]:
    return {row.subject: row.sentence for row in standing(Evening(records), signal)}


@pytest.mark.parametrize(("example", "wanted"), [("wijk", OF_THE_EXAMPLE), ("dorp", OF_THE_DORP)])
def test_the_signals_of_an_example_are_those_of_a_careful_reader(
    example: str, wanted: dict[str, dict[str, str]]
) -> None:
    found = {signal.name: set(seen(example_records(example), signal.name)) for signal in SIGNALS}
    assert found == {name: set(subjects) for name, subjects in wanted.items()}


@pytest.mark.parametrize(
    ("example", "signal", "subject"),
    [("wijk", "gains_without_paying", "platform"), ("dorp", "measure_without_plan", "M7")],
)
def test_what_an_example_dismisses_would_be_seen_without_that(example: str, signal: str, subject: str) -> None:
    records: dict[str, Any] = {**example_records(example), "dismissed": {}}
    assert set(seen(records, signal)) - set(seen(example_records(example), signal)) == {subject}


def test_every_signal_has_a_name_and_a_reason_of_its_own() -> None:
    assert len(SIGNAL) == len(SIGNALS) == len({signal.reason for signal in SIGNALS})
    assert all(signal.reason.endswith(".") for signal in SIGNALS)


def test_the_plans_that_lean_on_one_person_are_one_subject() -> None:
    both = [{"name": "jeroen wagemaker", "local": 1}, {"name": "Petra Oudshoorn", "local": 1}]
    found = seen(changed("proposals", "V04", carriers=both), "same_carrier")
    assert set(found) == {"V04+V05"}
    assert "draagt Het Geveltuincollectief en Warm aan de Weegbree" in found["V04+V05"]


def test_hours_are_added_up_over_the_plans_of_one_person() -> None:
    records = changed("proposals", "V05", carriers=[{"name": "Jeroen Wagemaker", "local": 1, "hours": "5"}])
    assert not seen(records, "carrier_hours")
    both = [{"name": "Jeroen  Wagemaker", "local": 1, "hours": "3.5"}, {"name": "Petra", "local": 1, "hours": "8"}]
    plans = {**records["proposals"], ("V04",): {**records["proposals"]["V04",], "carriers": both}}
    found = seen({**records, "proposals": plans}, "carrier_hours")
    assert set(found) == {"V04+V05"}
    assert "8,5 uur per week" in found["V04+V05"]


def test_residents_were_asked_where_any_of_it_was_written() -> None:
    assert "V10" in seen(example_records(), "residents_not_asked")
    for field, value in {"asked_how": "aan de deur", "asked_count": 34, "asked_answer": "doen"}.items():
        assert "V10" not in seen(changed("proposals", "V10", **{field: value}), "residents_not_asked")


def test_a_plan_without_a_day_and_one_without_anybody_are_seen() -> None:
    assert "V04" in seen(changed("proposals", "V04", start=None), "no_date")
    assert "V04" in seen(changed("proposals", "V04", lead=None, first_step_by=None), "no_owner")
    assert "V04" not in seen(changed("proposals", "V04", lead=None, first_step_by="warmte"), "no_owner")


def test_a_plan_belongs_to_a_goal_a_measure_a_theme_with_a_question_or_a_question_of_its_own() -> None:
    alone = changed("proposals", "V04", measure=None, theme=None, goals=None)
    assert set(seen(alone, "answers_nothing")) == {"V04"}
    goals = {**alone, "goals": {("G1",): {"nr": 1, "id": "G1", "text": "Samen warm"}}}
    own = {("V04",): {**alone["proposals"]["V04",], "goals": ["G1"]}}
    assert not seen({**goals, "proposals": {**alone["proposals"], **own}}, "answers_nothing")
    question = {"nr": 9, "text": "Hoe?", "proposal": "V04"}
    assert not seen({**alone, "challenge": {**alone["challenge"], (9,): question}}, "answers_nothing")
    assert set(seen(goals, "goal_without_plan")) == {"G1"}


def test_a_need_and_an_offer_fit_by_a_word_and_not_by_their_kind_alone() -> None:
    found = seen({**example_records(), "matches": {}}, "seems_to_fit")
    assert set(found) == {"N02+A10", "N06+A12"}
    assert "‘warmtenet’ lijkt op ‘Warmtebedrijf’" in found["N06+A12"]


def test_a_pair_that_was_dismissed_is_suggested_no_more() -> None:
    dismissed: dict[str, Any] = {"nr": 1, "signal": "seems_to_fit", "subject": "N02+A10", "reason": "Al geprobeerd."}
    records: dict[str, Any] = {**example_records(), "matches": {}, "dismissed": {(1,): dismissed}}
    assert set(seen(records, "seems_to_fit")) == {"N06+A12"}
    assert "N02+A10" in {fit.subject for fit in suggestions(Evening({**records, "dismissed": {}}))}
    assert "N02+A10" not in {fit.subject for fit in suggestions(Evening(records))}


def test_what_was_dismissed_is_gone_from_plan_and_report_and_nothing_else_is() -> None:
    rows = {
        (1,): {"nr": 1, "signal": "money_gap", "subject": "V09", "reason": "De gemeente zoekt het."},
        (2,): {"nr": 2, "signal": "gains_without_paying", "subject": "platform", "reason": "Bewoners betalen niet."},
    }
    dismissed: dict[str, Any] = {**example_records(), "dismissed": rows}
    before, after = Evening(example_records()), Evening(dismissed)
    assert set(seen(before.records, "money_gap")) - set(seen(after.records, "money_gap")) == {"V09"}
    told = [sentence for _signal, sentence in on_plan(after, after.proposal("V09"))]
    assert not [sentence for sentence in told if "gedekt" in sentence or "Bewonersplatform" in sentence]
    assert [sentence for sentence in told if "GGZ Oeverlicht en Welzijn Rietermonde" in sentence]


def test_a_theme_and_a_measure_without_a_plan_are_seen_and_touch_none() -> None:
    records = changed("proposals", "V04", measure=None)
    assert "warmtenet" in seen(records, "measure_without_plan")["M02"]
    for plan in Evening(records).in_play:
        assert not [signal for signal, _sentence in on_plan(Evening(records), plan) if not signal.of_plans]


def test_what_was_meant_as_an_agreement_has_an_owner_and_a_date() -> None:
    rows = example_records()["agreements"]
    loose: dict[str, Any] = {"nr": 90, "what": "De sleutel", "who": "woonkring"}
    records: dict[str, Any] = {**example_records(), "agreements": {**rows, (90,): loose}}
    assert seen(records, "loose_agreement") == {"De sleutel": "Geen datum is geen afspraak: ‘De sleutel’."}
    assert "agreement_incomplete" in {obstacle.code for obstacle in obstacles(Evening(records))}
    dismissed: dict[str, Any] = {
        "nr": 1,
        "signal": "loose_agreement",
        "subject": "De sleutel",
        "reason": "Volgt morgen.",
    }
    after = Evening({**records, "dismissed": {(1,): dismissed}})
    assert "agreement_incomplete" not in {obstacle.code for obstacle in obstacles(after)}
    intention = {**rows, (90,): {**loose, "kind": "intention"}}
    assert not seen({**records, "agreements": intention}, "loose_agreement")


def test_without_a_day_to_come_back_the_evening_says_so() -> None:
    records = example_records()
    session = {name: value for name, value in records["session"][()].items() if name != "return_date"}
    assert set(seen({**records, "session": {(): session}}, "no_return_date")) == {""}


def test_a_plan_that_takes_no_part_gives_no_signals() -> None:
    evening = Evening(changed("proposals", "V05", status="withdrawn"))
    assert not list(on_plan(evening, evening.proposal("V05")))
    assert "V05" not in seen(evening.records, "few_carriers")


def test_on_a_plan_the_parties_of_a_signal_stand_in_one_sentence() -> None:
    evening = Evening(example_records())
    said = [sentence for signal, sentence in on_plan(evening, evening.proposal("V09")) if signal.table == "parties"]
    assert said == [
        "Betaalt mee zonder eigen voordeel: Gemeente Rietermonde en Woonkring Rietermonde.",
        "Heeft voordeel en betaalt niet mee: Zorggroep De Lisdodde, GGZ Oeverlicht en Welzijn Rietermonde.",
    ]
