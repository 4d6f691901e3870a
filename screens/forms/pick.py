"""A list to choose one thing from."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import _
from jury.text import folded
from screens.forms.dialog import Dialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Piece
from screens.toolkit.one_of import Option

SIGNS: Final = "+ "
"""What may stand before the first letter of an option."""


class OptionsDialog(Dialog[str]):
    """Options under each other. Gives the value of the one that was chosen, None where she leaves it."""

    def __init__(self, options: Sequence[Option], value: str, title: str = "") -> None:
        super().__init__()
        self._options = tuple(options)
        self._value = value
        self._title = title

    def heading(self) -> str:
        """Say what is chosen, where that needs saying."""
        return self._title

    def stand_on_value(self) -> None:
        """Fill the list and stand on what is chosen now, once there is a place for it."""
        choices = self.query_one(Choices)
        choices.offer(self.choices)
        self.call_after_refresh(choices.move_to, self.key_of(self._value))

    def fitting(self) -> Sequence[Option]:
        """Give the options to choose from now."""
        return self._options

    def choices(self, width: int) -> Iterator[Choice]:
        """Give them as lines."""
        for option in self.fitting():
            yield Choice(self.key_of(option.value), ((Piece(fitted(option.shown, width)),),))

    def key_of(self, value: str) -> str:
        """Give a key that is never empty: a list passes over choices without one."""
        return f"={value}"

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Give the option that was chosen."""
        self.close(event.key.removeprefix("="))


class PickDialog(OptionsDialog):
    """All options at once; a letter goes to the next one that begins with it."""

    DEFAULT_CSS = """
    PickDialog .dialog Choices { height: auto; max-height: 18; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("laten"), show=False, id="pick.leave", tooltip=_("Niets kiezen")),
        Binding("space", "take", _("kiezen"), show=False, id="pick.take", tooltip=_("Deze kiezen")),
    ]

    def body(self) -> ComposeResult:
        """Compose the list."""
        yield Choices()

    def on_mount(self) -> None:
        """Stand on what is chosen now."""
        choices = self.query_one(Choices)
        choices.styles.height = len(self._options)
        choices.focus()
        self.stand_on_value()

    def on_key(self, event: events.Key) -> None:
        """Go to the next option that begins with a letter."""
        choices = self.query_one(Choices)
        if event.character is None or not event.character.isalnum():
            return
        place = next((n for n, option in enumerate(self._options) if self.key_of(option.value) == choices.key), 0)
        after = [*self._options[place + 1 :], *self._options[: place + 1]]
        letter = folded(event.character)
        found = next((option for option in after if folded(option.shown).lstrip(SIGNS).startswith(letter)), None)
        if found is not None:
            choices.move_to(self.key_of(found.value))

    def action_take(self) -> None:
        """Choose the option under the cursor."""
        self.query_one(Choices).action_choose()
