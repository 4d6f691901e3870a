"""Who came in, counted at the door: a number for each kind of people, and never a name."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual import getters
from textual.binding import Binding, BindingType
from textual.widgets import Button

from jury.language import _
from jury.model.evening import Evening
from jury.model.talk import ATTENDANCE_KINDS, Attendance
from jury.round.alliance import RowPut, RowRemoved
from jury.round.event import Event
from jury.wording.codes import code_word
from screens.console.console_app import ConsoleApp
from screens.console.hall.room_page import people_in_words
from screens.forms.form import Field, Values
from screens.forms.totalled import Totalled
from screens.forms.typed_values import read_whole
from screens.live.answer import LeftAlone, Outcome, Refused, Taken
from screens.toolkit.one_line import OneLine

TABLE: Final = "attendance"


class AttendanceForm(Totalled):
    """Stays at hand while people come in: `+` counts one more of a kind, and Escape keeps what stands there."""

    app = getters.app(ConsoleApp)
    CSS = """
    AttendanceForm .form Sheet { grid-columns: 1fr 12; }
    AttendanceForm .form #total { text-style: bold; margin-top: 1; }
    AttendanceForm .form #complaint { margin-top: 0; }
    """
    """Over the sheet of every form: here the words are long and what is typed is short."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,equals_sign", "count(1)", _("één erbij"), show=False, id="attendance.more", priority=True,
                tooltip=_("Eén erbij van deze soort")),
        Binding("minus", "count(-1)", _("één eraf"), show=False, id="attendance.less", priority=True,
                tooltip=_("Eén eraf van deze soort")),
    ]  # fmt: skip

    def __init__(self, evening: Evening) -> None:
        fields = (Field(kind, _titled(kind), _people(evening, kind), read_whole) for kind in ATTENDANCE_KINDS)
        intro = _("Alleen aantallen, geen namen. + telt er een bij, - haalt er een af. Het rapport noemt ze.")
        super().__init__(_("Wie er zijn"), fields, intro=intro)
        self._seen = evening
        """The evening whose numbers she goes by."""
        self._left = 0
        """How many changes are not on disk yet."""

    def given(self, values: Values, changed: Values) -> None:
        """Take in each number that is another one; it closes once all are on disk.

        Where somebody else counted meanwhile it says so first, and keeps hers only when she says so again.
        """
        now = self.app.evening
        elsewhere = [kind for kind in changed if _rows(now, kind) != _rows(self._seen, kind)]
        self._seen = now
        if elsewhere:
            kind = elsewhere[0]
            sentence = _("Intussen telde iemand anders {kind}: {people}. Bewaar nog een keer als uw aantal klopt.")
            told = _people(now, kind) or _("geen aantal")
            self.complain(sentence.format(kind=code_word(TABLE, "kind", kind), people=told), kind)
            return
        events = [event for kind in changed for event in _events(self.app.evening, kind, values[kind])]
        self._left = len(events)
        for event in events:
            self.keys_wait_for(self.app.record(event, quietly=True)).then(self._answered)
        if not events:
            self.close()

    def _answered(self, outcome: Outcome) -> None:
        match outcome:
            case Refused():
                self.complain(outcome.said)
            case Taken() | LeftAlone():
                self._left -= 1
                if not self._left:
                    self.close()

    def action_count(self, by: int) -> None:
        """Count one more or less of the kind that the keys go to."""
        if isinstance(self.focused, OneLine):
            typed = self.focused.value.strip()
            known = int(typed) if typed.isascii() and typed.isdecimal() else 0
            self.focused.value = str(max(0, known + by))

    def action_leave(self) -> None:
        """Keep what was counted, and go."""
        self.action_keep()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep it, or go back without it."""
        event.prevent_default()
        if event.button.id == "keep":
            self.action_keep()
        else:
            super().action_leave()

    def _keys(self) -> str:
        return _("+ - telt · Enter verder · Esc bewaart")

    def total(self) -> str:
        """Say how many people there are."""
        return people_in_words(sum(self.counts()))


def _titled(kind: str) -> str:
    word = code_word(TABLE, "kind", kind)
    return word[0].upper() + word[1:]


def _rows(evening: Evening, kind: str) -> list[Attendance]:
    return [row for row in evening.attendance if row.kind == kind]


def _people(evening: Evening, kind: str) -> str:
    """Write how many of a kind were counted; nothing where nobody counted them."""
    rows = _rows(evening, kind)
    return str(sum(row.count_ for row in rows)) if rows else ""


def _events(evening: Evening, kind: str, people: object) -> Iterator[Event]:
    """Give what makes the rows of a kind one row with this number; an empty number is no row at all."""
    keys = [(row.nr,) for row in _rows(evening, kind)]
    stays = keys[:1] if people is not None else []
    for key in keys[len(stays) :]:
        yield RowRemoved(TABLE, key)
    if people is not None:
        yield RowPut(TABLE, {"kind": kind, "count": people}, *stays)
