"""All cards of one plan as a table: jurors by criteria, with a cursor, painted line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Criterion
from jury.model.scorecards import Scorecard
from jury.standings.progress import Cell
from scoring.marked_round import CardState
from screens.cards.card_row import COVERED, CardRow, card_row
from screens.cards.grid_columns import Columns, columns_for, names_are_cut
from screens.cards.mark_typing import Scale
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece
from screens.toolkit.painted import Painted

STATE_INKS: Final = {CardState.SCORED: "good", CardState.OPEN: "plain"}
"""Every other state is quiet."""


class CardTable(Painted, can_focus=True):
    """Shows the cards of a plan. A change paints only the lines that look different after it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1, 0)", _("omhoog"), show=False, id="grid.up", tooltip=_("Het vorige jurylid")),
        Binding("down", "move(1, 0)", _("omlaag"), show=False, id="grid.down", tooltip=_("Het volgende jurylid")),
        Binding("left", "move(0, -1)", _("links"), show=False, id="grid.left", tooltip=_("Het vorige criterium")),
        Binding("right", "move(0, 1)", _("rechts"), show=False, id="grid.right", tooltip=_("Het volgende criterium")),
        Binding("home", "edge(0)", _("begin"), show=False, id="grid.home", tooltip=_("Naar het eerste criterium")),
        Binding("end", "edge(1)", _("eind"), show=False, id="grid.end", tooltip=_("Naar het laatste criterium")),
        Binding("tab", "step(1)", _("volgende cel"), show=False, id="grid.next", tooltip=_("Naar de volgende cel")),
        Binding("shift+tab", "step(-1)", _("vorige cel"), show=False, id="grid.previous", tooltip=_("Een cel terug")),
    ]

    @dataclass
    class CursorMoved(Message, bubble=False):
        """The cursor stands on another cell, or what is being typed there is another."""

        cell: Cell

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.proposal = ""
        self.row = 0
        self.column = 0
        self.typed = ""
        """Digits of a mark that is not given yet, shown in the cell under the cursor."""
        self.covered = False
        """True while others may read along: of the rows that are not under the cursor no mark shows, only that it is
        there."""
        self.by_criterion = False
        """True where marks go down a criterion, and not along a card."""
        self.criteria: tuple[Criterion, ...] = ()
        self.rows: tuple[CardRow, ...] = ()
        self.scale = Scale.of(Evening({}).settings)
        self._basis: tuple[Any, ...] = ()
        self._given: Sequence[Scorecard | None] = ()
        self._divided: tuple[int, Columns] | None = None
        self._cut: tuple[int, bool] | None = None
        """A width, and whether names are cut short in it."""
        self._top = 0
        self._left = 0

    @property
    def cell(self) -> Cell | None:
        """The cell under the cursor; None while there is nothing to mark."""
        if not (self.rows and self.criteria):
            return None
        return Cell(self.proposal, self.rows[self.row].juror, self.criteria[self.column].id)

    def show(self, evening: Evening, proposal: str) -> None:
        """Take in the cards of a plan as they are now; the cursor stays on its juror and its criterion."""
        here, before = self.cell, self.rows
        basis = (
            *(proposal, evening.criteria, evening.jurors, evening.interests, evening.settings),
            *(evening.confirmations, evening.proposal(proposal).in_play),
        )
        cards = evening.cards.get(proposal, {})
        given = [cards.get(juror.id) for juror in evening.jurors]
        if basis == self._basis:
            self._given, known = given, self._given
            self.rows = tuple(
                row if card is old else card_row(evening, proposal, juror, self.scale)
                for juror, row, card, old in zip(evening.jurors, before, given, known, strict=True)
            )
            for place, (old_row, row) in enumerate(zip(before, self.rows, strict=True)):
                if old_row is not row:
                    self._refresh_row(place)
            return
        self.proposal, self._basis, self._given = proposal, basis, given
        self.criteria, self.scale = evening.criteria, Scale.of(evening.settings)
        self.rows = tuple(card_row(evening, proposal, juror, self.scale) for juror in evening.jurors)
        self._lay_out()
        if here is not None:
            self.go_to(here._replace(proposal=proposal))

    def go_to(self, cell: Cell) -> None:
        """Put the cursor on a cell of this plan, as near as there is one."""
        jurors = [row.juror for row in self.rows]
        criteria = [row.id for row in self.criteria]
        self.move_to(
            jurors.index(cell.juror) if cell.juror in jurors else min(self.row, max(0, len(jurors) - 1)),
            criteria.index(cell.criterion)
            if cell.criterion in criteria
            else min(self.column, max(0, len(criteria) - 1)),
        )

    def move_to(self, row: int, column: int) -> None:
        """Put the cursor on a row and a column."""
        before = (self.row, self.column)
        self.row, self.column = row, column
        self._into_view()
        if before != (row, column):
            if before[1] != column:
                self._refresh_heads()
            self._refresh_row(before[0])
            self._refresh_row(row)
            if self.cell is not None:
                self.screen.post_message(self.CursorMoved(self.cell))

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor; it stops at the edges."""
        if self.cell is not None:
            self.move_to(
                min(max(self.row + rows, 0), len(self.rows) - 1),
                min(max(self.column + columns, 0), len(self.criteria) - 1),
            )

    def action_edge(self, last: int) -> None:
        """Move to the first or the last criterion."""
        if self.cell is not None:
            self.move_to(self.row, (len(self.criteria) - 1) * last)

    def action_step(self, cells: int) -> None:
        """Move cell by cell, as one reads; it goes round."""
        if self.cell is not None:
            width = len(self.criteria)
            place = (self.row * width + self.column + cells) % (len(self.rows) * width)
            self.move_to(*divmod(place, width))

    def on_click(self, event: events.Click) -> None:
        """Move to the cell that was clicked; a name is the start of its row."""
        row = event.y - self._columns.head_lines + self._top
        across = event.x - self._columns.first
        column = self._left + across // self._columns.each if across >= 0 and self._columns.each else self.column
        if event.y >= self._columns.head_lines and row < len(self.rows):
            self.move_to(row, min(column, len(self.criteria) - 1))

    def on_mouse_scroll_down(self) -> None:
        """Go down with the wheel."""
        self.action_move(1, 0)

    def on_mouse_scroll_up(self) -> None:
        """Go up with the wheel."""
        self.action_move(-1, 0)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._into_view()

    def on_focus(self) -> None:
        """Show that the keys come here."""
        self._refresh_row(self.row)

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self._refresh_row(self.row)

    def show_typed(self, text: str) -> None:
        """Show digits of a mark that is not given yet."""
        if text != self.typed:
            self.typed = text
            self._refresh_row(self.row)
            if self.cell is not None:
                self.screen.post_message(self.CursorMoved(self.cell))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Ask for a line a juror, where the height is left to us."""
        names = [row.name for row in self.rows]
        return columns_for(self.criteria, names, self.scale.width, width).head_lines + len(self.rows)

    def needs_more_than(self, width: int) -> bool:
        """Say whether the names of the jury are cut short in this width."""
        if self._cut is None or self._cut[0] != width:  # it is asked with every mark, and no mark changes it
            self._cut = (width, names_are_cut(self.criteria, [row.name for row in self.rows], self.scale.width, width))
        return self._cut[1]

    def cover(self, covered: bool) -> None:
        """Cover the marks of the rows that are not under the cursor, or show them."""
        if covered is not self.covered:
            self.covered = covered
            self.refresh()

    def _lay_out(self) -> None:
        self._divided = self._cut = None
        self._into_view()
        self.refresh(layout=True)

    @property
    def _columns(self) -> Columns:
        width = self.size.width
        if self._divided is None or self._divided[0] != width:
            names = [row.name for row in self.rows]
            self._divided = (width, columns_for(self.criteria, names, self.scale.width, width))
        return self._divided[1]

    @property
    def _height(self) -> int:
        return max(1, self.size.height - self._columns.head_lines)

    def _into_view(self) -> None:
        if not self.size:
            return
        top = min(max(self._top, self.row - self._height + 1), self.row)
        left = min(max(self._left, self.column - self._columns.shown + 1), self.column)
        top = max(0, min(top, len(self.rows) - self._height))
        left = max(0, min(left, len(self.criteria) - self._columns.shown))
        if (top, left) != (self._top, self._left):
            self._top, self._left = top, left
            self.refresh()

    def _refresh_row(self, row: int) -> None:
        self.refresh_line(self._columns.head_lines + row - self._top)

    def _refresh_heads(self) -> None:
        for y in range(self._columns.head_lines):
            self.refresh_line(y)

    def line(self, y: int) -> Line:
        """Say what stands on one line: heads, or a juror's card."""
        heads = self._columns.head_lines
        place = y - heads + self._top
        if y < heads:
            return self._head(y)
        return self._card(place) if place < len(self.rows) else EMPTY

    @property
    def _in_view(self) -> range:
        return range(self._left, min(len(self.criteria), self._left + self._columns.shown))

    def _head(self, y: int) -> Line:
        columns = self._columns
        pieces = [Piece(" " * columns.first)]
        for place in self._in_view:
            lines = columns.heads[place]
            skipped = columns.head_lines - len(lines)
            text = lines[y - skipped] if y >= skipped else ""
            pieces.append(Piece(f"{text} ".rjust(columns.each), "heading" if place == self.column else "quiet"))
        if y == columns.head_lines - 1:
            pieces.append(Piece(f"  {self._more()}", "quiet"))
        return tuple(pieces)

    def _more(self) -> str:
        below = len(self.rows) - self._top - self._height
        beyond = len(self.criteria) - self._left - self._columns.shown
        signs = (("▴", self._top), ("▾", below), ("◂", self._left), ("▸", beyond))
        return " ".join(f"{sign}{count}" for sign, count in signs if count > 0)

    def _card(self, place: int) -> Line:
        row, columns, here = self.rows[place], self._columns, place == self.row
        pieces = [
            Piece((" ▾ " if self.by_criterion else " ▸ ") if here else "   ", "heading"),
            Piece(f"{padded(row.name, columns.name)} ", "strong" if here else "plain"),
        ]
        for column in self._in_view:
            if here and column == self.column:
                pieces += self._cursor(row.cells[column])
            else:
                ink, text = "plain" if row.kinds[column] == "mark" else "quiet", row.cells[column]
                if self.covered and not here and row.kinds[column] == "mark":
                    ink, text = "quiet", self.scale.aligned_sign(COVERED)
                pieces.append(Piece(f"{text} ".rjust(columns.each), ink))
        ink = "plain" if row.waits else STATE_INKS.get(row.state, "quiet")
        pieces.append(Piece(f"  {padded(row.said, columns.state - 2)}", ink))
        return tuple(pieces)

    def _cursor(self, text: str) -> tuple[Piece, Piece]:
        shown = f"[{self.typed or text.lstrip()}]"
        blank = " " * (self._columns.each - len(shown))
        return Piece(blank), Piece(shown, "cursor" if self.has_focus else "heading")
