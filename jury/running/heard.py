"""Which plans the hall has heard, so that they can be marked; and which one it hears now."""

from jury.model.evening import Evening
from jury.model.rows import Proposal
from jury.running.cues import Cue, cues, current_cue, went_to_the_end


def plan_on_the_stage(evening: Evening) -> Proposal | None:
    """Give the plan that pitches now; None between the pitches, and where nobody came."""
    cue = current_cue(evening)
    if cue is None or cue.proposal is None or _nobody_came(evening, cue):
        return None
    plan = evening.proposal(cue.proposal)
    return None if plan.withdrawn else plan


def heard(evening: Evening) -> tuple[Proposal, ...]:
    """Give the plans that were pitched, or are now, in the order of the pitches.

    Where nobody drives the stage, nothing says that a pitch began; then it is those that have marks, and the next one.
    """
    shown = {cue.proposal for cue in cues(evening) if cue.id in evening.shown_cues and not _nobody_came(evening, cue)}
    there = [plan for plan in evening.proposals if not plan.withdrawn]
    if not evening.stage.current:
        shown |= {plan.id for plan in [plan for plan in there if not plan.pitched][:1]}
    return tuple(plan for plan in there if plan.pitched or plan.id in shown)


def _nobody_came(evening: Evening, cue: Cue) -> bool:
    """Say whether this is a pitch that went to the end and did not come yet: others before it still wait."""
    if cue.proposal is None or not went_to_the_end(evening, cue):
        return False
    before = [each for each in cues(evening) if each.kind == "pitch" and each.nr < cue.nr]
    return any(each.id not in evening.shown_cues for each in before)
