"""Alliantie: who takes part, what each brings and looks for, and what found each other."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _
from jury.round.alliance import may_enter
from screens.console.evening.cross_pollination import drawn
from screens.console.evening.layout import MEASURE
from screens.console.evening.shelf import Entry, Shelf
from screens.console.evening.shelf_section import ShelfSection, keys_of
from screens.console.evening.shelves import OF_THE_ALLIANCE
from screens.forms.row_form import new_row_form
from screens.toolkit.choices import Choice

OF_A_PARTY: Final = {"parties": "id", "needs": "party", "offers": "party"}
"""The tables whose rows are of one party, each with the field that names it."""


class AllianceSection(ShelfSection):
    """The parties, their needs and offers, and the matches."""

    NAME = "alliance"
    LABEL = _("Alliantie")
    SHELVES = OF_THE_ALLIANCE
    SHOWS: ClassVar[dict[str, str]] = keys_of(OF_THE_ALLIANCE)
    HELP = _(
        "Wie meedoet: partijen met hun belang, wat zij nodig hebben en bieden, matches, welke plannen elkaar "
        "helpen, en wie de alliantie draagt. Op een partij noteert g wat zij nodig heeft, en b wat zij biedt."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "add_of_party('needs')", _("nodig"), id="alliance.need", tooltip=_("Wat deze partij nodig heeft")),
        Binding("b", "add_of_party('offers')", _("biedt"), id="alliance.offer", tooltip=_("Wat deze partij biedt")),
    ]

    def lines_of(self, shelf: Shelf, entries: Sequence[Entry], width: int) -> Iterator[Choice]:
        """Draw which plans help each other; the other tables are tables."""
        if shelf.table != "links_between":
            yield from super().lines_of(shelf, entries, width)
            return
        words = {entry.key: entry.words for entry in entries}
        for link, lines in drawn(self.evening, min(width, MEASURE)):
            yield Choice(shelf.key_of(link), lines, words[shelf.key_of(link)])

    @property
    def _party(self) -> str:
        """The party under the cursor, or the one whose need or offer stands there; empty where that is neither."""
        table, row = self._rows.get(self.key, ("", None))
        return str(getattr(row, OF_A_PARTY[table])) if row is not None and table in OF_A_PARTY else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to note what a party needs and offers where the cursor stands on one."""
        if action == "add_of_party":
            return bool(self._party) and may_enter("needs", self.evening.phase)
        return super().check_action(action, parameters)

    def action_add_of_party(self, table: str) -> None:
        """Type what this party needs or offers; the cursor goes to it, and what comes next is of that party too."""
        self.ask_to_add(new_row_form(self.evening, table, party=self._party))
