"""A long list to choose one thing from: what is typed narrows it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from jury.language import _
from jury.text import folded
from screens.forms.pick import OptionsDialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.lines import Piece
from screens.toolkit.one_line import OneLine
from screens.toolkit.one_of import Option


class NarrowingPick(OptionsDialog):
    """A line to type on, and under it the options with that in them, those that begin so first."""

    DEFAULT_CSS = """
    NarrowingPick .dialog Choices { height: 14; background: $panel; }
    NarrowingPick .dialog Input { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("laten"), show=False, id="narrowing.leave", tooltip=_("Niets kiezen")),
        Binding("up", "step(-1)", _("omhoog"), show=False, id="narrowing.up", tooltip=_("Vorige in de lijst")),
        Binding("down", "step(1)", _("omlaag"), show=False, id="narrowing.down", tooltip=_("Volgende in de lijst")),
    ]

    def __init__(self, options: Sequence[Option], value: str, title: str = "", typed: str = "") -> None:
        super().__init__(options, value, title)
        self._typed = typed

    def heading(self) -> str:
        """Say what the typing does."""
        return _("Typ een deel van het woord")

    def body(self) -> ComposeResult:
        """Compose the line to type on, the list and its keys."""
        yield OneLine(self._typed, id="narrow")
        yield Choices()
        yield Static(_("Enter kiest · Esc terug"), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Start on the line to type on, with all options in the list."""
        typing = self.query_one(OneLine)
        typing.focus()
        typing.cursor_position = len(self._typed)
        self.stand_on_value()

    def on_input_changed(self) -> None:
        """List what fits what was typed, and stand on the best of it."""
        choices = self.query_one(Choices)
        choices.offer(self.choices)
        fitting = self.fitting()
        if fitting and self.query_one(OneLine).value:
            choices.move_to(self.key_of(fitting[0].value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose the option under the cursor, if one is left."""
        event.stop()
        self.query_one(Choices).action_choose()

    def action_step(self, steps: int) -> None:
        """Walk through the list while typing."""
        self.query_one(Choices).action_move(steps)

    def choices(self, width: int) -> Iterator[Choice]:
        """Give them as lines; where none is left, that."""
        if self.fitting():
            yield from super().choices(width)
        else:
            yield Choice("", ((Piece(_("Niets heet zo."), "quiet"),),))

    def fitting(self) -> Sequence[Option]:
        """Give the options with what was typed in them."""
        typed = folded(self.query_one(OneLine).value)
        found = [option for option in self._options if typed in folded(f"{option.shown} {option.value}")]
        return sorted(found, key=lambda option: not folded(option.shown).startswith(typed)) if typed else found
