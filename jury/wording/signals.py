"""What each signal is called, in two words at most."""

from collections.abc import Mapping
from typing import Final

from jury.language import N_

SIGNAL_WORDS: Final[Mapping[str, str]] = {
    "silo": N_("torentje"),
    "few_carriers": N_("weinig dragers"),
    "same_carrier": N_("veel gevraagd"),
    "carrier_hours": N_("veel uren"),
    "residents_not_asked": N_("niet gevraagd"),
    "no_owner": N_("geen eigenaar"),
    "no_date": N_("geen datum"),
    "answers_nothing": N_("los plan"),
    "money_gap": N_("dekking"),
    "promised_by_nobody": N_("niet toegezegd"),
    "open_question": N_("open vraag"),
    "pays_without_gain": N_("betaalt alleen"),
    "gains_without_paying": N_("betaalt niet mee"),
    "seems_to_fit": N_("past misschien"),
    "goal_without_plan": N_("doel zonder plan"),
    "theme_without_plan": N_("thema zonder plan"),
    "measure_without_plan": N_("maatregel zonder plan"),
    "loose_agreement": N_("losse afspraak"),
    "no_return_date": N_("terugkomen"),
}
"""By name, the most basic first."""
