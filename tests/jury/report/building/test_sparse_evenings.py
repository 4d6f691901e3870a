"""Evenings with little in them: nothing is invented, nothing breaks, and nobody is blamed."""

import re
from itertools import pairwise

import pytest
from golden_evenings import EVENINGS
from reports import example, minimal, report_of, section

from jury.report import render_report
from jury.session.journal import EMPTY

MARKED = {"V01": {"J1": {"c": 7}, "J2": {"c": 8}}, "V02": {"J1": {"c": 6}, "J2": {"c": 6}}}


def headings(report: str) -> list[str]:
    return re.findall(r"^## (.*)$", report, re.MULTILINE)


def test_the_least_that_a_definition_may_hold_gives_a_whole_report() -> None:
    report = report_of(minimal())
    assert report.startswith(
        "---\npagetitle: Juryrapport Avond in het dorp\nlang: nl\nstatus: concept\n---\n\n# Juryrapport Avond"
    )
    assert headings(report) == [
        "In het kort",
        "Zo werkte de jury",
        "De uitslag",
        "Per thema, per plan",
        "Wat nog mist",
        "Afspraken",
        "Over dit rapport",
    ]
    assert "- Er zijn 2 plannen." in report
    assert "Er is nog geen uitslag" in report
    assert "### De plannen" in report
    assert "Er zijn nog geen afspraken vastgelegd. Geen datum is geen afspraak." in report
    assert "None" not in report


def test_an_evening_without_plans() -> None:
    report = report_of(minimal(proposals=[]))
    assert "- Er zijn nog geen plannen." in report
    assert "Per thema, per plan" not in headings(report)


def test_an_evening_with_only_marks_has_its_places() -> None:
    report = report_of(minimal(scorecards=MARKED))
    assert "| 1 | Het plein | 7,5 |" in report
    assert "De jury heeft 2 leden. Hun namen staan niet in dit rapport." in report
    assert "op één punt." in report


def test_half_of_the_cards_is_called_an_interim_outcome() -> None:
    report = report_of(minimal(scorecards={"V01": {"J1": {"c": 7}}}))
    assert "Dit is een tussenstand: nog niet alle kaarten zijn binnen." in report


@pytest.mark.parametrize(
    ("kind", "heading", "from_there"),
    [
        ("wijk", "De wijk", "uit de wijk"),
        ("dorp", "Het dorp", "uit het dorp"),
        ("buurt", "De buurt", "uit de buurt"),
        ("kern", "De kern", "uit de kern"),
        ("stad", "De stad", "uit de stad"),
        ("gebied", "Het gebied", "uit het gebied"),
    ],
)
def test_the_area_is_called_what_it_is(kind: str, heading: str, from_there: str) -> None:
    definition = example()
    definition["session"]["area_kind"] = kind
    report = report_of(definition)
    assert headings(report)[2] == heading
    assert f"4 dragers komen {from_there}." in section(report, "Kom Binnen")


def test_plans_without_a_theme_have_their_own_heading_after_the_themes() -> None:
    definition = example()
    for plan in definition["proposals"]:
        if plan["theme"] == "energie_groen":
            del plan["theme"]
    report = report_of(definition)
    themes = re.findall(r"^### (.*)$", section(report, "Per thema, per plan"), re.MULTILINE)
    assert themes == [
        *("Het team", "Wonen en zorg", "Ontmoeten en meedoen", "Veilig en heel", "Plannen zonder thema"),
        *("De gezamenlijke doelen", "Wat plannen met elkaar verbindt"),
    ]
    assert "Bij het thema ‘Energie en groen’ is nog geen plan." in section(report, "Wat nog mist")


def test_what_is_missing_is_said_without_a_name_or_a_reproach() -> None:
    definition = example()
    plans = {plan["id"]: plan for plan in definition["proposals"]}
    plans["V05"]["carriers"] = [{"name": "Coby Terlouw", "local": False}]
    plans["V07"] |= {"lead": "gemeente", "partners": [], "carriers": [{"name": "A. de Wit", "local": False}]}
    for plan in plans.values():
        if plan["measure"] == "M05":
            del plan["measure"]
    definition["cross_questions"][0]["answer"] = ""
    del definition["session"]["return_date"]
    text = section(report_of(definition), "Wat nog mist")
    assert "Aan de maatregel ‘Achterpaden ophogen en verlichten’ werkt nog geen plan." in text
    assert "Het Geveltuincollectief en Stoepklas hebben nog geen drager uit de wijk." in text
    assert "Het Geveltuincollectief en Samen op pad leunen op dezelfde persoon." in text
    assert "Stoepklas is nog een ‘torentje’" in text
    assert "Kom Binnen zoekt nog een antwoord op de vraag: Wat doen jullie" in text
    assert "Er is nog geen datum om samen terug te kijken." in text
    assert "Coby" not in text


def test_an_agreement_without_an_owner_or_a_date_is_an_intention() -> None:
    definition = example()
    del definition["agreements"][2]["by"], definition["agreements"][2]["how"]
    del definition["agreements"][3]["who"]
    text = section(report_of(definition), "Afspraken")
    table, _label, intentions = text.partition("Dit zijn voornemens.")
    assert "Tarief op papier" not in table
    assert "- Tarief op papier en een derde drager. Wie: Warmtebedrijf Rietergloed. Nog zonder datum.\n" in intentions
    assert "contactpersoon bij de gemeente bekend. Uiterlijk: 17 december 2026.\n" in intentions


def test_costs_that_nobody_knows_are_not_invented() -> None:
    definition = minimal()
    definition["parties"] = [{"id": "g", "name": "Gemeente"}]
    definition["proposals"][0]["funding"] = [{"party": "g", "eur": 100}]
    report = report_of(definition)
    assert "| Het plein | nog niet bekend | nog niet bekend | Gemeente € 100 | – |" in report
    assert "De bus" not in section(report, "Wie betaalt, wie heeft voordeel")


def test_levels_of_headings_are_never_skipped() -> None:
    for definition in (minimal(), example()):
        levels = [len(marks) for marks in re.findall(r"^(#+) ", report_of(definition), re.MULTILINE)]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_one_who_is_away_one_who_abstains_and_one_who_never_came() -> None:
    definition = minimal(
        jurors=[{"id": f"J{n}", "name": f"Jurylid {n}"} for n in (1, 2, 3)],
        scorecards={
            "V01": {"J1": {"c": 7}, "J2": {"state": "absent"}, "J3": {"state": "absent"}},
            "V02": {"J1": {"c": "abstained"}, "J2": {"c": 6}, "J3": {"state": "absent"}},
        },
    )
    text = section(report_of(definition), "Hoe het eindcijfer ontstaat")
    assert "Geen jurylid meldde een band met een plan." in text
    assert "Eén jurylid was er even niet en gaf daarom één plan geen cijfer." in text
    assert "Eén jurylid was er deze avond niet." in text
    assert "Eén keer koos een jurylid ervoor om geen cijfer te geven." in text


def test_a_method_that_cannot_say_anything_leaves_the_places_out() -> None:
    definition = minimal(settings={"aggregate": "z_score"}, scorecards=MARKED)
    assert "Er is nog geen uitslag" in report_of(definition)


def test_where_there_are_only_intentions_every_plan_is_named_as_without_an_agreement() -> None:
    intention = {"what": "Ooit een tuin", "kind": "intention"}
    text = section(report_of(minimal(agreements=[intention])), "Afspraken")
    assert "Er zijn nog geen afspraken vastgelegd." in text
    assert "- Ooit een tuin. Nog zonder datum.\n" in text
    assert "Over De bus en Het plein is nog niets afgesproken.\n" in text
    assert "nog niets afgesproken" not in section(report_of(minimal()), "Afspraken")


def test_where_everybody_stepped_aside_no_outcome_is_promised_for_later() -> None:
    text = section(render_report(EVENINGS["iedereen-verschoond"](), EMPTY), "De uitslag")
    assert "Geen enkel plan krijgt een plaats." in text
    assert "nog geen uitslag" not in text
    assert "Te weinig juryleden konden een cijfer geven voor: Het plein en De bus." in text


def test_without_themes_and_leads_nothing_is_said_of_them() -> None:
    text = section(report_of(minimal()), "Per thema, per plan")
    assert "De plannen staan op alfabet, niet op plaats." in text
    assert "trekt het plan" not in text
