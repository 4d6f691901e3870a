"""What must be settled before the outcome can be made final."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from jury.findings.obstacles import Obstacle
from jury.language import _
from screens.console.report.obstacle_list import obstacle_choices, obstacle_key
from screens.toolkit.choices import Choices


class ObstaclesDialog(ModalScreen[Obstacle | None]):
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

    def compose(self) -> ComposeResult:
        """Compose the list."""
        with Vertical(classes="dialog"):
            yield Static(_("Vaststellen kan nog niet"), classes="heading", markup=False)
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
        self.dismiss(self._found[event.key])
