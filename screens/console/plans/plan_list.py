"""The plans in pitch order: a list to walk through, in which a plan is moved by key or carried with the mouse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from jury.language import _
from jury.model.evening import NO_NUMBER
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted, padded
from screens.toolkit.lines import Line, Piece

NUMBER_WIDTH: Final = 3
SIGN_WIDTH: Final = 12
"""Cells for ○ wacht and ✓ gepitcht; the longer – teruggetrokken runs on, as such a plan misses nothing."""
FLAG_WIDTH: Final = 8
GAP: Final = 2
THEME_FROM: Final = 40
"""Cells that title and theme need together before the theme is shown beside the title."""
THEME_SHARE: Final = 0.34
COST_WIDTH: Final = 11
COST_FROM: Final = 90
"""Cells that a line needs before the costs are shown on it too."""


class PlanRow(NamedTuple):
    """What the list shows of one plan; `missing` counts what nobody filled in."""

    id: str
    number: str
    title: str
    theme: str
    cost: str
    status: str
    missing: int
    withdrawn: bool


class PlanList(Choices):
    """The plans; the cursor stays on its plan wherever that moves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", _("openen"), show=False, id="plans.open", tooltip=_("Het hele plan openen")),
    ]

    @dataclass
    class Dropped(Message):
        """A plan was carried to another place with the mouse; `ids` is the order that she wants."""

        ids: tuple[str, ...]

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[PlanRow, ...] = ()
        self._pressed = False
        self._carried_over: tuple[PlanRow, ...] | None = None

    def show_plans(self, rows: Sequence[PlanRow]) -> None:
        """Show these plans; only lines that changed are painted."""
        self._rows, self._carried_over = tuple(rows), None
        self.offer(self._choices)

    def order_with(self, steps: int) -> tuple[str, ...] | None:
        """Give the order in which the plan under the cursor stands so many places on; None where it cannot go there."""
        place = self._place()
        if place < 0 or not 0 <= place + steps < len(self._rows):
            return None
        return tuple(row.id for row in moved(self._rows, place, place + steps))

    def _place(self) -> int:
        return next((place for place, row in enumerate(self._shown()) if row.id == self.key), -1)

    def _shown(self) -> tuple[PlanRow, ...]:
        return self._rows if self._carried_over is None else self._carried_over

    def _choices(self, width: int) -> Iterator[Choice]:
        columns = columns_in(width, max((cell_len(row.theme) for row in self._rows), default=0))
        numbers = count(1)
        for row in self._shown():
            number = NO_NUMBER if row.number == NO_NUMBER else str(next(numbers))
            yield Choice(row.id, (row_line(row._replace(number=number), columns),))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the plan under the mouse."""
        place = event.y + self.scroll_offset.y
        self._carried_over = None
        if event.button == 1 and place < len(self._rows):
            self.move_to(self._rows[place].id)
            self._pressed = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Carry the plan along; nothing is decided before she lets go."""
        if not self._pressed:
            return
        rows, place = self._shown(), self._place()
        target = min(max(event.y + self.scroll_offset.y, 0), len(rows) - 1)
        if target != place:
            self._carried_over = moved(rows, place, target)
            self.lay_out()

    def on_mouse_up(self) -> None:
        """Put the plan down where it is."""
        if not self._pressed:
            return
        self._pressed = False
        self.release_mouse()
        carried = self._carried_over
        if carried is not None and carried != self._rows:
            self.post_message(self.Dropped(tuple(row.id for row in carried)))

    def on_click(self, event: events.Click) -> None:
        """Keep the cursor on a plan that was carried; the click that ends it is no choice."""
        if self._carried_over is not None:
            event.prevent_default()
            self.show_plans(self._rows)

    def help_text(self) -> str:
        """Say how to walk through the plans and how to move one."""
        return _(
            "De plannen in de volgorde van de avond. Enter opent een plan. Met J en K of met de muis zet u het plan op "
            "een andere plek. ‘⚑ mist 2’ betekent: twee dingen zijn nog niet ingevuld."
        )


def moved(rows: tuple[PlanRow, ...], place: int, target: int) -> tuple[PlanRow, ...]:
    """Give the rows with one of them at another place."""
    others = [row for number, row in enumerate(rows) if number != place]
    return (*others[:target], rows[place], *others[target:])


class Columns(NamedTuple):
    """The cells that a line has for title, theme and costs; none where there is no room for it."""

    title: int
    theme: int
    cost: int


def columns_in(width: int, longest_theme: int) -> Columns:
    """Divide a line; where it is short the costs go first and then the theme, which takes no more than it needs."""
    cost = COST_WIDTH if width >= COST_FROM else 0
    room = width - NUMBER_WIDTH - 2 * GAP - SIGN_WIDTH - FLAG_WIDTH - (cost + GAP if cost else 0)
    if room < THEME_FROM or not longest_theme:
        return Columns(max(0, room), 0, cost)
    theme = min(int((room - GAP) * THEME_SHARE), longest_theme)
    return Columns(room - GAP - theme, theme, cost)


def row_line(row: PlanRow, columns: Columns) -> Line:
    """Lay one plan out: number, title, theme and costs where there is room, and where it stands."""
    style = "quiet" if row.withdrawn else "plain"
    gap = " " * GAP
    status = padded(row.status, SIGN_WIDTH if row.missing else SIGN_WIDTH + FLAG_WIDTH)
    return (
        Piece(f"{row.number:>{NUMBER_WIDTH}}{gap}", "quiet"),
        Piece(padded(row.title, columns.title) + gap, style),
        Piece(padded(row.theme, columns.theme) + gap if columns.theme else "", "quiet"),
        Piece(fitted(row.cost, columns.cost).rjust(columns.cost) + gap if columns.cost else "", style),
        Piece(status, style),
        Piece(_("⚑ mist {count}").format(count=row.missing) if row.missing else "", "accent"),
    )
