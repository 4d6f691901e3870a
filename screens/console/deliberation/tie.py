"""The jury decides a tie: the plans in its order, and why."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from jury.language import _
from jury.text import one_line
from screens.forms.confirm import answer_button
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Piece


class Decision(NamedTuple):
    """What the jury decided: the plans best first, and why."""

    plans: tuple[str, ...]
    why: str


class TieDialog(ModalScreen[Decision | None]):
    """Shows the equal plans to put in order, and a line for the reason. Gives None where she leaves it."""

    DEFAULT_CSS = """
    TieDialog .dialog Choices { background: $panel; margin: 1 0; }
    TieDialog #note { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("laten"), show=False, id="tie.leave", tooltip=_("Nog niet beslissen")),
        Binding("shift+up,K", "carry(-1)", _("hoger"), show=False, id="tie.up", tooltip=_("Dit plan hoger")),
        Binding("shift+down,J", "carry(1)", _("lager"), show=False, id="tie.down", tooltip=_("Dit plan lager")),
    ]

    def __init__(self, titles: Sequence[tuple[str, str]], first: int, why: str = "") -> None:
        super().__init__()
        self._first = first
        """The place that the first of them gets."""
        self._titles = dict(titles)
        self._order = [plan for plan, _title in titles]
        self._before = (list(self._order), why)
        self._why = why
        self._warned = False

    def compose(self) -> ComposeResult:
        """Compose the plans, the line for the reason and the two answers."""
        with Vertical(classes="dialog"):
            yield Static(_("De jury beslist de gelijke stand"), classes="heading", markup=False)
            yield Static(
                _(
                    "Zet het beste plan bovenaan: K zet een plan hoger, J lager. Enter gaat naar de reden. Die komt in "
                    "het logboek en in het juryrapport."
                ),
                markup=False,
            )
            yield Choices(id="order")
            yield Input(self._why, max_length=500, select_on_focus=False, placeholder=_("Waarom beslist de jury zo?"))
            yield Static("", classes="quiet", id="note", markup=False)
            with Horizontal(classes="buttons"):
                yield answer_button(_("Nog niet"), "no")
                yield answer_button(_("Vastleggen"), "yes")

    def on_mount(self) -> None:
        """Start on the plans: their order is what is decided here."""
        order = self.query_one("#order", Choices)
        order.styles.height = len(self._order)
        order.offer(self._choices)
        order.focus()

    def _choices(self, width: int) -> Iterator[Choice]:
        for place, plan in enumerate(self._order, start=self._first):
            text = _("plaats {place}  {title}").format(place=place, title=one_line(self._titles[plan]))
            yield Choice(plan, ((Piece(fitted(text, width)),),))

    def action_carry(self, steps: int) -> None:
        """Give the plan under the cursor another place."""
        order = self.query_one("#order", Choices)
        at = self._order.index(order.key)
        if 0 <= at + steps < len(self._order):
            self._order.insert(at + steps, self._order.pop(at))
            order.offer(self._choices)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Carry a plan only from the list; on the line for the reason these keys are text."""
        if action == "carry":
            return self.query_one("#order", Choices).has_focus
        return super().check_action(action, parameters)

    def on_choices_chosen(self) -> None:
        """Go on to the reason."""
        self.query_one(Input).focus()

    def on_input_changed(self) -> None:
        """Forget the warning once she types on."""
        self._warned = False
        self._note("")

    def on_input_submitted(self) -> None:
        """Give the decision, or say that the reason is needed."""
        self._give()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the decision, or leave it."""
        if event.button.id == "yes":
            self._give()
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Leave it; what was changed here goes only at a second Escape."""
        if (self._order, self.query_one(Input).value) != self._before and not self._warned:
            self._warned = True
            self._note(_("Nog eens Esc: er wordt niets beslist, en wat u hier deed, gaat weg."))
        else:
            self.dismiss(None)

    def _give(self) -> None:
        why = one_line(self.query_one(Input).value)
        if why:
            self.dismiss(Decision(tuple(self._order), why))
        else:
            self._note(_("Schrijf een paar woorden. Zonder reden kan de jury niet beslissen."))
            self.query_one(Input).focus()

    def _note(self, text: str) -> None:
        self.query_one("#note", Static).update(text)
