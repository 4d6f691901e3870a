"""A juror declares a tie to a plan, or what was declared changes."""

import datetime as dt
from typing import Literal, cast

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Interest
from jury.round.event import Event
from jury.round.jury import InterestDeclared
from jury.telling.consequences import counted, in_full, moved_by
from jury.text import one_line
from jury.wording.fields import label
from screens.forms.event_form import EventForm
from screens.forms.fields import field_of, fields_of
from screens.forms.form import Field, Values
from screens.forms.questions import Asked
from screens.toolkit.one_of import Option

CHAIR = ("voorzitter", "chair")
"""The role of the juror who as a rule decides about an interest."""
REASON = ("kind", "note")
"""Why somebody has an interest: private, and out of sight until it is asked for."""


def declaration_form(evening: Evening, juror: str, proposal: str, now: dt.datetime) -> EventForm:
    """Make the form for a new interest, standing on this juror and this plan."""
    jurors = tuple(Option(row.id, row.name) for row in evening.jurors)
    plans = tuple(Option(row.id, f"{row.id}  {row.title}") for row in evening.proposals)
    others = (row for row in evening.jurors if row.id != juror)
    chair = next((row.id for row in others if row.role.casefold() in CHAIR), "")
    fields = [
        Field("juror", label("interests", "juror"), juror, options=jurors),
        Field("proposal", label("interests", "proposal"), proposal, options=plans),
        field_of(evening, "interests", "measure", "recuse"),
        *fields_of(evening, "interests", Interest(0, juror, proposal), *REASON),
        field_of(evening, "interests", "decided_by", chair),
    ]

    def declared(values: Values, _changed: Values) -> Event:
        return _event(values, Interest(0, str(values["juror"]), str(values["proposal"]), declared_at=now))

    return EventForm(_("Een belang melden"), fields, declared, ready=True, question=_what_goes)


def change_form(evening: Evening, interest: Interest, *, with_reason: bool) -> EventForm:
    """Make the form to change an interest; without its reason that stays out of sight, and as it is."""
    fields = fields_of(evening, "interests", interest, "measure", *(REASON if with_reason else ()), "decided_by")
    title = _("Belang van {name} bij ‘{plan}’").format(
        name=evening.juror(interest.juror).name, plan=evening.proposal(interest.proposal).title
    )
    hidden = _("De reden blijft verborgen en zoals zij is. De toets r toont de redenen; dan kunt u haar ook wijzigen.")
    return EventForm(
        title,
        fields,
        lambda values, _changed: _event(values, interest),
        intro="" if with_reason else hidden,
        question=_what_goes,
    )


def _what_goes(evening: Evening, event: Event) -> Asked | None:
    """Say which marks are struck when this juror steps aside, and what that does; None where none are."""
    if not isinstance(event, InterestDeclared) or event.measure != "recuse":
        return None
    marks = len(evening.card(event.proposal, event.juror).marks)
    if not marks:
        return None
    sentence = ngettext(
        "Het ene cijfer van {name} bij ‘{plan}’ wordt doorgehaald.",
        "De {n} cijfers van {name} bij ‘{plan}’ worden doorgehaald.",
        marks,
    )
    name, plan = evening.juror(event.juror).name, evening.proposal(event.proposal).title
    struck = sentence.format(n=marks, name=one_line(name), plan=one_line(plan))
    moved = moved_by(evening, evening.after(event.changes(evening)))
    return Asked(f"{struck} {counted(moved)}", tuple(in_full(evening, moved)))


def _event(values: Values, known: Interest) -> InterestDeclared:
    return InterestDeclared(
        known.juror,
        known.proposal,
        cast(Literal["recuse", "declare"], values["measure"]),
        kind=str(values.get("kind", known.kind) or ""),
        note=str(values.get("note", known.note) or ""),
        at=known.declared_at.isoformat(timespec="seconds") if known.declared_at else None,
        decided_by=str(values["decided_by"]) if values["decided_by"] else None,
    )
