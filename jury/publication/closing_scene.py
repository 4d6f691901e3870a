"""From the public rows of an evening to its end on the stage: who goes on, with what, and where to read on."""

from collections.abc import Iterator

from jury.model.alliance import LinkBetween
from jury.model.evening import Evening
from jury.publication.looked_at import place_name
from jury.publication.private_texts import any_sensitive, kept_private, plan_title
from jury.publication.scenes import Closing, Colleague, PageToRead, Together
from jury.text import one_line


def closing_scene(evening: Evening) -> Closing:
    """Give the day on which all come back, whose evening it was, the team, the plans that meet, and the links."""
    named = [row for row in evening.team if row.consent_name]
    return Closing(
        back=evening.session.return_date,
        organisers=tuple(_party(evening, row.party) for row in evening.organisers),
        team=tuple(Colleague(one_line(row.name), _party(evening, row.party), one_line(row.role)) for row in named),
        nameless=len(evening.team) - len(named),
        together=tuple(_together(evening)),
        links=tuple(PageToRead(one_line(row.title), row.kind, one_line(row.url)) for row in evening.links),
    )


def _together(evening: Evening) -> Iterator[Together]:
    """Give the plans that meet, where two of them at least still take part."""
    for row in evening.links_between:
        plans = [plan for plan in map(evening.proposal, row.proposals) if plan.in_play]
        if len(plans) > 1:
            yield Together(tuple(one_line(plan_title(evening, plan)) for plan in plans), _what(evening, row))


def _what(evening: Evening, row: LinkBetween) -> str:
    where = place_name("links_between", (row.nr,), "what")
    return one_line(kept_private(evening, where, row.what, any_sensitive(evening, row.proposals)))


def _party(evening: Evening, party: str | None) -> str:
    return one_line(evening.party(party).name) if party else ""
