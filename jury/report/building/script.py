"""From the evening to what the presenter says, cue by cue."""

from jury.language import _
from jury.model.evening import Evening
from jury.publication.question_scene import question_of_the_team
from jury.publication.reveal_steps import told_of
from jury.report.building.plans import party_name
from jury.report.model.script import Pitching, Said, Script, ScriptCue, Step
from jury.running.cues import cues, jury_at_work
from jury.wording.codes import CUE_NAMES
from jury.wording.reveal import spoken


def script_of(evening: Evening, language: str) -> Script:
    """Make the script of an evening; of the outcome it tells at each cue what the stage tells there."""
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
                step=Step(reveals.index(cue.id) + 1, len(reveals)) if cue.kind == "reveal" else None,
                waiting=jury_at_work(evening, cue),
                told=tuple(Said(*each) for each in spoken(cue.kind, cue.title, told_of(evening, cue, language))),
            )
            for cue in every
        ),
    )


def _pitching(evening: Evening, id: str) -> Pitching:
    plan = evening.proposal(id)
    nr = evening.numbers[id]
    return Pitching(
        nr=int(nr) if nr.isdigit() else None,
        title=plan.title,
        lead=party_name(evening, plan.lead),
        pitcher=plan.pitcher,
        question=question_of_the_team(evening, id),
    )
