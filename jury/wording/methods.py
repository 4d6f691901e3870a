"""What each way of computing a mark is called, and what it comes down to."""

from collections.abc import Mapping
from typing import Final

from jury.language import N_

METHOD_NAMES: Final[Mapping[str, str]] = {
    "mean_of_jurors": N_("Gemiddelde van de juryleden"),
    "severity_adjusted": N_("Gemiddelde, met strengheid verrekend"),
    "trimmed_mean": N_("Gemiddelde zonder hoogste en laagste"),
    "median": N_("Middelste cijfer (mediaan)"),
    "majority_judgment": N_("Meerderheidsoordeel"),
    "z_score": N_("Gemiddelde van standaardscores"),
    "huber": N_("Gemiddelde, uitschieters gedempt (Huber)"),
    "borda": N_("Borda: aandeel gewonnen vergelijkingen"),
    "copeland": N_("Copeland: gewonnen min verloren duels"),
    "schulze": N_("Schulze: sterkste paden van duels"),
}
"""Every method that an evening may choose, in the order in which they are offered."""
METHOD_MEANINGS: Final[Mapping[str, str]] = {
    "mean_of_jurors": N_("Alle kaarten van een plan tellen even zwaar."),
    "severity_adjusted": N_(
        "Wie streng is en wie mild is, wordt gelijkgetrokken. Dat scheelt als niet iedereen elk plan zag."
    ),
    "trimmed_mean": N_("Van elk plan vallen de hoogste en de laagste kaart weg. Het heeft er minstens vier nodig."),
    "median": N_("De middelste kaart van een plan telt. Uitschieters trekken niet mee."),
    "majority_judgment": N_("De middelste kaart telt. Is die gelijk, dan beslist wat er het dichtst omheen ligt."),
    "z_score": N_("Elk jurylid wordt gemeten aan het eigen gemiddelde en de eigen spreiding."),
    "huber": N_("Streng en mild worden gelijkgetrokken, en een kaart die ver afwijkt, weegt minder."),
    "borda": N_("Per jurylid telt welk deel van de andere plannen een plan achter zich laat."),
    "copeland": N_("Elk plan staat tegen elk ander: een gewonnen duel telt erbij, een verloren duel eraf."),
    "schulze": N_("Elk plan staat tegen elk ander: de sterkste reeks van gewonnen duels beslist."),
}
