"""The example evening with all that is told of the question, the area, the team and the end of the evening."""

import datetime as dt
from typing import Any

from reports import evening_of, example

from jury.model.evening import Evening

LINK = "https://rietermonde.example/woonvisie"
LONG_LINK = f"https://rietermonde.example/{'een-heel-lang-adres/' * 8}"
STREET = "Achter de Weegbreestraat 12 is geen licht."
SENSITIVE, OPEN = "V05", "V01"
"""A plan of which no street may be told, and one without that."""


def definition_of_an_area() -> dict[str, Any]:
    """Give the definition, to change."""
    definition = example()
    plans = {plan["id"]: plan for plan in definition["proposals"]}
    plans[SENSITIVE]["sensitive"] = True
    definition["areas"] = [{"id": "noord", "name": "Noord"}, {"id": "zuid", "name": "Zuid"}]
    definition["figures"] = [
        {"name": "Huurders onder de 30", "value": "41", "unit": "%", "source": "CBS", "date": dt.date(2026, 1, 1)},
        {"name": "Wachttijd", "value": "ruim 7", "unit": "jaar"},
    ]
    definition["area_points"] = [
        {"kind": "chance", "text": "De school staat straks leeg"},
        {"kind": "knot", "text": "Niemand is eigenaar van het plein"},
    ]
    definition["sources"] = [
        {"kind": "walk", "date": dt.date(2026, 3, 4), "text": "Het plein is donker", "source": "34 bewoners"},
        {"kind": "overheard", "text": "Iedereen kent iemand die alleen eet", "source": "de buurvrouw van boven"},
        {"kind": "talk", "text": "De huisarts ziet meer eenzame mensen", "source": "de huisarts", "proposal": OPEN},
        {"kind": "visit", "text": STREET, "proposal": SENSITIVE},
    ]
    definition["ambition"] = {
        "text": "In 2030 kent iedereen zijn buren.",
        "agreed_by": ["gemeente", "woonkring"],
        "date": dt.date(2026, 9, 1),
        "agreed": True,
    }
    definition["challenge"][0]["feedback"] = ["Te breed", "Wie is wij?"]
    definition["challenge"] += [
        {"text": "Hoe eten we samen in de wijk?", "proposal": OPEN, "date": dt.date(2026, 5, 1)},
        {"text": "Hoe eten we samen?", "proposal": OPEN, "date": dt.date(2026, 3, 1), "feedback": ["Mooi"]},
        {"text": "Hoe houden we huizen betaalbaar?", "theme": "wonen_zorg", "owner": "de huurdersraad"},
        {"text": f"Hoe helpen we de buren? {STREET}", "proposal": SENSITIVE},
    ]
    definition["team"] = [
        {"name": "Jamila Bos", "party": "gemeente", "role": "trekker", "local": True, "consent_name": True},
        {"name": "Pieter Stil", "party": "woonkring", "role": "penningmeester"},
    ]
    definition["attendance"] = [
        {"kind": "care", "count": 8},
        {"kind": "residents", "count": 52},
        {"kind": "residents", "count": 1},
        {"kind": "school", "count": 0},
    ]
    definition["links"] = [
        {"title": "De woonvisie", "url": LINK, "kind": "vision"},
        {"url": LONG_LINK, "kind": "film"},
    ]
    definition["links_between"] = [{"proposals": [OPEN, "V02"], "what": "Zij koken voor elkaar"}]
    return definition


def evening_of_an_area(**session: Any) -> Evening:
    """Give the evening, with other facts of the session where a test wants them."""
    definition = definition_of_an_area()
    definition["session"] |= session
    return evening_of(definition)
