"""Alliantie: the themes, the parties and what they bring, the measures, and what was agreed."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.alliance import Agreement
from jury.model.tables import TABLE
from jury.round.texts import EDITABLE
from jury.round.verdicts import AgreementEdited, AudienceCounted
from screens.console.evening.agreement import agreement_form
from screens.console.evening.alliance_tables import SHELVES, Entry
from screens.console.evening.layout import Column, fact_lines, header_row, heading, row, stretched, told
from screens.console.evening.section import Section
from screens.console.evening.text_form import text_form
from screens.console.evening.votes import votes_form
from screens.toolkit.choices import Choice
from screens.toolkit.lines import Line

VOTES_FOR: Final = "votes "
"""What the key of a plan begins with on the shelf of the audience award."""


class AllianceSection(Section):
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
        "cross_questions": "cross {id}",
        "audience": VOTES_FOR + "{id}",
    }
    DETAIL = "tall"
    EDITS = AgreementEdited.what
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="alliance.edit", tooltip=_("Deze afspraak of tekst wijzigen")),
    ]
    HELP = _(
        "De alliantie: thema’s, partijen met hun belang, wat nodig en te bieden is, matches, maatregelen, afspraken, "
        "dwarse vragen en de stem van de zaal. Dit komt uit de definitie. Enter wijzigt een afspraak of een tekst, "
        "en vult de stemmen van de zaal in."
    )

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] = {}

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the tables that have something in them."""
        self._entries = {}
        for shelf in SHELVES:
            entries = list(shelf.entries(self.evening))
            if not entries:
                continue
            if self._entries:
                yield heading(_(shelf.title))
            else:
                yield Choice("", heading(_(shelf.title)).lines[1:])
            columns = stretched([each._replace(heading=_named(each)) for each in shelf.columns], width)
            yield header_row(columns)
            for entry in entries:
                self._entries[entry.key] = entry
                yield Choice(entry.key, (row(columns, entry.cells),))
        if not self._entries:
            yield told(_("Er zijn nog geen thema’s en partijen. Zij komen mee met een definitie."), width)

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Give the whole of the thing under the cursor."""
        entry = self._entries.get(key)
        if entry is not None:
            for label, text in entry.facts:
                for position, part in enumerate(text.split("\n")):
                    yield from fact_lines("" if position else label, part, width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to change an agreement or a text; the rest is to read only."""
        if action == "edit" and self._voted_for is not None:
            return self.evening.audience_votes and self.allowed(AudienceCounted.what)
        if action == "edit" and self._text is None and self._agreement is None:
            return False
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change the agreement, or the texts, under the cursor."""
        if self._voted_for is not None:
            self.app.push_screen(votes_form(self.evening, self._voted_for))
        elif self._agreement is not None:
            self.app.push_screen(agreement_form(self.evening, self._agreement))
        elif self._text is not None:
            self.app.push_screen(text_form(self.evening, *self._text))

    def key_of(self, table: str, id: str) -> str:
        """Give the key of a row; of the audience award by itself the first plan that it can go to."""
        if table == "audience" and not id:
            id = next((row.id for row in self.evening.in_play), "")
        return super().key_of(table, id)

    @property
    def _voted_for(self) -> str | None:
        """The plan under the cursor, where that is one of those that the audience votes for."""
        return self.key.removeprefix(VOTES_FOR) if self.key.startswith(VOTES_FOR) else None

    @property
    def _agreement(self) -> Agreement | None:
        return next((row for row in self.evening.agreements if f"agreement {row.nr}" == self.key), None)

    @property
    def _text(self) -> tuple[str, Any] | None:
        """The table and the row of the texts under the cursor."""
        for table in EDITABLE:
            for each in getattr(self.evening, table) if table in self.SHOWS else ():
                if self.key_of(table, str(getattr(each, TABLE[table].key[0]))) == self.key:
                    return table, each
        return None


def _named(column: Column) -> str:
    return _(column.heading) if column.heading else ""
