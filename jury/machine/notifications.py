"""Messages of other programs, which the hall must not see: no system tells a program in a terminal of them."""

import sys
from collections.abc import Mapping
from typing import Final

from jury.language import N_, _
from jury.machine.observation import Condition, Observation

HOW: Final[Mapping[str, str]] = {
    "linux": N_("Klik op de klok van de computer en zet ‘Niet storen’ aan. Sluit mail en chat."),
    "darwin": N_("Zet rechtsboven in het Bedieningspaneel bij Focus ‘Niet storen’ aan. Sluit mail en chat."),
    "win32": N_("Druk op de Windows-toets met N en zet ‘Niet storen’ aan. Sluit mail en chat."),
}
ELSEWHERE: Final = N_("Zet bij de instellingen de meldingen uit. Sluit mail en chat.")


def notifications(system: str = sys.platform) -> Observation:
    """Say how messages are switched off here."""
    sentence = _("Of er meldingen in beeld kunnen komen, kan het programma niet zien.")
    return Observation("notifications", Condition.UNKNOWN, sentence, _(HOW.get(system, ELSEWHERE)))
