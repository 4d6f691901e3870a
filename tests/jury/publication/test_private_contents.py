"""What is private in a file is named, all of it and no more."""

from collections.abc import Mapping

import pytest
from evenings_by_hand import small_records

from jury.model.evening import Evening
from jury.model.tables import Key, Records, Row
from jury.publication.private_contents import private_contents

AGREED: Row = {"nr": 1, "id": "J1", "name": "Jurylid", "consent_name": 1}
SILENT: Row = {"nr": 1, "id": "J1", "name": "Jurylid"}
PLAN: Row = {"nr": 1, "id": "V1", "title": "Plan"}


def evening(**tables: Mapping[Key, Row]) -> Evening:
    """Give the small evening, in which everybody agreed to be named."""
    return Evening({**small_records(), "jurors": {("J1",): AGREED}, **tables})


def test_an_evening_without_anything_private_has_nothing_to_say() -> None:
    assert private_contents(evening()) == ""


@pytest.mark.parametrize(
    ("words", "tables"),
    [
        ("de cijfers van elk jurylid", {"marks": {("V1", "J1", "a"): {"mark": "7"}}}),
        ("banden van juryleden met plannen", {"interests": {(1,): {"nr": 1, "juror": "J1", "proposal": "V1"}}}),
        ("namen zonder toestemming", {"jurors": {("J1",): SILENT}}),
        ("namen zonder toestemming", {"proposals": {("V1",): {**PLAN, "pitcher": "Renée"}}}),
        ("e-mailadressen en telefoonnummers", {"proposals": {("V1",): {**PLAN, "phone": "06"}}}),
        ("plekken van kwetsbare groepen", {"proposals": {("V1",): {**PLAN, "sensitive": 1}}}),
        ("andere antwoorden uit het formulier", {"proposals": {("V1",): {**PLAN, "extra": {"Schoenmaat": "41"}}}}),
        ("namen zonder toestemming", {"team": {(1,): {"nr": 1, "name": "Renée"}}}),
        ("afspraken die niet openbaar zijn", {"agreements": {(1,): {"nr": 1, "what": "Later", "public": 0}}}),
        ("redenen van wijzigingen", {"dismissed": {(1,): {"nr": 1, "signal": "stands_alone", "reason": "Klopt."}}}),
        ("aantekeningen van de avond", {"log": {(1,): {"nr": 1, "what": "x"}}}),
        ("de stemmen van het publiek", {"audience": {(): {"votes": {"V1": 3}}}}),
    ],
)
def test_each_private_thing_is_named_alone(words: str, tables: Records) -> None:
    assert private_contents(evening(**tables)) == f"Let op, vertrouwelijk: in dit bestand staan {words}."


def test_words_that_somebody_does_not_want_to_read_in_the_report_are_private() -> None:
    session = small_records()["session"][()]
    refused = evening(session={(): {**session, "quote": "Wij blijven.", "quote_consent": 0}})
    assert "woorden van iemand die niet in het rapport wil" in private_contents(refused)
    assert private_contents(evening(session={(): {**session, "quote": "Wij blijven.", "quote_consent": 1}})) == ""


def test_a_file_with_one_table_names_only_what_is_in_that() -> None:
    marked = evening(marks={("V1", "J1", "a"): {"mark": "7"}})
    assert private_contents(marked, ("proposals",)) == ""
    assert "cijfers" in private_contents(marked, ("marks",))


def test_reasons_in_the_journal_are_private_too() -> None:
    said = private_contents(evening(), reasons=True)
    assert said == "Let op, vertrouwelijk: in dit bestand staan redenen van wijzigingen."
