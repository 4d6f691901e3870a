"""Dutch, in which the texts of the program are written."""

from typing import Final

from jury.language import N_, NO_BREAK, Manner

MANNER: Final = Manner(
    name=N_("Nederlands"), decimal=",", thousands=".", euros=f"€{NO_BREAK}{{amount}}", clock="%H.%M uur"
)
