"""Somebody else pitches a plan than was said, because the one who would is ill, late or has lost the voice."""

from typing import Any

from jury.errors import WrongInput
from jury.language import _
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.values import Stored
from jury.round.event import Event
from jury.round.proposals import ProposalEdited
from jury.telling.consequences import counted, in_full, moved_by
from jury.text import folded, listed, one_line
from jury.wording.area import from_here
from jury.wording.fields import label
from screens.forms.event_form import EventForm
from screens.forms.fields import field_of
from screens.forms.form import Field, Values
from screens.forms.questions import Asked
from screens.forms.typed_values import read_text
from screens.toolkit.one_of import Option


def pitcher_form(evening: Evening, plan: Proposal) -> EventForm:
    """Make the form that asks who pitches now, whether the name may be told, and whether they carry the plan too.

    What the one before agreed to says nothing of the next: the consent is asked anew.
    """
    carries = (
        Option("", _("nee")),
        Option("0", _("ja")),
        Option("1", _("ja, {from_here}").format(from_here=from_here(evening))),
    )
    now = _("nu: {name}").format(name=one_line(plan.pitcher)) if plan.pitcher else ""
    fields = [
        Field("pitcher", label("proposals", "pitcher"), "", _read_name, hint=now),
        field_of(evening, "proposals", "consent_name", value=False),
        Field("carrier", _("Wordt ook drager"), "", options=carries),
    ]

    def edited(values: Values, _changed: Values) -> Event:
        return ProposalEdited(plan.id, _fields(evening, plan, values))

    return EventForm(
        _("Wie pitcht ‘{plan}’?").format(plan=one_line(plan.title)),
        fields,
        edited,
        intro=_known(plan),
        question=consequences,
    )


def consequences(evening: Evening, event: Event) -> Asked | None:
    """Say who pitches from now on and where that is read, and that nothing of the outcome hangs on it."""
    if not isinstance(event, ProposalEdited):
        return None
    after = evening.after(event.changes(evening))
    plan = after.proposal(event.id)
    named = (
        _("Zaalscherm en rapport noemen die naam.")
        if plan.consent_name and evening.publication.publish_pitcher_names != "none"
        else _("De naam komt niet op het zaalscherm en niet in het rapport.")
    )
    who = _("{name} pitcht ‘{plan}’.").format(name=one_line(plan.pitcher), plan=one_line(plan.title))
    moved = moved_by(evening, after)
    return Asked(" ".join((who, named, counted(moved))), tuple(in_full(after, moved)))


def _read_name(typed: str) -> Stored | None:
    name = read_text(typed)
    if name is None:
        raise WrongInput(_("Typ de naam van wie nu pitcht."))
    return name


def _fields(evening: Evening, plan: Proposal, values: Values) -> dict[str, Any]:
    """Give the fields that change; somebody who carries the plan already is no carrier twice."""
    pitcher = str(values["pitcher"])
    fields: dict[str, Any] = {"pitcher": pitcher, "consent_name": values["consent_name"]}
    known = any(folded(carrier.name) == folded(pitcher) for carrier in plan.carriers)
    if values["carrier"] is not None and not known:
        carriers: Any = evening.records["proposals"][(plan.id,)].get("carriers", [])
        fields["carriers"] = [*carriers, {"name": pitcher, "local": int(str(values["carrier"]))}]
    return fields


def _known(plan: Proposal) -> str:
    names = [one_line(carrier.name) for carrier in plan.carriers]
    return _("Dragers van dit plan: {names}.").format(names=listed(names)) if names else ""
