"""Everything of a plan on one form: a new plan, or one that changes, kept as one change."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Static

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.values import Kind, Stored, fields
from jury.round.event import Event
from jury.round.proposals import ProposalAdded, ProposalEdited
from jury.text import one_line
from jury.wording.area import from_here
from jury.wording.codes import CODE_WORDS
from jury.wording.names import name_in
from jury.wording.values import written
from screens.console.plans.contacts import PRIVATE, CoveredFields
from screens.console.plans.plan_fields import GROUPS, Group, value_of
from screens.console.plans.plan_fields import Field as PlanField
from screens.console.plans.plan_texts import reader
from screens.forms.event_form import EventForm
from screens.forms.fields import grows
from screens.forms.form import FORM_CSS, Field, Values
from screens.forms.options import YES_NO, options
from screens.forms.sheet import Sheet
from screens.toolkit.one_of import Option
from screens.toolkit.section_list import SectionList

HINTS: Final = {
    "partners": N_("op elke regel een partij"),
    "carriers": N_("op elke regel iemand: Naam ({from_here}, 4 uur, opvolger Naam)"),
    "commitments": N_("op elke regel: Partij: zegt toe, de zaal openhouden, 40 uur"),
    "asked_how": N_("aan de deur, met een brief, in het buurthuis"),
    "cost_eur": N_("€ 4.500"),
    "funding": N_("op elke regel: Partij: € 2.500"),
    "payers": N_("op elke regel een partij"),
    "beneficiaries": N_("op elke regel een partij"),
    "start": N_("14-1-2027"),
    "summary_public": N_("leeg: de gewone tekst komt in het rapport"),
}
"""What stands in a field while it is empty, where that is more than a dash."""
NO_TEXT: Final = "–"
OF_SEVERAL: Final = frozenset({"area"})
"""Fields that hold one of several; an evening that has none of them is not asked for it."""


class PlanForm(EventForm):
    """All fields of one plan, in groups that one key leads to. Only what changed is kept, and one key takes it back."""

    CSS_PATH: ClassVar[CSSPathType | None] = [FORM_CSS, "plan_form.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "pagedown", "turn(1)", _("volgende rubriek"), show=False, id="plan_form.next", priority=True,
            tooltip=_("Naar de volgende rubriek"),
        ),
        Binding(
            "pageup", "turn(-1)", _("vorige rubriek"), show=False, id="plan_form.previous", priority=True,
            tooltip=_("Naar de vorige rubriek"),
        ),
    ]  # fmt: skip

    def __init__(self, evening: Evening, id: str, field: str = "") -> None:
        known = evening.has("proposals", id)
        plan = evening.proposal(id) if known else Proposal(nr=0, id=id, title="")

        def event(_values: Values, changed: Values) -> Event:
            # All measures stand in one list on the form, that one also which a plan names apart.
            given = {**changed, "measure": None} if "measures" in changed and plan.measure else changed
            return ProposalEdited(id, given) if known else ProposalAdded(id, given)

        fields = form_fields(evening, plan)
        super().__init__(f"{id}  {one_line(plan.title)}" if known else _("Nieuw plan"), fields, event, focus=field)
        self.set_class(any(field.private and field.value for field in fields), "-covered")

    def sheet(self) -> ComposeResult:
        """Compose the groups, and the list of them that leads to each."""
        with Container(id="plan"):
            with Container(id="jump"):
                yield SectionList([_(group.word) for group in GROUPS], [self._filled(group) for group in GROUPS])
                yield Static("PgUp PgDn", classes="quiet", id="jump-keys", markup=False)
            yield Static(classes="bar")
            yield from super().sheet()

    def under_heading(self, first: Field) -> ComposeResult:
        """Stand in the place of the private fields while they are covered."""
        if first.private:
            yield CoveredFields()

    def _keys(self) -> str:
        if isinstance(self.focused, CoveredFields):
            return _("Enter toont · Esc terug")
        return super()._keys()

    def _cover_private(self, covered: bool) -> None:
        """Cover the private fields, or show them; with nothing in them there is nothing to cover."""
        self.set_class(covered and any(self.typed(field.name) for field in PRIVATE.fields), "-covered")

    @on(CoveredFields.Asked)
    def _show_private(self) -> None:
        self._cover_private(False)
        self._widgets[PRIVATE.fields[0].name].focus()

    def _filled(self, group: Group) -> str:
        values = {field.name: field.value for field in self._fields}
        here = [values[field.name] for field in group.fields if field.name in values]
        return f"{sum(value not in ('', '0') for value in here)}/{len(here)}"

    def on_descendant_focus(self) -> None:
        """Mark the group that the keys go to, with its heading in sight at its first field."""
        place = self._group
        if place is None:
            return
        if place < len(GROUPS) - 1:
            self._cover_private(True)
        self.query_one(SectionList).mark(place)
        if self._here is not None and self._here.heading:
            self.query_one(Sheet).scroll_to_widget(self._headings[place], animate=False)

    def on_section_list_named(self, event: SectionList.Named) -> None:
        """Go to the group that was clicked."""
        self._turn_to(event.place)

    def action_turn(self, by: int) -> None:
        """Go to the first field of the next group, or of the one before."""
        place = self._group
        self._turn_to(0 if place is None else (place + by) % len(GROUPS))

    def _turn_to(self, place: int) -> None:
        first: Widget = self._widgets[GROUPS[place].fields[0].name]
        if not first.display:
            first = self.query_one(CoveredFields)
        first.focus(scroll_visible=False)
        self.query_one(Sheet).scroll_to_widget(self._headings[place], top=True, animate=False)

    @property
    def _headings(self) -> list[Widget]:
        return list(self.query(".group"))

    @property
    def _group(self) -> int | None:
        """The place of the group that the keys go to; None where that is a button."""
        if isinstance(self.focused, CoveredFields):
            return len(GROUPS) - 1
        here = self._here
        return next(
            (place for place, group in enumerate(GROUPS) for field in group.fields if here and field.name == here.name),
            None,
        )


def form_fields(evening: Evening, plan: Proposal) -> tuple[Field, ...]:
    """Make the fields of the form, with what stands in them now."""
    return tuple(
        _field(evening, plan, field)._replace(heading=_(group.heading) if place == 0 else "", private=group is PRIVATE)
        for group in GROUPS
        for place, field in enumerate(group.fields)
        if field.name not in OF_SEVERAL or getattr(evening, fields(Proposal)[field.name].of)
    )


def _field(evening: Evening, plan: Proposal, field: PlanField) -> Field:
    kind, given = fields(Proposal)[field.name].kind, value_of(plan, field.name)
    read = reader(field.name)

    def take(typed: str) -> Stored | None:
        return read(evening, typed)

    if kind is Kind.FLAG:
        return Field(field.name, field.label, str(int(given)), take, tuple(reversed(options(YES_NO))))
    if kind is Kind.CHOICE:
        words = CODE_WORDS["proposals", field.name]
        return Field(field.name, field.label, given, take, options(words))
    if kind is Kind.REF:
        return Field(
            field.name,
            field.label,
            given or "",
            take,
            (Option("", _("– geen –")), *_options(evening, field.name)),
            grows=grows(evening, fields(Proposal)[field.name].of),
        )
    of = fields(Proposal)[field.name].of
    if kind is Kind.REFS and of != "parties":
        options_, grown = _options(evening, field.name), grows(evening, of)
        return Field(field.name, field.label, "\n".join(given), take, options_, many=True, grows=grown)
    value = written(evening, "proposals", field.name, given)
    hint = _(HINTS[field.name]).format(from_here=from_here(evening)) if field.name in HINTS else NO_TEXT
    return Field(field.name, field.label, value, take, long=field.lines > 1 or "\n" in value, hint=hint)


def _options(evening: Evening, name: str) -> tuple[Option, ...]:
    table = fields(Proposal)[name].of
    rows = getattr(evening, table)
    return tuple(Option(row.id, name_in(evening, table, row.id)) for row in rows)
