"""Takes a file in, step by step: what was understood, what only she can decide, what comes in; then one change."""

from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from jury.errors import JuryError
from jury.intake.plans.columns import Kept
from jury.intake.plans.headers import column_word, proposal_fields
from jury.intake.plans.proposals import ProposalsImport
from jury.intake.questions import Answer, AnswerKind, Answers
from jury.intake.source import Planned, Source, read_source
from jury.language import N_, _
from screens.console.importing.import_steps import (
    OPTION,
    Step,
    column_key,
    columns_step,
    confirm_step,
    fault_step,
    question_step,
    whole_reading,
)
from screens.forms.dialog import Dialog
from screens.forms.file_choice import FILE_CSS
from screens.live.answer import LeftAlone, Outcome, Refused, Taken
from screens.live.evening_app import EveningApp
from screens.toolkit.choices import Choices
from screens.toolkit.one_of import Option

EXTRA, DROP = "extra", "drop"
NO_FIELD: Final = {EXTRA: N_("anders: bij het plan bewaren"), DROP: N_("niet bewaren")}
"""What a column may be beside a field of a plan."""


class ImportWizard(Dialog[bool]):
    """Nothing changes before the last Enter, and then everything at once. Gives True once it is taken in."""

    CSS_PATH = FILE_CSS
    FRAME = "dialog import"
    app = getters.app(EveningApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", _("terug"), show=False, id="import.back", tooltip=_("Een stap terug")),
        Binding("m", "mean", _("betekenis"), show=False, id="import.mean", tooltip=_("Een kolom anders lezen")),
    ]

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._source: Source | None = None
        self._planned: Planned | None = None
        self._answers = [Answers()]
        """What was answered, after every step; the last are those that count."""
        self._seen_columns = False
        self._shown = ""

    def body(self) -> ComposeResult:
        """Compose a heading, the page of the step, and its keys."""
        yield Static("", id="heading", classes="heading", markup=False)
        yield Choices(id="page")
        yield Static("", id="whole", markup=False)
        yield Static("", id="keys", classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Read the file."""
        self.query_one(Choices).focus()
        self._go_on()

    def _go_on(self) -> None:
        try:
            header_row = self._answers[-1].header_row
            if self._source is None or self._source.header_row != header_row:
                self._source = read_source(self._path, header_row=header_row)
                self._seen_columns = False
            self._planned = self._source.plan(self.app.evening, self._answers[-1])
        except JuryError as error:
            self._planned = None
            self._show(fault_step(error))
            return
        self._show(self._step(self._source, self._planned))

    def _step(self, source: Source, planned: Planned) -> Step:
        if self._at_columns(planned):
            return columns_step(source, planned)
        return question_step(planned) if planned.questions else confirm_step(planned)

    def _show(self, step: Step) -> None:
        self.query_one("#heading", Static).update(step.heading)
        self.query_one("#keys", Static).update(step.keys)
        page = self.query_one(Choices)
        if step.kind != self._shown:
            self._shown, page.key = step.kind, ""
            page.scroll_to(y=0, animate=False)
        page.offer(step.choices)
        self._show_whole()
        self.refresh_bindings()

    def on_choices_highlighted(self) -> None:
        """Show the column under the cursor in full."""
        self._show_whole()

    def _show_whole(self) -> None:
        planned, key = self._planned, self.query_one(Choices).key
        readings = planned.readings if planned is not None and self._at_columns(planned) else ()
        text = next((whole_reading(reading) for reading in readings if column_key(reading) == key), "")
        self.query_one("#whole", Static).update(text)

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Go one step on: past the columns, with an answer, or with the whole import."""
        planned = self._planned
        if planned is None:
            self.action_back()
        elif self._at_columns(planned):
            self._seen_columns = True
            self._go_on()
        elif planned.questions:
            place = int(event.key.removeprefix(OPTION))
            self._answer(planned.questions[0].options[place].answer)
        else:
            self._take_in(planned)

    def _at_columns(self, planned: Planned) -> bool:
        return bool(planned.readings) and not self._seen_columns

    def _answer(self, answer: Answer) -> None:
        self._answers.append(self._answers[-1].after(answer))
        self._go_on()

    def action_back(self) -> None:
        """Take the last answer back, then go back to the columns, then to the choice of a file."""
        if len(self._answers) > 1:
            self._answers.pop()
        elif self._seen_columns and self._planned is not None and self._planned.readings:
            self._seen_columns = False
        else:
            self.close(False)
            return
        self._go_on()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Another meaning can be given to a column of plans, while the columns are shown."""
        if action == "mean":
            planned = self._planned
            return isinstance(planned, ProposalsImport) and self._at_columns(planned)
        return super().check_action(action, parameters)

    def action_mean(self) -> None:
        """Choose what the column under the cursor is."""
        from screens.forms.narrowing_pick import NarrowingPick

        assert self._planned is not None
        wanted = self.query_one(Choices).key
        reading = next(reading for reading in self._planned.readings if column_key(reading) == wanted)

        def picked(meaning: str | None) -> None:
            if meaning is not None:
                self._answer(Answer(AnswerKind.COLUMN, meaning, reading.header))

        fields = {name: column_word(name) for name in proposal_fields()}
        others = {name: _(label) for name, label in NO_FIELD.items()}
        options = tuple(Option(name, label) for name, label in {**fields, **others}.items())
        now = reading.field or (EXTRA if reading.kept is Kept.EXTRA else DROP)
        self.app.push_screen(NarrowingPick(options, now), picked)

    def _take_in(self, planned: Planned) -> None:
        answer = self.keys_wait_for(self.app.record(planned.event, quietly=True))
        answer.then(partial(self._answered, planned))

    def _answered(self, planned: Planned, outcome: Outcome) -> None:
        match outcome:
            case Refused():
                self.query_one("#whole", Static).update(f"⚑ {outcome.said}")
            case Taken() | LeftAlone(already=True):
                said = _("Ingelezen: {summary} Met u neemt u het terug.").format(summary=planned.summary)
                self.notify(said, markup=False)
                self.close(True)
