"""Change an agreement: what it says, what the report says of it, and before when."""

from jury.language import _
from jury.model.alliance import Agreement
from jury.model.evening import Evening
from jury.round.verdicts import AgreementEdited
from screens.forms.event_form import EventForm
from screens.forms.row_form import row_form


def agreement_form(evening: Evening, agreement: Agreement) -> EventForm:
    """Make the form of one agreement."""
    return row_form(
        evening,
        "agreements",
        agreement,
        "what",
        "what_public",
        "by",
        title=_("Een afspraak"),
        intro=_("Staat er een straat in, of iets dat niet iedereen mag weten? Schrijf dan wat het rapport ervan zegt."),
        event=lambda changed: AgreementEdited(agreement.nr, changed),
    )
