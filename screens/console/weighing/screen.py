"""The page that weighs the interests: what each party wants, where that comes back, and why it was not followed."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.evening import Evening
from jury.round.alliance import may_enter
from screens.console.private import PrivateMode
from screens.console.weighing.weighing_list import DILEMMA, PARTY, weighing_choices
from screens.forms.row_form import changed_row_form, new_row_form
from screens.toolkit.choices import Choices


class WeighingScreen(PrivateMode):
    """The parties with their interest and the plans that touch it; Enter writes why it was followed or not."""

    TITLE = _("Belangen")
    MODE = "weighing"
    CSS_PATH = "screen.tcss"
    SECRET = _("Het beraad is nog geheim.")
    HELP = _(
        "Wat elke partij wil, in welke plannen dat terugkomt, en wat de jury daarvan zegt. Volgt de jury een plan nog "
        "niet, dan staan de kanttekening en het advies erbij. Enter schrijft in eigen woorden wat er met het belang is "
        "gedaan; dat komt dan in het rapport. d noteert een dilemma: wat niet samen kan, en wat er is gekozen."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "dilemma", _("dilemma"), id="weighing.dilemma", tooltip=_("Een dilemma noteren")),
        Binding("escape", "app.back", _("sluiten"), id="weighing.back", tooltip=_("Terug naar waar u was")),
    ]

    def secret_body(self) -> ComposeResult:
        """Compose the list."""
        yield Choices(id="weighing")

    def focus_first(self) -> None:
        """Start in the list."""
        self.query_one(Choices).focus()

    def place(self) -> str:
        """Say what this page is for."""
        return _("belangen in de afweging")

    def show_secret(self, evening: Evening) -> None:
        """Paint the interests and the dilemmas."""
        choices = self.query_one(Choices)
        choices.opens = may_enter("weighed", evening.phase)
        choices.offer(lambda width: weighing_choices(evening, width))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to write only while that may still be done."""
        if action == "dilemma":
            return self.showing and may_enter("dilemmas", self.app.evening.phase)
        return super().check_action(action, parameters)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Write what was made of an interest, or change that; or change a dilemma."""
        evening, (first, _blank, second) = self.app.evening, event.key.partition(" ")
        if first == DILEMMA:
            row: Any = next(row for row in evening.dilemmas if str(row.nr) == second)
            self.app.push_screen(changed_row_form(evening, "dilemmas", row))
            return
        party, plan = (second, None) if first == PARTY else (first, second)
        known = next((row for row in evening.weighed if (row.party, row.proposal) == (party, plan)), None)
        if known is not None:
            self.app.push_screen(changed_row_form(evening, "weighed", known, focus="text"))
        else:
            self.app.push_screen(new_row_form(evening, "weighed", focus="text", party=party, proposal=plan))

    def action_dilemma(self) -> None:
        """Type a new dilemma."""
        self.app.push_screen(new_row_form(self.app.evening, "dilemmas"))
