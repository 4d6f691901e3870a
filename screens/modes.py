"""The modes of the evening, from left to right: which key, which word, and which screen."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final, NamedTuple

from textual.screen import Screen

from jury.language import _


class Mode(NamedTuple):
    """One mode; its screen is imported when somebody goes there."""

    name: str
    key: str
    label: str
    tooltip: str
    place: str

    @property
    def screen(self) -> Callable[[], Screen[Any]]:
        """Give what makes the screen of this mode."""
        module, _colon, name = self.place.partition(":")

        def make() -> Screen[Any]:
            screen: Screen[Any] = getattr(import_module(module), name)()
            return screen

        return make


MODES_OF_THE_EVENING: Final = (
    Mode("proposals", "f2", _("Plannen"), _("De plannen, de jury en de criteria"), "screens.proposals:ProposalsScreen"),
    Mode("pitch", "f3", _("Pitch"), _("Cijfers invoeren bij het plan van nu"), "screens.pitch:PitchScreen"),
    Mode("standings", "f4", _("Stand"), _("De stand, met alle sommen"), "screens.standings:StandingsScreen"),
    Mode("deliberation", "f5", _("Beraad"), _("Het oordeel per plan"), "screens.deliberation:DeliberationScreen"),
    Mode("report", "f7", _("Rapport"), _("Het juryrapport en wat nog in de weg staat"), "screens.report:ReportScreen"),
    Mode("evening", "f8", _("Avond"), _("Jury, belangen, criteria, regels en de partijen"), "screens.evening:EveningScreen"),
)
