"""What every section of the mode Avond has in common."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual import getters
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.evening import Evening
from jury.round.event import RULES
from screens.forms.event_form import EventForm
from screens.live.evening_app import EveningApp
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.lines import Line


class Section(Choices):
    """One section: its lines of the evening, what is told of the thing under the cursor, and its own keys.

    A section gives its lines in `choices` and the detail of one thing in `detail`; `DETAIL` says how much room that
    needs: "short", "middle", "tall", or none. Its actions record what happened through the app.
    """

    NAME: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""
    DETAIL: ClassVar[str] = ""
    EDITS: ClassVar[str] = ""
    """The event that Enter leads to; Enter is off where the rules of the round do not allow it."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "screen.turn(-1)", _("vorige rubriek"), show=False, id="section.previous"),
        Binding(
            "right", "screen.turn(1)", _("rubriek"), key_display="← →", id="section.next", tooltip=_("Andere rubriek")
        ),
    ]
    SHOWS: ClassVar[Mapping[str, str]] = {}
    """The tables that it shows, each with the key of a row."""
    app = getters.app(EveningApp)

    def __init__(self) -> None:
        super().__init__(id=self.NAME)
        self.evening = Evening({})

    def show(self, evening: Evening) -> None:
        """Paint the evening."""
        self.evening = evening
        self.offer(self.choices)

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the lines of the section, at most this many cells wide."""
        yield from ()

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Tell more of the thing under the cursor."""
        yield from ()

    def key_of(self, table: str, id: str) -> str:
        """Give the key under which a row of the evening stands in this section."""
        return self.SHOWS[table].format(id=id)

    def left(self) -> None:
        """Go back to what a newcomer may see, now that she turns to another section."""

    def allowed(self, what: str) -> bool:
        """Say whether a change fits in the phase that the evening is in."""
        return self.evening.phase in RULES[what].allowed

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what does not apply now."""
        if action == "choose":
            return False
        if action == "edit":
            return bool(self.key) and self.allowed(self.EDITS) if self.EDITS else False
        return True

    def ask_to_add(self, form: EventForm) -> None:
        """Ask for something new; the cursor goes to what came of it."""
        before = self._keys

        def closed(_nothing: None) -> None:
            for key in self._keys:
                if key not in before:
                    self.move_to(key)

        self.app.push_screen(form, closed)

    def on_choices_highlighted(self) -> None:
        """Offer the keys that apply to this thing."""
        self.refresh_bindings()

    def on_choices_chosen(self) -> None:
        """Do what Enter does, for the mouse."""
        if self.check_action("edit", ()):
            self.action_edit()

    def action_edit(self) -> None:
        """Change the thing under the cursor."""
