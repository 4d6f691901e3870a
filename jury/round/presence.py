"""Somebody of the jury comes in, goes home or comes back, and what that does to the cards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, put
from jury.model.evening import Evening
from jury.model.proposal import Proposal, ProposalStatus
from jury.round.event import Event, existing
from jury.round.marking import declared
from jury.standings.progress import who_came_for
from scoring.marked_round import CardState


@dataclass(frozen=True)
class JurorArrived(Event):
    """A juror came in; the cards of pitches that the juror did not hear become absent."""

    what = "juror_arrived"
    juror: str
    at: time
    missed: tuple[str, ...] = ()

    def changes(self, evening: Evening) -> Changes:
        """Give the time and the absent cards.

        Raises:
            RuleBroken: the juror does not exist.
        """
        existing(evening, "jurors", self.juror)
        arrived = put(evening.records, "jurors", (self.juror,), {"arrived": self.at.isoformat("seconds")})
        return (*arrived, *absent(evening, self.missed, self.juror))


def absent(evening: Evening, proposals: Iterable[str], juror: str) -> Changes:
    """Give the changes that make the cards of a juror for these plans absent; a card that is locked stays so."""
    return tuple(
        change
        for proposal in dict.fromkeys(proposals)
        if evening.card(proposal, juror).declared is not CardState.RECUSED
        for change in declared(evening, proposal, juror, CardState.ABSENT)
    )


@dataclass(frozen=True)
class JurorLeft(Event):
    """A juror went home; the cards of the pitches that the juror does not hear become absent."""

    what = "juror_left"
    juror: str
    at: time
    missed: tuple[str, ...] = ()

    def changes(self, evening: Evening) -> Changes:
        """Give the time and the absent cards.

        Raises:
            RuleBroken: the juror or a plan does not exist, or there are marks on a card that would be absent.
        """
        existing(evening, "jurors", self.juror)
        for proposal in self.missed:
            existing(evening, "proposals", proposal)
            if evening.card(proposal, self.juror).marks:
                raise RuleBroken(_("Op deze kaart staan al cijfers. Die blijft zoals zij is."))
        left = put(evening.records, "jurors", (self.juror,), {"left": self.at.isoformat("seconds")})
        return (*left, *absent(evening, self.missed, self.juror))


@dataclass(frozen=True)
class JurorReturned(Event):
    """A juror who had left is there again; what was pitched meanwhile is missed, what still comes can be marked."""

    what = "juror_returned"
    juror: str

    def changes(self, evening: Evening) -> Changes:
        """Give the juror without the time of leaving, and the cards that open again.

        Raises:
            RuleBroken: the juror does not exist, or another came in that place.
        """
        existing(evening, "jurors", self.juror)
        if other := who_came_for(evening, self.juror):
            raise RuleBroken(
                _("{other} kwam in de plaats van {name}.").format(
                    other=other.name, name=evening.juror(self.juror).name
                ),
                hint=_("Neem dat eerst terug, of laat de plaats zoals zij is."),
            )
        if evening.juror(self.juror).left is None:
            return ()
        opened_again = [
            change for plan in reopening(evening, self.juror) for change in declared(evening, plan.id, self.juror, None)
        ]
        return (*put(evening.records, "jurors", (self.juror,), {"left": None}), *opened_again)


def reopening(evening: Evening, juror: str) -> tuple[Proposal, ...]:
    """Give the plans that still have to pitch for which this juror is absent."""
    waiting = (plan for plan in evening.proposals if plan.status == ProposalStatus.WAITING)
    return tuple(plan for plan in waiting if evening.card(plan.id, juror).declared is CardState.ABSENT)
