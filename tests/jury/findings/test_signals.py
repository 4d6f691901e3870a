"""The signals: exactly those of the example that a careful reader finds, and each with a reason of its own."""

from typing import Any

from jury.example import example_records
from jury.findings.signals import SIGNAL, SIGNALS, on_plan, standing
from jury.model.evening import Evening
from jury.model.tables import Records

OF_THE_EXAMPLE: dict[str, dict[str, str]] = {
    "silo": {},
    "few_carriers": {
        "V05": "Jeroen Wagemaker is the only carrier",
        "V10": "of the two carriers only Wietske Boer is from the wijk",
    },
    "same_carrier": {},
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
        "platform": "the residents gain by every plan but V04 and pay for none",
        "huurdersraad": "V04 and V08 are paid for by others",
        "rietvink": "V07 is paid for by the municipality",
        "sluisje": "V06 and V10 are paid for by others",
        "welzijn": "V01 and V09 are paid for by others",
    },
    "theme_without_plan": {},
    "measure_without_plan": {},
    "no_return_date": {},
}
"""By signal, of which subject it speaks, and why."""


def changed(table: str, id: str, **fields: Any) -> Records:
    """Give the example with some fields of one row changed; None takes a field away."""
    records = dict(example_records())
    row = {**records[table][id,], **fields}
    kept = {name: value for name, value in row.items() if value is not None}
    return {**records, table: {**records[table], (id,): kept}}


def seen(records: Records, signal: str) -> dict[str, str]:
    return {row.subject: row.sentence for row in standing(Evening(records), signal)}


def test_the_signals_of_the_example_are_those_of_a_careful_reader() -> None:
    found = {signal.name: set(seen(example_records(), signal.name)) for signal in SIGNALS}
    assert found == {name: set(subjects) for name, subjects in OF_THE_EXAMPLE.items()}


def test_every_signal_has_a_name_and_a_reason_of_its_own() -> None:
    assert len(SIGNAL) == len(SIGNALS) == len({signal.reason for signal in SIGNALS})
    assert all(signal.reason.endswith(".") for signal in SIGNALS)


def test_the_plans_that_lean_on_one_person_are_one_subject() -> None:
    both = [{"name": "jeroen wagemaker", "local": 1}, {"name": "Petra Oudshoorn", "local": 1}]
    found = seen(changed("proposals", "V04", carriers=both), "same_carrier")
    assert set(found) == {"V04+V05"}
    assert "draagt Het Geveltuincollectief en Warm aan de Weegbree" in found["V04+V05"]


def test_a_theme_and_a_measure_without_a_plan_are_seen_and_touch_none() -> None:
    records = changed("proposals", "V04", measure=None)
    assert "warmtenet" in seen(records, "measure_without_plan")["M02"]
    for plan in Evening(records).in_play:
        assert not [signal for signal, _sentence in on_plan(Evening(records), plan) if not signal.of_plans]


def test_without_a_day_to_come_back_the_evening_says_so() -> None:
    records = example_records()
    kept = {key: row for key, row in records["agreements"].items() if "Terugkomavond" not in str(row["what"])}
    assert set(seen({**records, "agreements": kept}, "no_return_date")) == {""}


def test_a_plan_that_takes_no_part_gives_no_signals() -> None:
    evening = Evening(changed("proposals", "V05", status="withdrawn"))
    assert not list(on_plan(evening, evening.proposal("V05")))
    assert "V05" not in seen(evening.records, "few_carriers")


def test_on_a_plan_the_parties_of_a_signal_stand_in_one_sentence() -> None:
    evening = Evening(example_records())
    said = [sentence for signal, sentence in on_plan(evening, evening.proposal("V09")) if signal.table == "parties"]
    assert said == [
        "Betaalt mee zonder eigen voordeel: Gemeente Rietermonde en Woonkring Rietermonde.",
        "Heeft voordeel en betaalt niet mee: Zorggroep De Lisdodde, GGZ Oeverlicht, Bewonersplatform Reigerhoek en "
        "Welzijn Rietermonde.",
    ]
