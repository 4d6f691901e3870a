"""A row goes, after asking; one key brings it back."""

from functools import partial

from jury.errors import ReasonNeeded, RuleBroken
from jury.language import _
from jury.model.tables import Key
from jury.round.alliance import RowRemoved
from jury.wording.rows import table_word
from screens.forms.questions import ask_first
from screens.live.evening_app import EveningApp


def ask_to_remove(app: EveningApp, table: str, key: Key, name: str) -> None:
    """Take a row away after asking once. Where others still name it that is said, and it stays.

    Where a reason is needed, asking for that is the question.
    """
    event = RowRemoved(table, key)
    remove = partial(app.record, event)
    try:
        event.decided(app.evening)
    except (ReasonNeeded, RuleBroken):
        remove()
        return
    sentence = _("Deze regel gaat weg: {row}. Met u komt hij terug.")
    row = " · ".join(filter(None, (table_word(table), name)))
    ask_first(app, sentence.format(row=row), _("Weghalen"), remove, careful=True)
