"""From the evening to what the presenter says, cue by cue."""

from jury.language import _
from jury.model.evening import Evening
from jury.publication.private_texts import plan_title
from jury.report.building.plans import party_name, ruling_of
from jury.report.model.report import Report
from jury.report.model.script import Judged, Pitching, Reveal, Script, ScriptCue
from jury.running.cues import Cue, cues, jury_at_work
from jury.running.usual import reveal_of
from jury.wording.codes import CUE_NAMES


def script_of(evening: Evening, report: Report) -> Script:
    """Make the script of an evening; what it tells of the outcome is what the report may say."""
    settings = evening.settings
    every = cues(evening)
    reveals = [cue.id for cue in every if cue.kind == "reveal"]
    return Script(
        host=evening.session.host,
        pitch_seconds=settings.pitch_seconds,
        question_seconds=settings.question_seconds,
        scoring_seconds=settings.scoring_seconds,
        order=tuple(plan.title for plan in evening.proposals if plan.counts and not plan.withdrawn),
        cues=tuple(
            ScriptCue(
                kind=cue.kind,
                title="" if cue.kind == "reveal" or cue.title == _(CUE_NAMES[cue.kind]) else cue.title,
                seconds=cue.seconds,
                text=cue.text,
                pitching=_pitching(evening, cue.proposal) if cue.proposal is not None else None,
                reveal=_reveal(evening, report, cue, reveals) if cue.kind == "reveal" else None,
            )
            for cue in every
        ),
    )


def _pitching(evening: Evening, id: str) -> Pitching:
    plan = evening.proposal(id)
    nr = evening.numbers[id]
    return Pitching(int(nr) if nr.isdigit() else None, plan.title, party_name(evening, plan.lead), plan.pitcher)


def _reveal(evening: Evening, report: Report, cue: Cue, reveals: list[str]) -> Reveal:
    step, total = reveals.index(cue.id) + 1, len(reveals)
    reveal = Reveal(step, total, waiting=jury_at_work(evening, cue))
    if reveal.waiting:
        return reveal
    match reveal_of(evening):
        case "places":
            return _place(report, reveal, total + 1 - step)
        case "themes" if step <= len(report.themes):
            return reveal._replace(theme=report.themes[step - 1])
        case "verdicts" if step <= len(evening.in_play):
            plan = evening.in_play[step - 1]
            return reveal._replace(judged=Judged(plan_title(evening, plan), ruling_of(evening, plan)))
    return reveal


def _place(report: Report, reveal: Reveal, place: int) -> Reveal:
    places = {row.title: row.place for row in report.outcome.places}
    return reveal._replace(
        place=place,
        placed=tuple(row for row in report.outcome.places if row.place == place),
        ties=tuple(story for story in report.outcome.ties if min(places[title] for title in story.titles) == place),
    )
