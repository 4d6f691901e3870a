"""Gesprek: what was asked and said, at the tables and after a pitch."""

from typing import ClassVar

from jury.language import _
from screens.console.evening.shelf_section import ShelfSection, keys_of
from screens.console.evening.shelves import OF_THE_TALKS


class TalkSection(ShelfSection):
    """The cross questions, the tables, and what only the teams hear."""

    NAME = "talk"
    LABEL = _("Gesprek")
    SHELVES = OF_THE_TALKS
    SHOWS: ClassVar[dict[str, str]] = keys_of(OF_THE_TALKS)
    HELP = _(
        "Wat er is gevraagd en gezegd: dwarse vragen, dilemma’s, gewogen belangen, regels die knellen, tafels, en "
        "wat alleen de teams horen. Wie er aan een tafel zit en wat een team hoort, staat afgedekt tot u op r "
        "drukt."
    )
