"""The codes of the jurors for the jury screen: typed, made for all at once, or taken away."""

from collections.abc import Iterable
from secrets import randbelow
from typing import ClassVar

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.evening import Evening
from jury.round.jury import CODE_LENGTH, CodesSet
from jury.text import one_line
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.toolkit.one_line import OneLine


class CodesForm(EventForm):
    """A field per juror; two keys fill all of them, or empty them. Nothing is kept before the button is pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+g", "make", _("nieuwe codes"), show=False, id="codes.make", tooltip=_("Iedereen een nieuwe code")
        ),
        Binding("ctrl+r", "remove", _("codes weg"), show=False, id="codes.remove", tooltip=_("Alle codes weghalen")),
    ]

    def __init__(self, evening: Evening) -> None:
        fields = [Field(juror.id, one_line(juror.name), juror.code) for juror in evening.jurors]
        intro = _(
            "Met een code opent alleen het jurylid zelf de eigen kaart op het juryscherm. De code staat op de eigen "
            "scorekaarten. Ctrl+G geeft iedereen een nieuwe code, Ctrl+R haalt ze weg."
        )
        super().__init__(_("Codes voor het juryscherm"), fields, _codes_set, intro=intro)

    def action_make(self) -> None:
        """Put a new code in every field."""
        self._fill(new_codes(len(self._fields)))

    def action_remove(self) -> None:
        """Empty every field."""
        self._fill([""] * len(self._fields))

    def _fill(self, codes: Iterable[str]) -> None:
        for field, code in zip(self._fields, codes, strict=True):
            widget = self._widgets[field.name]
            assert isinstance(widget, OneLine)
            widget.value = code


def new_codes(count: int) -> list[str]:
    """Give so many codes, no two the same as long as there are enough."""
    codes: dict[str, None] = {}
    while len(codes) < min(count, 10**CODE_LENGTH):
        codes[f"{randbelow(10**CODE_LENGTH):0{CODE_LENGTH}}"] = None
    return list(codes)


def _codes_set(_values: Values, changed: Values) -> CodesSet:
    return CodesSet({juror: str(code or "") for juror, code in changed.items()})
