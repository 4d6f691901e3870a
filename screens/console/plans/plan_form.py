"""Everything of a plan on one form: a new plan, or one that changes, kept as one change."""

from typing import ClassVar, Final

from textual.types import CSSPathType

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.rows import Proposal
from jury.model.values import Kind, Stored, fields
from jury.round.event import Event
from jury.round.proposals import ProposalAdded, ProposalEdited
from jury.text import one_line
from jury.wording.names import name_in
from jury.wording.values import written
from screens.console.plans.plan_fields import GROUPS
from screens.console.plans.plan_fields import Field as PlanField
from screens.console.plans.plan_texts import reader
from screens.forms.event_form import EventForm
from screens.forms.form import FORM_CSS, Field, Values
from screens.forms.options import YES_NO, options
from screens.toolkit.one_of import Option

HINTS: Final = {
    "partners": N_("op elke regel een partij"),
    "carriers": N_("op elke regel iemand: Naam (uit de wijk)"),
    "cost_eur": N_("€ 4.500"),
    "funding": N_("op elke regel: Partij: € 2.500"),
    "payers": N_("op elke regel een partij"),
    "beneficiaries": N_("op elke regel een partij"),
    "start": N_("14-1-2027"),
    "summary_public": N_("leeg: de gewone tekst komt in het rapport"),
}
"""What stands in a field while it is empty."""


class PlanForm(EventForm):
    """All fields of one plan, in groups. Only what changed is kept, and one key takes it back."""

    CSS_PATH: ClassVar[CSSPathType | None] = [FORM_CSS, "plan_form.tcss"]

    def __init__(self, evening: Evening, id: str) -> None:
        known = evening.has("proposals", id)
        plan = evening.proposal(id) if known else Proposal(nr=0, id=id, title="")

        def event(_values: Values, changed: Values) -> Event:
            return ProposalEdited(id, changed) if known else ProposalAdded(id, changed)

        super().__init__(
            f"{id}  {one_line(plan.title)}" if known else _("Nieuw plan"), form_fields(evening, plan), event
        )


def form_fields(evening: Evening, plan: Proposal) -> tuple[Field, ...]:
    """Make the fields of the form, with what stands in them now."""
    return tuple(
        _field(evening, plan, field)._replace(heading=_(group.heading) if place == 0 else "")
        for group in GROUPS
        for place, field in enumerate(group.fields)
    )


def _field(evening: Evening, plan: Proposal, field: PlanField) -> Field:
    kind, given = fields(Proposal)[field.name].kind, getattr(plan, field.name)
    read = reader(field.name)

    def take(typed: str) -> Stored | None:
        return read(evening, typed)

    if kind is Kind.FLAG:
        return Field(field.name, field.label, str(int(given)), take, tuple(reversed(options(YES_NO))))
    if kind is Kind.REF:
        return Field(field.name, field.label, given or "", take, _options(evening, field.name))
    value = written(evening, "proposals", field.name, given)
    hint = _(HINTS[field.name]) if field.name in HINTS else ""
    return Field(field.name, field.label, value, take, long=field.lines > 1 or "\n" in value, hint=hint)


def _options(evening: Evening, name: str) -> tuple[Option, ...]:
    table = fields(Proposal)[name].of
    rows = getattr(evening, table)
    return (Option("", _("– geen –")), *(Option(row.id, name_in(evening, table, row.id)) for row in rows))
