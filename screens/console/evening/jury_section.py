"""Jury: who judges, with which voice, on screen or on paper, and who is in the room."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Juror
from jury.round.alliance import may_enter
from jury.round.jury import CodesSet, JuryEdited
from jury.round.new_ids import new_id
from jury.round.presence import JurorArrived, JurorLeft
from jury.round.replacing import JurorReplaced
from jury.standings.progress import is_in, who_came_for
from jury.text import one_line
from screens.console.evening.codes_form import CodesForm
from screens.console.evening.jury_list import juror_detail, jury_choices
from screens.console.evening.layout import told
from screens.console.evening.section import Section
from screens.console.pitch.arrival import ask_arrival, unheard
from screens.console.pitch.leaving import leaving_form
from screens.console.pitch.replacing import may_be_replaced, replacing_form
from screens.console.removal import ask_to_remove
from screens.forms.event_form import EventForm
from screens.forms.row_form import row_form
from screens.toolkit.choices import Choice
from screens.toolkit.lines import Line

FIELDS: Final = (
    "name",
    "sort_name",
    "voice",
    "role",
    "position",
    "employer",
    "lives_here",
    "entry",
    "consent_name",
    "arrived",
    "left",
)
"""What the form asks; `arrived` and `left` only of who came and went."""


class JurySection(Section):
    """The jurors: a line each, and under it more of the one under the cursor."""

    NAME = "jury"
    LABEL = _("Jury")
    DETAIL = "middle"
    SHOWS: ClassVar[dict[str, str]] = {"jurors": "{id}"}
    EDITS = JuryEdited.what
    HELP = _(
        "De juryleden. Een naam komt alleen in het rapport met toestemming. Komt iemand binnen of gaat iemand weg, "
        "druk dan op b: de kaarten van pitches die niet gehoord zijn, worden ‘afwezig’."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="jury.edit", tooltip=_("Dit jurylid wijzigen")),
        Binding("n", "add", _("nieuw"), id="jury.add", tooltip=_("Een jurylid erbij")),
        Binding(
            "v",
            "replace",
            _("vervangen"),
            id="jury.replace",
            tooltip=_("Dit jurylid gaat weg, en een ander komt ervoor in de plaats"),
        ),
        Binding("b", "arrive", _("is binnen"), id="jury.arrive", tooltip=_("Dit jurylid komt nu binnen")),
        Binding("b", "leave", _("gaat weg"), id="jury.leave", tooltip=_("Dit jurylid gaat weg")),
        Binding("delete,x", "remove", _("weghalen"), id="jury.remove", tooltip=_("Dit jurylid weghalen")),
        Binding("c", "codes", _("codes"), id="jury.codes", tooltip=_("Codes voor het juryscherm: geven of weghalen")),
    ]

    def choices(self, width: int) -> Iterator[Choice]:
        """Give the jury as a table."""
        if not self.evening.jurors:
            yield told(_("Er zijn nog geen juryleden. Druk op n en typ een naam."), width)
            return
        yield from jury_choices(self.evening, width)

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Tell who it is, and which ties there are."""
        if self.evening.has("jurors", key):
            yield from juror_detail(self.evening, self.evening.juror(key), width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what does not apply now."""
        if action == "add":
            return self.allowed(self.EDITS)
        if action == "remove":
            return bool(self.key) and may_enter("jurors", self.evening.phase)
        if action == "codes":
            return bool(self.evening.jurors) and self.allowed(CodesSet.what)
        if action in ("arrive", "leave") and not self.key:
            return False
        if action in ("arrive", "leave") and is_in(self.evening, self.evening.juror(self.key)):
            return action == "leave" and self.allowed(JurorLeft.what)
        if action in ("arrive", "leave"):
            return action == "arrive" and self.allowed(JurorArrived.what) and not who_came_for(self.evening, self.key)
        if action == "replace":
            return bool(self.key) and self.allowed(JurorReplaced.what) and may_be_replaced(self.evening, self.key)
        return super().check_action(action, parameters)

    def action_edit(self) -> None:
        """Change the juror under the cursor."""
        juror = self.evening.juror(self.key)
        self.app.push_screen(juror_form(self.evening, juror, juror.name))

    def action_remove(self) -> None:
        """Take the juror away, as if never asked; whoever gave a card stays."""
        ask_to_remove(self.app, "jurors", (self.key,), one_line(self.evening.juror(self.key).name))

    def action_add(self) -> None:
        """Let somebody join the jury."""
        new = Juror(0, new_id(self.evening, "jurors", {}), "")
        self.ask_to_add(juror_form(self.evening, new, _("Een jurylid erbij")))

    def action_codes(self) -> None:
        """Give the jurors codes for the jury screen, or take them away."""
        self.app.push_screen(CodesForm(self.evening))

    def action_arrive(self) -> None:
        """Note that the juror is in the room now; ask which pitches were not heard, where there were any."""
        juror = self.evening.juror(self.key)
        now = self.app.clock().time().replace(second=0, microsecond=0)
        if unheard(self.evening, juror.id) or juror.left is not None:
            ask_arrival(self.app, juror, now)
        else:
            self.app.record(JurorArrived(juror.id, now))

    def action_leave(self) -> None:
        """Note that the juror leaves; ask what is not heard any more."""
        juror = self.evening.juror(self.key)
        now = self.app.clock().time().replace(second=0, microsecond=0)
        self.app.push_screen(leaving_form(self.evening, juror, now))

    def action_replace(self) -> None:
        """Ask who comes in this juror's place; the cursor goes to who did."""
        juror = self.evening.juror(self.key)
        now = self.app.clock().time().replace(second=0, microsecond=0)
        self.ask_to_add(replacing_form(self.evening, juror, new_id(self.evening, "jurors", {}), now))


def juror_form(evening: Evening, juror: Juror, title: str) -> EventForm:
    """Make the form of a juror, who may be a new one."""
    names = [name for name in FIELDS if getattr(juror, name) is not None or (name == "employer" and evening.parties)]
    return row_form(evening, "jurors", juror, *names, title=title, event=lambda changed: JuryEdited(juror.id, changed))
