"""What the report says of the question, the area, the team, who was there and where to read on; and what it keeps."""

from typing import Any

import pytest
from area_evenings import LINK, LONG_LINK, STREET, definition_of_an_area
from reports import report_of, section


@pytest.fixture(scope="module")
def report() -> str:
    return report_of(definition_of_an_area())


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("De vraag", "startvraag): Hoe maken we Reigerhoek leefbaarder?"),
        ("De vraag", "Dit zeiden mensen ervan: Te breed. · Wie is wij?\n"),
        (
            "De vraag bij het thema Wonen en zorg",
            "huizen betaalbaar?\n\nDe vraag is van de huurdersraad.",
        ),
        ("De vraag bij het plan De Lange Tafel", "> Hoe eten we samen in de wijk?"),
        (
            "De vraag bij het plan De Lange Tafel",
            "1 maart 2026: Hoe eten we samen? Dit zeiden mensen ervan: Mooi.",
        ),
        ("Wat we samen willen", "> In 2030 kent iedereen zijn buren.\n\nDit is afgesproken op 1 september 2026."),
        ("Wat we samen willen", "Deze partijen willen dit: Gemeente Rietermonde en Woonkring Rietermonde."),
        ("De wijk", "Het gaat om Noord en Zuid."),
        ("De wijk", "- Huurders onder de 30: 41% (bron: CBS, 1 januari 2026)\n- Wachttijd: ruim 7 jaar\n"),
        ("De wijk", "**Kansen:** De school staat straks leeg.\n"),
        (
            "De wijk",
            "**Hier zit het vast:** Niemand is eigenaar van het plein.\n",
        ),
        ("De wijk", "- Wijkschouw, 4 maart 2026: Het plein is donker. Bron: 34 bewoners."),
        (
            "De wijk",
            "eenzame mensen. Bron: de huisarts. Dit hoort bij het plan De Lange Tafel.",
        ),
        ("Het team", "- Jamila Bos, trekker, Gemeente Rietermonde – uit de wijk\n- Eén ander wil niet met naam"),
        ("Over dit rapport", "- Er waren 61 mensen op de avond. Bewoners (53) · zorg en welzijn (8)."),
        ("Over dit rapport", f"- Lees of kijk verder:\n  - De woonvisie: <{LINK}>\n  - Film: <{LONG_LINK}>"),
    ],
)
def test_it_says_it_in_these_words(report: str, heading: str, sentence: str) -> None:
    assert sentence in section(report, heading)


def test_the_english_report_says_the_same() -> None:
    report = report_of(definition_of_an_area(), language="en")
    for heading, sentence in {
        "What we want together": "This was agreed on 1 September 2026. These parties want this: ",
        "The neighbourhood": "- Neighbourhood walk, 4 March 2026: Het plein is donker. Source: 34 bewoners.",
        "The team": "- Jamila Bos, trekker, Gemeente Rietermonde – from the neighbourhood\n- One other person does",
        "About this report": "- There were 61 people at the evening. Residents (53) · care (8).",
    }.items():
        assert sentence in section(report, heading)


@pytest.mark.parametrize("private", ["Pieter Stil", "penningmeester", "de buurvrouw van boven", STREET])
def test_what_is_private_is_not_in_it(report: str, private: str) -> None:
    assert private not in report


def test_what_was_overheard_is_told_without_who_said_it(report: str) -> None:
    assert "- Opgevangen: Iedereen kent iemand die alleen eet.\n" in section(report, "De wijk")


def test_an_ambition_that_is_not_agreed_is_a_proposal() -> None:
    definition = definition_of_an_area()
    definition["ambition"] = {"text": "Iedereen kent zijn buren"}
    said = section(report_of(definition), "Wat we samen willen")
    assert said.strip() == "> Iedereen kent zijn buren\n\nDit is een voorstel. Het is nog niet afgesproken."


def test_a_team_of_which_nobody_is_named_is_counted() -> None:
    definition = definition_of_an_area()
    definition["team"] = [{"name": "Pieter Stil"}, {"name": "Anna Bos"}]
    said = section(report_of(definition), "Het team")
    assert said.partition("\n\n")[2].startswith("2 mensen dragen de alliantie als geheel. Hun namen staan niet")


@pytest.mark.parametrize(("consent", "printed"), [(None, True), (True, True), (False, False)])
def test_a_quote_is_left_out_only_where_that_was_asked(consent: bool | None, printed: bool) -> None:
    definition: dict[str, Any] = definition_of_an_area()
    definition["session"].pop("quote_consent")
    if consent is not None:
        definition["session"]["quote_consent"] = consent
    report = report_of(definition)
    assert ("Vandaag vroeg iemand wat ik zelf te bieden heb" in report) is printed
    assert ("bewoner van de Weegbreestraat" in report) is printed
