"""The jury decides a tie: the plans in its order, and why."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.language import _
from jury.text import one_line
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Piece
from screens.toolkit.one_line import OneLine


class Decision(NamedTuple):
    """What the jury decided: the plans best first, and why."""

    plans: tuple[str, ...]
    why: str


class TieDialog(QuestionDialog[Decision]):
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
    YES = _("Vastleggen")
    NO = _("Nog niet")
    LOSES = _("Nog eens Esc: er wordt niets beslist, en wat u hier deed, gaat weg.")

    def __init__(self, titles: Sequence[tuple[str, str]], first: int, why: str = "") -> None:
        super().__init__()
        self._first = first
        """The place that the first of them gets."""
        self._titles = dict(titles)
        self._order = [plan for plan, _title in titles]
        self._before = (list(self._order), why)
        self._why = why

    def heading(self) -> str:
        """Say who decides."""
        return _("De jury beslist de gelijke stand")

    def question(self) -> ComposeResult:
        """Compose the plans and the line for the reason."""
        yield Static(
            _(
                "Zet het beste plan bovenaan: K zet een plan hoger, J lager. Enter gaat naar de reden. Die komt in "
                "het logboek en in het juryrapport."
            ),
            markup=False,
        )
        yield Choices(id="order")
        yield OneLine(self._why, max_length=500, placeholder=_("Waarom beslist de jury zo?"))

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
        self.query_one(OneLine).focus()

    def decline(self) -> None:
        """Leave it as with Escape: an order is work too, and this button does not say that it goes."""
        self.action_leave()

    def loses(self) -> bool:
        """Say whether the order or the reason is not as it was."""
        return (self._order, self.query_one(OneLine).value) != self._before

    def answer(self) -> Decision | None:
        """Give the decision, or say that the reason is needed."""
        why = one_line(self.query_one(OneLine).value)
        if why:
            return Decision(tuple(self._order), why)
        self.note(_("Schrijf een paar woorden. Zonder reden kan de jury niet beslissen."))
        self.query_one(OneLine).focus()
        return None
