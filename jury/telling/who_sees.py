"""Who sees what of an evening, in words: the levels of publication, and a table of facts and readers."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.publication.levels import OWN, at_level, level_of
from jury.publication.who_sees import Fact, Much, Reader, Sees, who_sees


class LevelTold(NamedTuple):
    """What a level is called, and what it means."""

    name: str
    about: str


LEVEL_WORDS: Final[Mapping[str, LevelTold]] = {
    "closed": LevelTold(N_("besloten"), N_("Alleen de oordelen. Geen plaatsen, geen cijfers en geen namen.")),
    "usual": LevelTold(
        N_("gewoon"),
        N_("De eerste drie plaatsen met hun cijfer, en de namen van wie in de jury zit en dat goed vindt."),
    ),
    "wide": LevelTold(
        N_("ruim"), N_("Alle plaatsen en gemiddelden, en de namen van jury en pitchers die dat goed vinden.")
    ),
    "everything": LevelTold(
        N_("volledig"), N_("Ook wat elk jurylid gaf, en hoe de plannen te bereiken zijn. Doe dit als iedereen het wil.")
    ),
    OWN: LevelTold(N_("eigen keuze"), N_("De instellingen staan elk apart, bij Publicatie.")),
}
"""In the order of the choice."""
READERS: Final[Mapping[Reader, str]] = {
    Reader.EVERYBODY: N_("iedereen"),
    Reader.PLAN: N_("het plan"),
    Reader.JURY: N_("de jury"),
    Reader.ORGANISERS: N_("organisatie"),
}
FACTS: Final[Mapping[str, str]] = {
    "verdicts": N_("Het oordeel over elk plan"),
    "places": N_("De plaatsen"),
    "marks": N_("De eindcijfers"),
    "means": N_("Gemiddelde per criterium"),
    "first_round": N_("Stand na de eerste ronde"),
    "juror_marks": N_("Wat elk jurylid gaf"),
    "evidence": N_("Bewijs om na te tellen"),
    "jury_names": N_("De namen van de jury"),
    "pitchers": N_("De namen van de pitchers"),
    "contact": N_("Mail en telefoon bij plannen"),
    "carriers": N_("De namen van de dragers"),
    "stepped_aside": N_("Reden om opzij te stappen"),
    "deliberation": N_("Notities en het beraad"),
    "too_few": N_("Cijfer van te weinig kaarten"),
    "votes": N_("De stemmen van de zaal"),
    "sensitive": N_("Plek van een kwetsbaar plan"),
    "feedback": N_("Vraag en tip voor het team"),
    "private_agreements": N_("Afspraken onder elkaar"),
}
AMOUNTS: Final[Mapping[Much, str]] = {
    Much.ALL: N_("ja"),
    Much.NOTHING: N_("nee"),
    Much.TOP: N_("plaats 1–{n}"),
    Much.OWN: N_("eigen"),
    Much.SOME: N_("{n} van {all}"),
    Much.HOW_OFTEN: N_("hoe vaak"),
    Much.WINNER: N_("wie won"),
    Much.PUBLIC_WORDS: N_("geen plek"),
}
"""How much somebody sees, in a cell of the table."""


class Told(NamedTuple):
    """A row of the table: the fact, how much each reader sees in the order of READERS, and whether that differs."""

    fact: str
    cells: tuple[str, ...]
    differs: bool


def level_named(evening: Evening) -> str:
    """Say what the level of this evening is called."""
    return _(LEVEL_WORDS[level_of(evening.publication)].name)


def table_of(evening: Evening, level: str = OWN) -> tuple[Told, ...]:
    """Tell who sees what at a level, and in which rows that is not as it is now; without a level, as it is now."""
    now = who_sees(evening)
    then = who_sees(evening, at_level(evening.publication, level))
    return tuple(_told(fact, fact.seen != before.seen) for before, fact in zip(now, then, strict=True))


def readers() -> tuple[str, ...]:
    """Name the readers, as the columns of the table."""
    return tuple(_(READERS[reader]) for reader in Reader)


def _told(fact: Fact, differs: bool) -> Told:
    return Told(_(FACTS[fact.code]), tuple(_in_words(fact.seen[reader]) for reader in Reader), differs)


def _in_words(sees: Sees) -> str:
    return _(AMOUNTS[sees.much]).format(n=sees.n, all=sees.all)
