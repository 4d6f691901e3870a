"""Which plans the hall has heard, so that they can be marked; and which one it hears now."""

from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.running.cues import Cue, cues, current_cue, went_to_the_end


def plan_on_the_stage(evening: Evening) -> Proposal | None:
    """Give the plan that pitches now; None between the pitches, and where nobody came."""
    cue = current_cue(evening)
    if cue is None or cue.proposal is None or not _came(evening, cue, cue):
        return None
    plan = evening.proposal(cue.proposal)
    return None if plan.withdrawn else plan


def heard(evening: Evening) -> tuple[Proposal, ...]:
    """Give the plans that were pitched, or are now, in the order of the pitches.

    Where nobody drives the stage, nothing says that a pitch began; then it is those that have marks, and the next one.
    """
    here = current_cue(evening)
    shown = {cue.proposal for cue in cues(evening) if cue.id in evening.shown_cues and _came(evening, cue, here)}
    there = [plan for plan in evening.proposals if not plan.withdrawn]
    if not evening.stage.current:
        shown |= {plan.id for plan in [plan for plan in there if not plan.pitched][:1]}
    return tuple(plan for plan in there if plan.pitched or plan.id in shown)


def _came(evening: Evening, cue: Cue, here: Cue | None) -> bool:
    """Say whether a pitch that was shown was held: one that went to the end was not, until the stage is there again."""
    if not went_to_the_end(evening, cue):
        return True
    before = [each for each in cues(evening) if each.kind == "pitch" and each.nr < cue.nr]
    return here is not None and here.nr >= cue.nr and all(each.id in evening.shown_cues for each in before)
