"""The page to sign: who signs for what, and nothing on it that is not agreed or not for everybody."""

import re
from datetime import date
from typing import Any

import pytest
from reports import evening_of, example, minimal

from jury.errors import JuryError
from jury.report.formats.as_signatures import signatures_page
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY

PARTIES = [{"id": "p", "name": "Gemeente"}, {"id": "q", "name": "De <bus>"}, {"id": "r", "name": "De school"}]


def page_of(definition: dict[str, Any], language: str | None = None) -> str:
    return signatures_page(Asked(evening_of(definition), EMPTY, wanted_language=language))


def agreed(what: str, **more: Any) -> dict[str, Any]:
    return {"what": what, "who": "p", "with": ["q"], "by": date(2027, 1, 4)} | more


def signing(page: str) -> dict[str, str]:
    """Give by who signs, for which agreements."""
    return dict(re.findall(r"<h3>(.*?)</h3>\n<p>(?:.*?, )?(tekent .*?)</p>", page))


def test_who_signs_is_named_or_else_who_is_in_it() -> None:
    page = page_of(minimal(parties=PARTIES, agreements=[agreed("De sleutel"), agreed("Het hek", signed_by=["r"])]))
    assert signing(page) == {
        "Gemeente": "tekent voor afspraak 1",
        "De &lt;bus&gt;": "tekent voor afspraak 1",
        "De school": "tekent voor afspraak 2",
    }
    assert "<bus>" not in page
    both = page_of(minimal(parties=PARTIES, agreements=[agreed("De sleutel"), agreed("Het hek")]))
    assert signing(both)["Gemeente"] == "tekent voor de afspraken 1 en 2"


def test_intentions_what_is_dropped_and_what_is_not_public_are_not_signed() -> None:
    rows = [
        agreed("Zichtbaar"),
        agreed("Vervallen", status="dropped"),
        agreed("Geheim", public=False),
        agreed("Voornemen", kind="intention"),
        {"what": "Zonder datum", "who": "p"},
    ]
    page = page_of(minimal(parties=PARTIES, agreements=rows))
    assert "Zichtbaar" in page
    for word in ("Vervallen", "Geheim", "Voornemen", "Zonder datum"):
        assert word not in page


def test_the_example_has_its_five_agreements_and_functions_and_runs_nothing() -> None:
    page = page_of(example())
    assert page.count('class="what"') == 5
    assert "Weegbreestraat" in page  # an ordinary plan
    assert "Zuringstraat" not in page  # a sensitive one
    assert "script-src" not in page
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page


def test_it_is_written_in_the_language_that_is_asked_for() -> None:
    assert "Our agreements" in page_of(minimal(parties=PARTIES, agreements=[agreed("De sleutel")]), "en")


def test_without_an_agreement_there_is_nothing_to_sign() -> None:
    with pytest.raises(JuryError, match="niets om te tekenen"):
        page_of(minimal(parties=PARTIES, agreements=[{"what": "Ooit", "who": "p"}]))
