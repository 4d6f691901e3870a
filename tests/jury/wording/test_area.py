"""What is called after the kind of area: on the screen, in a sheet and in the report, in both languages."""

from collections.abc import Iterator

import pytest
from reports import example, report_of, section

from jury.example import example_records
from jury.export.sheets import plans_sheet
from jury.intake.plans.answers import read_carriers
from jury.language import LANGUAGES, use_language
from jury.model.evening import Evening
from jury.wording.area import AREAS, area_named, label_here
from jury.wording.fields import FIELD_WORDS, label


@pytest.fixture(autouse=True)
def in_dutch_again() -> Iterator[None]:
    yield
    use_language("nl")


def evening_of_a(kind: str) -> Evening:
    records = example_records()
    return Evening({**records, "session": {(): {**records["session"][()], "area_kind": kind}}})


@pytest.mark.parametrize(
    ("language", "kind", "named", "walk", "poster"),
    [
        ("nl", "wijk", "De wijk", "Wijkschouw", "Wijkposter"),
        ("nl", "dorp", "Het dorp", "Dorpsschouw", "Dorpsposter"),
        ("nl", "buurt", "De buurt", "Buurtschouw", "Buurtposter"),
        ("nl", "kern", "De kern", "Kernschouw", "Kernposter"),
        ("nl", "stad", "De stad", "Stadsschouw", "Stadsposter"),
        ("nl", "gebied", "Het gebied", "Gebiedsschouw", "Gebiedsposter"),
        ("en", "dorp", "The village", "Village walk", "Village poster"),
        ("en", "stad", "The city", "City walk", "City poster"),
    ],
)
def test_the_walk_and_the_poster_are_called_after_the_area(
    language: str, kind: str, named: str, walk: str, poster: str
) -> None:
    evening = evening_of_a(kind)
    use_language(language)
    assert area_named(evening) == named
    assert label_here(evening, "area_profile", "walk_date") == walk
    assert label_here(evening, "area_profile", "poster_note") == poster


def test_a_field_that_is_not_called_after_the_area_keeps_its_word() -> None:
    evening = evening_of_a("dorp")
    for field in FIELD_WORDS["session"]:
        assert label_here(evening, "session", field) == label("session", field)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", AREAS)
def test_a_carrier_from_here_is_known_again_by_what_a_sheet_says_of_it(kind: str, language: str) -> None:
    use_language(language)
    sheet = plans_sheet(evening_of_a(kind))
    column = sheet.headers.index("carriers")
    carriers = [each[:2] for row in sheet.rows for each in read_carriers(str(row[column]).splitlines())]
    assert ("Fatma Yıldız", True) in carriers
    assert ("Ilse Hoog (De Rietvink)", False) in carriers


def test_the_report_of_a_dorp_tells_of_its_dorpsschouw() -> None:
    definition = example()
    definition["session"]["area_kind"] = "dorp"
    assert "liepen 34 mensen mee met de dorpsschouw." in section(report_of(definition), "Het dorp")
    assert "34 people joined the village walk." in section(report_of(definition, language="en"), "The village")
