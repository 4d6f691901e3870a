"""The sentences of the verdicts while they are typed: each is a draft until it is kept."""

from typing import TYPE_CHECKING

from jury.round.verdicts import VerdictGiven
from screens.widgets.sentence import Sentence

if TYPE_CHECKING:
    from screens.app import JuryApp


def note(app: "JuryApp", sentence: Sentence) -> None:
    """Take in that what stands in a sentence is not kept yet, or that it is again as it was."""
    if sentence.plan and sentence.dirty:
        app.drafts[sentence.plan, sentence.field] = sentence.typed
    else:
        app.drafts.pop((sentence.plan, sentence.field), None)


def keep(app: "JuryApp", sentence: Sentence) -> None:
    """Keep what was typed in a sentence; before there is a verdict it waits for one."""
    note(app, sentence)
    if sentence.dirty and sentence.plan in app.evening.verdicts:
        typed = sentence.kept = sentence.typed
        del app.drafts[sentence.plan, sentence.field]
        app.record(VerdictGiven(sentence.plan, {sentence.field: typed or None}))


def waits_for_a_verdict(app: "JuryApp", plan: str) -> bool:
    """Say whether something was typed about a plan that has no verdict to keep it with."""
    return plan not in app.evening.verdicts and any(draft_of == plan for draft_of, _field in app.drafts)
