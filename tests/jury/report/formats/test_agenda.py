"""The agreements for a spreadsheet: in the words of the report, by day, and nothing in it that runs."""

import csv
from datetime import date
from io import StringIO
from typing import Any

from reports import evening_of, example, minimal

from jury.report.formats.as_agenda import agenda_csv
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY

HEADER = ["Wat", "Wie", "Met", "Uiterlijk", "Plannen", "Soort", "Hoe", "Stand", "Wie tekent"]
BOTH = "Gemeente, De bus"
PARTIES = [{"id": "p", "name": "Gemeente"}, {"id": "q", "name": "De bus"}]


def rows_of(definition: dict[str, Any], language: str | None = None) -> list[list[str]]:
    return list(csv.reader(StringIO(agenda_csv(Asked(evening_of(definition), EMPTY, wanted_language=language)))))


def test_the_agreements_of_the_example_come_in_the_order_of_their_days() -> None:
    header, *rows = rows_of(example())
    assert header == HEADER
    assert [row[3] for row in rows] == ["2026-12-17", "2027-01-04", "2027-01-21", "2027-03-01", "2027-11-18", ""]
    assert rows[2] == [
        "Tarief op papier en een derde drager",
        "Warmtebedrijf Rietergloed",
        "Huurdersraad De Spreekbuis",
        "2027-01-21",
        "Warm aan de Weegbree",
        "afspraak",
        "De huurdersraad leest het tarief eerst mee",
        "staat open",
        "Warmtebedrijf Rietergloed, Huurdersraad De Spreekbuis",
    ]


def test_what_has_no_name_or_no_day_is_an_intention_and_comes_where_its_day_is_or_last() -> None:
    agreements = [
        {"what": "zonder dag", "who": "p"},
        {"what": "zonder naam", "by": date(2027, 1, 1)},
        {"what": "met beide", "who": "p", "with": ["q"], "by": date(2027, 2, 1), "proposals": ["V01", "V02"]},
    ]
    assert rows_of(minimal(parties=PARTIES, agreements=agreements))[1:] == [
        ["zonder naam", "", "", "2027-01-01", "", "voornemen", "", "staat open", ""],
        ["met beide", "Gemeente", "De bus", "2027-02-01", "Het plein, De bus", "afspraak", "", "staat open", BOTH],
        ["zonder dag", "Gemeente", "", "", "", "voornemen", "", "staat open", ""],
    ]


def test_it_is_written_in_the_language_that_is_asked_for() -> None:
    rows = rows_of(example(), "en")
    assert rows[0] == ["What", "Who", "With", "By", "Proposals", "Kind", "How", "Status", "Who signs"]
    assert rows[1][5] == "agreement"


def test_how_who_signs_and_what_became_of_it_stand_behind_what_was_agreed() -> None:
    agreement = {"what": "De sleutel", "who": "p", "by": date(2027, 1, 1), "how": "bij de bus", "signed_by": ["q"]}
    told = [{"agreement": 1, "date": date(2027, 1, 3), "status": "done"}]
    rows = rows_of(minimal(parties=PARTIES, agreements=[agreement], agreement_updates=told))
    assert rows[1][6:] == ["bij de bus", "gedaan", "De bus"]


def test_what_is_not_for_everybody_is_not_in_it() -> None:
    agreement = {"what": "Geheim", "who": "p", "by": date(2027, 1, 1), "public": False}
    assert rows_of(minimal(parties=PARTIES, agreements=[agreement])) == [HEADER]


def test_without_agreements_there_is_a_header_alone() -> None:
    assert rows_of(minimal()) == [HEADER]


def test_the_street_of_a_sensitive_plan_is_not_in_it() -> None:
    plans = [{"id": "V01", "title": "Thuis in de Kerkstraat", "sensitive": True}]
    agreement = {"what": "Sleutel van Kerkstraat 11", "who": "p", "by": date(2027, 1, 1), "proposals": ["V01"]}
    rows = rows_of(minimal(parties=PARTIES, proposals=plans, agreements=[agreement]))
    assert rows[1][0] == "volgt nog"
    assert "Kerkstraat" not in str(rows)


def test_a_formula_stays_a_text_and_a_line_end_a_blank() -> None:
    agreement = {"what": '=HYPERLINK("x")\n+1', "who": "p", "by": date(2027, 1, 1)}
    rows = rows_of(minimal(parties=[{"id": "p", "name": "@gemeente"}], agreements=[agreement]))
    assert rows[1][:2] == ['\'=HYPERLINK("x") +1', "'@gemeente"]
