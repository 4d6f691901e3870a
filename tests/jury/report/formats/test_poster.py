"""The poster of the area: what is on it, in which words, and that nothing else comes with it."""

import re
import tomllib
from datetime import date
from decimal import Decimal
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from posters import crowded, poster_for
from reports import evening_of, example, minimal

from jury.report.formats.as_poster import poster_page
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY

DORP = Path("jury/example/dorp.toml")
PARTIES = [{"id": "p", "name": "Gemeente"}, {"id": "q", "name": "De school"}]


def page_of(definition: dict[str, Any], language: str | None = None) -> str:
    return poster_page(Asked(evening_of(definition), EMPTY, wanted_language=language))


def words_of(page: str) -> str:
    body = page[page.index("<body>") :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_it_tells_the_area_the_question_the_ambition_the_plans_with_who_carries_them_and_what_was_agreed() -> None:
    words = words_of(page_of(example()))
    for told in (
        "Wijkposter · Rietermonde · Slotavond wijkalliantie Reigerhoek · 19 november 2026",
        "De vraag Hoe komen we tot samenspel in Reigerhoek",
        "Wat we samen willen In 2030 kent iedereen in Reigerhoek vijf buren bij naam.",
        "De wijk in cijfers 812 woningen 1.734 bewoners 61% sociale huur 14% van de bewoners is 75 jaar of ouder",
        "38% Bewoners die zich vaak alleen voelen (1) 214 Gemiddelde energierekening (euro per maand) (2)",
        "Bronnen: (1) Gezondheidsmonitor, 1 oktober 2024 · (2) Huurdersraad De Spreekbuis, 96 rekeningen, 1 maart 2026",
        "Kom Binnen Aan de slag · Ontmoeten en meedoen",
        "Samen verder met De Talentenbalie en Kom Binnen",
        "Zorggroep De Lisdodde, met Woonkring Rietermonde en Huurdersraad De Spreekbuis",
        "4 januari 2027 Sleutel van Weegbreestraat 11 en een gezamenlijke openingsplanning Woonkring Rietermonde",
        "18 november 2027 We kijken samen terug op de plannen.",
        "Vragen? Stel ze aan Bewonersplatform Reigerhoek: bewonersplatform@reigerhoek.example.",
    ):
        assert told in words


def test_it_tells_no_place_and_no_mark() -> None:
    words = words_of(page_of(example()))
    for told in ("8,2", "7,8", "Eindcijfer", "publieksprijs"):
        assert told not in words


@pytest.mark.parametrize(("language", "name"), [(None, "Village poster"), ("nl", "Dorpsposter")])
def test_it_is_called_after_the_area_in_the_language_that_is_asked_for(language: str | None, name: str) -> None:
    dorp = tomllib.loads(DORP.read_text(encoding="utf-8"), parse_float=Decimal)
    page = page_of(dorp, language)
    assert f"<title>{name} Drieverlaat</title>" in page
    assert name in words_of(page)


def test_with_a_verdict_it_is_a_concept_until_the_outcome_is_final() -> None:
    concept = "Dit is een concept. De organisatoren moeten het nog vaststellen."
    assert poster_for(minimal()).status == ""
    ruled = minimal(verdicts=[{"proposal": "V01", "verdict": "adopt"}])
    assert poster_for(ruled).status == concept
    assert poster_for(ruled | {"state": {"phase": "final", "version": 1}}).status == ""
    assert poster_for(ruled | {"state": {"phase": "final", "version": 2}}).status == "Dit is versie 2."


def test_of_a_rehearsal_it_says_so() -> None:
    session = {"title": "Avond", "rehearsal": True}
    assert poster_for(minimal(session=session)).status.startswith("Dit is een repetitie.")


def test_agreements_come_by_their_day_without_what_was_dropped_and_say_what_is_done() -> None:
    rows = [
        {"what": "Later", "who": "p", "by": date(2027, 3, 1)},
        {"what": "Eerst", "who": "p", "with": ["q"], "by": date(2027, 1, 4), "status": "done"},
        {"what": "Vervallen", "who": "p", "by": date(2027, 2, 1), "status": "dropped"},
        {"what": "Geheim", "who": "p", "by": date(2027, 2, 1), "public": False},
        {"what": "Zonder datum", "who": "p"},
    ]
    agreed = poster_for(minimal(parties=PARTIES, agreements=rows)).agreements
    assert [(row.by, row.what, row.whom) for row in agreed] == [
        ("4 januari 2027 · klaar", "Eerst", "Gemeente, met De school"),
        ("1 maart 2027", "Later", "Gemeente"),
    ]


def test_nothing_that_was_typed_becomes_markup_or_style_and_nothing_runs_or_is_fetched() -> None:
    hostile = "</style><script>alert(1)</script> {{ 7*7 }} {x} <b>"
    page = page_of(minimal(session={"title": hostile, "area": hostile}, challenge=[{"text": hostile}]))
    assert hostile in unescape(page)
    assert page.count("<script") == 0
    assert page.count("</style>") == 1
    assert "default-src &#39;none&#39;" in page
    addresses = re.findall(r"(?:url\(|src=|href=)([^)\s]{1,40})", page)
    assert addresses
    assert all(address.startswith("data:font/ttf;base64,") for address in addresses)


def test_headings_skip_no_level() -> None:
    for definition in (example(), minimal(), crowded()):
        levels = [int(level) for level in re.findall(r"<h(\d)", page_of(definition))]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
