"""The forms in which a row is typed, driven by what is declared of it."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from textual.widgets import Button

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.tables import TABLE, Key
from jury.model.values import Kind, attribute_names
from jury.round.alliance import RowPut
from jury.round.event import Event
from jury.wording.rows import table_word
from screens.forms.event_form import EventForm
from screens.forms.fields import default_of, field_of, fields_of
from screens.forms.form import Field, Values

ORDER: Final[Mapping[str, tuple[str, ...]]] = {
    "cross_questions": ("question", "answer", "juror", "proposal"),
    "feedback": ("kind", "text", "by", "proposal"),
    "log": ("text", "proposal", "juror", "at"),
    "needs": ("text", "kind", "party"),
    "offers": ("text", "kind", "hidden", "party"),
    "agreements": ("what", "who", "with", "by", "proposals", "what_public"),
}
"""The fields of a form where not all are typed, or in another order than declared: what is said comes first."""


class RowForm(EventForm):
    """The form of one row. It is typed while the hall goes on talking, so Escape keeps what stands there.

    Where that cannot be kept it says why, and a second Escape asks whether it may go.
    """

    _kept_in_vain = False

    def _keys(self) -> str:
        field = self._here
        if field is None:
            return _("Enter drukt op de knop · Esc bewaart")
        if field is self._fields[-1]:
            return _("Enter en Esc bewaren")
        return _("Enter verder · Esc bewaart")

    def action_leave(self) -> None:
        """Keep what was typed, and go."""
        if self._changed() and not self._kept_in_vain:
            self._kept_in_vain = True
            self.action_keep()
        else:
            super().action_leave()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep it, or go back without it."""
        event.prevent_default()
        if event.button.id == "keep":
            self.action_keep()
        else:
            super().action_leave()

    def keep_typing(self) -> None:
        """Keep what is being typed, before the program ends."""
        if self._changed():
            self.action_keep()

    def refresh_header(self) -> None:
        """Say nothing of what is saved: the screen below does."""

    def taken_back(self, _changes: Changes) -> bool:
        """Show nothing of what was undone elsewhere."""
        return False


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


def new_row_form(
    evening: Evening, table: str, *, title: str = "", intro: str = "", focus: str = "", **given: Any
) -> RowForm:
    """Make the form of a row that comes in, with what is known of it already."""
    fields = [
        field_of(evening, table, name, given.get(name, default_of(table, name))) for name in fields_in_order(table)
    ]

    def added(values: Values, _changed: Values) -> Event:
        return RowPut(table, {name: value for name, value in values.items() if value not in (None, [], "")})

    return RowForm(title or _titled(table), fields, added, intro=intro, focus=focus)


def changed_row_form(
    evening: Evening,
    table: str,
    row: Any,
    *,
    title: str = "",
    intro: str = "",
    focus: str = "",
    without: Collection[str] = (),
) -> RowForm:
    """Make the form of a row that is there; fields that it is `without` stay as they are."""
    names = attribute_names(TABLE[table].row)
    typed = [name for name in fields_in_order(table) if name not in without and not _is_timeless(table, name, row)]
    fields: list[Field] = [field_of(evening, table, name, getattr(row, names[name])) for name in typed]
    key = key_of(table, row)

    def edited(_values: Values, changed: Values) -> Event:
        return RowPut(table, {name: None if value in ([], "") else value for name, value in changed.items()}, key)

    return RowForm(title or _titled(table), fields, edited, intro=intro, focus=focus)


def key_of(table: str, row: Any) -> Key:
    """Give the key of a typed row."""
    return tuple(getattr(row, name) for name in TABLE[table].key)


def fields_in_order(table: str) -> tuple[str, ...]:
    """Name the fields that are typed of a row, in the order of its form."""
    declared = TABLE[table].fields
    return ORDER.get(table) or tuple(
        name for name, value in declared.items() if not value.inner and value.kind is not Kind.ID
    )


def _is_timeless(table: str, name: str, row: Any) -> bool:
    """Say whether a field is a moment that is not known: there is no day to put a time of the clock on."""
    return TABLE[table].fields[name].kind is Kind.MOMENT and getattr(row, name) is None


def _titled(table: str) -> str:
    word = table_word(table)
    return word[0].upper() + word[1:]
