"""Ties of a juror to a plan that can be seen from the data, and that nobody declared."""

from collections.abc import Iterator
from typing import NamedTuple

from jury.model.evening import Evening
from jury.publication.looked_at import may_stay, place_name


class UndeclaredTie(NamedTuple):
    """A juror works for a party that is in a plan, or leads it, and said nothing about it."""

    juror: str
    proposal: str
    party: str
    leads: bool


def undeclared_ties(evening: Evening) -> Iterator[UndeclaredTie]:
    """Find the jurors whose employer leads a plan, is a partner in it, or puts money in it; in pitch order.

    One that was explained, with a reason, is none any more.
    """
    return (tie for tie in _ties(evening) if not _explained(evening, tie))


def explained_ties(evening: Evening) -> Iterator[UndeclaredTie]:
    """Find those ties that nobody declared and that were explained since."""
    return (tie for tie in _ties(evening) if _explained(evening, tie))


def _explained(evening: Evening, tie: UndeclaredTie) -> bool:
    return may_stay(evening, place_name("interests", (tie.proposal, tie.juror)))


def _ties(evening: Evening) -> Iterator[UndeclaredTie]:
    declared = {(row.juror, row.proposal) for row in evening.interests}
    for plan in evening.proposals:
        if not plan.in_play:
            continue
        parties = {plan.lead, *plan.partners, *(part.party for part in plan.funding)}
        for juror in evening.jurors:
            if juror.employer is None or juror.employer not in parties or (juror.id, plan.id) in declared:
                continue
            yield UndeclaredTie(juror.id, plan.id, juror.employer, juror.employer == plan.lead)
