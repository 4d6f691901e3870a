"""With which plans a plan goes on together."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from jury.language import _
from screens.forms.confirm import answer_button
from screens.toolkit.checks import Checks
from screens.toolkit.one_of import Option


class JoinWithDialog(ModalScreen[tuple[str, ...] | None]):
    """All other plans, each to switch on or off. Gives those that are on; None where she leaves it."""

    DEFAULT_CSS = """
    JoinWithDialog .dialog Checks { max-height: 12; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("laten"), show=False, id="join.leave", tooltip=_("Niets veranderen")),
    ]

    def __init__(self, title: str, others: Sequence[Option], chosen: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._others = others
        self._chosen = "\n".join(chosen)

    def compose(self) -> ComposeResult:
        """Compose the list and the two answers."""
        with Vertical(classes="dialog"):
            yield Static(_("{plan} gaat samen verder met …").format(plan=self._title), classes="heading", markup=False)
            yield Static(_("Spatie kiest een plan, Enter legt het oordeel vast."), classes="quiet", markup=False)
            yield Checks(self._others, self._chosen)
            yield Static("", id="note", markup=False)
            with Horizontal(classes="buttons"):
                yield answer_button(_("Niet doen"), "no")
                yield answer_button(_("Vastleggen"), "yes")

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(Checks).focus()

    def action_keep(self) -> None:
        """Give the plans that are on, or ask for one."""
        chosen = tuple(filter(None, self.query_one(Checks).value.split("\n")))
        if chosen:
            self.dismiss(chosen)
        else:
            self.query_one("#note", Static).update(_("⚑ Kies minstens één plan met de spatiebalk."))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the plans that are on, or leave it."""
        if event.button.id == "yes":
            self.action_keep()
        else:
            self.dismiss(None)
