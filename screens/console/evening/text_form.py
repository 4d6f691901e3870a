"""Change the texts of a row that came with the definition: a question and its answer, a need, an interest."""

from functools import partial
from typing import Any

from jury.language import _
from jury.model.evening import Evening
from jury.model.tables import TABLE
from jury.round.texts import EDITABLE, TextEdited
from jury.wording.rows import table_word
from screens.forms.event_form import EventForm
from screens.forms.row_form import row_form


def text_form(evening: Evening, table: str, row: Any, focus: str = "") -> EventForm:
    """Make the form of the texts of one row."""
    word = table_word(table)
    return row_form(
        evening,
        table,
        row,
        *EDITABLE[table],
        title=word[0].upper() + word[1:],
        intro=_("Zo staat het in het rapport. Laat weg wat niet iedereen mag weten: een naam, een adres."),
        event=partial(TextEdited, table, tuple(getattr(row, name) for name in TABLE[table].key)),
        focus=focus,
    )
