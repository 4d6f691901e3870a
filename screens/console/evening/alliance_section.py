"""Alliantie: who takes part, what each brings and looks for, and what found each other."""

from typing import ClassVar

from jury.language import _
from screens.console.evening.shelf_section import ShelfSection, keys_of
from screens.console.evening.shelves import OF_THE_ALLIANCE


class AllianceSection(ShelfSection):
    """The parties, their needs and offers, and the matches."""

    NAME = "alliance"
    LABEL = _("Alliantie")
    SHELVES = OF_THE_ALLIANCE
    SHOWS: ClassVar[dict[str, str]] = keys_of(OF_THE_ALLIANCE)
    HELP = _(
        "De alliantie: partijen met hun belang, wat nodig en te bieden is, en matches. Enter wijzigt wat er staat, n "
        "zet er een regel bij en x haalt er een weg. Met / blijft over wat u typt."
    )
