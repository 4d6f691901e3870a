"""The one gate: nothing is written that the next start could not read."""

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.sound import unsound_change


def refuse_unfit(evening: Evening, changes: Changes) -> None:
    """Hold a change against what every field may hold and against the rules of marking, before it is written.

    Raises:
        RuleBroken: something does not fit; a sentence each says what.
    """
    try:
        after = evening.after(changes)
        sentences = unsound_change(evening.records, after.records, changes)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        # What a change of unknown shape does to the rows cannot be foreseen; that it does not fit, it says itself.
        raise RuleBroken(_("Deze wijziging past niet bij de avond: {what}.").format(what=error)) from error
    if sentences:
        raise RuleBroken(*sentences, hint=_("Er is niets veranderd."))
