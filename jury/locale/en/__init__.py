"""English."""

from typing import Final

from jury.language import N_, Manner

MANNER: Final = Manner(name=N_("Engels"), decimal=".", thousands=",", euros="€{amount}", clock="%H:%M")
