"""A long list to choose one thing from: what is typed narrows it."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from jury.errors import RuleBroken
from jury.language import _
from jury.text import folded, one_line
from screens.forms.pick import OptionsDialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Piece
from screens.toolkit.one_line import OneLine
from screens.toolkit.one_of import Option

Add = Callable[[str], Option]
"""Adds what was typed to the options; what does not fit is a RuleBroken."""
NEW: Final = "+"
"""The key of the line that adds what was typed; those of the options begin with =."""


class NarrowingPick(OptionsDialog):
    """A line to type on, and under it the options with that in them, those that begin so first.

    With `add` the last line adds what was typed, where nothing is called exactly so.
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

    def __init__(
        self, options: Sequence[Option], value: str, title: str = "", typed: str = "", add: Add | None = None
    ) -> None:
        super().__init__(options, value, title)
        self._typed = typed
        self._add = add

    def heading(self) -> str:
        """Say what the typing does."""
        return _("Typ een deel van het woord")

    def body(self) -> ComposeResult:
        """Compose the line to type on, the list and its keys."""
        yield OneLine(self._typed, id="narrow")
        yield Choices()
        yield Static(_("Enter kiest · Esc terug"), id="keys", classes="quiet", markup=False)

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
        if self.query_one(OneLine).value:
            choices.move_to(self.key_of(fitting[0].value) if fitting else NEW)

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
        elif self._add is None:
            yield Choice("", ((Piece(_("Niets heet zo."), "quiet"),),))
        typed = self._new()
        if typed:
            yield Choice(NEW, ((Piece(fitted(_("+ {typed} (nieuw)").format(typed=typed), width), "accent"),),))

    def _new(self) -> str:
        """Give what can be added, empty where something is called so already."""
        typed = one_line(self.query_one(OneLine).value)
        known = {folded(option.shown) for option in self._options}
        return "" if self._add is None or folded(typed) in known else typed

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Give the option that was chosen, added first where it is a new one."""
        if event.key != NEW or self._add is None:
            super().on_choices_chosen(event)
            return
        event.prevent_default()
        try:
            self.close(self._add(self._new()).value)
        except RuleBroken as error:
            self.query_one("#keys", Static).update(f"⚑ {error}")

    def fitting(self) -> Sequence[Option]:
        """Give the options with what was typed in them."""
        typed = folded(self.query_one(OneLine).value)
        found = [option for option in self._options if typed in folded(f"{option.shown} {option.value}")]
        return sorted(found, key=lambda option: not folded(option.shown).startswith(typed)) if typed else found
