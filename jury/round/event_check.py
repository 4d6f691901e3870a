"""The one gate: nothing is written that the next start could not read."""

from collections.abc import Iterator
from contextlib import contextmanager

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
    with fitting():
        sentences = unsound_change(evening.records, evening.after(changes).records, changes)
    if sentences:
        raise RuleBroken(*sentences, hint=_("Er is niets veranderd."))


@contextmanager
def fitting() -> Iterator[None]:
    """Work with values that nobody looked at yet: where one is not of its kind, the change does not fit.

    Raises:
        RuleBroken: a rule met a value that it can do nothing with.
    """
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise RuleBroken(
            _("Deze wijziging past niet bij de avond: een waarde is niet van de soort die daar hoort."),
            hint=_("Er is niets veranderd."),
        ) from error
