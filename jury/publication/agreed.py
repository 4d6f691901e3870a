"""Which of what was written down is an agreement."""

from jury.model.agreed import Agreement


def settled(agreement: Agreement) -> bool:
    """Say whether something is an agreement: no owner or no date is none, and what was called an intention neither."""
    return agreement.kind != "intention" and agreement.who is not None and agreement.by is not None
