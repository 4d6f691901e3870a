"""The Pitch mode: the marks of one plan, while the hall already hears the next."""

from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import NO_NUMBER, Evening
from jury.model.rows import Phase
from jury.standings.paper_cards import waiting
from jury.standings.progress import Cell, cell_to_go_on, next_open_cell, open_cells
from jury.wording.codes import code_word
from screens.cards.card_table import CardTable
from screens.console.pitch.card_keys import CardKeys
from screens.console.pitch.covering import cover_or_ask
from screens.console.pitch.pitch_order import PitchOrder, PlanChosen, PlanLines, PlanStrip
from screens.console.pitch.plan_head import PlanHead
from screens.console.pitch.plan_page import PlanPage
from screens.console.pitch.read_back import ReadBack
from screens.console.pitch.score_grid import ScoreGrid
from screens.forms.questions import ask_first
from screens.toolkit.paper import Paper

ORDER_WIDTH: Final = 38
"""Cells that the list of plans takes from the grid on a wide screen, with what is between them."""


class PitchScreen(CardKeys):
    """The score grid of one plan with what belongs to it. It stands on a plan, and stays there while others pitch."""

    TITLE = _("Pitch")
    MODE = "pitch"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "ScoreGrid"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "freeze", _("vastleggen"), id="pitch.freeze", tooltip=_("De regels vastleggen; de ronde begint")),
        Binding("v", "replace", _("vervangen"), show=False, id="pitch.replace",
                tooltip=_("Dit jurylid gaat weg, en een ander komt ervoor in de plaats")),
        Binding("n,pagedown", "plan(1)", _("volgend plan"), id="pitch.next", tooltip=_("Het volgende plan cijferen")),
        Binding("p,pageup", "plan(-1)", _("vorig plan"), show=False, id="pitch.previous", tooltip=_("Een plan terug")),
        Binding("u", "app.undo", _("terug"), id="pitch.undo", tooltip=_("De laatste wijziging terugnemen")),
        Binding("g", "next_open", _("open cel"), id="pitch.next_open", tooltip=_("Naar de eerste cel die nog open is")),
        Binding("k", "scorecard", _("kaart"), id="pitch.scorecard", tooltip=_("Een jurylid vult de eigen kaart in")),
        Binding("c", "check", _("nakijken"), id="pitch.check",
                tooltip=_("Een kaart van papier laten nakijken door een tweede mens")),
        Binding("h", "cover(True)", _("afdekken"), show=False, id="pitch.cover",
                tooltip=_("De cijfers afdekken: alleen de rij waarop u typt, is te lezen")),
        Binding("h", "cover(False)", _("tonen"), id="pitch.uncover", tooltip=_("Alle cijfers weer tonen")),
        Binding("w", "talk('cross_question')", _("dwarse vraag"), show=False, id="pitch.cross_question",
                tooltip=_("De dwarse vraag aan dit plan, en het antwoord")),
        Binding("f", "talk('feedback')", _("voor het team"), show=False, id="pitch.feedback",
                tooltip=_("Een vraag of tip die alleen het team van dit plan krijgt")),
        Binding("P", "pitcher", _("ander pitcht"), show=False, id="pitch.pitcher",
                tooltip=_("Iemand anders pitcht dit plan")),
        Binding("N", "to_end", _("niet gekomen"), show=False, id="pitch.to_end",
                tooltip=_("Niemand kwam: dit plan naar het eind, met één reden")),
        Binding("b", "deliberate", _("beraad"), show=False, id="pitch.deliberate", tooltip=_("Naar het beraad")),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._plan_lines = PlanLines()
        self._behind = False
        self._touched: tuple[object, ...] = ()
        """What the clock of the hall was read from last."""

    def body(self) -> ComposeResult:
        """Compose the plans, the grid with what is above and under it, and the plan's own text."""
        yield PlanStrip()
        yield Paper("before")
        yield PitchOrder(id="order")
        yield PlanPage("beside")
        yield PlanHead()
        yield ScoreGrid()
        yield ReadBack()
        yield PlanPage("under")

    def show(self, evening: Evening) -> None:
        """Paint the evening: the plan that is being marked, and how far the others are."""
        self.grid.cover(self.app.marks_covered)
        before = evening.phase is Phase.PREPARATION or not evening.proposals
        if before is not self.has_class("-before") or not self.grid.proposal:
            self.set_class(before, "-before")
            self.refresh_bindings()
        if before:
            from screens.console.pitch.pitch_texts import before_the_round

            self.query_one("#before", Paper).write(lambda width: list(before_the_round(evening, width)))
            self.query_one("#before").focus()
            return
        if not self.grid.proposal:
            self._begin(evening)
            self._paint_the_rest()
        else:
            self._paint(evening)

    def _begin(self, evening: Evening) -> None:
        cell = cell_to_go_on(evening, self.app.last_marked)
        if cell is None:
            self.grid.show(evening, evening.proposals[0].id)
        else:
            self.grid.show(evening, cell.proposal)
            self.grid.resume(cell, self.app.last_marked)
        self._divide()
        self.grid.focus()

    def _paint(self, evening: Evening) -> None:
        """Paint the marks at once, and what is said about them in the next frame: she types faster than she reads."""
        grid = self.grid
        if not evening.has("proposals", grid.proposal):
            grid.show(evening, evening.proposals[0].id)
        grid.show(evening, grid.proposal)
        self._divide()
        self._paint_the_rest_soon()

    def on_resize(self) -> None:
        """Divide the new width."""
        self._divide()

    def _divide(self) -> None:
        """Have the list of plans give way to one line above the grid where the names of the jury need its room."""
        self.set_class(self.grid.needs_more_than(self.app.size.width - ORDER_WIDTH), "-crowded")

    @on(CardTable.CursorMoved)
    def _paint_the_rest_soon(self) -> None:
        if not self._behind:
            self._behind = True
            self.call_after_refresh(self._paint_the_rest)

    def _paint_the_rest(self) -> None:
        self._behind = False
        evening, cell = self.app.evening, self.grid.cell
        if cell is None:
            return
        plans = self._plan_lines.of(evening)
        in_play = {row.id for row in evening.in_play}
        all_in = all(plan.progress.done for plan in plans if plan.id in in_play)
        progress = next(plan.progress for plan in plans if plan.id == cell.proposal)
        self.take_waiting(len(waiting(evening)))
        self.query_one(PlanHead).tell(evening, cell.proposal, progress, all_in, self.waiting)
        self._follow_the_clock(evening)
        self.query_one(PlanStrip).show(plans, cell.proposal)
        self.query_one(PitchOrder).show(plans, cell.proposal)
        covered, last = self.app.marks_covered, self.grid.last
        if covered and last is not None and last.juror != cell.juror:
            last = None
        self.query_one(ReadBack).tell(evening, cell, last, self.grid.note())
        for page in self.query(PlanPage):
            page.tell(evening, cell.proposal, covered=covered)

    def _follow_the_clock(self, evening: Evening) -> None:
        """Look at the clock of the hall where somebody touched it; a mark does not, and she types many of those."""
        touched = (evening.clock, evening.stage.current, evening.settings, evening.rundown, evening.numbers)
        if touched != self._touched:
            self._touched = touched
            self._ticked()

    def tick(self) -> None:
        """Paint the clock of the hall, which may be on another plan."""
        here = self.clock_now()
        number = self.app.evening.numbers[here.proposal] if here.proposal else ""
        self.query_one(PlanHead).tell_time(here, number)

    def place(self) -> str:
        """Say which plan is being marked."""
        evening = self.app.evening
        if evening.phase is Phase.PREPARATION:
            return _("voorbereiding")
        number = evening.numbers.get(self.grid.proposal, "")
        if number == NO_NUMBER:
            return _("proefpitch · afgedekt") if self.app.marks_covered else _("proefpitch · cijfers")
        count = sum(row.counts for row in evening.proposals)
        if self.app.marks_covered and number:
            return _("plan {n} van {count} · {what}").format(n=number, count=count, what=_("cijfers afgedekt"))
        what = _("cijfers") if evening.phase is Phase.ROUND else code_word("state", "phase", evening.phase)
        return _("plan {n} van {count} · {what}").format(n=number, count=count, what=what) if number else ""

    @property
    def plan(self) -> str:
        """The plan that is being marked."""
        return self.grid.proposal

    def stand_on(self, proposal: str) -> None:
        """Mark this plan from here on, starting at its first open cell."""
        if proposal != self.grid.proposal:
            self.grid.leave()
            self.grid.last = None
            self.grid.show(self.app.evening, proposal)
            first = next(open_cells(self.app.evening, proposal), None)
            if first is not None:
                self.grid.go_to(first)
            self._paint(self.app.evening)
            self.refresh_header()

    def stand_at(self, cell: Cell) -> None:
        """Put the cursor on this cell, and mark its plan."""
        self.stand_on(cell.proposal)
        self.grid.go_to(cell)
        self.grid.focus()

    def taken_back(self, changes: Changes) -> bool:
        """Go to the cell whose mark was taken back, or to the card whose state was."""
        cells = [change.key for change in changes if change.table == "marks"]
        cells += [(*change.key, "") for change in changes if change.table == "scorecards"]
        if not cells:
            return False
        self.grid.last = None
        self.stand_at(Cell(*map(str, cells[0])))
        return True

    def keep_typing(self) -> None:
        """Give the mark that is half typed."""
        self.grid.leave()

    def on_screen_suspend(self) -> None:
        """Give the mark that is half typed before another screen comes up."""
        self.grid.leave()

    def select(self, table: str, id: str) -> bool:
        """Go to a plan, or to a juror's card for this plan."""
        if table == "proposals":
            self.grid.last = None
            self.stand_on(id)
            self.grid.focus()
        elif table == "jurors" and self.grid.cell is not None:
            self.grid.go_to(self.grid.cell._replace(juror=id))
        else:
            return False
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits where the evening stands."""
        phase = self.app.evening.phase
        match action:
            case "freeze":
                return phase is Phase.PREPARATION
            case "deliberate":
                return phase is Phase.ROUND
            case "pitcher":
                return phase is not Phase.FINAL and self.app.evening.has("proposals", self.grid.proposal)
            case "to_end":
                plan, evening = self.grid.proposal, self.app.evening
                return phase is Phase.ROUND and evening.has("proposals", plan) and self._may_go_last(plan)
            case "cover":
                return phase is not Phase.PREPARATION and parameters == (not self.app.marks_covered,)
            case "talk":
                return bool(self.grid.proposal) and (phase is not Phase.FINAL or parameters == ("feedback",))
            case "plan" | "next_open":
                return phase is not Phase.PREPARATION and bool(self.app.evening.proposals)
            case _:
                return super().check_action(action, parameters)

    @on(PlanChosen)
    def _plan_chosen(self, event: PlanChosen) -> None:
        self.stand_on(event.proposal)
        if event.to_grid:
            self.grid.focus()

    def action_plan(self, steps: int) -> None:
        """Go to another plan, past those that were withdrawn; around the end a calibration pitch is left out.

        What was said of the plan before would stand over the name of this one.
        """
        self.app.hush()
        evening = self.app.evening
        plans = [row.id for row in evening.proposals if not row.withdrawn]
        place = plans.index(self.grid.proposal) + steps if self.grid.proposal in plans else 0
        if 0 <= place < len(plans):
            self.stand_on(plans[place])
        elif plans:
            around = [plan for plan in plans if evening.proposal(plan).counts] or plans
            self.stand_on(around[0 if steps > 0 else -1])

    def action_next_open(self) -> None:
        """Go to the first cell that still waits for a mark, here or in another plan."""
        cell = next_open_cell(self.app.evening, self.grid.proposal)
        if cell is None:
            self.notify(_("Er is geen open cel meer: alle kaarten zijn binnen."), markup=False, timeout=4)
        else:
            self.stand_at(cell)

    def action_freeze(self) -> None:
        """Ask, and fix the rules."""
        from jury.round.rules import Frozen

        sentence = _(
            "Criteria, weging, methode, regel bij gelijke stand en volgorde liggen dan vast. De jury kan cijfers geven."
        )
        ask_first(self.app, sentence, _("Vastleggen"), partial(self.app.record, Frozen()), no=_("Nog niet"))

    def action_deliberate(self) -> None:
        """Ask, and begin the deliberation."""
        from screens.console.closing.closing_mode import ask_to_begin

        ask_to_begin(self.app, lambda: self.app.call_later(self.app.action_go, "deliberation"))

    def action_pitcher(self) -> None:
        """Ask who pitches this plan now."""
        from screens.console.plans.other_pitcher import pitcher_form

        evening = self.app.evening
        self.app.push_screen(pitcher_form(evening, evening.proposal(self.grid.proposal)))

    def action_cover(self, covered: bool) -> None:
        """Cover the marks; or show them, after asking once whether the hall reads along."""
        cover_or_ask(self.app, covered, self._covered)

    def _covered(self) -> None:
        self.show(self.app.evening)
        self.refresh_header()
        self.refresh_bindings()

    def action_talk(self, about: str) -> None:
        """Note what is said about this plan; the cursor stays where it is."""
        from screens.console.pitch.talk import cross_question_form, feedback_form

        make = cross_question_form if about == "cross_question" else feedback_form
        self.app.push_screen(make(self.app.evening, self.grid.proposal))

    def _may_go_last(self, plan: str) -> bool:
        from screens.console.plans.no_show import may_go_last

        return may_go_last(self.app.evening, self.app.evening.proposal(plan))

    def action_to_end(self) -> None:
        """Ask why nobody came, let the plan pitch last, and go to the one that pitches in its place."""
        from screens.console.plans.no_show import ask_to_move

        evening, here = self.app.evening, self.grid.proposal
        after = [row.id for row in evening.proposals if not row.withdrawn]
        following = after[after.index(here) + 1]
        ask_to_move(self.app, evening.proposal(here), lambda: self.stand_on(following))
