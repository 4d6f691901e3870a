"""Afspraken: who does what, with whom, and before when."""

from typing import ClassVar

from jury.language import _
from screens.console.evening.shelf_section import ShelfSection, keys_of
from screens.console.evening.shelves import OF_THE_AGREEMENTS


class AgreementsSection(ShelfSection):
    """What was agreed."""

    NAME = "agreements"
    LABEL = _("Afspraken")
    SHELVES = OF_THE_AGREEMENTS
    SHOWS: ClassVar[dict[str, str]] = keys_of(OF_THE_AGREEMENTS)
    HELP = _(
        "Wat is afgesproken: wie wat doet, met wie en vóór wanneer; wat ervan kwam, en wat er over een plan is "
        "besloten."
    )
