"""The form in which fields of one row change, driven by what is declared of them."""

from collections.abc import Callable

from jury.model.evening import Evening
from jury.round.event import Event
from screens.forms.event_form import EventForm
from screens.forms.fields import fields_of
from screens.forms.form import Values


def row_form(
    evening: Evening,
    table: str,
    row: object,
    *names: str,
    title: str,
    event: Callable[[Values], Event],
    intro: str = "",
    focus: str = "",
) -> EventForm:
    """Make the form of a row; `event` makes the change of the fields that are not as they were."""
    fields = fields_of(evening, table, row, *names)
    return EventForm(title, fields, lambda _values, changed: event(changed), intro=intro, focus=focus)
