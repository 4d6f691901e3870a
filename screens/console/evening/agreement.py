"""Change an agreement: what it says, what the report says of it, and before when."""

from jury.language import _
from jury.model.alliance import Agreement
from jury.round.verdicts import AgreementEdited
from jury.wording.fields import label
from jury.wording.values import typed_date
from screens.forms.event_form import EventForm
from screens.forms.form import Field
from screens.forms.typed_values import read_date


def agreement_form(agreement: Agreement) -> EventForm:
    """Make the form of one agreement."""
    fields = [
        Field("what", label("agreements", "what"), agreement.what, long=True),
        Field(
            "what_public",
            label("agreements", "what_public"),
            agreement.what_public,
            long=True,
            hint=_("zoals de afspraak zelf"),
        ),
        Field("by", label("agreements", "by"), typed_date(agreement.by), read_date, replace=True),
    ]
    intro = _("Staat er een straat in, of iets dat niet iedereen mag weten? Schrijf dan wat het rapport ervan zegt.")
    return EventForm(
        _("Een afspraak"), fields, lambda _values, changed: AgreementEdited(agreement.nr, changed), intro=intro
    )
