"""With which plans a plan goes on together."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.language import _
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.checks import Checks
from screens.toolkit.one_of import Option


class JoinWithDialog(QuestionDialog[tuple[str, ...]]):
    """All other plans, each to switch on or off. Gives those that are on; None where she leaves it."""

    DEFAULT_CSS = """
    JoinWithDialog .dialog Checks { max-height: 12; margin: 1 0; }
    JoinWithDialog #note { color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="join.leave", tooltip=_("Niets veranderen")),
    ]
    YES = _("Vastleggen")

    def __init__(self, title: str, others: Sequence[Option], chosen: Sequence[str]) -> None:
        super().__init__()
        self._title = title
        self._others = others
        self._chosen = "\n".join(chosen)

    def heading(self) -> str:
        """Name the plan that joins others."""
        return _("{plan} gaat samen verder met …").format(plan=self._title)

    def question(self) -> ComposeResult:
        """Compose the list."""
        yield Static(_("Spatie kiest een plan, Enter legt het oordeel vast."), classes="quiet", markup=False)
        yield Checks(self._others, self._chosen)

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(Checks).focus()

    def action_go_on(self) -> None:
        """Give the plans that are on; Enter in the list."""
        self.give()

    def answer(self) -> tuple[str, ...] | None:
        """Give the plans that are on, or ask for one."""
        chosen = tuple(filter(None, self.query_one(Checks).value.split("\n")))
        if not chosen:
            self.note(_("⚑ Kies minstens één plan met de spatiebalk."))
        return chosen or None
