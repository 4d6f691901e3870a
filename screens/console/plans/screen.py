"""Plannen: every plan in the order of the evening, the whole of one of them, and all that may change about them."""

from functools import partial
from typing import ClassVar, Final

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Static

from jury.language import _, ngettext
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import Phase
from jury.round.proposals import CalibrationSet, OrderChanged, OrderDrawn, ProposalTakenBack, next_id
from jury.text import one_line
from jury.wording.codes import code_word
from screens.console.beside_a_plan import may_note
from screens.console.mode import ModeScreen
from screens.console.plans.contacts import SHOWN_SECONDS
from screens.console.plans.fact_sheet import FactSheet
from screens.console.plans.no_show import ask_to_move, ask_to_withdraw, may_go_last
from screens.console.plans.plan_list import PlanList
from screens.console.plans.plan_rows import empty_text, numbers_text, plan_rows
from screens.console.plans.plan_sheet import chapters, private_facts
from screens.console.removal import ask_to_remove
from screens.forms.questions import ask_first

CHANGING: Final = frozenset(
    {"add", "edit", "pitcher", "withdraw", "bring_back", "calibrate", "move", "draw", "import", "to_end", "remove"}
)
"""Actions that change the evening: they end when the verdict is final."""
OF_A_PLAN: Final = frozenset(
    {"edit", "beside", "pitcher", "private", "withdraw", "bring_back", "calibrate", "move", "draw", "to_end", "remove"}
)
"""Actions that need a plan to be there."""


class ProposalsScreen(ModeScreen):
    """The plans: a list in pitch order and, beside or under it, all that is known of the one under the cursor."""

    TITLE = _("Plannen")
    MODE = "proposals"
    CSS_PATH = "screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "to_list", _("lijst"), id="proposals.list", tooltip=_("Terug naar de lijst")),
        Binding("n", "add", _("nieuw"), id="proposals.add", tooltip=_("Een nieuw plan intypen")),
        Binding("e", "edit", _("wijzigen"), id="proposals.edit", tooltip=_("Alles van dit plan wijzigen")),
        Binding("J", "move(1)", _("plaats"), key_display="J/K", id="proposals.order",
                tooltip=_("Later zetten; K zet eerder")),
        Binding("shift+down", "move(1)", _("later"), show=False, id="proposals.later"),
        Binding("K,shift+up", "move(-1)", _("eerder"), show=False, id="proposals.earlier", tooltip=_("Eerder zetten")),
        Binding("alt+down", "move(1)", show=False, id="proposals.later_too"),
        Binding("alt+up", "move(-1)", show=False, id="proposals.earlier_too"),
        Binding("c", "private", _("contact"), show=False, id="proposals.private",
                tooltip=_("E-mail, telefoon en wat privé is even tonen, of afdekken")),
        Binding("t", "beside", _("erbij"), show=False, id="proposals.beside",
                tooltip=_("Een regel in de weg, een band, een antwoord of een afspraak bij dit plan")),
        Binding("i", "import", _("inlezen"), id="proposals.import", tooltip=_("Plannen of scorekaarten inlezen")),
        Binding("w", "withdraw", _("terugtrekken"), id="proposals.withdraw", tooltip=_("Dit plan terugtrekken")),
        Binding("w", "bring_back", _("weer meedoen"), id="proposals.bring_back", tooltip=_("Dit plan doet weer mee")),
        Binding("delete,x", "remove", _("weghalen"), show=False, id="proposals.remove",
                tooltip=_("Dit plan weghalen: het is er nooit geweest")),
        Binding("N", "to_end", _("niet gekomen"), show=False, id="proposals.to_end",
                tooltip=_("Niemand kwam: dit plan naar het eind, met één reden")),
        Binding("P", "pitcher", _("ander pitcht"), show=False, id="proposals.pitcher",
                tooltip=_("Iemand anders pitcht dit plan")),
        Binding("u", "app.undo", _("terug"), id="proposals.undo", tooltip=_("De laatste wijziging terugnemen")),
        Binding("r", "draw", _("loten"), id="proposals.draw", tooltip=_("De volgorde loten, met een lotingswoord")),
        Binding("v", "freeze", _("vastleggen"), show=False, id="proposals.freeze",
                tooltip=_("De regels vastleggen; de ronde begint")),
        Binding("o", "calibrate", _("proefpitch"), id="proposals.calibrate",
                tooltip=_("Dit plan is een proefpitch, of toch niet")),
    ]  # fmt: skip
    plans = getters.query_one("#list", PlanList)
    sheet = getters.query_one("#sheet", FactSheet)

    def __init__(self) -> None:
        super().__init__()
        self._private = False
        self._covers: Timer | None = None
        """Covers again what was asked for."""

    def body(self) -> ComposeResult:
        """Compose the line of facts, the list and the sheet; where there are no plans, what to do first."""
        with Horizontal(id="facts"):
            yield Static("", id="numbers", markup=False)
            yield Static("", id="rules", markup=False)
        with Horizontal(id="plans"):
            yield PlanList(id="list")
            yield FactSheet(id="sheet")
        yield Static(empty_text(), id="empty", markup=False)

    def on_mount(self) -> None:
        """Start in the list."""
        self.plans.focus()

    def show(self, evening: Evening) -> None:
        """Paint the plans of this evening."""
        self.set_class(not evening.proposals, "-empty")
        self.query_one("#numbers", Static).update(numbers_text(evening))
        self.query_one("#rules", Static).update(
            _("✓ regels liggen vast") if evening.frozen else _("○ v legt de regels vast")
        )
        self.plans.show_plans(plan_rows(evening))
        self._show_sheet()
        if evening.proposals and self.focused is None:
            self.call_after_refresh(self.plans.focus)

    def place(self) -> str:
        """Say how many plans there are, and the phase."""
        evening = self.app.evening
        count = sum(row.counts for row in evening.proposals)
        plans = ngettext("{count} plan", "{count} plannen", count).format(count=count)
        return f"{plans} · {code_word('state', 'phase', evening.phase)}"

    def select(self, table: str, id: str) -> bool:
        """Put the cursor on a plan, also one that only just came in."""
        if table != "proposals" or not self.app.evening.has(table, id):
            return False
        self.take(self.app.evening)
        self.plans.move_to(id)
        return True

    def taken_back(self, changes: Changes) -> bool:
        """Put the cursor on the plan that is as it was before."""
        touched = [str(change.key[0]) for change in changes if change.table == "proposals" and change.new is not None]
        return len(touched) == 1 and self.select("proposals", touched[0])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what works now."""
        if action == "to_list":
            return self.has_class("-reading") or self.sheet.has_focus
        if action == "freeze":
            return self.app.evening.phase is Phase.PREPARATION
        plan = self._plan() if action in OF_A_PLAN else None
        if action in CHANGING and self.app.evening.phase is Phase.FINAL:
            return None
        if action == "private" and plan is not None:
            return bool(private_facts(self.app.evening, plan)) or None
        if action == "beside" and plan is not None:
            return may_note(self.app.evening) or None
        if action == "calibrate" and self.app.evening.sealed:
            return None
        if action in OF_A_PLAN and plan is None:
            return None
        if action == "to_end" and plan is not None and not may_go_last(self.app.evening, plan):
            return None
        if action in ("withdraw", "bring_back"):
            return (action == "bring_back") == (plan is not None and plan.withdrawn)
        return super().check_action(action, parameters)

    @property
    def plan(self) -> str:
        """The plan under the cursor; empty where there is none."""
        return self.plans.key if self.app.evening.has("proposals", self.plans.key) else ""

    def _plan(self) -> Proposal | None:
        return self.app.evening.proposal(self.plan) if self.plan else None

    def _show_sheet(self) -> None:
        plan, evening = self._plan(), self.app.evening
        if plan is not None:
            self.sheet.show_facts(one_line(plan.title), chapters(evening, plan, private=self._private))
        self.refresh_bindings()

    def on_choices_highlighted(self) -> None:
        """Show the whole of the plan under the cursor; what was asked of another one is covered."""
        self._private = False
        self._show_sheet()

    def action_private(self) -> None:
        """Show what is private of this plan for a while, or cover it."""
        self._let_read(not self._private)

    def _let_read(self, private: bool = False) -> None:
        if self._covers is not None:
            self._covers.stop()
        self._private = private
        self._covers = self.set_timer(SHOWN_SECONDS, self._let_read) if private else None
        self._show_sheet()

    def on_screen_suspend(self) -> None:
        """Cover what was asked for."""
        if self._private:
            self._let_read()

    def on_choices_chosen(self) -> None:
        """Go one step deeper: at 80 columns the sheet alone, on a wider screen, where it already stands, the form."""
        if self.has_class("-narrow") and not self.has_class("-reading"):
            self.add_class("-reading")
            self.sheet.focus()
            self.refresh_bindings()
        else:
            self.action_edit()

    def on_plan_list_dropped(self, message: PlanList.Dropped) -> None:
        """Take in the order that the mouse made."""
        self._reorder(message.ids)

    def _reorder(self, wanted: tuple[str, ...]) -> None:
        """Take an order in; where it was drawn in public, ask first."""
        reorder = partial(self.app.record, OrderChanged(wanted))
        if self.app.evening.state.order_drawn:
            sentence = _("De volgorde is geloot. Zet u een plan anders, dan staat er: volgorde met de hand.")
            ask_first(self.app, sentence, _("Anders zetten"), reorder)
        else:
            reorder()

    def action_to_list(self) -> None:
        """Go one step out, back to the list."""
        self.remove_class("-reading")
        self.plans.focus()
        self.refresh_bindings()

    def action_move(self, steps: int) -> None:
        """Give the plan another place in the order."""
        wanted = self.plans.order_with(steps)
        if wanted is not None:
            self._reorder(wanted)

    def action_add(self) -> None:
        """Type a new plan."""
        self._fill_in(next_id(self.app.evening))

    def action_edit(self) -> None:
        """Change anything about the plan."""
        if (plan := self._plan()) is not None:
            self._fill_in(plan.id)

    def settle(self, field: str) -> None:
        """Open the plan under the cursor at a text of it: the one for the report, where it has one of its own."""
        from screens.console.plans.plan_fields import GROUPS

        named = [each.name for group in GROUPS for each in group.fields]
        at = next((name for name in (f"{field}_public", field) if name in named), None)
        plan = self._plan()
        if plan is not None and at is not None and self.check_action("edit", ()):
            self._fill_in(plan.id, at)

    def _fill_in(self, id: str, field: str = "") -> None:
        from screens.console.plans.plan_form import PlanForm

        self.app.push_screen(PlanForm(self.app.evening, id, field), lambda _kept: self._stand_on(id))

    def _stand_on(self, id: str) -> None:
        self.select("proposals", id)

    def action_beside(self) -> None:
        """Note something beside the plan, or change what stands there: a rule in its way, a tie, an answer."""
        from screens.console.plans.beside_form import ask_what_beside

        if (plan := self._plan()) is not None:
            ask_what_beside(self.app, plan)

    def action_withdraw(self) -> None:
        """Ask whether the plan is withdrawn, say what that means, and in the round ask why."""
        if (plan := self._plan()) is not None:
            ask_to_withdraw(self.app, plan)

    def action_remove(self) -> None:
        """Take the plan away, as if it never came in; what names it already is said, and then it stays."""
        if (plan := self._plan()) is not None:
            ask_to_remove(self.app, "proposals", (plan.id,), one_line(plan.title))

    def action_to_end(self) -> None:
        """Ask why nobody came, and let the plan pitch last."""
        if (plan := self._plan()) is not None:
            ask_to_move(self.app, plan)

    def action_pitcher(self) -> None:
        """Ask who pitches the plan now."""
        from screens.console.plans.other_pitcher import pitcher_form

        if (plan := self._plan()) is not None:
            self.app.push_screen(pitcher_form(self.app.evening, plan))

    def action_bring_back(self) -> None:
        """Ask whether a withdrawn plan takes part again."""
        if (plan := self._plan()) is not None:
            ask_first(
                self.app,
                _("‘{title}’ weer laten meedoen? Kaarten die er al waren, tellen weer mee.").format(
                    title=one_line(plan.title)
                ),
                _("Weer meedoen"),
                partial(self.app.record, ProposalTakenBack(plan.id)),
            )

    def action_calibrate(self) -> None:
        """Ask whether the plan is a calibration pitch, or counts again."""
        if (plan := self._plan()) is not None:
            sentence = (
                _("‘{title}’ als proefpitch? De jury oefent ermee: cijfers worden getoond en tellen niet mee.")
                if plan.counts
                else _("‘{title}’ weer laten meetellen? Het plan krijgt dan een cijfer, een plaats en een oordeel.")
            )
            ask_first(
                self.app,
                sentence.format(title=one_line(plan.title)),
                _("Proefpitch") if plan.counts else _("Laten meetellen"),
                partial(self.app.record, CalibrationSet(plan.id, calibration=plan.counts)),
                careful=bool(self.app.evening.cards.get(plan.id)),
            )

    def action_draw(self) -> None:
        """Draw the order, with a word that everybody may know."""
        from screens.console.plans.draw_order import DrawDialog

        def drawn(seed: str | None) -> None:
            if seed is not None:
                self.app.record(OrderDrawn(seed))

        self.app.push_screen(DrawDialog(self.app.evening, self.app.clock().date()), drawn)

    def action_freeze(self) -> None:
        """Fix the rules; the round begins."""
        from screens.console.evening.rules_section import ask_to_freeze

        ask_to_freeze(self.app)

    def action_import(self) -> None:
        """Bring in a table of plans or score cards."""
        from screens.console.importing.import_file import ImportFileDialog

        self.app.push_screen(ImportFileDialog(self.app.file.resolve().parent))

    def help_text(self) -> str:
        """Say what can be done here."""
        return _(
            "Hier staan alle plannen. Lees ze in uit een formulier, typ ze zelf, zet ze op volgorde of loot. "
            "Met o wordt een plan een proefpitch: de jury oefent ermee en het telt niet mee. "
            "Komt er niemand, dan zet N het plan met één reden naar het eind; een loting blijft staan. "
            "Pitcht iemand anders dan gezegd, druk dan op P. S toont wat er met ⚑ bij alle plannen staat. "
            "t noteert wat bij het plan hoort: een regel in de weg, een band met een ander plan, een antwoord. "
            "Met u neemt u de laatste wijziging terug."
        )
