"""The modes of the evening, from left to right: which key, which word, and which screen."""

import datetime as dt
from collections.abc import Callable
from importlib import import_module
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
            screen: Screen[Any] = getattr(import_module(f"screens.console.{module}"), name)()
            return screen

        return make

    @property
    def style(self) -> str:
        """Give the path of its CSS, which stands beside the screen; from the folder of the console."""
        return self.place.partition(":")[0].replace(".", "/") + ".tcss"


HOME: Final = Mode("home", "", _("Begin"), _("Een andere avond openen"), "home.home:HomeScreen")
DOORS: Final = Mode(
    "doors", "ctrl+d", _("Deuren"), _("Voor de deuren opengaan: wat klaar moet zijn"), "doors.screen:DoorsScreen"
)
"""It is over when the evening begins."""
BOARD: Final = Mode(
    "board", "M", _("Matches"), _("Nodig naast te bieden, en wat bij elkaar past"), "board.screen:BoardScreen"
)
AGREEMENTS: Final = Mode(
    "agreements",
    "ctrl+g",
    _("Afspraken"),
    _("Gemaakte afspraken: wat is te laat, wat komt eraan, wat is gedaan"),
    "agreements.screen:AgreementsScreen",
)
"""On the evening to note what is agreed, and weeks later to tell what became of it."""
SIGNALS: Final = Mode(
    "signals",
    "S",
    _("Signalen"),
    _("Wat opvalt, dwars door alle plannen"),
    "signals.screen:SignalsScreen",
)
WEIGHING: Final = Mode(
    "weighing",
    "I",
    _("Belangen"),
    _("Het belang van elke partij in de afweging"),
    "weighing.screen:WeighingScreen",
)
BESIDE_THE_EVENING: Final = (DOORS, BOARD, AGREEMENTS, SIGNALS, WEIGHING)
"""The pages that are one key away from every mode; Escape leads back to where she was."""
MODES_OF_THE_EVENING: Final = (
    Mode("proposals", "f2", _("Plannen"), _("Alle plannen, op volgorde"), "plans.screen:ProposalsScreen"),
    Mode("pitch", "f3", _("Pitch"), _("Cijfers invoeren bij het plan van nu"), "pitch.screen:PitchScreen"),
    Mode(
        "standings",
        "f4",
        _("Stand"),
        _("De stand, met alle sommen"),
        "standings.screen:StandingsScreen",
    ),
    Mode(
        "deliberation",
        "f5",
        _("Beraad"),
        _("Het oordeel per plan"),
        "deliberation.screen:DeliberationScreen",
    ),
    Mode(
        "hall",
        "f6",
        _("Zaal"),
        _("Wat de zaal ziet, de klok en het draaiboek"),
        "hall.screen:HallScreen",
    ),
    Mode(
        "report",
        "f7",
        _("Rapport"),
        _("Het juryrapport en wat nog in de weg staat"),
        "report.screen:ReportScreen",
    ),
    Mode(
        "evening",
        "f8",
        _("Avond"),
        _("Jury, criteria, regels en de partijen"),
        "evening.screen:EveningScreen",
    ),
)
MODE_OF_PHASE: Final = {
    Phase.PREPARATION: "proposals",
    Phase.ROUND: "pitch",
    Phase.DELIBERATION: "deliberation",
    Phase.FINAL: "report",
}


OF_MARKS: Final = frozenset({"pitch", "standings"})
"""The modes that are about marks; where nobody marks there is nothing in them."""
WITHOUT_MARKS: Final = "hall"
"""Where the work of the round is then."""


def modes_of(evening: Evening) -> tuple[Mode, ...]:
    """Give the modes that this evening has."""
    return tuple(mode for mode in MODES_OF_THE_EVENING if not (evening.unmarked and mode.name in OF_MARKS))


def first_mode(evening: Evening, today: dt.date) -> Mode:
    """Say at which mode an evening opens: where its work is, and after the day of a final one at its agreements."""
    if evening.phase is Phase.FINAL and evening.agreements and (evening.session.date or dt.date.min) < today:
        return AGREEMENTS
    return mode_of(evening)


def mode_of(evening: Evening) -> Mode:
    """Say in which mode the evening itself stands, whatever day it is."""
    modes = {mode.name: mode for mode in modes_of(evening)}
    return modes.get(MODE_OF_PHASE[evening.phase], modes[WITHOUT_MARKS])
