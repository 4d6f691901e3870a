"""Words of English that are not everybody's, each with what says the same in everyday words."""

from collections.abc import Mapping
from typing import Final

PLAINER: Final[Mapping[str, str]] = {
    "additionality": "what it adds",
    "co-?creation|co-?create[sd]?": "make together",
    "cohesion": "neighbours who know each other",
    "commence[sd]?": "begin",
    "endeavours?": "try",
    "facilitat(?:e[sd]?|ing|ion)": "help",
    "governance": "who decides",
    "holistic": "whole",
    "implement(?:s|ed|ing|ation)?": "carry out",
    "in order to": "to",
    "leverag(?:e[sd]?|ing)": "use",
    "optimis(?:e[sd]?|ing|ation)": "make better",
    "outreach": "going to people",
    "participat(?:e[sd]?|ing|ion)": "take part",
    "prior to": "before",
    "stakeholders?": "who is involved",
    "synerg(?:y|ies)": "getting further together",
    "utilis(?:e[sd]?|ing|ation)": "use",
    "with regard to": "about",
}
"""By the forms in which a word is written, as a pattern."""
