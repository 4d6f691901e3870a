"""A list of things that are each on or off."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from jury.language import _
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Piece
from screens.toolkit.one_of import Option


class Checks(Choices):
    """Lines to switch on and off with the space bar or the mouse; `value` names those that are on, one a line."""

    HELP = _("Spatie zet aan of uit.")
    DEFAULT_CSS = """
    Checks { background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", _("aan/uit"), show=False, id="checks.switch", tooltip=_("Aan of uit zetten")),
        Binding("enter", "screen.go_on", _("verder"), show=False, id="checks.next", tooltip=_("Verder")),
    ]

    def __init__(self, options: Iterable[Option], value: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._options = tuple(options)
        self.value = value

    def on_mount(self) -> None:
        """Show the list."""
        self.styles.height = len(self._options)
        self.offer(self._choices)

    def _choices(self, width: int) -> Iterator[Choice]:
        for option in self._options:
            sign = "●" if option.value in self.value.split("\n") else "○"
            yield Choice(option.value, ((Piece(fitted(f"{sign} {option.shown}", width)),),))

    def action_switch(self) -> None:
        """Switch the thing under the cursor on or off."""
        on = set(self.value.split("\n")) ^ {self.key}
        self.value = "\n".join(option.value for option in self._options if option.value in on)
        self.offer(self._choices)

    def on_choices_chosen(self) -> None:
        """Switch what was clicked."""
        self.action_switch()
