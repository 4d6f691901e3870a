"""What a party reads back of its interest, the dilemmas, and what is left out of what is still missing."""

from typing import Any

import pytest
from reports import example, minimal, report_of, section

WEIGHING = "Uw belang in de afweging"
MISSING = "Wat nog mist"


def changed(**tables: Any) -> dict[str, Any]:
    return {**example(), **tables}


def with_parties(**fields: dict[str, str]) -> list[dict[str, Any]]:
    return [{**row, **fields.get(row["id"], {})} for row in example()["parties"]]


def test_the_plans_that_touch_an_interest_stand_by_what_the_jury_made_of_them() -> None:
    mine = section(report_of(example()), "Woonkring Rietermonde")
    assert (
        "**Aan de slag:** De Talentenbalie, Gewoon een buur, Kom Binnen, Voorsorteren aan de keukentafel. "
        "**Eerst aanscherpen:** Licht op het achterpad, Warm aan de Weegbree.\n"
    ) in mine
    assert "**Samen verder:** Leen- en herstelwinkel De Lepelaar." in section(
        report_of(example()), "Ondernemersvereniging ’t Sluisje"
    )


def test_where_a_plan_was_not_followed_the_reservation_says_why_once() -> None:
    report = report_of(example())
    weighing = section(report, WEIGHING)
    why = section(report, "Waarom de jury een plan nog niet volgt")
    assert "- **Warm aan de Weegbree:** Eerst aanscherpen. Waarom: Er is nog geen tarief" in why
    assert weighing.count("Er is nog geen tarief") == 1
    assert "Kom Binnen:" not in why, "that was followed"
    assert "dan staat onderaan waarom" in weighing
    followed = example()
    followed["verdicts"] = [{"proposal": plan["id"], "verdict": "adopt"} for plan in followed["proposals"]]
    assert "Waarom de jury" not in report_of(followed)
    assert "onderaan" not in section(report_of(followed), WEIGHING)


def test_what_was_written_of_it_stands_with_the_party() -> None:
    weighed = [
        {"party": "warmte", "proposal": "V04", "text": "Het tarief komt eerst"},
        {"party": "warmte", "text": "De jury vindt een tweede straat nu te vroeg."},
        {"party": "warmte", "proposal": "V07", "text": "De stoep gaat toch open"},
    ]
    mine = section(report_of(changed(weighed=weighed)), "Warmtebedrijf Rietergloed")
    assert "**Aan de slag:** Stoepklas. **Eerst aanscherpen:** Warm aan de Weegbree.\n" in mine
    assert "\n\n**In de afweging van Warm aan de Weegbree:** Het tarief komt eerst.\n" in mine
    assert "**In de afweging:** De jury vindt een tweede straat nu te vroeg." in mine
    assert "**In de afweging van Stoepklas:** De stoep gaat toch open." in mine


def test_goal_and_role_stand_with_the_interest_and_who_has_none_is_named() -> None:
    parties = with_parties(gemeente={"goal": "Honderd woningen van het gas", "role": "Vergunt en denkt mee"})
    parties = [
        {key: text for key, text in row.items() if row["id"] != "sluisje" or key not in ("interest", "goal", "role")}
        for row in parties
    ]
    report = report_of(changed(parties=parties))
    mine = section(report, "Gemeente Rietermonde")
    assert "**Doel:** Honderd woningen van het gas." in mine
    assert "**Rol:** Vergunt en denkt mee." in mine
    said = "Van deze partij weten we nog niet wat zij zelf wil bereiken: Ondernemersvereniging ’t Sluisje."
    assert said in section(report, WEIGHING)
    assert "### Ondernemersvereniging" not in report


def test_an_evening_without_parties_has_no_such_section() -> None:
    assert f"## {WEIGHING}" not in report_of(minimal())


def test_a_dilemma_tells_the_ways_the_choice_and_why() -> None:
    dilemmas = [
        {
            "text": "Elke dag open, of minder en langer vol te houden?",
            "options": ["Elke dag", "Vier dagen"],
            "chosen": "Vier dagen",
            "because": "Twintig vrijwilligers is te weinig",
            "parties": ["platform", "woonkring"],
            "proposal": "V09",
        },
        {"text": "Eerst groen of eerst licht?", "theme": "veilig_heel"},
    ]
    told = section(report_of(changed(dilemmas=dilemmas)), "Dilemma’s")
    assert (
        "- **Elke dag open, of minder en langer vol te houden?** Dit gaat over Kom Binnen. "
        "Voor wie: Bewonersplatform Reigerhoek en Woonkring" in told
    )
    assert "Het kan zo: Elke dag, of Vier dagen. Gekozen: Vier dagen. Waarom: Twintig vrijwilligers is te" in told
    assert "Dit gaat over het thema ‘Veilig en heel’." in told
    assert "Hierover is nog niet gekozen." in told


@pytest.mark.parametrize("table", ["weighed", "dilemmas"])
def test_a_street_of_a_sensitive_plan_is_left_out(table: str) -> None:
    text = "Aan de Zuringstraat begint het."
    row = {"party": "oeverlicht", "proposal": "V03", "text": text} if table == "weighed" else {
        "proposal": "V03", "text": "Waar?", "options": [text], "chosen": text, "because": text
    }  # fmt: skip
    report = report_of(changed(**{table: [row]}))
    assert "Zuringstraat" not in report
    open_plan = {**row, "proposal": "V09"}
    assert "Zuringstraat" in report_of(changed(**{table: [open_plan]})), "of another plan it may be told"


def test_what_was_dismissed_is_not_told_as_missing() -> None:
    dismissed = [
        {"signal": "few_carriers", "subject": "V05", "reason": "Er komt een tweede."},
        {"signal": "money_gap", "subject": "V09", "reason": "De gemeente zoekt het."},
        {"signal": "gains_without_paying", "subject": "platform", "reason": "Bewoners betalen niet."},
    ]
    before, after = report_of(changed(dismissed=[])), report_of(changed(dismissed=dismissed))
    assert "- Voor 8 plannen is nog geld nodig: samen € 23.900." in section(before, MISSING)
    assert "- Voor 7 plannen is nog geld nodig: samen € 19.400." in section(after, MISSING)
    assert "- Leen- en herstelwinkel De Lepelaar heeft één drager uit de wijk." in section(after, MISSING)
    uneven = "Waar betalen en voordeel uit elkaar lopen"
    assert "| Bewonersplatform Reigerhoek |" in section(before, uneven)
    assert "| Bewonersplatform Reigerhoek |" not in section(after, uneven)
    assert "Er komt een tweede." not in after


def test_hours_are_told_as_counts_without_a_name() -> None:
    plans = [
        {**row, "carriers": [{"name": "Kanarie Vogel", "local": True, "hours": 12}, *row["carriers"]]}
        if row["id"] == "V09"
        else row
        for row in example()["proposals"]
    ]
    report = report_of(changed(proposals=plans))
    assert "Aan Kom Binnen geeft één drager meer dan acht uur per week." in section(report, MISSING)
    assert "Kanarie" not in report


def test_what_was_weighed_for_a_party_and_its_role_are_read_back_where_its_interest_is_not_known() -> None:
    parties = [{"id": "a", "name": "Arend"}, {"id": "b", "name": "Bies", "role": "Let op de sleutel"}]
    weighed = [{"party": "a", "proposal": "V01", "text": "Uw zorg is gehoord"}]
    told = section(report_of(minimal(parties=parties, weighed=weighed)), "Uw belang in de afweging")
    assert (
        "### Arend\n\n**Nog geen oordeel:** Het plein.\n\n**In de afweging van Het plein:** Uw zorg is gehoord." in told
    )
    assert "### Bies\n\n**Rol:** Let op de sleutel." in told
    assert "Dit belang komt nog niet terug" not in told
    assert "Van deze partijen weten we nog niet wat zij zelf willen bereiken: Arend en Bies." in told
