"""What must be settled before the outcome can be made final."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.findings.obstacle import Obstacle
from jury.language import _
from screens.console.report.obstacle_list import obstacle_choices, obstacle_key
from screens.forms.dialog import Dialog
from screens.toolkit.choices import Choices


class ObstaclesDialog(Dialog[Obstacle]):
    """Lists what stands in the way. Gives the one to go to; None where she closes it."""

    DEFAULT_CSS = """
    ObstaclesDialog .dialog { width: 76; }
    ObstaclesDialog .dialog Choices { background: $panel; height: 12; margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("sluiten"), show=False, id="obstacles.close", tooltip=_("Sluiten")),
    ]

    def __init__(self, found: Sequence[Obstacle]) -> None:
        super().__init__()
        self._found = {obstacle_key(obstacle): obstacle for obstacle in found}

    def heading(self) -> str:
        """Say what cannot be done yet."""
        return _("Vaststellen kan nog niet")

    def body(self) -> ComposeResult:
        """Compose the list."""
        yield Static(_("Dit moet eerst geregeld zijn. Enter gaat naar de plek waar dat kan."), markup=False)
        yield Choices()
        yield Static(_("Esc sluit deze lijst."), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Show the list."""
        choices = self.query_one(Choices)
        choices.offer(lambda width: obstacle_choices(tuple(self._found.values()), width))
        choices.focus()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Give what was chosen."""
        self.close(self._found[event.key])
