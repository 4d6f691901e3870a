"""Asks for the sentence with which a reveal that went wrong is taken back: typed, or one that is ready."""

from typing import Final

from jury.language import N_, _
from jury.round.reveal import LONGEST_SENTENCE
from screens.console.hall.message_dialog import MessageDialog

READY: Final = (
    N_("We hebben ons vergist. De jury telt opnieuw."),
    N_("De uitslag klopt nog niet. We komen er zo op terug."),
    N_("Het scherm haperde. Zo ziet u de uitslag opnieuw."),
)
"""Sentences for a hall that waits: the first stands there, so that one key takes the reveal back."""


class TakeBackDialog(MessageDialog):
    """Takes what the hall sees of the outcome away, and tells it why. Gives the sentence."""

    READY = READY
    LONGEST = LONGEST_SENTENCE
    YES = _("Terugnemen")
    NOTE = _("↓ kiest · Enter zet deze zin in de plaats van de uitslag")

    def heading(self) -> str:
        """Say what it is for."""
        return _("De uitslag terugnemen: wat zegt u de zaal?")
