"""Evenings for a poster: more plans with longer texts than any page holds, and the posters of evenings."""

from datetime import date
from typing import Any

from reports import evening_of, minimal

from jury.report.formats.asked import Asked
from jury.report.formats.poster_words import poster_of
from jury.report.model.poster import Poster
from jury.session.journal import EMPTY

LONG = "Een plek om samen te eten, te leren en te rusten, ook voor wie niet vanzelf wordt gevraagd. "
PARTIES = 9


def crowded(plans: int = 40, long: str = LONG) -> dict[str, Any]:
    """Give the definition of an evening with much to tell: many plans, partners, figures and agreements."""
    parties = [{"id": f"p{nr}", "name": f"Vereniging van bewoners en ondernemers nummer {nr}"} for nr in range(PARTIES)]
    ids = [party["id"] for party in parties]
    return minimal(
        session={"title": "Slotavond", "area": "Reigerhoek", "area_kind": "wijk", "subtitle": long},
        parties=parties,
        themes=[{"id": "t", "name": "Ontmoeten en meedoen"}],
        challenge=[{"text": long * 2}],
        ambition={"text": long * 2, "agreed_by": ids},
        area_profile={"homes": 812, "residents": 1734, "facilities": [long, long]},
        figures=[
            {"name": "Bewoners die meedoen", "value": f"{nr}12", "source": "Een bron met een lange naam"}
            for nr in range(8)
        ],
        area_points=[{"kind": kind, "text": long} for kind in ("chance", "knot") for _ in range(4)],
        proposals=[
            {
                "id": f"V{nr:02}",
                "title": f"Plan {nr} met een titel die bijna niet ophoudt",
                "summary": long * 3,
                "lead": ids[nr % PARTIES],
                "partners": [id for id in ids if id != ids[nr % PARTIES]],
                "theme": "t",
            }
            for nr in range(1, plans + 1)
        ],
        agreements=[{"what": long, "who": "p1", "with": ids[2:], "by": date(2027, 1, 4)} for _ in range(9)],
    )


def poster_for(definition: dict[str, Any], language: str | None = None) -> Poster:
    """Give everything that can stand on the poster of a definition."""
    return poster_of(Asked(evening_of(definition), EMPTY, wanted_language=language).report)
