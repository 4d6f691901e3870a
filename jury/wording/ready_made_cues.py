"""What an evening often says to the hall in words of its own, ready to be put on the programme."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jury.language import N_


class ReadyMade(NamedTuple):
    """A cue of the organisers' own that nobody has to think of: its title, its length, and what the hall reads."""

    title: str
    seconds: int
    text: str


PHOTOGRAPHS: Final = "photos"
READY_MADE: Final[Mapping[str, ReadyMade]] = {
    PHOTOGRAPHS: ReadyMade(
        N_("Foto’s en namen"),
        60,
        N_(
            "Er worden vanavond foto’s gemaakt. Wilt u er niet op? Zeg het tegen de fotograaf, of aan de tafel van de "
            "secretaris. In het verslag staan alleen namen van wie dat goed vindt."
        ),
    ),
    "exits": ReadyMade(
        N_("Uitgangen en hulp"),
        60,
        N_(
            "De uitgangen herkent u aan de groene borden. Voelt iemand zich niet goed? Kom naar de tafel van de "
            "secretaris."
        ),
    ),
    "thanks": ReadyMade(
        N_("Met dank aan"), 120, N_("Iedereen die de zaal gaf, de koffie schonk, de techniek deed en meebetaalde.")
    ),
    "guest": ReadyMade(N_("Een gast aan het woord"), 300, ""),
}
"""What an evening often has of its own."""
