"""What the report says of a first round that was sealed, and of a pitch to practise on."""

from typing import Any

from reports import minimal, report_of, section

REVISED = [{"proposal": "V02", "juror": "J1", "criterion": "c", "first": 5, "reason": "Sterk antwoord op de vraag."}]
CARDS = {"V01": {"J1": {"c": 7}, "J2": {"c": 7}}, "V02": {"J1": {"c": 9}, "J2": {"c": 8}}}
SEALED = {"scorecards": CARDS, "state": {"phase": "deliberation"}}


def _evening(**more: Any) -> dict[str, Any]:
    return minimal(**SEALED, revisions=REVISED, publication={"publish_ranking": "all"}, **more)


def test_it_counts_the_marks_that_were_revised_and_gives_no_reason_away() -> None:
    report = report_of(_evening())
    assert "Daarna is één cijfer gewijzigd, met een reden." in section(report, "Zo werkte de jury")
    assert "Sterk antwoord" not in report


def test_the_places_of_the_first_round_stay_private() -> None:
    assert "na de eerste ronde" not in report_of(_evening())


def test_a_setting_publishes_the_places_of_the_first_round() -> None:
    definition = _evening()
    definition["publication"]["publish_first_round"] = True
    outcome = section(report_of(definition), "De uitslag")
    now, first = outcome.split("na de eerste ronde")
    assert "| 1 | De bus | 8,5 |" in now
    assert "| 1 | Het plein | 7,0 |" in first


def test_a_plan_without_a_public_place_has_no_public_first_place_either() -> None:
    definition = _evening()
    definition["proposals"] += [{"id": f"V0{n}", "title": f"Plan {n}"} for n in (3, 4)]
    definition["scorecards"] = CARDS | {
        "V03": {"J1": {"c": 7}, "J2": {"c": 8}},
        "V04": {"J1": {"c": 6}, "J2": {"c": 7}},
    }
    definition["revisions"] = [
        {"proposal": "V04", "juror": "J1", "criterion": "c", "first": 10, "reason": "Toch niet."}
    ]
    definition["publication"] = {"publish_ranking": "top3", "publish_first_round": True}
    outcome = section(report_of(definition), "De uitslag")
    assert "na de eerste ronde" in outcome
    assert "Plan 4" not in outcome


def test_a_card_that_went_is_counted_apart_and_why_it_went_stays_private() -> None:
    definition = _evening(
        interests=[{"juror": "J1", "proposal": "V02", "measure": "recuse", "note": "Haar zus is trekker."}]
    )
    definition["scorecards"] = CARDS | {"V02": {"J1": {"state": "recused"}, "J2": {"c": 8}}}
    report = report_of(definition)
    assert "De kaart van één jurylid bij een plan verviel alsnog." in report
    assert "cijfer gewijzigd" not in report
    assert "zus" not in report


def test_nothing_is_said_of_a_round_in_which_nothing_was_revised() -> None:
    report = report_of(minimal(**SEALED, publication={"publish_first_round": True}))
    assert "eerste ronde" not in report


def test_a_calibration_pitch_is_told_of_and_is_no_plan_of_the_evening() -> None:
    definition = minimal(**SEALED)
    definition["proposals"].append({"id": "V00", "title": "Oefenplan", "counts": False, "status": "pitched"})
    definition["scorecards"] = {"V00": {"J1": {"c": 10}, "J2": {"c": 4}}, **CARDS}
    report = report_of(definition)
    assert "Vooraf oefende de jury met een proefpitch." in report
    assert "Oefenplan" not in report
    assert "3 plannen" not in report
