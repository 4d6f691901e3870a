"""Alliantie: the themes, the parties and what they bring, the measures, and what was agreed."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.tables import TABLE
from jury.round.verdicts import AudienceCounted
from screens.console.evening.alliance_tables import SHELVES, Entry
from screens.console.evening.entered_tables import KEYS, TYPED, key_of, typed_entries
from screens.console.evening.layout import Column, fact_lines, header_row, heading, row, stretched, told
from screens.console.evening.row_section import RowSection, Standing
from screens.console.evening.votes import votes_form
from screens.toolkit.choices import Choice
from screens.toolkit.lines import Line

VOTES_FOR: Final = "votes "
"""What the key of a plan begins with on the shelf of the audience award."""


class AllianceSection(RowSection):
    """Table after table; the thing under the cursor stands whole in the detail."""

    NAME = "alliance"
    LABEL = _("Alliantie")
    SHOWS: ClassVar[dict[str, str]] = {
        "themes": "theme {id}",
        "parties": "party {id}",
        "needs": "need {id}",
        "offers": "offer {id}",
        "matches": "match {id}",
        "measures": "measure {id}",
        "agreements": "agreement {id}",
        **KEYS,
        "audience": VOTES_FOR + "{id}",
    }
    DETAIL = "tall"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "private", _("privé"), id="alliance.private", tooltip=_("Tonen of afdekken wat privé is")),
    ]
    HELP = _(
        "De alliantie: thema’s, partijen met hun belang, wat nodig en te bieden is, matches, maatregelen, afspraken, "
        "dwarse vragen, tafels, wat alleen de teams horen, en de stem van de zaal. Enter wijzigt wat er staat, n zet "
        "er een regel bij en x haalt er een weg. Bij de stemmen van de zaal vult Enter ze in. Wie er aan een tafel zit "
        "en wat een team hoort, staat afgedekt tot u op r drukt."
    )

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] = {}
        self._rows: dict[str, tuple[str, Any]] = {}
        """The table and the row under a key; no row where a table is empty."""

    def left(self) -> None:
        """Cover what is private again."""
        self.open = False

    def choices(self, width: int) -> Iterator[Choice]:
        """Give every table, also those in which there is nothing yet."""
        self._entries, self._rows = {}, {}
        *of_the_definition, votes = SHELVES
        for shelf in of_the_definition:
            entries = list(shelf.entries(self.evening))
            keys = (entry.key for entry in entries)
            self._rows |= dict(
                zip(keys, ((shelf.table, each) for each in getattr(self.evening, shelf.table)), strict=True)
            )
            yield from self._titled(shelf.title, shelf.columns, entries, f"new {shelf.table}", shelf.nothing, width)
            if not entries:
                self._rows[f"new {shelf.table}"] = (shelf.table, None)
        for typed in TYPED:
            entries = list(typed_entries(self.evening, typed.table, private=self.open))
            self._rows |= {
                key_of(typed.table, each): (typed.table, each) for each in getattr(self.evening, typed.table)
            }
            if not entries:
                self._rows[typed.empty] = (typed.table, None)
            yield from self._titled(typed.title, typed.columns, entries, typed.empty, typed.nothing, width)
        entries = list(votes.entries(self.evening))
        if entries:
            yield from self._titled(votes.title, votes.columns, entries, "", "", width)

    def _titled(
        self, title: str, columns: tuple[Column, ...], entries: list[Entry], empty: str, nothing: str, width: int
    ) -> Iterator[Choice]:
        """Give a table under its title, or that there is nothing in it yet."""
        above = heading(_(title))
        yield above if title != SHELVES[0].title else Choice("", above.lines[1:])
        if entries:
            yield from self._shelf(columns, entries, width)
        else:
            yield told(_(nothing), width, "quiet", empty)

    def _shelf(self, shelf: tuple[Column, ...], entries: list[Entry], width: int) -> Iterator[Choice]:
        columns = stretched([each._replace(heading=_named(each)) for each in shelf], width)
        yield header_row(columns)
        for entry in entries:
            self._entries[entry.key] = entry
            yield Choice(entry.key, (row(columns, entry.cells),))

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Give the whole of the thing under the cursor."""
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
        cells = self._entries[self.key].cells if there is not None else ("",)
        return Standing(table, there, cells[0], given=given)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies to the row under the cursor, and the votes of the hall where those are counted."""
        if action == "private":
            return bool(self.evening.feedback or self.evening.tables)
        if action == "edit" and self._voted_for is not None:
            return self.evening.audience_votes and self.allowed(AudienceCounted.what)
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change the row under the cursor, or fill in the votes for that plan."""
        if self._voted_for is not None:
            self.app.push_screen(votes_form(self.evening, self._voted_for))
        else:
            super().action_edit()

    def action_private(self) -> None:
        """Show what is private, or cover it."""
        self.open = not self.open
        self.show(self.evening)
        self.post_message(self.Highlighted(self, self.key))

    def key_of(self, table: str, id: str) -> str:
        """Give the key of a row; of the audience award by itself the first plan that it can go to."""
        if table == "audience" and not id:
            id = next((row.id for row in self.evening.in_play), "")
        return super().key_of(table, id)

    @property
    def _voted_for(self) -> str | None:
        """The plan under the cursor, where that is one of those that the audience votes for."""
        return self.key.removeprefix(VOTES_FOR) if self.key.startswith(VOTES_FOR) else None


def _named(column: Column) -> str:
    return _(column.heading) if column.heading else ""
