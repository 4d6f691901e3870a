"""What each way of computing a mark is called, and what it comes down to."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jury.language import N_


class MethodWords(NamedTuple):
    """One method in words: its name, what it means where it is chosen, and what the juryrapport says of it."""

    name: str
    meaning: str
    report: str


METHOD_WORDS: Final[Mapping[str, MethodWords]] = {
    "mean_of_jurors": MethodWords(
        name=N_("Gemiddelde van de juryleden"),
        meaning=N_("Alle kaarten van een plan tellen even zwaar."),
        report=N_("Het eindcijfer is het gemiddelde van de juryleden."),
    ),
    "severity_adjusted": MethodWords(
        name=N_("Gemiddelde, met strengheid verrekend"),
        meaning=N_("Wie streng is en wie mild is, wordt gelijkgetrokken. Dat scheelt als niet iedereen elk plan zag."),
        report=N_("Het eindcijfer houdt rekening met hoe streng elk jurylid is."),
    ),
    "trimmed_mean": MethodWords(
        name=N_("Gemiddelde zonder hoogste en laagste"),
        meaning=N_("Van elk plan vallen de hoogste en de laagste kaart weg. Het heeft er minstens vier nodig."),
        report=N_("Het eindcijfer is een gemiddelde zonder het hoogste en het laagste cijfer."),
    ),
    "median": MethodWords(
        name=N_("Middelste cijfer (mediaan)"),
        meaning=N_("De middelste kaart van een plan telt. Uitschieters trekken niet mee."),
        report=N_("Het eindcijfer is het middelste cijfer van de juryleden."),
    ),
    "majority_judgment": MethodWords(
        name=N_("Meerderheidsoordeel"),
        meaning=N_("De middelste kaart telt. Is die gelijk, dan beslist wat er het dichtst omheen ligt."),
        report=N_(
            "Meer dan de helft van de juryleden gaf het eindcijfer of hoger. Is dat bij twee "
            "plannen gelijk? Dan tellen de cijfers die er het dichtst omheen liggen."
        ),
    ),
    "z_score": MethodWords(
        name=N_("Gemiddelde van standaardscores"),
        meaning=N_("Elk jurylid wordt gemeten aan het eigen gemiddelde en de eigen spreiding."),
        report=N_(
            "De uitkomst zegt hoe ver een plan boven of onder het gemiddelde van elk jurylid ligt; 0 is gemiddeld."
        ),
    ),
    "huber": MethodWords(
        name=N_("Gemiddelde, uitschieters gedempt (Huber)"),
        meaning=N_("Streng en mild worden gelijkgetrokken, en een kaart die ver afwijkt, weegt minder."),
        report=N_(
            "Het eindcijfer houdt rekening met hoe streng elk jurylid is; cijfers die ver van de "
            "andere liggen tellen minder mee."
        ),
    ),
    "borda": MethodWords(
        name=N_("Borda: aandeel gewonnen vergelijkingen"),
        meaning=N_("Per jurylid telt welk deel van de andere plannen een plan achter zich laat."),
        report=N_(
            "De uitkomst zegt van welk deel van de andere plannen een plan het bij de juryleden wint. "
            "Een 1 is van alle, een 0 van geen."
        ),
    ),
    "copeland": MethodWords(
        name=N_("Copeland: gewonnen min verloren duels"),
        meaning=N_("Elk plan staat tegen elk ander: een gewonnen duel telt erbij, een verloren duel eraf."),
        report=N_("De uitkomst telt van hoeveel plannen een plan het wint, min van hoeveel het verliest."),
    ),
    "schulze": MethodWords(
        name=N_("Schulze: sterkste paden van duels"),
        meaning=N_("Elk plan staat tegen elk ander: de sterkste reeks van gewonnen duels beslist."),
        report=N_(
            "De plaatsen volgen uit wie het van wie wint: elk plan is met elk ander plan "
            "vergeleken. De uitkomst telt de plannen die lager eindigen."
        ),
    ),
}
"""Every method that an evening may choose, in the order in which they are offered."""
METHOD_NAMES: Final[Mapping[str, str]] = {method: words.name for method, words in METHOD_WORDS.items()}
METHOD_MEANINGS: Final[Mapping[str, str]] = {method: words.meaning for method, words in METHOD_WORDS.items()}
