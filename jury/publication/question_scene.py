"""From the public rows of an evening to its questions on the stage: that of all, those of teams, and the ambition."""

from collections.abc import Iterable

from jury.model.area import Challenge
from jury.model.evening import Evening
from jury.publication.private_texts import plan_title, text_of_a_plan
from jury.publication.questions import Walk, walks
from jury.publication.scenes import Aim, Questions, QuestionVersion, TeamQuestion
from jury.text import one_line


def questions_scene(evening: Evening) -> Questions:
    """Give the walk of the question of all, how each team asks its own now, and what the parties want together."""
    every = walks(evening)
    of_all = [row for walk in every if not walk.of_a_team for row in walk.versions]
    return Questions(
        tuple(_version(evening, row) for row in of_all),
        one_line(of_all[-1].owner) if of_all else "",
        tuple(asked for walk in every if walk.of_a_team and (asked := _of_a_team(evening, walk)).text),
        _aim(evening),
    )


def question_of_all(evening: Evening) -> str:
    """Give the challenge question of all as it is asked now; empty where there is none."""
    walk = next((walk for walk in walks(evening) if not walk.of_a_team), None)
    return one_line(walk.versions[-1].text) if walk is not None else ""


def question_of_the_team(evening: Evening, plan: str) -> str:
    """Give the question of the team of a plan as it is asked now; empty where it has none of its own."""
    walk = next((walk for walk in walks(evening) if walk.plan == plan), None)
    return _version(evening, walk.versions[-1]).text if walk is not None else ""


def _version(evening: Evening, row: Challenge) -> QuestionVersion:
    return QuestionVersion(
        *(one_line(text_of_a_plan(evening, "challenge", row, field)) for field in ("text", "stage", "because"))
    )


def _of_a_team(evening: Evening, walk: Walk) -> TeamQuestion:
    themes = {theme.id: theme.name for theme in evening.themes}
    whose = plan_title(evening, evening.proposal(walk.plan)) if walk.plan else themes[walk.theme or ""]
    return TeamQuestion(one_line(whose), _version(evening, walk.versions[-1]).text)


def _aim(evening: Evening) -> Aim | None:
    ambition = evening.ambition
    if not ambition.text.strip():
        return None
    return Aim(one_line(ambition.text), tuple(_names(evening, ambition.agreed_by)), ambition.agreed)


def _names(evening: Evening, parties: Iterable[str]) -> Iterable[str]:
    return (one_line(evening.party(party).name) for party in parties)
