"""The plans as the report tells them: by title within their theme."""

from collections.abc import Iterable

from jury.findings.carriers import local_carriers
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import VERDICT_SENTENCES, Verdict
from jury.publication.looked_at import place_name
from jury.publication.private_texts import (
    ANSWER,
    COMMITMENTS,
    CROSSING,
    any_sensitive,
    kept_private,
    plan_text,
    plan_title,
    told_afterwards,
)
from jury.report.model.plans import Answer, Asked, Barrier, Crossing, Goal, Plan, Promise, ThemePart, Tie
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
        yield ThemePart(theme.name, theme.every_question, inside)
    yield ThemePart("", (), tuple(plan_part(evening, plan) for plan in plans if plan.theme is None))


def plan_part(evening: Evening, plan: Proposal) -> Plan:
    """Give one plan as the report tells it."""
    publication = evening.publication
    goals = {row.id: row.text for row in evening.goals}
    measures = {row.id: row.text for row in evening.measures}
    areas = {row.id: row.name for row in evening.areas}
    named = plan.consent_name and publication.publish_pitcher_names == "consent"
    reachable = plan.consent_name and publication.publish_contact
    return Plan(
        title=plan_title(evening, plan),
        ruling=ruling_of(evening, plan),
        summary=plan_text(evening, plan, "summary"),
        area=areas[plan.area] if plan.area else "",
        stage=plan.stage,
        nature=plan.nature,
        lead=party_name(evening, plan.lead),
        partners=party_names(evening, plan.partners),
        local_carriers=local_carriers(plan),
        promises=promises_of(evening, plan),
        goals=tuple(goals[id] for id in plan.goals),
        target_group=plan_text(evening, plan, "target_group"),
        need=plan_text(evening, plan, "need"),
        offer=plan_text(evening, plan, "offer"),
        dream=plan_text(evening, plan, "dream"),
        limits=plan_text(evening, plan, "limits"),
        added_value=plan_text(evening, plan, "added_value"),
        asked=Asked(plan_text(evening, plan, "asked_how"), plan.asked_count, plan_text(evening, plan, "asked_answer")),
        cooperation=plan_text(evening, plan, "cooperation"),
        exit=plan_text(evening, plan, "exit"),
        first_step=plan_text(evening, plan, "first_step"),
        first_step_by=party_name(evening, plan.first_step_by),
        start=plan.start,
        measures=tuple(measures[id] for id in plan.every_measure),
        pitcher=plan.pitcher if named else "",
        contact=tuple(filter(None, (plan.email, plan.phone))) if reachable else (),
        crossings=tuple(_crossings(evening, plan)),
        answers=tuple(_answers(evening, plan)),
    )


def promises_of(evening: Evening, plan: Proposal) -> tuple[Promise, ...]:
    """Give what parties say they can or will do for a plan; hours stay hours."""
    return tuple(
        Promise(
            evening.party(row.party).name,
            row.pledge,
            kept_private(evening, place_name("proposals", (plan.id,), COMMITMENTS), row.what, plan.sensitive),
            row.hours,
        )
        for row in plan.commitments
    )


def goals_with_plans(evening: Evening) -> tuple[Goal, ...]:
    """Give the goals that are shared, each with the plans that work on it."""
    plans, themes = by_title(evening, evening.in_play), {theme.id: theme.name for theme in evening.themes}
    return tuple(
        Goal(
            row.text,
            themes[row.theme] if row.theme else "",
            tuple(plan_title(evening, plan) for plan in plans if row.id in plan.goals),
        )
        for row in evening.goals
    )


def ties_between(evening: Evening) -> tuple[Tie, ...]:
    """Give what ties plans together, where at least two of them are in play; a street stays private."""
    ties = (
        Tie(
            titles_of(evening, row.proposals),
            kept_private(
                evening,
                place_name("links_between", (row.nr,), "what"),
                row.what,
                any_sensitive(evening, row.proposals),
            ),
        )
        for row in evening.links_between
    )
    return tuple(tie for tie in ties if len(tie.plans) > 1)


def _crossings(evening: Evening, plan: Proposal) -> Iterable[Crossing]:
    for row in evening.cross_questions:
        question, answer = (
            kept_private(evening, place_name("cross_questions", (row.nr,), field), getattr(row, field), plan.sensitive)
            for field in CROSSING
        )
        if row.proposal == plan.id and question:
            yield Crossing(question, answer)


def barriers_of(evening: Evening) -> tuple[Barrier, ...]:
    """Give the rules that still block plans in play, by the title of the plan, and last those that block them all."""
    plans: list[Proposal | None] = [*by_title(evening, evening.in_play), None]
    return tuple(
        Barrier(
            plan_title(evening, plan) if plan else "",
            kept_private(
                evening, place_name("barriers", (row.nr,), "text"), row.text, plan is not None and plan.sensitive
            ),
            party_name(evening, row.lifted_by),
            row.before,
        )
        for plan in plans
        for row in evening.barriers
        if row.proposal == (plan.id if plan else None) and not row.lifted
    )


def _answers(evening: Evening, plan: Proposal) -> Iterable[Answer]:
    for row in evening.answers:
        if row.proposal == plan.id:
            decision, text = (
                told_afterwards(evening, place_name("answers", (row.nr,), field), getattr(row, field), plan.sensitive)
                for field in ANSWER
            )
            yield Answer(party_name(evening, row.by), row.date, decision, text)
