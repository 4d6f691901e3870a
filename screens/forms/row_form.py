"""The forms in which a row is typed, driven by what is declared of it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, Input, Static, TextArea

from jury.language import _
from jury.matching.resembling import Resembling, resembling
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.tables import TABLE, Key
from jury.model.values import TITLE, Kind, attribute_names
from jury.round.alliance import RowPut
from jury.round.event import Event
from jury.text import one_line
from jury.wording.rows import table_word
from screens.forms.event_form import EventForm, MakeEvent
from screens.forms.fields import default_of, field_of, fields_of
from screens.forms.form import Field, Values
from screens.forms.questions import ask_first
from screens.toolkit.fitting import fitted

MOST_ALIKE: Final = 42
"""Cells for the texts that a new one is like."""
NOTHING: Final[tuple[Any, ...]] = (None, [], "")
"""What a field holds in which nobody said anything."""
ORDER: Final[Mapping[str, tuple[str, ...]]] = {
    "cross_questions": ("question", "answer", "juror", "proposal"),
    "feedback": ("kind", "text", "by", "proposal"),
    "log": ("text", "proposal", "juror", "at"),
    "needs": ("text", "kind", "proposal", "party"),
    "offers": ("text", "kind", "hidden", "proposal", "party"),
    "agreements": (
        "what",
        "who",
        "with",
        "by",
        "kind",
        "how",
        "proposals",
        "status",
        "signed_by",
        "public",
        "what_public",
    ),
    "sources": ("kind", "text", "source", "date", "proposal"),
    "links": ("title", "url", "kind"),
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


class NewRowForm(RowForm):
    """The form of a row that comes in; it says while she types which row says nearly the same already.

    One key leads to that one instead: what was typed here then goes, after asking where that is more than its text.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+t", "go_to_alike", _("bestaande regel"), show=False, id="row_form.alike",
                tooltip=_("Naar de regel die er al is")),
    ]  # fmt: skip

    def __init__(
        self,
        evening: Evening,
        table: str,
        title: str,
        fields: Iterable[Field],
        event: MakeEvent,
        intro: str,
        focus: str,
    ) -> None:
        super().__init__(title, fields, event, intro=intro, focus=focus)
        self._table = table
        self._says = _says(table)
        self._find = resembling(evening, table, attribute_names(TABLE[table].row)[self._says]) if self._says else None
        self._alike: tuple[Resembling, ...] = ()
        """The rows that say nearly what is typed, the likeliest first."""

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _look_for_alike(self) -> None:
        if self._find is None:
            return
        before, self._alike = self._alike, self._find(self.typed(self._says))
        if before == self._alike:
            return
        room = MOST_ALIKE // max(1, len(self._alike)) - len("‘’") - len(_(" of "))
        texts = _(" of ").join(f"‘{fitted(one_line(each.text), room)}’" for each in self._alike)
        said = _("Lijkt op {texts} · Ctrl+T: daarheen").format(texts=texts) if texts else ""
        # It stands where a complaint would: that is about what she types no longer.
        self.query_one("#complaint", Static).update(Content.assemble((said, "$quiet")))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lead to the row that is there already where there is one."""
        return (action != "go_to_alike" or bool(self._alike)) and super().check_action(action, parameters)

    def action_go_to_alike(self) -> None:
        """Leave this form for that of the row that is there already."""
        if set(self._changed()) <= {self._says}:
            self._go_to_alike()
        else:
            sentence = _("Wat u hebt getypt, is nog niet bewaard. Wilt u het weggooien?")
            ask_first(self.app, sentence, _("Weggooien"), self._go_to_alike, no=_("Verder typen"), careful=True)

    def _go_to_alike(self) -> None:
        app, there = self.app, self._alike[0]
        self.close()
        app.push_screen(changed_row_form(app.evening, self._table, there.row))


def _says(table: str) -> str:
    """Name the text that a row of this table is about; empty where it has none."""
    declared = TABLE[table]
    named = (name for name in fields_in_order(table) if declared.fields[name] == TITLE)
    return "" if declared.single else next(named, "")


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

    def added(values: Values, changed: Values) -> Event:
        # The file keeps what was said: what is as it is anyway is no part of the row.
        said = {name for name, value in TABLE[table].fields.items() if value.needed} | {*given, *changed}
        return RowPut(table, {name: values[name] for name in values if name in said and values[name] not in NOTHING})

    return NewRowForm(evening, table, title or _titled(table), fields, added, intro, focus)


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
