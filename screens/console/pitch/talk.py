"""What is said about the plan of now, typed beside its marks: the cross question with its answer, a question, a tip."""

from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.codes import code_word
from screens.forms.row_form import RowForm, changed_row_form, new_row_form
from screens.toolkit.fitting import fitted

ONE_OF_EACH: Final = ("question", "tip")
"""What a team hears of the jury, one of each."""
SHOWN: Final = 64
"""Cells that the form has for what was noted before."""


def cross_question_form(evening: Evening, proposal: str) -> RowForm:
    """Make the form for a plan's cross question: the one that waits for its answer, or else a new one."""
    title = _("Dwarse vraag aan ‘{plan}’").format(plan=one_line(evening.proposal(proposal).title))
    asked = [row for row in evening.cross_questions if row.proposal == proposal]
    waiting = next((row for row in asked if not row.answer), None)
    if waiting is not None:
        return changed_row_form(evening, "cross_questions", waiting, title=title, focus="answer")
    intro = _noted(*(row.question for row in asked))
    return new_row_form(evening, "cross_questions", title=title, intro=intro, proposal=proposal)


def feedback_form(evening: Evening, proposal: str) -> RowForm:
    """Make the form for what only the team hears: first a question, then a tip, then what there is more."""
    title = _("Alleen voor het team van ‘{plan}’").format(plan=one_line(evening.proposal(proposal).title))
    noted = [row for row in evening.feedback if row.proposal == proposal]
    kinds = {row.kind for row in noted}
    kind = next((each for each in ONE_OF_EACH if each not in kinds), ONE_OF_EACH[0])
    intro = _noted(*(f"{code_word('feedback', 'kind', row.kind)}: {row.text}" for row in noted))
    return new_row_form(evening, "feedback", title=title, intro=intro, focus="text", kind=kind, proposal=proposal)


def _noted(*texts: str) -> str:
    """Say what was noted before, a line each; that changes elsewhere."""
    if not texts:
        return ""
    lines = (fitted(f"· {one_line(text)}", SHOWN) for text in texts)
    return "\n".join((_("Al genoteerd (wijzigen: Avond, Gesprek):"), *lines))
