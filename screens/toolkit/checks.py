"""A list of things that are each on or off; typing leaves only those with that in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message

from jury.language import _
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Piece
from screens.toolkit.one_of import Option
from screens.toolkit.typed_words import holds, plain

AT_ONCE: Final = 6
"""As many lines as are seen at once; a longer list has a line above it that says what was typed."""
NEW: Final = "\n"
"""The key of the line that adds what was typed; no id is like that."""


class Checks(Choices):
    """Lines to switch on and off with the space bar or the mouse; `value` names those that are on, one a line.

    What is on stands first. Whoever types a part of a name stands on it, and Enter switches it. A list that `grows`
    offers to add what is not in it.
    """

    HELP = _("Spatie zet aan of uit. In een lange lijst typt u een deel van de naam; Enter zet dat aan of uit.")
    DEFAULT_CSS = """
    Checks { background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", _("aan/uit"), show=False, id="checks.switch", tooltip=_("Aan of uit zetten")),
        Binding("enter", "screen.go_on", _("verder"), show=False, id="checks.next", tooltip=_("Verder")),
    ]

    @dataclass
    class NewWanted(Message):
        """She wants to add what she typed to the list."""

        checks: "Checks"
        typed: str

        @property
        def control(self) -> "Checks":
            """The list that it is added to."""
            return self.checks

    def __init__(self, options: Iterable[Option], value: str, *, id: str | None = None, grows: bool = False) -> None:
        super().__init__(id=id)
        on = value.split("\n")
        self._options: Sequence[Option] = tuple(options)
        self._order = sorted(self._options, key=lambda option: option.value not in on)
        self._grows = grows
        self._typed = ""
        self.value = value

    @property
    def _searches(self) -> bool:
        """True for a list that is typed in: one that does not fit, or that may get longer."""
        return self._grows or len(self._options) > AT_ONCE

    def on_mount(self) -> None:
        """Show the list."""
        self.styles.height = self._seen
        self.offer(self._choices)

    @property
    def _seen(self) -> int:
        """How many lines are seen at once."""
        return max(1, min(len(self._options), AT_ONCE)) + self._searches

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Ask for the lines that are seen, not for all there are: a sheet takes its rows from this."""
        return self._seen

    def _choices(self, width: int) -> Iterator[Choice]:
        on = self.value.split("\n")
        if self._searches:
            hint = _("typ een deel van de naam")
            yield Choice(
                "", ((Piece(f"{self._typed}▏" if self._typed else hint, "accent" if self._typed else "quiet"),),)
            )
        for option in self._order:
            if holds(option.shown, self._typed):
                sign = "●" if option.value in on else "○"
                yield Choice(option.value, ((Piece(fitted(f"{sign} {option.shown}", width)),),))
        if self._offers_new:
            yield Choice(
                NEW, ((Piece(fitted(_("+ {typed} (nieuw)").format(typed=self._typed.strip()), width), "accent"),),)
            )

    @property
    def _offers_new(self) -> bool:
        known = (plain(option.shown) for option in self._options)
        return self._grows and bool(self._typed.strip()) and plain(self._typed) not in known

    def add(self, option: Option) -> None:
        """Take in an option that came since."""
        self._options, self._order = (*self._options, option), [option, *self._order]
        self.on_mount()

    def switch_on(self, value: str) -> None:
        """Switch an option on, and stand on it."""
        self.value = "\n".join(filter(None, (*self.value.split("\n"), value)))
        self.offer(self._choices)
        self.move_to(value)

    def action_switch(self) -> None:
        """Switch the thing under the cursor on or off."""
        if self.key == NEW:
            typed = self._typed.strip()
            self._type("")
            self.post_message(self.NewWanted(self, typed))
            return
        on = set(self.value.split("\n")) ^ {self.key}
        self.value = "\n".join(option.value for option in self._options if option.value in on)
        self._type("")

    def _type(self, typed: str) -> None:
        """Show what fits what was typed, and stand on the first of it."""
        moves = typed != self._typed
        self._typed = typed
        self.offer(self._choices)
        if moves and typed and self._keys:
            self.move_to(self._keys[0])

    def on_key(self, event: events.Key) -> None:
        """Type on; Enter switches what was found, Escape forgets what was typed."""
        if event.character is not None and event.character.isprintable() and (event.character != " " or self._typed):
            if self._searches:
                self._type(self._typed + event.character)
            else:
                self._jump(event.character)
        elif self._typed and event.key == "backspace":
            self._type(self._typed[:-1])
        elif self._typed and event.key == "escape":
            self._type("")
        elif self._typed and event.key == "enter":
            self.action_switch()
        else:
            return
        event.stop()
        event.prevent_default()

    def _jump(self, letter: str) -> None:
        """Go to the next thing that begins with a letter."""
        keys = [option.value for option in self._order]
        at = keys.index(self.key) + 1 if self.key in keys else 0
        found = next(
            (each for each in (*self._order[at:], *self._order[:at]) if plain(each.shown).startswith(plain(letter))),
            None,
        )
        if found is not None:
            self.move_to(found.value)

    def on_blur(self) -> None:
        """Forget what was typed, once the keys go elsewhere."""
        super().on_blur()
        if self._typed:
            self._type("")

    def on_choices_chosen(self) -> None:
        """Switch what was clicked."""
        self.action_switch()
