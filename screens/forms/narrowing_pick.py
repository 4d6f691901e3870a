"""A long list to choose one thing from: what is typed narrows it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from jury.language import _
from jury.text import folded
from screens.forms.dialog import Dialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Piece
from screens.toolkit.one_line import OneLine
from screens.toolkit.one_of import Option


class NarrowingPick(Dialog[str]):
    """A line to type on, and under it the options with that in them, those that begin so first.

    Gives the value of the one that was chosen, None where she leaves it.
    """

    DEFAULT_CSS = """
    NarrowingPick .dialog Choices { height: 14; background: $panel; }
    NarrowingPick .dialog Input { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("laten"), show=False, id="narrowing.leave", tooltip=_("Niets kiezen")),
        Binding("up", "step(-1)", _("omhoog"), show=False, id="narrowing.up", tooltip=_("Vorige in de lijst")),
        Binding("down", "step(1)", _("omlaag"), show=False, id="narrowing.down", tooltip=_("Volgende in de lijst")),
    ]

    def __init__(self, options: Sequence[Option], value: str) -> None:
        super().__init__()
        self._options = tuple(options)
        self._value = value

    def heading(self) -> str:
        """Say what the typing does."""
        return _("Typ een deel van het woord")

    def body(self) -> ComposeResult:
        """Compose the line to type on, the list and its keys."""
        yield OneLine(id="narrow")
        yield Choices()
        yield Static(_("Enter kiest · Esc terug"), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Start on the line to type on, with all options in the list."""
        choices = self.query_one(Choices)
        choices.offer(self._choices)
        self.query_one(OneLine).focus()
        self.call_after_refresh(choices.move_to, self._key(self._value))

    def on_input_changed(self) -> None:
        """List what fits what was typed, and stand on the best of it."""
        choices = self.query_one(Choices)
        choices.offer(self._choices)
        fitting = self._fitting()
        if fitting and self.query_one(OneLine).value:
            choices.move_to(self._key(fitting[0].value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose the option under the cursor, if one is left."""
        event.stop()
        self.query_one(Choices).action_choose()

    def action_step(self, steps: int) -> None:
        """Walk through the list while typing."""
        self.query_one(Choices).action_move(steps)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Give the option that was chosen."""
        self.close(event.key.removeprefix("="))

    def _choices(self, width: int) -> Iterator[Choice]:
        fitting = self._fitting()
        for option in fitting:
            yield Choice(self._key(option.value), ((Piece(fitted(option.shown, width)),),))
        if not fitting:
            yield Choice("", ((Piece(_("Niets heet zo."), "quiet"),),))

    def _key(self, value: str) -> str:
        """Give a key that is never empty: a list passes over choices without one."""
        return f"={value}"

    def _fitting(self) -> list[Option]:
        typed = folded(self.query_one(OneLine).value)
        found = [option for option in self._options if typed in folded(f"{option.shown} {option.value}")]
        return sorted(found, key=lambda option: not folded(option.shown).startswith(typed)) if typed else found
