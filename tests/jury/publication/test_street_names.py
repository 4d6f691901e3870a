"""Which texts say where somebody lives."""

import pytest

from jury.publication.street_names import names_a_street, without_streets


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Eerste burenkring aan de Zuringstraat, maart 2027", "Eerste burenkring aan de …, maart 2027"),
        ("Bij Zuringweg 12 op de hoek", "Bij … op de hoek"),
        ("aan de zuringstraat", "aan de …"),
        ("zuringweg 12", "…"),
        ("Op het Kerkplein", "Op het …"),
        ("De Burgemeester Jansenlaan", "De Burgemeester …"),
        ("In de Lange Straat 3", "In de …"),
        ("Laan van Meerdervoort", "…"),
        ("Zuringstr. 4", "…"),
        ("Woont op 1234 AB", "Woont op …"),
        ("(1234AB)", "…)"),
        ("Tussen Zuringpad en Rozenhof", "Tussen … en …"),
    ],
)
def test_a_street_an_address_or_a_postcode_is_found(text: str, without: str) -> None:
    assert names_a_street(text)
    assert without_streets(text) == without


@pytest.mark.parametrize(
    "text",
    [
        "Eerste burenkring in één straat, maart 2027",
        "De straat vóór De Rietvink gaat dicht",
        "Warmste straat van Rietermonde",
        "Onderweg naar huis, over het achterpad",
        "Wat gedaan is, is gedaan; opslaan en verslaan",
        "Rond tien woningen van mensen die uit de psychiatrie komen",
        "Moedig en nodig. De mensen om wie het gaat, stonden zelf op het podium.",
        "Een winkelstraat met een schoolplein",
        "Tot 2027 in ons park",
    ],
)
def test_everyday_words_are_not(text: str) -> None:
    assert not names_a_street(text)
    assert without_streets(text) == text
