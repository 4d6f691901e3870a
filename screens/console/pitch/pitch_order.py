"""All plans in pitch order with how far their cards are: a list beside the grid, or one line above it."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from jury.language import _
from jury.model.evening import Evening
from jury.standings.progress import PlanProgress, plan_progress
from jury.text import one_line
from screens.console.pitch.plan_head import progress_sign
from screens.toolkit.fitting import padded
from screens.toolkit.in_a_row import Item, Row, in_a_row
from screens.toolkit.lines import EMPTY, Line, Piece
from screens.toolkit.painted import Painted

FAR_WIDTH: Final = 8
"""Cells for how far a plan is: ◐ 12/15."""


class PlanLine(NamedTuple):
    """What a list says of one plan."""

    id: str
    number: str
    title: str
    withdrawn: bool
    progress: PlanProgress

    @property
    def sign(self) -> str:
        """The sign of how far it is."""
        return progress_sign(self.progress, withdrawn=self.withdrawn)

    @property
    def how_far(self) -> str:
        """The sign, and how many cards are in."""
        if self.withdrawn:
            return self.sign
        return f"{self.sign} {self.progress.complete}/{self.progress.expected}"


class PlanLines:
    """Keeps the lines of all plans, and makes anew only those whose cards changed."""

    def __init__(self) -> None:
        self._basis: tuple[Any, ...] = ()
        self._cards: dict[str, Any] = {}
        self._progress: dict[str, PlanProgress] = {}

    def of(self, evening: Evening) -> tuple[PlanLine, ...]:
        """Give the lines of an evening."""
        basis = (evening.jurors, evening.criteria, evening.interests)
        if any(mine is not theirs for mine, theirs in zip(basis, self._basis or (None,) * 3, strict=True)):
            self._basis, self._cards, self._progress = basis, {}, {}
        for plan in evening.proposals:
            cards = evening.cards.get(plan.id)
            if plan.id not in self._progress or self._cards[plan.id] is not cards:
                self._cards[plan.id] = cards
                self._progress[plan.id] = plan_progress(evening, plan.id)
        return tuple(
            PlanLine(row.id, evening.numbers[row.id], one_line(row.title), row.withdrawn, self._progress[row.id])
            for row in evening.proposals
        )


class PlanChosen(Message):
    """A plan was chosen, to be marked from here on; `to_grid` where the keys should go to its marks as well."""

    def __init__(self, proposal: str, *, to_grid: bool = True) -> None:
        super().__init__()
        self.proposal = proposal
        self.to_grid = to_grid


class PitchOrder(Painted, can_focus=True):
    """The list beside the grid: one line a plan, scrolled so that the plan that is marked is in view."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", _("omhoog"), show=False, id="order.up", tooltip=_("Het plan hierboven")),
        Binding("down", "move(1)", _("omlaag"), show=False, id="order.down", tooltip=_("Het plan hieronder")),
        Binding("enter,escape,right,tab", "leave", _("cijfers"), id="order.marks", tooltip=_("Naar de cijfers")),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._plans: Sequence[PlanLine] = ()
        self._here = 0
        self._top = 0

    def help_text(self) -> str:
        """Say what the list is for."""
        return _("De plannen in pitchvolgorde, met hoeveel kaarten er binnen zijn. Kies een plan om het te cijferen.")

    def show(self, plans: Sequence[PlanLine], here: str) -> None:
        """Take in the plans, and which one is being marked; paints the lines that changed."""
        before = [(plan, place == self._here) for place, plan in enumerate(self._plans)]
        self._plans = plans
        self._here = next((place for place, plan in enumerate(plans) if plan.id == here), 0)
        if self._scroll() or len(before) != len(plans):
            self.refresh()
            return
        for place, old in enumerate(before):
            if old != (plans[place], place == self._here):
                self.refresh_line(place - self._top)

    def _scroll(self) -> bool:
        before, height = self._top, self.size.height
        if not height:
            return False
        self._top = min(max(self._top, self._here - height + 1), self._here)
        self._top = max(0, min(self._top, len(self._plans) - height))
        return self._top != before

    def on_resize(self) -> None:
        """Keep the plan that is marked in view."""
        if self._scroll():
            self.refresh()

    def line(self, y: int) -> Line:
        """Say which plan it is and how far."""
        place = y + self._top
        if place >= len(self._plans):
            return EMPTY
        plan, here = self._plans[place], place == self._here
        over = plan.progress.done or plan.withdrawn
        title = padded(plan.title, self.size.width - 7 - FAR_WIDTH)
        return (
            Piece("▸" if here else " ", "heading"),
            Piece(f"{plan.number:>3}  ", "heading" if here else "quiet"),
            Piece(f"{title} ", "strong" if here else "quiet" if over else "plain"),
            Piece(padded(f"{plan.how_far} ", FAR_WIDTH), "quiet" if over and not here else "plain"),
        )

    def on_click(self, event: events.Click) -> None:
        """Mark the plan that was clicked."""
        if event.y + self._top < len(self._plans):
            self.post_message(PlanChosen(self._plans[event.y + self._top].id))

    def action_move(self, steps: int) -> None:
        """Mark the plan above or under this one."""
        if self._plans:
            place = min(max(self._here + steps, 0), len(self._plans) - 1)
            self.post_message(PlanChosen(self._plans[place].id, to_grid=False))

    def action_leave(self) -> None:
        """Let the keys go to the marks."""
        if self._plans:
            self.post_message(PlanChosen(self._plans[self._here].id))


class PlanStrip(Painted):
    """All plans on one line, by number; a click goes there."""

    DEFAULT_CSS = """
    PlanStrip { height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._plans: Sequence[PlanLine] = ()
        self._here = ""
        self._row = Row(EMPTY, {})

    def show(self, plans: Sequence[PlanLine], here: str) -> None:
        """Take in the plans, and which one is being marked."""
        if (plans, here) != (self._plans, self._here):
            self._plans, self._here = plans, here
            self.refresh()

    def line(self, y: int) -> Line:
        """Name as many plans as fit, the one that is marked always among them."""
        items = [
            Item(plan.id, f"{plan.sign}{plan.number}", "quiet" if plan.progress.done else "plain")
            for plan in self._plans
        ]
        self._row = in_a_row(items, self._here, self.size.width)
        return self._row.line

    def on_click(self, event: events.Click) -> None:
        """Go to the plan that was clicked."""
        if proposal := self._row.at(event.x):
            self.post_message(PlanChosen(proposal))
