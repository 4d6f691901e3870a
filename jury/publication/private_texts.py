"""What of an evening is private, and the words in which a private thing may be published."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from jury.model.alliance import Agreement
from jury.model.evening import Evening
from jury.model.rows import VERDICT_SENTENCES, Proposal
from jury.model.tables import Key
from jury.publication.street_names import names_a_street, without_streets
from jury.text import folded

TWINS: Final = ("summary", "target_group", "need", "offer", "first_step", "dream", "limits")
"""The texts of a plan that have a `…_public` twin."""
SHORTEST_NAME: Final = 4
"""A name below this many letters is too common to look for inside other texts."""


class PlaceOfText(NamedTuple):
    """Where a text is kept: its table, the key of its row, and the field that settles it."""

    table: str
    key: Key
    field: str


def plan_text(plan: Proposal, field: str) -> str:
    """Give a plan's text as it may be published: its public twin, or the text itself where that tells no place.

    A text of a sensitive plan that names a street and has no twin is left out.
    """
    twin: str = getattr(plan, f"{field}_public")
    return twin or kept_private(getattr(plan, field), plan.sensitive)


def plan_title(plan: Proposal) -> str:
    """Give a plan's title as it may be published; a sensitive plan's title keeps a street's name to itself."""
    return without_streets(plan.title) if plan.sensitive else plan.title


def agreement_text(evening: Evening, agreement: Agreement) -> str:
    """Give an agreement as it may be published; empty where a sensitive plan's street still needs public words."""
    return agreement.what_public or kept_private(agreement.what, any_sensitive(evening, agreement.proposals))


def kept_private(text: str, sensitive: bool) -> str:
    """Give a text about a plan, or nothing where it is sensitive and the text names a street."""
    return "" if sensitive and names_a_street(text) else text


def any_sensitive(evening: Evening, plans: Iterable[str]) -> bool:
    """Say whether one of these plans is sensitive."""
    return any(evening.proposal(plan).sensitive for plan in plans)


def street_names(evening: Evening) -> Iterator[PlaceOfText]:
    """Find every text of a sensitive plan that names a street and has no public words yet."""
    for plan in evening.proposals:
        if plan.in_play and plan.sensitive:
            yield from _streets_in_plan(evening, plan)
    for crossing in evening.cross_questions:
        if any_sensitive(evening, (crossing.proposal,)) and names_a_street(f"{crossing.question} {crossing.answer}"):
            yield PlaceOfText("cross_questions", (crossing.nr,), "answer")
    yield from _streets_in_matches(evening)
    for agreement in evening.agreements:
        if agreement.what and not agreement_text(evening, agreement):
            yield PlaceOfText("agreements", (agreement.nr,), "what_public")


def _streets_in_plan(evening: Evening, plan: Proposal) -> Iterator[PlaceOfText]:
    if names_a_street(plan.title):
        yield PlaceOfText("proposals", (plan.id,), "title")
    for field in TWINS:
        if not getattr(plan, f"{field}_public") and names_a_street(getattr(plan, field)):
            yield PlaceOfText("proposals", (plan.id,), f"{field}_public")
    verdict = evening.verdicts.get(plan.id)
    for field in VERDICT_SENTENCES if verdict is not None else ():
        if names_a_street(getattr(verdict, field)):
            yield PlaceOfText("verdicts", (plan.id,), field)


def _streets_in_matches(evening: Evening) -> Iterator[PlaceOfText]:
    needs, offers = ({row.id: row.text for row in rows} for rows in (evening.needs, evening.offers))
    for match in evening.matches:
        if match.proposal is not None and any_sensitive(evening, (match.proposal,)):
            if names_a_street(needs[match.need]):
                yield PlaceOfText("needs", (match.need,), "text")
            if names_a_street(offers[match.offer]):
                yield PlaceOfText("offers", (match.offer,), "text")


def names_without_consent(evening: Evening) -> frozenset[str]:
    """Give the names, as plain words, of everybody in the evening who did not agree to be named in the report."""
    publication = evening.publication
    everybody = {
        *(juror.name for juror in evening.jurors),
        *(plan.pitcher for plan in evening.proposals),
        *(carrier.name.partition("(")[0] for plan in evening.proposals for carrier in plan.carriers),
        *evening.audience.counted_by,
        evening.session.secretary,
        evening.session.host,
    }
    agreed = {
        juror.name for juror in evening.jurors if juror.consent_name and publication.publish_juror_names != "none"
    }
    agreed |= {plan.pitcher for plan in evening.proposals if plan.consent_name}
    named = {_words(name) for name in everybody} - {_words(name) for name in agreed}
    return frozenset(name for name in named if len(name.strip()) >= SHORTEST_NAME)


def names_somebody(text: str, names: Iterable[str]) -> bool:
    """Say whether a text holds one of these names, as `names_without_consent` gives them, as whole words."""
    words = _words(text)
    return any(name in words for name in names)


def _words(text: str) -> str:
    words = re.findall(r"[^\W_]+", folded(text))
    return f" {' '.join(words)} "


def quoted_by(evening: Evening) -> str:
    """Say who is quoted, unless that is somebody who did not agree to be named."""
    by = evening.session.quote_by
    return "" if names_somebody(by, names_without_consent(evening)) else by
