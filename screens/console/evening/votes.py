"""The votes of the audience: how it voted, who counted, and how many votes each plan got."""

from collections.abc import Iterator
from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.model.values import Stored
from jury.round.event import Event
from jury.round.verdicts import AudienceCounted
from jury.standings.audience import Counting, counted_votes
from jury.text import one_line
from jury.wording.fields import label
from screens.console.evening.layout import Column, fact_lines, header_row, heading, row, stretched
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.forms.typed_values import read_whole
from screens.toolkit.choices import Choice
from screens.toolkit.fitting import fitted
from screens.toolkit.lines import Line

VOTES: Final = "votes_"
VOTES_FOR: Final = "votes "
"""What the key of a plan begins with in the list of who got votes."""
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
                f"{VOTES}{plan_.id}",
                fitted(one_line(plan_.title), LABEL_WIDTH),
                _count(audience.votes.get(plan_.id)),
                read_whole,
            )
            for plan_ in asked
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


def votes_of_plans(evening: Evening, width: int) -> Iterator[Choice]:
    """Give the plans that the audience can vote for, and whether that was counted: how many votes is nobody's here."""
    asked = [row.id for row in evening.in_play] if evening.audience_votes else []
    result = counted_votes(evening)
    # A plan without votes may be left out of a count.
    counted = asked if result.state is Counting.EQUAL else tuple(result.votes)
    plans = dict.fromkeys((*asked, *counted))
    if plans:
        columns = stretched((Column(_("Plan"), 0), Column(_("Stemmen"), 13)), width)
        yield heading(_("Stemmen van de zaal"))
        yield header_row(columns)
    for id in plans:
        title = evening.proposal(id).title if evening.has("proposals", id) else id
        told = _("✓ geteld") if id in counted else _("○ nog niet")
        yield Choice(VOTES_FOR + id, (row(columns, (one_line(title), told)),))


def how_it_voted(evening: Evening, width: int) -> Iterator[Line]:
    """Tell how the audience voted and who counted."""
    audience = evening.audience
    yield from fact_lines(label("audience", "method"), audience.method, width)
    yield from fact_lines(label("audience", "counted_by"), ", ".join(audience.counted_by), width)
