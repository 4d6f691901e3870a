"""Every text of a plan is looked through before it is printed, or never printed at all."""

from jury.model.proposal import Proposal
from jury.model.values import Kind, fields
from jury.publication.private_texts import OWN_WORDS, TWINS

BY_CONSENT = {"pitcher", "email", "phone"}
"""Printed as what they are, and only where the settings and the plan say so."""
NEVER_PRINTED = {"interest_note"}


def test_every_text_of_a_plan_is_guarded_or_private() -> None:
    texts = {name for name, value in fields(Proposal).items() if value.kind is Kind.TEXT}
    guarded = {"title", *TWINS, *(f"{name}_public" for name in TWINS), *OWN_WORDS}
    assert texts - guarded == NEVER_PRINTED | BY_CONSENT
