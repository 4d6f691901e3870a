"""A form whose outcome is one change of the evening."""

from collections.abc import Callable, Iterable
from functools import partial

from textual import getters

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.alliance import RowPut, named_by
from jury.round.event import Event
from screens.forms.form import Field, FormDialog, Values
from screens.forms.questions import Asked, ask_first
from screens.forms.typed_values import read_text
from screens.live.answer import LeftAlone, Outcome, Refused, Taken
from screens.live.evening_app import EveningApp
from screens.toolkit.one_of import Option

MakeEvent = Callable[[Values, Values], Event]
"""Makes the change of all values, and of those that are not as they were."""
Question = Callable[[Evening, Event], Asked | None]
"""Says what else a change does, where that must be asked first; None where it need not."""


class EventForm(FormDialog):
    """Stays open, with all that was typed, until the change is taken in or she leaves it.

    A form that is `ready` can be kept as it stands; of any other nothing is recorded until something in it changes.
    """

    app = getters.app(EveningApp)

    def __init__(
        self,
        title: str,
        fields: Iterable[Field],
        event: MakeEvent,
        *,
        intro: str = "",
        focus: str = "",
        ready: bool = False,
        question: Question | None = None,
    ) -> None:
        super().__init__(title, fields, intro=intro, focus=focus)
        self._question = question
        self._ready = ready
        self._event = event
        self._seen = Evening({})
        """The evening as it was when she began here."""

    def on_mount(self) -> None:
        """Start in its field, and remember what she sees now: what others change meanwhile is not replaced unasked."""
        super().on_mount()
        self._seen = self.app.evening

    def added(self, table: str, typed: str) -> Option:
        """Add a row, written at once: one key takes it back by itself."""
        event = RowPut(table, {named_by(table): read_text(typed)})
        changes = event.decided(self.app.evening)
        self.app.record(event)
        (id,) = (str(change.key[0]) for change in changes if change.table == table and change.old is None)
        return Option(id, typed)

    def given(self, values: Values, changed: Values) -> None:
        """Take the change in; what the rules do not allow is said here, beside what was typed."""
        if not changed and not self._ready:
            self.close()
            return
        event = self._event(values, changed)
        try:
            event.changes(self.app.evening)
        except RuleBroken as error:
            self.complain(str(error))
            return
        asked = self._question(self.app.evening, event) if self._question is not None else None
        if asked is not None:
            ask_first(self.app, asked.sentence, _("Doorgaan"), partial(self._record, event), private=asked.private)
        else:
            self._record(event)

    def _record(self, event: Event) -> None:
        self.keys_wait_for(self.app.record(event, quietly=True, seen=self._seen_of(event))).then(self._answered)

    def _seen_of(self, event: Event) -> Changes | None:
        """Give what the change does on the evening as it was when this form opened; None where it did not fit then."""
        try:
            return event.changes(self._seen)
        except RuleBroken:
            return None

    def _answered(self, outcome: Outcome) -> None:
        """Leave once the change is on disk, or nothing changes by it; without a reason stay as it is."""
        match outcome:
            case Refused():
                self.complain(outcome.said)
            case Taken() | LeftAlone(already=True):
                self.close()
