"""Asks for the reason that a change needs once the rules are fixed."""

from collections.abc import Callable
from typing import ClassVar, Final, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.language import N_, _
from jury.model.changes import Changes
from jury.round.event import Event
from jury.round.rules import RoundResumed
from jury.round.seal import touches_the_outcome
from jury.round.verdicts import Reopened
from jury.telling.asking import going_to
from screens.forms.question_dialog import QuestionDialog
from screens.live.evening_app import EveningApp
from screens.toolkit.one_line import OneLine


class WhyWords(NamedTuple):
    """How the reason of a change is asked for where it deserves a question of its own, and what its buttons say."""

    question: str
    yes: str
    no: str


WHY: Final = N_("De reden komt in het logboek. Waarom verandert dit?")
SEEN_BY_THE_HALL: Final = N_(
    "De zaal heeft de uitslag al gezien. Het zaalscherm gaat terug naar de eerste stap, en zegt dat de uitslag wordt "
    "nagekeken."
)
"""What a change means once the hall has seen the outcome."""
WHY_WORDS: Final = {
    Reopened.what: WhyWords(
        N_("De uitslag gaat weer open. De reden komt in het logboek. Waarom is dat nodig?"),
        N_("Heropenen"),
        N_("Niet heropenen"),
    ),
    RoundResumed.what: WhyWords(
        N_(
            "U gaat terug naar de ronde, voor kaarten die nog open zijn. Een cijfer dat er al is, verandert ook dan "
            "alleen met een reden. Waarom is dit nodig?"
        ),
        N_("Terug naar de ronde"),
        N_("Niet doen"),
    ),
}


class ReasonDialog(QuestionDialog[str]):
    """Asks why, in one sentence for the journal. Gives the reason; None where she leaves it.

    `about` names the change that it is for.
    """

    DEFAULT_CSS = """
    ReasonDialog #about { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("niet wijzigen"), show=False, id="reason.leave", tooltip=_("Niets veranderen")),
    ]
    YES = _("Wijzigen")
    NO = _("Niet wijzigen")
    LOSES = _("Nog eens Esc: er verandert niets, en deze tekst gaat weg.")

    def __init__(
        self, question: str | None = None, yes: str | None = None, no: str | None = None, *, about: str = ""
    ) -> None:
        super().__init__(yes, no)
        self._about = about
        self._question = question or _(WHY)

    def heading(self) -> str:
        """Ask for a reason."""
        return _("Een reden, in één zin")

    def question(self) -> ComposeResult:
        """Compose what it is for, the question, and the line to type on."""
        if self._about:
            yield Static(self._about, id="about", markup=False)
        yield Static(self._question, classes="question", markup=False)
        yield OneLine(max_length=500)

    def on_mount(self) -> None:
        """Start on the line to type on."""
        self.query_one(OneLine).focus()

    def loses(self) -> bool:
        """Say whether there is a text."""
        return bool(self.query_one(OneLine).value.strip())

    def answer(self) -> str | None:
        """Give the reason, or say that it is needed."""
        reason = " ".join(self.query_one(OneLine).value.split())
        if not reason:
            self.note(_("Schrijf een paar woorden. Zonder reden verandert er niets."))
        return reason or None


def ask_reason(app: EveningApp, event: Event, changes: Changes, given: Callable[[str | None], None]) -> None:
    """Ask for the reason of a change, told in words, and pass it on; None where she leaves it."""
    words = WHY_WORDS.get(event.what)
    about = "\n".join(going_to(event.what, changes, app.evening, covered=app.marks_covered))
    if touches_the_outcome(app.evening, changes):
        question = f"{_(SEEN_BY_THE_HALL)} {_(words.question) if words else _(WHY)}"
        buttons = (_(words.yes), _(words.no)) if words else (None, None)
        app.push_screen(ReasonDialog(question, *buttons, about="" if words else about), given)
        return
    app.push_screen(ReasonDialog(*map(_, words)) if words else ReasonDialog(about=about), given)


def ask_why_undo(app: EveningApp, given: Callable[[str | None], None]) -> None:
    """Ask why the last change is taken back, where the hall has seen what it led to, and pass that on."""
    question = f"{_(SEEN_BY_THE_HALL)} {_('De reden komt in het logboek. Waarom neemt u dit terug?')}"
    app.push_screen(ReasonDialog(question, _("Terugnemen"), _("Niet terugnemen")), given)
