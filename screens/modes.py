"""The modes of the evening, from left to right: which key, which word, and which screen."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

from textual.screen import Screen

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase


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

    @property
    def built(self) -> bool:
        """Say whether the mode is there; one that is not is not shown."""
        return find_spec(self.place.partition(":")[0]) is not None


HOME: Final = Mode("home", "", _("Begin"), _("Een andere avond openen"), "screens.home:HomeScreen")
_MODES: Final = (
    Mode("proposals", "f2", _("Plannen"), _("Alle plannen, op volgorde"), "screens.proposals:ProposalsScreen"),
    Mode("pitch", "f3", _("Pitch"), _("Cijfers invoeren bij het plan van nu"), "screens.pitch:PitchScreen"),
    Mode("standings", "f4", _("Stand"), _("De stand, met alle sommen"), "screens.standings:StandingsScreen"),
    Mode("deliberation", "f5", _("Beraad"), _("Het oordeel per plan"), "screens.deliberation:DeliberationScreen"),
    Mode("report", "f7", _("Rapport"), _("Het juryrapport en wat nog in de weg staat"), "screens.report:ReportScreen"),
    Mode("evening", "f8", _("Avond"), _("Jury, criteria, regels en de partijen"), "screens.evening:EveningScreen"),
)
MODES_OF_THE_EVENING: Final = tuple(mode for mode in _MODES if mode.built)
MODE_OF_PHASE: Final = {
    Phase.PREPARATION: "proposals",
    Phase.ROUND: "pitch",
    Phase.DELIBERATION: "deliberation",
    Phase.FINAL: "report",
}


def first_mode(evening: Evening) -> Mode:
    """Say at which mode an evening opens: where its work is."""
    name = MODE_OF_PHASE[evening.phase]
    return next((mode for mode in MODES_OF_THE_EVENING if mode.name == name), MODES_OF_THE_EVENING[0])
