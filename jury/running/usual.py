"""The programme of an evening for which nobody made one: what there is to show, in the order of such an evening."""

from collections.abc import Iterator
from typing import Final

from jury.model.awards import AUDIENCE
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import LOWEST_PLACE
from jury.model.running import READ_AS, REVEALS, PlannedCue

BREAK_HALFWAY: Final = 6
"""From so many pitches on the hall needs a break between them; with fewer it comes after the last."""


def usual_rundown(evening: Evening) -> tuple[PlannedCue, ...]:
    """Make the programme of the plans and the settings; what the evening does not have is not on it."""
    kinds = (row._replace(nr=number) for number, row in enumerate(_rows(evening), start=1))
    return tuple(kinds)


def reveal_of(evening: Evening) -> str:
    """Say how the outcome is told; words of before it was a choice tell it from place to place."""
    given = evening.settings.reveal
    return given if given in REVEALS else READ_AS.get(given, REVEALS[0])


def reveal_steps(evening: Evening) -> int:
    """Count the steps of the reveal: from the settings alone, so that their number tells nothing of the outcome.

    Where nobody marks there is no outcome to tell.
    """
    if evening.unmarked:
        return 0
    match reveal_of(evening):
        case "places":
            return int(min(LOWEST_PLACE[evening.publication.publish_ranking], len(evening.in_play)))
        case "themes":
            return len({plan.theme for plan in evening.in_play})
        case "verdicts":
            return len(evening.in_play)
    return 0


def has_a_pitch(evening: Evening, plan: str) -> bool:
    """Say whether a plan is on the programme: it takes part, or it withdrew when the hall had seen it."""
    return not evening.proposal(plan).withdrawn or f"pitch:{plan}" in evening.shown_cues


def award_cues(evening: Evening) -> Iterator[PlannedCue]:
    """Give a cue for every award, in the order of the list; the audience's has one of its own, also without a name."""
    for award in evening.every_award:
        yield _cue("audience") if award.by == AUDIENCE else PlannedCue(0, "award", award=award.id)


def _rows(evening: Evening) -> Iterator[PlannedCue]:
    meeting = bool(evening.needs or evening.offers)
    yield _cue("welcome")
    if evening.challenge:
        yield _cue("question")
    if not evening.unmarked:
        yield _cue("jury")
        yield _cue("criteria")
    yield _cue("order")
    plans = [plan for plan in evening.proposals if has_a_pitch(evening, plan.id)]
    half = (len(plans) + 1) // 2 if len(plans) >= BREAK_HALFWAY else len(plans)
    yield from map(_pitch, plans[:half])
    yield _cue("break")
    if meeting:
        yield _cue("board")
    yield from map(_pitch, plans[half:])
    # The jury deliberates behind the last pitch, and the hall is not left waiting for it.
    if meeting:
        yield _cue("tables")
    elif plans[half:]:
        yield _cue("break")
    yield from (_cue("reveal") for _step in range(reveal_steps(evening)))
    yield from award_cues(evening)
    yield _cue("agreements")
    yield _cue("closing")


def _cue(kind: str) -> PlannedCue:
    return PlannedCue(0, kind)


def _pitch(plan: Proposal) -> PlannedCue:
    return PlannedCue(0, "pitch", plan.id)
