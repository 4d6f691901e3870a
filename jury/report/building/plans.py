"""The plans as the report tells them: by title within their theme."""

from collections.abc import Iterable

from jury.findings.carriers import local_carriers
from jury.model.evening import Evening
from jury.model.rows import VERDICT_SENTENCES, Proposal, Verdict
from jury.publication.looked_at import place_name
from jury.publication.private_texts import CROSSING, kept_private, plan_text, plan_title
from jury.report.model.report import Crossing, Plan, ThemePart
from jury.report.model.ruling import Ruling, Titles
from jury.text import sort_key


def themes_with_plans(evening: Evening) -> tuple[ThemePart, ...]:
    """Give the themes that have plans, in their own order, and the plans without a theme last."""
    return tuple(part for part in _parts(evening) if part.plans)


def by_title(evening: Evening, plans: Iterable[Proposal]) -> list[Proposal]:
    """Sort plans by title, articles as written; equal titles in pitch order."""
    return sorted(plans, key=lambda plan: sort_key(plan_title(evening, plan)))


def titles_of(evening: Evening, plans: Iterable[str]) -> Titles:
    """Give the public titles of plans by id, in the order given; those that are not in play are left out."""
    found = (evening.proposal(plan) for plan in plans)
    return tuple(plan_title(evening, plan) for plan in found if plan.in_play)


def party_names(evening: Evening, parties: Iterable[str]) -> Titles:
    """Give the names of parties by id, in the order given."""
    return tuple(evening.party(party).name for party in parties)


def party_name(evening: Evening, party: str | None) -> str:
    """Give the name of a party by id; empty where no party is named."""
    return evening.party(party).name if party else ""


def ruling_of(evening: Evening, plan: Proposal) -> Ruling:
    """Give the verdict on a plan; an empty one where the jury did not say anything yet."""
    row = evening.verdicts.get(plan.id)
    if row is None:
        return Ruling()
    return _ruling(evening, plan, row)


def _ruling(evening: Evening, plan: Proposal, row: Verdict) -> Ruling:
    return Ruling(
        verdict=row.verdict,
        join_with=titles_of(evening, row.join_with),
        **{
            field: kept_private(evening, place_name("verdicts", (plan.id,), field), getattr(row, field), plan.sensitive)
            for field in VERDICT_SENTENCES
        },
    )


def _parts(evening: Evening) -> Iterable[ThemePart]:
    plans = by_title(evening, evening.in_play)
    for theme in evening.themes:
        inside = tuple(plan_part(evening, plan) for plan in plans if plan.theme == theme.id)
        yield ThemePart(theme.name, theme.question, inside)
    yield ThemePart("", "", tuple(plan_part(evening, plan) for plan in plans if plan.theme is None))


def plan_part(evening: Evening, plan: Proposal) -> Plan:
    """Give one plan as the report tells it."""
    publication = evening.publication
    measures = {row.id: row.text for row in evening.measures}
    named = plan.consent_name and publication.publish_pitcher_names == "consent"
    reachable = plan.consent_name and publication.publish_contact
    return Plan(
        title=plan_title(evening, plan),
        ruling=ruling_of(evening, plan),
        summary=plan_text(evening, plan, "summary"),
        lead=party_name(evening, plan.lead),
        partners=party_names(evening, plan.partners),
        local_carriers=local_carriers(plan),
        target_group=plan_text(evening, plan, "target_group"),
        need=plan_text(evening, plan, "need"),
        offer=plan_text(evening, plan, "offer"),
        dream=plan_text(evening, plan, "dream"),
        limits=plan_text(evening, plan, "limits"),
        first_step=plan_text(evening, plan, "first_step"),
        start=plan.start,
        measure=measures[plan.measure] if plan.measure else "",
        pitcher=plan.pitcher if named else "",
        contact=tuple(filter(None, (plan.email, plan.phone))) if reachable else (),
        crossings=tuple(_crossings(evening, plan)),
    )


def _crossings(evening: Evening, plan: Proposal) -> Iterable[Crossing]:
    for row in evening.cross_questions:
        question, answer = (
            kept_private(evening, place_name("cross_questions", (row.nr,), field), getattr(row, field), plan.sensitive)
            for field in CROSSING
        )
        if row.proposal == plan.id and question:
            yield Crossing(question, answer)
