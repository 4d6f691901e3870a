"""The question and the area, as they may be published."""

from collections.abc import Iterable

from jury.model.area import Challenge
from jury.model.evening import Evening
from jury.publication.looked_at import place_name
from jury.publication.private_texts import any_sensitive, kept_private, plan_title, text_of_a_plan
from jury.publication.questions import Walk, walks
from jury.publication.sources import told_of_a_source
from jury.report.building.plans import party_names
from jury.report.model.area import Ambition, Area, AreaFigure, AreaSource, Question, Questions, TeamQuestion


def questions_of(evening: Evening) -> Questions:
    """Give the question of all, those of themes and plans, and the ambition."""
    every = walks(evening)
    of_all = (row for walk in every if not walk.of_a_team for row in walk.versions)
    teams = (_of_a_team(evening, walk) for walk in every if walk.of_a_team)
    return Questions(
        versions=tuple(_question(evening, row) for row in of_all),
        of_teams=tuple(team for team in teams if team.versions),
        ambition=_ambition(evening),
    )


def _of_a_team(evening: Evening, walk: Walk) -> TeamQuestion:
    themes = {theme.id: theme.name for theme in evening.themes}
    versions = (_question(evening, row) for row in walk.versions)
    return TeamQuestion(
        theme=themes[walk.theme] if walk.theme else "",
        plan=plan_title(evening, evening.proposal(walk.plan)) if walk.plan else "",
        versions=tuple(version for version in versions if version.text),
    )


def _question(evening: Evening, row: Challenge) -> Question:
    text, stage, owner, because = (
        text_of_a_plan(evening, "challenge", row, field) for field in ("text", "stage", "owner", "because")
    )
    where = place_name("challenge", (row.nr,), "feedback")
    sensitive = any_sensitive(evening, filter(None, (row.proposal,)))
    feedback = (kept_private(evening, where, said, sensitive) for said in row.feedback)
    return Question(text, row.date, stage, owner, because, tuple(said for said in feedback if said.strip()))


def _ambition(evening: Evening) -> Ambition | None:
    row = evening.ambition
    if not row.text.strip():
        return None
    return Ambition(row.text, party_names(evening, row.agreed_by), row.date, row.agreed)


def area_of(evening: Evening) -> Area:
    """Give the area: its facts and figures, its chances and knots, and where they were found."""
    session, facts = evening.session, evening.area_profile
    return Area(
        kind=session.area_kind,
        name=session.area,
        municipality=session.municipality,
        parts=tuple(row.name for row in evening.areas),
        homes=facts.homes,
        residents=facts.residents,
        social_rent_percent=facts.social_rent_percent,
        age_75_plus_percent=facts.age_75_plus_percent,
        building_years=facts.building_years,
        facilities=facts.facilities,
        walk_date=facts.walk_date,
        walk_participants=facts.walk_participants,
        note=facts.poster_note,
        figures=tuple(AreaFigure(row.name, row.value, row.unit, row.source, row.date) for row in evening.figures),
        chances=tuple(row.text for row in evening.area_points if row.kind == "chance"),
        knots=tuple(row.text for row in evening.area_points if row.kind == "knot"),
        sources=tuple(_sources(evening)),
    )


def _sources(evening: Evening) -> Iterable[AreaSource]:
    """Give what was found; what is private of a sensitive plan is left out, and so is a plan that takes no part."""
    for row in evening.sources:
        told = {field: text_of_a_plan(evening, "sources", row, field) for field in told_of_a_source(row)}
        plan = evening.proposal(row.proposal) if row.proposal else None
        if told["text"]:
            title = plan_title(evening, plan) if plan is not None and plan.in_play else ""
            yield AreaSource(row.kind, told["text"], row.date, told.get("source", ""), title)
