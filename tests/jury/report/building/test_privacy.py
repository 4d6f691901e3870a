"""What is private is in no report: a canary in every private place, and none sings."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest
from canaries import CANARY, TWINS, with_canaries
from reports import evening_of, example, report_of, row, section, table_rows

from jury.report import render_report
from jury.report.building.build import build_report
from jury.report.formats.as_web_page import web_page
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import BY_NAME
from jury.session.journal import EMPTY


def outputs(definition: dict[str, Any]) -> Iterator[str]:
    """Every form in which the report leaves the program, and the model that templates see."""
    evening = evening_of(definition)
    for language in ("nl", "en"):
        yield render_report(evening, EMPTY, language)
        yield web_page(Asked(evening, EMPTY, wanted_language=language))
    yield repr(build_report(evening, EMPTY))
    for name in ("signatures", "poster", "agenda", "ics", "progress"):
        written = BY_NAME[name].write(Asked(evening, EMPTY))
        assert isinstance(written, bytes)
        yield re.sub(r"base64,[\w+/=]+", "", written.decode())


def test_no_canary_sings() -> None:
    definition = with_canaries()
    assert repr(definition).count(CANARY) > 100
    for output in outputs(definition):
        assert CANARY not in output
        assert "Zuringstraat" not in output
        assert "7001" not in output
        assert "7007" not in output


def test_who_sits_at_a_table_is_a_count_and_what_a_team_hears_is_nowhere() -> None:
    definition = example()
    guests = [f"Kanarie{n}" for n in range(23)]
    definition["tables"] = [
        {"id": f"t{n}", "name": f"Kanarietafel {n}", "host": "Kanariebaas", "guests": guests[n::4]} for n in range(4)
    ]
    definition["feedback"] = [{"proposal": "V01", "kind": "tip", "text": "Kanarietip"}]
    text = section(report_of(definition), "Over dit rapport")
    assert "- Er is die avond doorgepraat aan vier tafels, met 23 gasten." in text
    definition["tables"] = [{"id": "t1", "name": "Raam"}]
    assert "- Er is die avond doorgepraat aan één tafel.\n" in section(report_of(definition), "Over dit rapport")
    for output in outputs(definition):
        assert "Kanarie" not in output
    assert "doorgepraat" not in report_of(example())


def test_a_mark_below_the_third_place_is_nowhere() -> None:
    report = report_of(example())
    for mark in ("7,7", "7,4", "7,1", "7,0", "6,6", "6,1", "5,6", "5,0"):
        assert mark not in report
    assert len(table_rows(section(report, "De uitslag"))) == 4


def test_stepping_aside_is_a_count_without_a_name() -> None:
    text = section(report_of(example()), "Hoe het eindcijfer ontstaat")
    assert "Vier keer stapte een jurylid daarom opzij en gaf geen cijfer." in text
    assert "Twee keer meldde een jurylid een band en gaf wel cijfers." in text
    assert "Eén band was niet gemeld en is nog bekeken. Dat jurylid gaf wel cijfers." in text
    for name in ("Hüseyin", "Aïcha", "Marèse", "bakker"):
        assert name not in text


def test_without_places_no_place_no_mark_and_no_tie_is_told() -> None:
    definition = example()
    definition["publication"]["publish_ranking"] = "none"
    report = report_of(definition)
    for word in ("8,2", "7,8", "meest enthousiast", "hetzelfde cijfer", "| Plaats |"):
        assert word not in report
    assert "De jury maakt geen plaatsen bekend." in report
    assert "De publieksprijs is voor **De Lange Tafel**." in report


def test_places_without_their_marks() -> None:
    definition = example()
    definition["publication"]["publish_average"] = False
    report = report_of(definition)
    assert table_rows(section(report, "De uitslag"))[1] == ["1", "Kom Binnen"]
    assert "8,2" not in report
    assert "De Lange Tafel en Gewoon een buur kregen hetzelfde cijfer. De jury keek toen naar" in report


def test_all_places_are_told_where_the_settings_say_so() -> None:
    definition = example()
    definition["publication"]["publish_ranking"] = "all"
    rows = table_rows(section(report_of(definition), "De uitslag"))
    assert [row[0] for row in rows[1:]] == [str(place) for place in range(1, 12)]
    assert rows[4] == ["4", "Samen op pad", "7,7"]


def test_means_per_criterion_only_where_the_settings_say_so() -> None:
    definition = example()
    assert "Realisme" not in section(report_of(definition), "De uitslag")
    definition["publication"]["publish_criterion_averages"] = True
    rows = table_rows(section(report_of(definition), "De uitslag"))
    assert rows[0][3:] == [criterion["name"] for criterion in definition["criteria"]]
    assert rows[1][3:] == ["9,0", "8,3", "8,6", "7,0", "8,1", "8,6"]


def test_marks_per_juror_only_where_the_settings_say_so_and_names_only_with_consent() -> None:
    definition = example()
    definition["publication"]["publish_juror_scores"] = True
    report = report_of(definition)
    rows = table_rows(section(report, "De cijfers voor De Lange Tafel"))
    names = [row[0] for row in rows[1:]]
    assert "Joëlle" not in report
    assert names[0] == "Aïcha el Mouden"
    assert names[-1] == "zonder naam"
    assert ["Sjoerd ten Hagen", "6", "8", "7", "7", "7", "8"] in rows
    assert ["Hüseyin Karataş", "–", "–", "–", "–", "–", "–"] in rows
    assert "De cijfers voor Stoepklas" not in report
    assert "Cijfers per jurylid" not in section(report, "Over dit rapport")


def test_how_many_jurors_put_the_first_above_a_plan_only_where_their_marks_are_told() -> None:
    definition = example()
    beside = (
        "Kom Binnen staat hoger bij 4, gelijk bij 1 en lager bij 1 van de juryleden die beide plannen beoordeelden."
    )
    assert beside not in report_of(definition)
    definition["publication"]["publish_juror_scores"] = True
    report = report_of(definition)
    assert beside in section(report, "De cijfers voor De Lange Tafel")
    assert "staat hoger bij" not in section(report, "De cijfers voor Kom Binnen")


def test_no_juror_is_named_where_the_settings_say_so() -> None:
    definition = example()
    definition["publication"]["publish_juror_names"] = "none"
    report = report_of(definition)
    assert "De jury heeft 7 leden. Hun namen staan niet in dit rapport." in report
    for juror in definition["jurors"]:
        assert juror["name"] not in report


def test_a_pitcher_is_named_only_with_consent_and_where_the_settings_say_so() -> None:
    definition = example()
    definition["publication"]["publish_pitcher_names"] = "consent"
    report = report_of(definition)
    assert "**Gepresenteerd door:** Fatma Yıldız." in section(report, "De Lange Tafel")
    assert "Jeroen Wagemaker" not in report


def test_contact_data_need_the_setting_and_the_pitchers_consent() -> None:
    definition = example()
    row(definition, "proposals", "V01")["email"] = "lange.tafel@wijk.example"
    row(definition, "proposals", "V05")["email"] = "tuin@wijk.example"
    assert "wijk.example" not in report_of(definition)
    definition["publication"]["publish_contact"] = True
    report = report_of(definition)
    assert r"**Contact:** lange.tafel\@wijk.example" in section(report, "De Lange Tafel")
    assert "tuin\\@" not in report


def test_a_mean_of_too_few_cards_is_not_told() -> None:
    definition = example()
    definition["settings"]["quorum"] = 7
    report = report_of(definition)
    assert table_rows(section(report, "De uitslag"))[1] == ["1", "Kom Binnen", "8,2"]
    assert "Te weinig juryleden konden een cijfer geven voor: Voorsorteren" in report
    assert "De Lange Tafel (" not in section(report, "In het kort")


@pytest.mark.parametrize("field", TWINS)
def test_a_street_in_a_sensitive_plan_stays_out_until_there_are_public_words(field: str) -> None:
    definition = example()
    plan = row(definition, "proposals", "V03")
    plan.pop(f"{field}_public", None)
    plan[field] = "Bij de bakker in de Brandnetelstraat 12"
    report = report_of(definition)
    assert "Brandnetel" not in report
    assert "bakker in" not in report
    plan[f"{field}_public"] = "Bij de bakker"
    assert "Bij de bakker" in report_of(definition)


def test_a_sensitive_plan_keeps_its_street_out_of_title_verdict_questions_matches_and_agreements() -> None:
    definition = example()
    row(definition, "proposals", "V03")["title"] = "Buren van de Brandnetelstraat"
    next(each for each in definition["verdicts"] if each["proposal"] == "V03")["praise"] = (
        "Goed voor de Brandnetelstraat."
    )
    next(each for each in definition["cross_questions"] if each["proposal"] == "V03")["answer"] = (
        "In de Brandnetelstraat."
    )
    definition["parties"][3]["needs"][0]["text"] = "Een huis in de Brandnetelstraat"
    definition["matches"][1]["proposal"] = "V03"
    definition["agreements"][1] = {
        "proposals": ["V03"],
        "what": "Begin in de Brandnetelstraat",
        "who": "oeverlicht",
        "by": dt.date(2027, 3, 1),
    }
    report = report_of(definition)
    assert "Brandnetel" not in report
    assert "#### Buren van de …" in report
    assert "| volgt nog | GGZ Oeverlicht |" in section(report, "Afspraken")


def test_somebody_is_quoted_by_name_only_with_consent() -> None:
    definition = example()
    definition["session"]["quote_by"] = "Corrie de Gans, vrijwilliger"
    report = report_of(definition)
    assert definition["session"]["quote"] in report
    assert "Corrie" not in report


def test_a_withdrawn_plan_is_a_count() -> None:
    definition = example()
    row(definition, "proposals", "V10")["status"] = "withdrawn"
    report = report_of(definition)
    assert "- Eén plan is teruggetrokken." in report
    assert "herstelwinkel" not in report
