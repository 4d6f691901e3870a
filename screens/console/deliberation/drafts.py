"""The sentences of the verdicts while they are typed: each is a draft until it is kept."""

from typing import TYPE_CHECKING

from jury.language import _
from jury.model.rows import VERDICT_SENTENCES
from jury.round.event import Event
from jury.round.verdicts import VerdictGiven
from jury.text import one_line
from screens.console.deliberation.sentence import Sentence
from screens.live.saved import Saved

if TYPE_CHECKING:
    from screens.console.app import JuryApp


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
        del app.drafts[sentence.plan, sentence.field]
        app.record(VerdictGiven(sentence.plan, {sentence.field: sentence.typed or None}))


def put_back(app: "JuryApp", refused: Event) -> str:
    """Make drafts again of the sentences of a change that was not written, and name their plan; empty without any.

    What was typed since then is newer, and stays.
    """
    if not isinstance(refused, VerdictGiven):
        return ""
    typed = {field: refused.fields[field] or "" for field in VERDICT_SENTENCES if field in refused.fields}
    for field, text in typed.items():
        app.drafts.setdefault((refused.proposal, field), text)
    return one_line(app.evening.proposal(refused.proposal).title) if typed else ""


def why_unkept(app: "JuryApp", plan: str, *, typing: bool) -> str:
    """Say why what was typed about a plan is not kept yet, and what she can do; empty where it is or soon will be."""
    if not any(draft_of == plan for draft_of, _field in app.drafts):
        return ""
    if plan not in app.evening.verdicts:
        return _("Nog niet bewaard: kies een oordeel (Esc, dan 1–4).")
    if typing and app.saved is not Saved.NO:
        return ""
    return _("Nog niet bewaard: dat lukte niet. Druk in de zin op Enter om het weer te proberen.")
