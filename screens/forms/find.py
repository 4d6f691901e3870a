"""Type a few letters, choose what is meant: a name anywhere in the evening, or a command."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from jury.errors import WrongInput
from jury.language import _
from jury.text import one_line
from screens.forms.dialog import Dialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.lines import Line, Piece, between, line
from screens.toolkit.one_line import OneLine
from screens.toolkit.typed_words import plain


class Findable(NamedTuple):
    """Something to find: its key, its name, what stands aside of it, and what else it is found by."""

    key: str
    name: str
    aside: str
    words: str = ""


class FindDialog(Dialog[str]):
    """Gives the key of what was chosen, None where she leaves it.

    What is found in another way than by its name comes from `also`, for what was typed; where it cannot be found it
    says why with a `WrongInput`.
    """

    DEFAULT_CSS = """
    FindDialog .dialog { width: 76; }
    FindDialog Choices { height: 14; margin-top: 1; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("terug"), show=False, id="find.leave", tooltip=_("Niets kiezen")),
        Binding("up", "move(-1)", _("omhoog"), show=False, id="find.up", tooltip=_("Een regel omhoog")),
        Binding("down", "move(1)", _("omlaag"), show=False, id="find.down", tooltip=_("Een regel omlaag")),
        Binding("pageup", "move(-10)", _("omhoog"), show=False, id="find.page_up", tooltip=_("Tien omhoog")),
        Binding("pagedown", "move(10)", _("omlaag"), show=False, id="find.page_down", tooltip=_("Tien omlaag")),
    ]

    def __init__(
        self, placeholder: str, everything: Sequence[Findable], also: Callable[[str], Sequence[Findable]] = lambda _: ()
    ) -> None:
        super().__init__()
        self._also = also
        self._placeholder = placeholder
        self._everything = [(plain(f"{one.name} {one.aside} {one.words}"), one) for one in everything]

    def body(self) -> ComposeResult:
        """Compose the line to type on and the list under it."""
        yield OneLine(placeholder=self._placeholder, max_length=60)
        yield Choices()

    def on_mount(self) -> None:
        """Start with everything there is."""
        self.query_one(Choices).can_focus = False
        self.query_one(OneLine).focus()
        self._offer("")

    @on(Input.Changed)
    def _offer_what_fits(self, event: Input.Changed) -> None:
        self._offer(event.value)

    def _offer(self, typed: str) -> None:
        fitting, nothing = matches(self._everything, typed), _("Niets gevonden.")
        try:
            fitting = [*self._also(typed), *fitting]
        except WrongInput as error:
            nothing = str(error)

        def choices(width: int) -> Iterator[Choice]:
            for one in fitting:
                yield Choice(one.key, (_line(one, width),))
            if not fitting:
                yield Choice("", (line(Piece(nothing, "quiet")),))

        list_ = self.query_one(Choices)
        list_.offer(choices)
        if fitting:
            list_.move_to(fitting[0].key)

    @on(Input.Submitted)
    def _take(self) -> None:
        self.close(self.query_one(Choices).key or None)

    @on(Choices.Highlighted)
    def _clicked(self) -> None:
        self.query_one(OneLine).focus()

    @on(Choices.Chosen)
    def _chosen(self, event: Choices.Chosen) -> None:
        self.close(event.key)

    def action_move(self, steps: int) -> None:
        """Move through the list while the keys stay on the line."""
        self.query_one(Choices).action_move(steps)


def matches(everything: Sequence[tuple[str, Findable]], typed: str) -> list[Findable]:
    """Give what holds every typed word, what begins with them first."""
    wanted = plain(typed).split()
    fitting = [(text, one) for text, one in everything if all(word in text for word in wanted)]
    if wanted:
        fitting.sort(key=lambda pair: not pair[0].startswith(wanted[0]))
    return [one for _text, one in fitting]


def _line(one: Findable, width: int) -> Line:
    return between(line(one_line(one.name)), line(Piece(one_line(one.aside), "quiet")), width)
