"""Who sees what of the evening: a table that follows the level of publication under the cursor."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.publication.levels import LEVELS, OWN, level_of
from jury.round.rules import PublicationEdited
from jury.telling.who_sees import LEVEL_WORDS, Told, readers, table_of
from screens.console.console_app import ConsoleApp
from screens.forms.dialog import Dialog
from screens.toolkit.fitting import fitted, padded
from screens.toolkit.lines import Line, Piece
from screens.toolkit.one_of import OneOf, Option
from screens.toolkit.paper import Paper

CELL: Final = 11
"""Cells for how much a reader sees."""
CHANGES: Final = "•"
"""Stands before a fact of which somebody would see more or less than now."""


class LevelDialog(Dialog[str]):
    """Shows who sees what at every level. Gives the level that is chosen; None where all stays as it is."""

    CSS_PATH = "level_dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("laten"), show=False, id="level.leave", tooltip=_("Niets veranderen")),
        Binding("enter", "take", _("kiezen"), show=False, id="level.take", tooltip=_("Dit niveau kiezen")),
        Binding("down", "scroll(1)", _("lager"), show=False, id="level.down", tooltip=_("Verder in de tabel")),
        Binding("up", "scroll(-1)", _("hoger"), show=False, id="level.up", tooltip=_("Terug in de tabel")),
    ]

    def __init__(self, evening: Evening) -> None:
        super().__init__()
        self._evening = evening
        self._now = level_of(evening.publication)
        self._open = evening.phase is not Phase.FINAL

    def heading(self) -> str:
        """Ask what it is about."""
        return _("Wie ziet wat?")

    def body(self) -> ComposeResult:
        """Compose the levels, the table, and what the keys do."""
        names = [name for name in LEVEL_WORDS if name != OWN or self._now == OWN]
        if not self._open:
            names = [self._now]
        yield OneOf([Option(name, _(LEVEL_WORDS[name].name), _(LEVEL_WORDS[name].about)) for name in names], self._now)
        yield Paper("readers", reached=False)
        yield Paper("facts", reached=False)
        yield Static(self._keys(), classes="quiet keys", markup=False)

    def _keys(self) -> str:
        if not self._open:
            return _("Heropen de avond om dit te veranderen. Esc sluit dit.")
        return _("← → ander niveau · {sign} wordt anders · Enter kiest dit · Esc laat het zo").format(sign=CHANGES)

    def on_mount(self) -> None:
        """Stand on the level of now."""
        self.query_one(OneOf).focus()
        self.query_one("#readers", Paper).write(lambda width: [_row("", "", readers(), width, "quiet")])
        self._show()

    def on_one_of_chosen(self) -> None:
        """Show the table at the level under the cursor."""
        self._show()

    def _show(self) -> None:
        rows = table_of(self._evening, self.query_one(OneOf).value)
        self.query_one("#facts", Paper).write(lambda width: tuple(_lines(rows, width)))

    def action_take(self) -> None:
        """Give the level; the one of now is nothing to change."""
        level = self.query_one(OneOf).value
        self.close(level if self._open and level != self._now else None)

    def action_scroll(self, by: int) -> None:
        """Go on in the table, or back."""
        self.query_one("#facts", Paper).scroll_relative(y=by, animate=False)


def _lines(rows: tuple[Told, ...], width: int) -> Iterator[Line]:
    for row in rows:
        yield _row(CHANGES if row.differs else "", row.fact, row.cells, width, "accent" if row.differs else "plain")


def _row(sign: str, fact: str, cells: tuple[str, ...], width: int, style: str) -> Line:
    """Lay out a fact with its sign, and how much each reader sees."""
    room = width - 2 - len(cells) * CELL
    told = "".join(padded(fitted(cell, CELL), CELL) for cell in cells)
    return (Piece(padded(sign, 2), "accent"), Piece(padded(fitted(fact, room - 1), room)), Piece(told, style))


def ask_for_level(app: ConsoleApp) -> None:
    """Show who sees what, and have another level taken in where she chooses one."""

    def chosen(level: str | None) -> None:
        if level is not None:
            app.record(PublicationEdited(LEVELS[level]))

    app.push_screen(LevelDialog(app.evening), chosen)
