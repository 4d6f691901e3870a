"""The form in which somebody tells what became of an agreement."""

import datetime as dt
from typing import Final

from jury.language import _
from jury.model.agreed import Agreement
from jury.model.evening import Evening
from jury.model.values import Stored
from jury.publication.what_became import status_of
from jury.round.alliance import RowPut
from jury.round.event import Event
from jury.text import one_line, shortened
from screens.forms.fields import field_of
from screens.forms.form import Values
from screens.forms.row_form import RowForm

UPDATES: Final = "agreement_updates"
LONGEST_TITLE: Final = 60


def told(agreement: Agreement, day: dt.date, **given: Stored) -> RowPut:
    """Make the change by which something is told of an agreement on a day."""
    return RowPut(UPDATES, {"agreement": agreement.nr, "date": day.isoformat(), **given})


def update_form(evening: Evening, agreement: Agreement, day: dt.date) -> RowForm:
    """Make the form of a message about an agreement: how it stands now, what there is to tell, and on which day."""
    status = status_of(evening, agreement)
    fields = [
        field_of(evening, UPDATES, name, value) for name, value in (("status", status), ("text", ""), ("date", day))
    ]

    def added(values: Values, changed: Values) -> Event:
        # One that says nothing new of how it stands is a message alone.
        wanted = ("text", "date", *(("status",) if "status" in changed else ()))
        given = {name: values[name] for name in wanted if values[name] not in (None, "")}
        return RowPut(UPDATES, {"agreement": agreement.nr, **given})

    return RowForm(
        shortened(one_line(agreement.what), LONGEST_TITLE),
        fields,
        added,
        intro=_("Zo staat het in het rapport. Laat weg wat niet iedereen mag weten: een naam, een adres."),
    )
