"""A section of tables: row after row under their headings, and the one under the cursor in full."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.model.tables import TABLE
from jury.wording.fields import PRIVATE
from screens.console.evening.layout import fact_lines, header_row, heading, row, stretched, told
from screens.console.evening.row_section import RowSection, Standing
from screens.console.evening.shelf import Entry, Shelf
from screens.toolkit.choices import Choice
from screens.toolkit.lines import Line

KEYS_OF_TABLES: Final = N_(
    "Enter wijzigt wat er staat, n zet er een regel bij en x haalt er een weg. Met t gaat u naar de volgende tabel, en "
    "met / blijft over wat u typt."
)


def keys_of(shelves: Sequence[Shelf]) -> dict[str, str]:
    """Give the tables of these shelves, each with the key of a row."""
    return {shelf.table: f"{shelf.table} {{id}}" if TABLE[shelf.table].key else shelf.table for shelf in shelves}


class ShelfSection(RowSection):
    """Table after table, also those in which there is nothing yet. A kind of section names its `SHELVES`."""

    SHELVES: ClassVar[tuple[Shelf, ...]] = ()
    DETAIL = "tall"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "next_shelf(1)", _("tabel"), show=False, id="shelves.next", tooltip=_("Naar de volgende tabel")),
        Binding("T", "next_shelf(-1)", _("tabel"), show=False, id="shelves.before", tooltip=_("Naar de vorige tabel")),
        Binding("r", "private", _("privé"), id="shelves.private", tooltip=_("Tonen of afdekken wat privé is")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] = {}
        self._rows: dict[str, tuple[str, Any]] = {}
        """The table and the row under a key; no row where a table is empty."""

    def help_text(self) -> str:
        """Say what stands here, and what the keys of every table do."""
        return f"{self.HELP} {_(KEYS_OF_TABLES)}"

    def left(self) -> None:
        """Cover what is private again."""
        self.open = False

    def choices(self, width: int) -> Iterator[Choice]:
        """Give every table."""
        self.forget()
        for place, shelf in enumerate(self.SHELVES):
            yield from self.shelf(shelf, width, first=place == 0)

    def forget(self) -> None:
        """Forget what stood here, before it is laid out anew."""
        self._entries, self._rows = {}, {}

    def shelf(self, shelf: Shelf, width: int, *, first: bool = False) -> Iterator[Choice]:
        """Give a table under its title, or that there is nothing in it yet."""
        above = heading(_(shelf.title))
        yield Choice("", above.lines[1:]) if first else above
        entries = list(shelf.entries(self.evening, private=self.open))
        if not entries:
            self._rows[shelf.empty] = (shelf.table, None)
            yield told(shelf.said_of_nothing(self.evening), width, "quiet", shelf.empty)
            return
        self._entries |= {entry.key: entry for entry in entries}
        self._rows |= {entry.key: (shelf.table, entry.row) for entry in entries}
        yield from self.lines_of(shelf, entries, width)

    def lines_of(self, shelf: Shelf, entries: Sequence[Entry], width: int) -> Iterator[Choice]:
        """Give the rows under the headings of their columns."""
        columns = stretched([each.named(self.evening, shelf.table) for each in shelf.columns], width)
        yield header_row(columns)
        for entry in entries:
            yield Choice(entry.key, (row(columns, entry.cells),), entry.words)

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Give the whole of the row under the cursor."""
        entry = self._entries.get(key)
        if entry is not None:
            for label, text in entry.facts:
                for position, part in enumerate(text.split("\n")):
                    yield from fact_lines("" if position else label, part, width)

    def standing(self) -> Standing | None:
        """Give the row under the cursor; a need or an offer that comes beside one is of the same party."""
        if self.key not in self._rows:
            return None
        table, there = self._rows[self.key]
        parent = TABLE[table].parent
        given = {parent: getattr(there, parent)} if parent and there is not None else {}
        name = self._entries[self.key].cells[0] if there is not None else ""
        return Standing(table, there, name, given=given)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to show what is private where something of that stands here, and a row beside one where it comes in."""
        if action == "private":
            return any(shelf.table in PRIVATE and shelf.rows(self.evening) for shelf in self.SHELVES)
        if action == "add" and (here := self.standing()) is not None:
            shelf = next((each for each in self.SHELVES if each.table == here.table), None)
            single_and_there = TABLE[here.table].single and here.row is not None
            if single_and_there or (shelf is not None and shelf.elsewhere):
                return False
        return super().check_action(action, parameters)

    def action_next_shelf(self, by: int) -> None:
        """Go to the first row of another table, around the end; what stands above the tables counts as one."""
        tables = [self._rows[key][0] if key in self._rows else "" for key in self._keys]
        firsts = [key for place, key in enumerate(self._keys) if not place or tables[place] != tables[place - 1]]
        if not firsts:
            return
        here = self._keys.index(self.key) if self.key in self._keys else 0
        at = sum(self._keys.index(key) <= here for key in firsts) - 1
        back_to_its_top = by < 0 and self._keys[here] != firsts[at]
        self.move_to(firsts[at if back_to_its_top else (at + by) % len(firsts)])

    def action_private(self) -> None:
        """Show what is private, or cover it."""
        self.open = not self.open
        self.show(self.evening)
        self.post_message(self.Highlighted(self, self.key))
