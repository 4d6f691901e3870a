"""Ties of a juror to a plan that can be seen from the data, and that nobody declared."""

from collections.abc import Iterator
from typing import NamedTuple

from jury.model.evening import Evening


class UndeclaredTie(NamedTuple):
    """A juror works for a party that is in a plan, and said nothing about it."""

    juror: str
    proposal: str
    party: str


def undeclared_ties(evening: Evening) -> Iterator[UndeclaredTie]:
    """Find the jurors whose employer leads a plan, is a partner in it, or puts money in it; in pitch order."""
    declared = {(row.juror, row.proposal) for row in evening.interests}
    for plan in evening.proposals:
        if not plan.in_play:
            continue
        parties = {plan.lead, *plan.partners, *(part.party for part in plan.funding)}
        for juror in evening.jurors:
            if juror.employer is not None and juror.employer in parties and (juror.id, plan.id) not in declared:
                yield UndeclaredTie(juror.id, plan.id, juror.employer)
