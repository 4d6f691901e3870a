"""Asks who holds a card beside the paper, and in which of two ways."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button, Static

from jury.errors import RuleBroken
from jury.language import _
from jury.model.evening import Evening
from jury.round.paper import check_second
from jury.text import clean, one_line
from screens.forms.dialog import answer_button
from screens.forms.question_dialog import QuestionDialog
from screens.toolkit.one_line import OneLine


class Way(Enum):
    """How a second person looks: types the card again, or hears it read with the paper in hand."""

    AGAIN = auto()
    ALOUD = auto()


class Second(NamedTuple):
    """Who looks, and how."""

    name: str
    way: Way


class SecondPerson(QuestionDialog[Second]):
    """Asks it for one card. The name that was typed for the card before stands there already.

    Whoever comes to sit here sees nothing of the grid behind it: what is typed again is no copy.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("terug"), show=False, id="second.leave", tooltip=_("Terug, zonder na te kijken")),
        Binding("ctrl+l", "aloud", _("voorlezen"), show=False, id="second.aloud", tooltip=_("De kaart voorlezen")),
    ]
    YES = _("Opnieuw typen")
    NO = _("Terug")

    def __init__(self, evening: Evening, proposal: str, juror: str, name: str) -> None:
        super().__init__()
        self._evening, self._card, self._name = evening, (proposal, juror), name

    def heading(self) -> str:
        """Say which card it is about."""
        proposal, juror = self._card
        return _("Nakijken: {name} · {plan}").format(
            name=one_line(self._evening.juror(juror).name), plan=one_line(self._evening.proposal(proposal).title)
        )

    def question(self) -> ComposeResult:
        """Compose what happens, and the line for the name."""
        said = _(
            "Iemand anders dan wie de kaart typte, neemt het papier. Typ de kaart nog eens, zonder de eerste keer te "
            "zien; of laat haar voorlezen."
        )
        yield Static(said, classes="question", markup=False)
        yield Static("", markup=False)
        yield Static(_("Wie kijkt na?"), classes="quiet", markup=False)
        yield OneLine(self._name, max_length=80)

    def buttons(self) -> Iterable[Button]:
        """Give the two ways, and the way back."""
        no, yes = super().buttons()
        return no, answer_button(_("Voorlezen (Ctrl+L)"), "aloud"), yes

    def on_mount(self) -> None:
        """Start on the name."""
        self.query_one(OneLine).focus()

    def answer(self) -> Second | None:
        """Give who types it again; None where that is nobody, or who typed it first."""
        return self._given_name(Way.AGAIN)

    def action_aloud(self) -> None:
        """Have it read aloud."""
        second = self._given_name(Way.ALOUD)
        if second is not None:
            self.close(second)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take one of the ways."""
        if event.button.id == "aloud":
            event.prevent_default()
            self.action_aloud()

    def _given_name(self, way: Way) -> Second | None:
        name = clean(" ".join(self.query_one(OneLine).value.split()))
        try:
            check_second(self._evening, name)
        except RuleBroken as error:
            self.note(str(error))
            self.query_one(OneLine).focus()
            return None
        return Second(name, way)
