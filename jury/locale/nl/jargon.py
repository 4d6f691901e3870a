"""Words of Dutch that are not everybody's, each with what says the same in everyday words."""

from collections.abc import Mapping
from typing import Final

PLAINER: Final[Mapping[str, str]] = {
    "additioneel|additionele": "extra",
    "borgen|geborgd|borging": "zorgen dat het blijft",
    "casuïstiek": "voorbeelden",
    "co-?creatie|co-?creëren": "samen maken",
    "cohesie": "buren die elkaar kennen",
    "conform": "zoals in",
    "dient te|dienen te": "moet",
    "draagvlak": "steun",
    "eigenaarschap": "wie er zelf voor zorgt",
    "faciliteren|faciliteert|gefaciliteerd": "mogelijk maken",
    "governance": "wie beslist",
    "handelingsperspectief": "wat iemand zelf kan doen",
    "implementeren|implementatie|geïmplementeerd": "invoeren",
    "in het kader van": "voor",
    "indien": "als",
    "initiëren|geïnitieerd": "beginnen",
    "laagdrempelige?": "makkelijk om binnen te stappen",
    "levensloopbestendige?": "geschikt om oud in te worden",
    "met betrekking tot": "over",
    "middels": "met",
    "monitoren|monitoring|gemonitord": "bijhouden",
    "optimaliseren|optimalisatie|geoptimaliseerd": "beter maken",
    "outreachende?": "naar mensen toe",
    "participatie|participeren|participeert": "meedoen",
    "pilots?": "proef",
    "problematiek": "problemen",
    "realiseren|gerealiseerd|realisatie": "maken",
    "stakeholders?": "wie erbij hoort",
    "synergie": "samen verder komen",
    "teneinde": "om",
    "ten behoeve van": "voor",
    "transitie": "overgang",
    "zelfredzaamheid|zelfredzame?": "zelf kunnen",
}
"""By the forms in which a word is written, as a pattern."""
