"""The votes of the audience: how it voted, who counted, and how many votes each plan got."""

from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.model.values import Stored
from jury.round.event import Event
from jury.round.verdicts import AudienceCounted
from jury.text import one_line
from jury.wording.fields import label
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.forms.typed_values import read_whole
from screens.toolkit.fitting import fitted

VOTES: Final = "votes_"
LABEL_WIDTH: Final = 20
"""Cells that a form has for a label: a title is on one line, as the count beside it."""


def votes_form(evening: Evening, plan: str) -> EventForm:
    """Make the form of the audience award, standing at the votes for this plan."""
    audience = evening.audience
    asked = () if evening.counts else evening.in_play
    fields = [
        Field("method", label("audience", "method"), audience.method, hint=_("muntjes in glazen potten")),
        Field(
            "counted_by",
            label("audience", "counted_by"),
            ", ".join(audience.counted_by),
            hint=_("namen, met komma’s ertussen"),
        ),
        *(
            Field(
                f"{VOTES}{row.id}",
                fitted(one_line(row.title), LABEL_WIDTH),
                _count(audience.votes.get(row.id)),
                read_whole,
            )
            for row in asked
        ),
    ]

    def counted(values: Values, changed: Values) -> Event:
        given: dict[str, Stored | None] = {}
        if "method" in changed:
            given["method"] = changed["method"]
        if "counted_by" in changed:
            names = [part.strip() for part in str(changed["counted_by"] or "").split(",")]
            given["counted_by"] = [name for name in names if name] or None
        if any(name.startswith(VOTES) for name in changed):
            votes = {name.removeprefix(VOTES): count for name, count in values.items() if name.startswith(VOTES)}
            others = {id: count for id, count in audience.votes.items() if id not in votes}
            given["votes"] = {**others, **{id: count for id, count in votes.items() if count is not None}} or None
        return AudienceCounted(given)

    return EventForm(
        _("De stem van de zaal"),
        fields,
        counted,
        intro=_("Twee tellers tellen apart, bij de prijzen. Hier staat hoe de zaal stemde.")
        if evening.counts
        else _("De aantallen blijven geheim: alleen wie de prijs krijgt, komt in het rapport."),
        focus=f"{VOTES}{plan}" if any(row.id == plan for row in asked) else "",
    )


def _count(votes: int | None) -> str:
    return "" if votes is None else str(votes)
