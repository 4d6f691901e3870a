"""What nobody types in by hand, and why."""

from collections.abc import Mapping
from typing import Final

from jury.language import N_

TABLES_REFUSED: Final[Mapping[str, str]] = {
    "state": N_("Waar de avond staat, volgt uit wat er gebeurt: jury open."),
    "revisions": N_("De eerste ronde wordt bewaard zodra een cijfer verandert. Niemand schrijft haar zelf."),
    "order_moves": N_("Een plan gaat naar het eind in de console, bij Plannen: jury open."),
    "timings": N_("De gebruikte tijd schrijft de klok: jury clock."),
    "signed": N_("Er wordt getekend waar de uitslag wordt vastgesteld: jury open."),
    "scorecards": N_("Cijfers komen van juryleden: met jury open, jury booth of jury import."),
    "marks": N_("Cijfers komen van juryleden: met jury open, jury booth of jury import."),
    "stage": N_("Het zaalscherm gaat met jury cue."),
    "shown_cues": N_("Het zaalscherm gaat met jury cue."),
    "clock": N_("De klok gaat met jury clock."),
    "recounts": N_("Twee tellingen die verschillen, bewaart het programma zelf."),
    "journal": N_("Het logboek schrijft het programma zelf."),
}
FIELDS_REFUSED: Final[Mapping[tuple[str, str], str]] = {
    ("session", "rehearsal"): N_("oefenen gaat op een kopie: jury rehearse."),
    ("session", "organisers"): N_("dit is een tabel: jury add BESTAND organisers party=ID."),
    ("parties", "needs"): N_("dit is een tabel: jury add BESTAND needs party=ID text=…"),
    ("parties", "offers"): N_("dit is een tabel: jury add BESTAND offers party=ID text=…"),
}
NEVER_REMOVED: Final[Mapping[str, str]] = {
    "session": N_("Een avond blijft een avond: zij heeft een titel nodig."),
}
