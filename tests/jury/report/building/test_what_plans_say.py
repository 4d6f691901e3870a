"""What a plan says of itself, of its partners and of what stands in its way, where the report tells it."""

import datetime as dt
from typing import Any

import pytest
from reports import evening_of, example, minimal, report_of, row, section, table_rows

from jury.findings.obstacles import obstacles
from jury.report.building.build import build_report
from jury.session.journal import EMPTY

PARTIES = [{"id": "g", "name": "Gemeente"}, {"id": "w", "name": "Woonbond"}]
TOLD: dict[str, Any] = {
    "stage": "in_the_making",
    "nature": "both",
    "area": "noord",
    "goals": ["d1"],
    "added_value": "Alleen samen krijgen we het pleintje van de weg af",
    "cooperation": "Elke maand aan tafel, ieder één stem",
    "exit": "Na twee jaar beslissen we of we doorgaan",
    "asked_how": "Met een brief en aan de deur",
    "asked_count": 41,
    "asked_answer": "Graag, als het stil blijft na tien uur",
    "first_step": "De stoep meten",
    "first_step_by": "w",
    "cost_note": "De subsidie komt pas na de zomer",
    "measures": ["m2"],
    "measure": "m1",
    "commitments": [
        {"party": "w", "pledge": "will", "what": "Iedere week opruimen", "hours": 40},
        {"party": "g", "pledge": "can", "what": "Stenen brengen", "hours": 8},
        {"party": "g", "pledge": "unsure", "what": "Een vergunning"},
    ],
    "carriers": [
        {"name": "Kees Dam", "local": True, "hours": 9, "successor": "Riet Kuiper"},
        {"name": "Ans Vos", "local": True, "hours": 2},
        {"name": "Bo Prins", "local": True},
    ],
}


def an_evening(**more: Any) -> dict[str, Any]:
    """An evening with a plan that says everything, and one that says nothing."""
    definition = minimal(
        parties=PARTIES,
        areas=[{"id": "noord", "name": "Noordkant"}],
        themes=[{"id": "t", "name": "Buiten", "question": "Wat mist er?", "questions": ["Voor wie?", "En nu?"]}],
        goals=[{"id": "d1", "text": "Iedereen kan naar buiten", "theme": "t"}, {"id": "d2", "text": "Minder steen"}],
        measures=[
            {"id": "m1", "text": "Groen", "because": "Het is hier het warmst", "social_gain": "Koele straten"},
            {"id": "m2", "text": "Bankjes"},
        ],
    )
    definition["proposals"][0] |= {**TOLD, "theme": "t"}
    return definition | more


@pytest.fixture(scope="module")
def report() -> str:
    return report_of(an_evening())


@pytest.mark.parametrize(
    "line",
    [
        "\n\nDe jury heeft over dit plan nog geen oordeel. Hoe ver: in de maak. Soort plan: plek en mensen. "
        "Waar: Noordkant.\n\n",
        "\n\n**Eerste stap:** De stoep meten. Wie: Woonbond.\n\n",
        "**Wie:** 3 dragers komen uit de wijk. **Wat partijen inbrengen:** Woonbond (zegt toe): Iedere week opruimen, "
        "40 uur; Gemeente (kan): Stenen brengen, 8 uur; Gemeente (weet het nog niet): Een vergunning.",
        "**Aan 41 bewoners gevraagd:** Met een brief en aan de deur. **Zij zeiden:** Graag, als het stil blijft na "
        "tien uur.\n\n",
        "\n\n**Wat alleen samen lukt:** Alleen samen krijgen we het pleintje van de weg af. "
        "**Zo beslissen zij samen:** Elke maand aan tafel, ieder één stem. "
        "**Zo stopt het:** Na twee jaar beslissen we of we doorgaan.",
    ],
)
def test_the_card_of_a_plan_tells_together_what_belongs_together(report: str, line: str) -> None:
    assert line in section(report, "Het plein")


def test_a_card_has_no_list() -> None:
    assert "\n- " not in section(report_of(example()), "Kom Binnen")


def test_dream_and_limits_stand_beside_each_other_and_one_alone_is_no_table() -> None:
    definition = minimal()
    definition["proposals"][0] |= {"dream": "Iedereen buiten", "limits": "Om tien uur stil."}
    definition["proposals"][1] |= {"need": "Een chauffeur"}
    report = report_of(definition)
    beside = "| Droom | Grens |\n| --- | --- |\n| Iedereen buiten. | Om tien uur stil. |"
    assert beside in section(report, "Het plein")
    assert "\n\n**Nodig:** Een chauffeur.\n" in section(report, "De bus")


def test_a_plan_that_says_nothing_of_it_has_no_empty_lines(report: str) -> None:
    assert section(report, "De bus").strip() == "De jury heeft over dit plan nog geen oordeel."


def test_a_line_of_which_only_the_end_is_known_begins_with_that() -> None:
    definition = minimal()
    carriers = [{"name": "Kees Dam", "successor": "Riet Kuiper"}, {"name": "Ans Vos"}]
    definition["proposals"][0] |= {"asked_count": 1, "carriers": carriers}
    report = report_of(definition)
    assert "Het is aan één bewoner gevraagd.\n" in section(report, "Het plein")
    assert "\n- Voor één van de 2 dragers staat een opvolger klaar.\n" in section(report, "Wat nog mist")


def test_a_theme_has_all_its_questions(report: str) -> None:
    assert "\nWat mist er? Voor wie? En nu?\n" in section(report, "Buiten")


def test_each_goal_has_its_plans_and_one_without_says_so(report: str) -> None:
    assert table_rows(section(report, "De gezamenlijke doelen"))[1:] == [
        ["Iedereen kan naar buiten", "Buiten", "Het plein"],
        ["Minder steen", "–", "nog geen plan"],
    ]


def test_goals_without_any_plan_are_told_without_a_word_about_plans() -> None:
    text = section(report_of(an_evening(proposals=[])), "Per thema, per plan")
    assert ["Minder steen", "–", "nog geen plan"] in table_rows(text)
    assert "op alfabet" not in text
    team = [{"name": "Ans Vos", "role": "voorzitter", "consent_name": True}]
    assert "- Ans Vos, voorzitter" in section(report_of(minimal(proposals=[], team=team)), "Per thema, per plan")


def test_plans_that_found_each_other_are_told_together_and_one_that_went_is_not() -> None:
    definition = an_evening(links_between=[{"proposals": ["V01", "V02"], "what": "De bus stopt op het plein"}])
    text = section(report_of(definition), "Wat plannen met elkaar verbindt")
    assert "- Het plein en De bus: De bus stopt op het plein." in text
    definition["proposals"][1]["status"] = "withdrawn"
    assert "Wat plannen met elkaar verbindt" not in report_of(definition)


def test_an_official_answer_stands_with_its_plan() -> None:
    answer = {
        "proposal": "V01",
        "by": "g",
        "date": dt.date(2026, 12, 1),
        "decision": "Ja, mits",
        "text": "Het budget is er",
    }
    definition = an_evening(answers=[answer])
    text = section(report_of(definition), "Het plein")
    assert "\n\nOfficieel antwoord van Gemeente op 1 december 2026: Ja, mits. Het budget is er." in text


def test_hours_stand_beside_the_euros_and_only_what_a_party_will_do_is_promised(report: str) -> None:
    text = section(report, "Wie betaalt, wie heeft voordeel")
    assert "Partijen zeggen samen 40 uur toe. Van nog eens 8 uur is het niet zeker." in text
    assert "We rekenen uren niet om in euro’s." in text
    assert table_rows(text)[1] == ["Het plein", "nog niet bekend", "nog niet bekend", "–", "–", "40, misschien 8"]
    assert "€" not in text


def test_without_hours_the_money_has_no_column_for_them() -> None:
    definition = minimal()
    definition["proposals"][0]["cost_eur"] = 100
    heads = ["Plan", "Kosten", "Nog te vinden", "Wie betaalt", "Wie heeft voordeel"]
    assert table_rows(section(report_of(definition), "Wie betaalt, wie heeft voordeel"))[0] == heads


def test_the_money_in_words_and_why_a_measure_goes_first(report: str) -> None:
    text = section(report, "Wie betaalt, wie heeft voordeel")
    assert "- Het plein: De subsidie komt pas na de zomer." in text
    assert "- **Groen.** Het is hier het warmst. Dat levert op: Koele straten. Plannen: Het plein." in text
    assert "- **Bankjes.** Plannen: Het plein." in text


def test_a_rule_in_the_way_is_counted_as_missing_until_it_is_lifted() -> None:
    barrier = {
        "proposal": "V01",
        "text": "Op de stoep mag niets staan",
        "lifted_by": "g",
        "before": dt.date(2027, 2, 1),
    }
    of_all = {"text": "De subsidie mag niet naar twee plannen"}
    two = report_of(an_evening(barriers=[barrier, of_all]))
    assert "- Er staan nog 2 regels in de weg. U leest ze bij ‘Afspraken’.\n" in section(two, "Wat nog mist")
    agreed = section(two, "Afspraken")
    assert "Regels staan in de weg. Wie haalt ze weg?" in agreed
    assert (
        "- Op de stoep mag niets staan. Plan: Het plein. Gemeente zoekt dat uit, vóór 1 februari 2027.\n"
        "- De subsidie mag niet naar twee plannen. Wie dat uitzoekt, is nog niet bekend.\n"
    ) in agreed
    one = report_of(an_evening(barriers=[barrier]))
    assert "- Er staat nog een regel in de weg. U leest die bij ‘Afspraken’.\n" in section(one, "Wat nog mist")
    assert "Een regel staat in de weg. Wie haalt die weg?" in section(one, "Afspraken")
    lifted = report_of(an_evening(barriers=[barrier | {"lifted": True}]))
    assert "in de weg" not in section(lifted, "Wat nog mist")
    assert "Dit stond in de weg:\n\n- Op de stoep mag niets staan." in section(lifted, "Afspraken")


def test_what_residents_think_and_what_money_is_missing_is_said_of_one_plan_of_some_and_of_none() -> None:
    plans = [{"id": f"V0{n}", "title": f"Plan {n}", "cost_eur": 100} for n in (1, 2, 3)]
    asked = {"asked_how": "Aan de deur", "cost_eur": 0}

    def missing(*said: dict[str, Any]) -> str:
        report = report_of(minimal(proposals=[plan | more for plan, more in zip(plans, said, strict=True)]))
        return section(report, "Wat nog mist")

    assert "- Van geen enkel plan weten we al wat bewoners ervan vinden.\n" in missing({}, {}, {})
    some = missing({}, asked, {})
    assert "- Van Plan 1 en Plan 3 weten we nog niet wat bewoners ervan vinden.\n" in some
    assert "- Voor 2 plannen is nog geld nodig: samen € 200.\n" in some
    one = missing(asked, {}, asked)
    assert "- Van Plan 2 weten we nog niet wat bewoners ervan vinden.\n" in one
    assert "- Voor Plan 2 is nog € 100 nodig.\n" in one


def test_a_rule_in_the_way_of_a_plan_that_went_is_told_nowhere() -> None:
    definition = an_evening(barriers=[{"proposal": "V02", "text": "De bus mag niet keren", "lifted_by": "g"}])
    definition["proposals"][1]["status"] = "withdrawn"
    assert "mag niet keren" not in report_of(definition)


def test_carriers_are_told_in_counts_and_nobody_is_named(report: str) -> None:
    text = section(report, "Wat nog mist")
    assert "2 dragers zeiden hoeveel tijd het kost: samen 11 uur per week." in text
    assert "Voor één van de 3 dragers staat een opvolger klaar." in text
    for name in ("Kees Dam", "Riet Kuiper", "Ans Vos"):
        assert name not in report


def test_a_sensitive_plan_keeps_the_street_in_each_of_these_texts_to_itself() -> None:
    street = "bij de Zuringstraat 4"
    definition = an_evening(
        barriers=[{"proposal": "V01", "text": f"Regel {street}"}],
        answers=[{"proposal": "V01", "decision": f"Ja {street}", "text": f"Want {street}"}],
        links_between=[{"proposals": ["V01", "V02"], "what": f"Samen {street}"}],
    )
    plan = definition["proposals"][0]
    for field in ("added_value", "cooperation", "exit", "asked_how", "asked_answer", "cost_note"):
        plan[field] = f"Iets {street}"
    plan["commitments"][0]["what"] = f"Poetsen {street}"
    assert report_of(definition).count("Zuringstraat") > 10
    plan["sensitive"] = True
    evening = evening_of(definition)
    assert "Zuringstraat" not in repr(build_report(evening, EMPTY))
    found = {(each.table, each.field) for each in obstacles(evening) if each.code == "street_name"}
    assert found >= {
        *(("proposals", field) for field in ("added_value", "cooperation", "exit", "asked_how", "asked_answer")),
        ("proposals", "cost_note"),
        ("proposals", "commitments"),
        ("barriers", "text"),
        ("answers", "decision"),
        ("answers", "text"),
        ("links_between", "what"),
    }


def test_a_name_without_consent_in_one_of_these_texts_stops_publishing() -> None:
    definition = example()
    definition["jurors"][0] |= {"name": "Wilhelmina Oosterveld", "consent_name": False}
    row(definition, "proposals", "V01")["added_value"] = "Wilhelmina Oosterveld helpt mee"
    stops = [each for each in obstacles(evening_of(definition)) if each.code == "name_in_text"]
    assert ("proposals", "added_value") in [(each.table, each.field) for each in stops]
