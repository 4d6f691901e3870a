"""What a party does in a plan, in the words of who reads its interest back."""

from typing import Final

from jury.language import N_

ROLES: Final = {
    "lead": N_("trekt"),
    "partner": N_("doet mee"),
    "payer": N_("betaalt mee"),
    "would_pay": N_("zou betalen, nog niet toegezegd"),
    "pledged": N_("zegt hulp toe"),
    "maybe": N_("helpt misschien"),
    "beneficiary": N_("heeft voordeel"),
    "first_step": N_("zet de eerste stap"),
    "need": N_("heeft iets nodig"),
    "offer": N_("biedt iets aan"),
    "lifts": N_("kan een regel weghalen"),
}
"""By role, as it stands behind the title of a plan."""
