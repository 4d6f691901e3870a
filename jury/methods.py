"""What each way of computing a mark is called."""

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
