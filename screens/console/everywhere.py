"""The keys that work in every mode, and which of them need an evening."""

from typing import Final

from textual.binding import Binding, BindingType

from jury.language import _
from screens.console.modes import BESIDE_THE_EVENING, HOME, MODES_OF_THE_EVENING

KEYS_OF_EVERYWHERE: Final[list[BindingType]] = [
    *(
        Binding(mode.key, f"go('{mode.name}')", mode.label, show=False, id=f"mode.{mode.name}", tooltip=mode.tooltip)
        for mode in MODES_OF_THE_EVENING
    ),
    *(
        Binding(
            page.key, f"beside('{page.name}')", page.label, show=False, id=f"mode.{page.name}", tooltip=page.tooltip
        )
        for page in BESIDE_THE_EVENING
    ),
    Binding("ctrl+o", "home", HOME.label, show=False, id="mode.home", tooltip=HOME.tooltip),
    Binding("ctrl+z", "undo", _("terug"), show=False, id="undo", tooltip=_("De laatste wijziging terugnemen")),
    Binding("ctrl+b", "back_up", _("reservekopie"), show=False, id="back_up", tooltip=_("Een kopie van de avond")),
    Binding(
        "ctrl+e", "export", _("exporteren"), show=False, id="export", tooltip=_("Een tabel of de hele avond eruit")
    ),
    Binding(
        "ctrl+r",
        "make_up_marks",
        _("cijfers verzinnen"),
        show=False,
        id="rehearsal.marks",
        tooltip=_("Open kaarten vullen met verzonnen cijfers"),
    ),
    Binding("ctrl+n", "note", _("notitie"), show=False, id="note", tooltip=_("Een regel in de notulen van vanavond")),
    Binding("f9", "other_light", _("licht/donker"), show=False, id="light", tooltip=_("Donker of licht scherm")),
    Binding("slash", "search", _("zoek"), id="search", tooltip=_("Een plan, jurylid of partij zoeken")),
    Binding("ctrl+p", "palette", _("opdrachten"), show=False, id="palette", tooltip=_("Alle opdrachten van nu")),
    Binding("question_mark,f1", "explain", _("hulp"), id="help", tooltip=_("Uitleg bij dit scherm")),
    Binding("ctrl+q", "quit", _("stoppen"), show=False, id="quit", tooltip=_("Het programma sluiten")),
]
NEEDS_AN_EVENING: Final = frozenset({"go", "beside", "undo", "search", "back_up", "export", "note"})
"""What these keys cannot do on the home screen before an evening is open."""
