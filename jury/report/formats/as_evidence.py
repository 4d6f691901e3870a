"""The evidence of the outcome, which anybody who has it can count again: `jury verify`, or `recount.py` by itself."""

from jury.model.evening import Evening
from jury.publication.who_sees import is_evidence_public
from jury.report.formats.asked import Asked


def evidence(asked: Asked) -> bytes:
    """Write the evidence in its one form.

    Raises:
        JuryError: nobody marked, so there is nothing to show.
    """
    from jury.report.building.evidence import evidence_file

    return evidence_file(asked.evening, asked.head)


def is_for_everybody(evening: Evening) -> bool:
    """Say whether everybody may see it."""
    return is_evidence_public(evening.publication)
