"""Alliantie: the themes, the parties and what they bring, the measures, and what was agreed."""

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.alliance import Agreement
from jury.model.tables import TABLE
from jury.round.alliance import RowRemoved, may_enter
from jury.round.texts import EDITABLE
from jury.round.verdicts import AgreementEdited, AudienceCounted
from jury.wording.fields import PRIVATE
from jury.wording.rows import table_word
from screens.console.evening.agreement import agreement_form
from screens.console.evening.alliance_tables import SHELVES, Entry, Shelf
from screens.console.evening.entered_tables import KEYS, TYPED, key_of, typed_entries
from screens.console.evening.layout import Column, fact_lines, header_row, heading, row, stretched, told
from screens.console.evening.section import Section
from screens.console.evening.text_form import text_form
from screens.console.evening.votes import votes_form
from screens.forms.questions import ask_first
from screens.forms.row_form import RowForm, changed_row_form, new_row_form
from screens.forms.row_form import key_of as row_key
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
        **KEYS,
        "audience": VOTES_FOR + "{id}",
    }
    DETAIL = "tall"
    EDITS = AgreementEdited.what
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="alliance.edit", tooltip=_("Deze afspraak of tekst wijzigen")),
        Binding("n", "add", _("nieuw"), id="alliance.add", tooltip=_("Hier een regel erbij")),
        Binding("delete,x", "remove", _("weghalen"), id="alliance.remove", tooltip=_("Deze regel weghalen")),
        Binding("r", "private", _("privé"), id="alliance.private", tooltip=_("Tonen of afdekken wat privé is")),
    ]
    HELP = _(
        "De alliantie: thema’s, partijen met hun belang, wat nodig en te bieden is, matches, maatregelen, afspraken, "
        "dwarse vragen, tafels, wat alleen de teams horen, en de stem van de zaal. Enter wijzigt wat er staat en vult "
        "de stemmen van de zaal in. Bij dwarse vragen, tafels en teams zet n er een regel bij en haalt x er een weg. "
        "Wie er aan een tafel zit en wat een team hoort, staat afgedekt tot u op r drukt."
    )

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] = {}
        self._rows: dict[str, tuple[str, Any]] = {}
        """The table and the row under a key, of what is typed on the evening; no row where a table is empty."""
        self.open = False
        """True while what is private stands there."""

    def left(self) -> None:
        """Cover what is private again."""
        self.open = False

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the tables that have something in them, and those that are typed on the evening."""
        self._entries, self._rows = {}, {}
        *of_the_definition, votes = SHELVES
        for shelf in of_the_definition:
            yield from self._filled(shelf, width)
        if not self._entries:
            yield told(_("Er zijn nog geen thema’s en partijen. Zij komen mee met een definitie."), width)
        yield from self._typed(width)
        yield from self._filled(votes, width)

    def _filled(self, shelf: Shelf, width: int) -> Iterator[Choice]:
        entries = list(shelf.entries(self.evening))
        if entries:
            title = heading(_(shelf.title))
            yield title if self._entries else Choice("", title.lines[1:])
            yield from self._shelf(shelf.columns, entries, width)

    def _typed(self, width: int) -> Iterator[Choice]:
        for typed in TYPED:
            yield heading(_(typed.title))
            entries = list(typed_entries(self.evening, typed.table, private=self.open))
            self._rows |= {
                key_of(typed.table, each): (typed.table, each) for each in getattr(self.evening, typed.table)
            }
            if entries:
                yield from self._shelf(typed.columns, entries, width)
            else:
                self._rows[typed.empty] = (typed.table, None)
                yield told(_(typed.nothing), width, "quiet", typed.empty)

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to change an agreement or a text, and what is typed on the evening; the rest is to read only."""
        table, there = self._rows.get(self.key, ("", None))
        match action:
            case "add":
                return may_enter(table, self.evening.phase)
            case "remove":
                return there is not None and may_enter(table, self.evening.phase)
            case "private":
                return bool(self.evening.feedback or self.evening.tables)
            case "edit" if table:
                return there is not None and may_enter(table, self.evening.phase)
        if action == "edit" and self._voted_for is not None:
            return self.evening.audience_votes and self.allowed(AudienceCounted.what)
        if action == "edit" and self._text is None and self._agreement is None:
            return False
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change the row, the agreement or the texts under the cursor."""
        table, there = self._rows.get(self.key, ("", None))
        if there is not None:
            self.app.push_screen(self._row_form(table, there))
        elif self._voted_for is not None:
            self.app.push_screen(votes_form(self.evening, self._voted_for))
        elif self._agreement is not None:
            self.app.push_screen(agreement_form(self.evening, self._agreement))
        elif self._text is not None:
            self.app.push_screen(text_form(self.evening, *self._text))

    def _row_form(self, table: str, there: Any) -> RowForm:
        """Make the form of a row; what a room must not read stays out of it, and as it is, until it was asked for."""
        hidden = () if self.open else PRIVATE.get(table, ())
        intro = _("Wat privé is, blijft afgedekt en zoals het is. De toets r toont het; dan kunt u het ook wijzigen.")
        if table == "cross_questions":
            intro = _("Zo staat het in het rapport. Laat weg wat niet iedereen mag weten: een naam, een adres.")
        return changed_row_form(
            self.evening, table, there, intro=intro if hidden or table == "cross_questions" else "", without=hidden
        )

    def action_add(self) -> None:
        """Type a new row of the table under the cursor."""
        self.ask_to_add(new_row_form(self.evening, self._rows[self.key][0]))

    def action_remove(self) -> None:
        """Take the row under the cursor away, after asking."""
        table, there = self._rows[self.key]
        sentence = _("Deze regel gaat weg: {row}. Met u komt hij terug.")
        name = " · ".join(filter(None, (table_word(table), *self._entries[self.key].cells[:1])))
        ask_first(
            self.app,
            sentence.format(row=name),
            _("Weghalen"),
            partial(self.app.record, RowRemoved(table, row_key(table, there))),
            careful=True,
        )

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
