"""The keys of Pitch for the juror and the card under the cursor: who comes, goes, steps aside, and who looks."""

from abc import abstractmethod
from typing import ClassVar

from textual import getters
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.rows import Confirmation, Phase
from jury.round.event import FROZEN
from jury.standings.paper_cards import waits
from jury.standings.progress import Cell, is_in, who_came_for
from jury.wording.rows import card_place
from screens.console.clock.counting_mode import CountingMode
from screens.console.pitch.score_grid import ScoreGrid

OF_A_JUROR = frozenset({"arrival", "leaving", "interest", "scorecard"})
"""Actions that are about the juror under the cursor."""


class CardKeys(CountingMode):
    """A mode with a grid of cards. It says in `stand_at` how the cursor goes to another card."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("G", "next_waiting", _("na te kijken"), show=False, id="pitch.next_waiting",
                tooltip=_("Naar de volgende kaart die nog nagekeken moet worden")),
        Binding("C", "unconfirm", _("toch niet nagekeken"), show=False, id="pitch.unconfirm",
                tooltip=_("Deze kaart is toch niet nagekeken")),
        Binding("l", "arrival", _("te laat"), show=False, id="pitch.arrival", tooltip=_("Dit jurylid komt nu binnen")),
        Binding("l", "leaving", _("gaat weg"), show=False, id="pitch.leaving",
                tooltip=_("Dit jurylid gaat weg: wat nog komt, wordt ‘afwezig’")),
        Binding("d", "interest", _("belang"), show=False, id="pitch.interest",
                tooltip=_("Dit jurylid meldt een belang bij dit plan")),
    ]  # fmt: skip
    grid = getters.query_one(ScoreGrid)

    def __init__(self) -> None:
        super().__init__()
        self.waiting = 0
        """How many cards wait for a second person."""
        self._second = ""
        """Who looked at the last one."""

    @abstractmethod
    def stand_at(self, cell: Cell) -> None:
        """Put the cursor on this cell, and mark its plan."""

    def take_waiting(self, count: int) -> None:
        """Take in how many cards wait for a second person, and offer the keys for it where any does."""
        before, self.waiting = self.waiting, count
        if bool(before) is not bool(count):
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the juror under the cursor, where the evening stands."""
        evening, cell = self.app.evening, self.grid.cell
        match action:
            case "check" | "next_waiting":
                return evening.phase in FROZEN and self.waiting > 0
            case "unconfirm":
                return evening.phase in FROZEN and self._confirmation is not None
            case "replace":
                return evening.phase in FROZEN and self._may_be_replaced()
            case "arrival" | "leaving" if cell is not None:
                inside = is_in(evening, evening.juror(cell.juror))
                there = inside if action == "leaving" else not inside and who_came_for(evening, cell.juror) is None
                return evening.phase in FROZEN and there
        if action in OF_A_JUROR:
            return evening.phase is not Phase.PREPARATION and bool(evening.proposals)
        return super().check_action(action, parameters)

    def action_next_waiting(self) -> None:
        """Go to the next card that waits for a second person, here or with another plan."""
        from jury.standings.paper_cards import next_waiting

        here = self.grid.cell
        card = next_waiting(self.app.evening, here) if here is not None else None
        if card is not None:
            self.stand_at(Cell(*card, self.app.evening.criteria[0].id))

    def action_check(self) -> None:
        """Have a second person look at the card under the cursor, or where that does not wait at the next that does."""
        from screens.console.pitch.check import check_card

        here = self.grid.cell
        if here is not None and not waits(self.app.evening, here.proposal, here.juror):
            self.action_next_waiting()
        here = self.grid.cell
        if here is not None:
            card = (here.proposal, here.juror)
            check_card(self.app, *card, self._second, self._sits_beside, self.action_next_waiting)

    @property
    def _confirmation(self) -> Confirmation | None:
        """What says that the card under the cursor was looked at, where it was."""
        evening, cell = self.app.evening, self.grid.cell
        if cell is None:
            return None
        return next((row for row in evening.confirmations if (row.proposal, row.juror) == cell[:2]), None)

    def action_unconfirm(self) -> None:
        """Take away that this card was looked at: it waits again."""
        from screens.console.removal import ask_to_remove

        row = self._confirmation
        if row is not None:
            evening = self.app.evening
            ask_to_remove(self.app, "confirmations", (row.nr,), card_place(evening, (row.proposal, row.juror)))

    def _sits_beside(self, second: str) -> None:
        self._second = second

    def action_arrival(self) -> None:
        """Note when the juror under the cursor came in, and which pitches were missed."""
        from screens.console.pitch.arrival import ask_arrival

        if self.grid.cell is not None:
            juror = self.app.evening.juror(self.grid.cell.juror)
            ask_arrival(self.app, juror, self.app.clock().time())

    def action_leaving(self) -> None:
        """Note when the juror under the cursor left, and which pitches are not heard any more."""
        from screens.console.pitch.leaving import leaving_form

        if self.grid.cell is not None:
            evening = self.app.evening
            juror = evening.juror(self.grid.cell.juror)
            self.app.push_screen(leaving_form(evening, juror, self.app.clock().time()))

    def _may_be_replaced(self) -> bool:
        from screens.console.pitch.replacing import may_be_replaced

        return self.grid.cell is not None and may_be_replaced(self.app.evening, self.grid.cell.juror)

    def action_replace(self) -> None:
        """Ask who comes in the place of the juror under the cursor, and from which plan on."""
        from screens.console.pitch.replacing import ask_to_replace

        if self.grid.cell is not None:
            ask_to_replace(self.app, self.grid.cell.juror)

    def action_interest(self) -> None:
        """Note a juror's interest in this plan."""
        from screens.console.pitch.interest import declaration_form

        if self.grid.cell is not None:
            proposal, juror, _criterion = self.grid.cell
            self.app.push_screen(declaration_form(self.app.evening, juror, proposal, self.app.clock()))

    def action_scorecard(self) -> None:
        """Hand the keyboard to a juror."""
        from screens.booth.scorecard import ScorecardScreen

        evening, cell = self.app.evening, self.grid.cell
        if cell is None or evening.proposal(cell.proposal).withdrawn:
            return
        if all(evening.recused(cell.proposal, juror.id) for juror in evening.jurors):
            self.notify(_("Alle juryleden zijn verschoond bij dit plan."), markup=False, timeout=4)
        else:
            self.app.push_screen(ScorecardScreen(cell.proposal, cell.juror))
