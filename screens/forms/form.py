"""A form: a few fields under each other, walked through with Enter, and never thrown away unasked."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar, Final, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Button, Static

from jury.errors import RuleBroken, WrongInput
from jury.language import _
from jury.model.values import Stored
from screens.forms.dialog import Dialog, answer_button
from screens.forms.questions import ask_first
from screens.forms.sheet import Sheet
from screens.forms.typed_values import Reader, read_text
from screens.toolkit.checks import Checks
from screens.toolkit.long_text import LongText
from screens.toolkit.one_line import OneLine
from screens.toolkit.one_of import OneOf, Option

FORM_CSS: Final = Path(__file__).with_name("form.tcss")
"""Whole: Textual looks for a bare name beside the kind of form that inherits it."""
Values = Mapping[str, Stored | None]
"""What stands in the fields, by name, in stored form."""
FieldWidget = LongText | Checks | OneOf | OneLine
"""What one field is typed or chosen in."""


class Field(NamedTuple):
    """One field: its label, what stands in it at first, and how it is read.

    With `options` one of them is chosen, or with `many` any number of them, one a line. A `long` field has more
    lines; `hint` stands in a field while it is empty. With a `heading` it begins a group. What is `private` can be
    covered. Options that are rows of the table that `grows` can be added to while choosing. What is `known` is what
    stands elsewhere already and may be meant here too.
    """

    name: str
    label: str
    value: str = ""
    read: Reader = read_text
    options: tuple[Option, ...] = ()
    many: bool = False
    long: bool = False
    hint: str = ""
    heading: str = ""
    private: bool = False
    grows: str = ""
    known: tuple[str, ...] = ()


class FormDialog(Dialog[None]):
    """Asks for a few things at once. A kind of form says in `given` what to do with them.

    Enter means the same in every form: on to the next field, and from the last one what the button says. Ctrl+S does
    that from any field.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = FORM_CSS
    FRAME = "dialog form"
    KEEP: ClassVar[str] = _("Bewaren")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("terug"), show=False, id="form.leave", tooltip=_("Terug zonder te bewaren")),
        Binding("enter", "go_on", _("verder"), show=False, id="form.next", tooltip=_("Verder, of klaar")),
        Binding("ctrl+s", "keep", _("bewaren"), show=False, id="form.keep", tooltip=_("Klaar: alles bewaren")),
        Binding("up", "app.focus_previous", _("vorig veld"), show=False, id="form.up", tooltip=_("Vorig veld")),
        Binding("down", "app.focus_next", _("volgend veld"), show=False, id="form.down", tooltip=_("Volgend veld")),
    ]

    def __init__(self, title: str, fields: Iterable[Field], *, intro: str = "", focus: str = "") -> None:
        super().__init__()
        self._title = title
        self._intro = intro
        self._fields = tuple(fields)
        self._focus = focus or self._fields[0].name
        self._widgets: dict[str, FieldWidget] = {}
        """What each field is typed in, once it is composed."""

    def heading(self) -> str:
        """Say what the form is about."""
        return self._title

    def body(self) -> ComposeResult:
        """Compose the fields under each other."""
        if self._intro:
            yield Static(self._intro, classes="intro", markup=False)
        yield from self.sheet()
        yield Static("", id="complaint", markup=False)

    def sheet(self) -> ComposeResult:
        """Compose the fields, those of a group under their heading."""
        with Sheet(classes="told" if self._intro else None):
            for field in self._fields:
                if field.heading:
                    yield Static(field.heading, classes="group", markup=False)
                    yield from self.under_heading(field)
                yield Static(field.label, classes="label private" if field.private else "label", markup=False)
                self._widgets[field.name] = _widget(field)
                self._widgets[field.name].set_class(field.private, "private")
                yield self._widgets[field.name]

    def under_heading(self, _first: Field) -> ComposeResult:
        """Compose what stands between the heading of a group and its first field."""
        yield from ()

    def buttons(self) -> Iterable[Widget]:
        """Give the two ways out, and the keys that lead there."""
        yield Static("", id="keys", classes="quiet keys", markup=False)
        yield answer_button(_("Terug"), "leave")
        yield answer_button(self.KEEP, "keep")

    def on_descendant_focus(self) -> None:
        """Say what Enter does here, and which key keeps it all."""
        self.query_one("#keys", Static).update(self._keys())

    def _keys(self) -> str:
        field = self._here
        if field is None:
            return _("Enter drukt op de knop · Esc terug")
        if field is self._walked[-1]:
            return _("Enter is ‘{button}’ · Esc terug").format(button=self.KEEP)
        if field.long:
            return _("Enter verder · Ctrl+J nieuwe regel")
        return _("Enter verder · Ctrl+S is ‘{button}’").format(button=self.KEEP)

    @property
    def _here(self) -> Field | None:
        """The field that the keys go to; None where that is a button."""
        return next((field for field in self._fields if self._widgets[field.name] is self.focused), None)

    @property
    def _walked(self) -> list[Field]:
        """The fields that Enter walks along: those that can be seen."""
        return [field for field in self._fields if self._widgets[field.name].display]

    def on_mount(self) -> None:
        """Start in the field that it is about."""
        self._widgets[self._focus].focus()

    def given(self, values: Values, changed: Values) -> None:
        """Take in all values, and those of them that are not as they were."""

    def complain(self, sentence: str, field: str = "") -> None:
        """Say what cannot be kept as it stands, and go to the field that it is about."""
        self.query_one("#complaint", Static).update(Content(f"⚑ {sentence}" if sentence else ""))
        if field:
            self._widgets[field].focus()

    def typed(self, name: str) -> str:
        """Give what stands in a field."""
        widget = self._widgets[name]
        return widget.text if isinstance(widget, LongText) else widget.value

    def action_keep(self) -> None:
        """Read every field; what cannot be read is said, and stays as it was typed."""
        values: dict[str, Stored | None] = {}
        for field in self._fields:
            try:
                values[field.name] = field.read(self.typed(field.name))
            except WrongInput as error:
                self.complain(str(error), field.name)
                return
        self.complain("")
        self.given(values, {name: values[name] for name in self._changed()})

    def action_leave(self) -> None:
        """Go back; where something was typed, ask first."""
        if not self._changed():
            self.close()
            return
        sentence = _("Wat u hebt getypt, is nog niet bewaard. Wilt u het weggooien?")
        ask_first(self.app, sentence, _("Weggooien"), self.close, no=_("Verder typen"), careful=True)

    def action_go_on(self) -> None:
        """Go to the next field; from the last one it is done."""
        walked = self._walked
        place = walked.index(self._here) if self._here is not None else len(walked)
        if place + 1 < len(walked):
            self._widgets[walked[place + 1].name].focus()
        else:
            self.action_keep()

    def on_input_submitted(self) -> None:
        """Go on: Enter in a field of one line."""
        self.action_go_on()

    def on_one_of_list_wanted(self, event: OneOf.ListWanted) -> None:
        """Show all options of a field under each other, to choose one of."""
        from screens.forms.list_of_line import show_list

        grows = next(field.grows for field in self._fields if self._widgets[field.name] is event.one_of)
        show_list(event, partial(self._grown, grows) if grows else None)

    def on_checks_new_wanted(self, event: Checks.NewWanted) -> None:
        """Add what was typed to the options of a field, switched on."""
        grows = next(field.grows for field in self._fields if self._widgets[field.name] is event.checks)
        try:
            event.checks.switch_on(self._grown(grows, event.typed).value)
        except RuleBroken as error:
            self.complain(str(error))

    def _grown(self, table: str, typed: str) -> Option:
        """Add a row, and offer it in every field that is about rows of that table.

        Raises:
            RuleBroken: it does not fit.
        """
        option = self.added(table, typed)
        for field in self._fields:
            widget = self._widgets[field.name]
            if field.grows == table and isinstance(widget, OneOf | Checks):
                widget.add(option)
        return option

    def added(self, table: str, typed: str) -> Option:
        """Add a row of a table that is known by what was typed, and give it as an option.

        Raises:
            RuleBroken: it does not fit.
        """
        raise AssertionError(table)

    def on_long_text_submitted(self) -> None:
        """Go on: Enter in a field of more lines."""
        self.action_go_on()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep it, or go back."""
        if event.button.id == "keep":
            self.action_keep()
        else:
            self.action_leave()

    def _changed(self) -> list[str]:
        return [field.name for field in self._fields if self.typed(field.name) != field.value]


def _widget(field: Field) -> FieldWidget:
    id = f"field-{field.name}"
    if field.many:
        return Checks(field.options, field.value, id=id, grows=bool(field.grows))
    if field.options:
        return OneOf(field.options, field.value, id=id, grows=bool(field.grows))
    if field.long:
        return LongText(field.value, id=id, hint=field.hint)
    line = OneLine(field.value, id=id, placeholder=field.hint)
    line.known = field.known
    return line
