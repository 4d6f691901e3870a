"""A juror goes home and another comes in that place, from a pitch on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, next_number, put
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.round.event import Event, existing, needed
from jury.round.marking import declared
from jury.round.presence import absent
from scoring.marked_round import CardState


def from_here_on(evening: Evening, juror: str) -> tuple[Proposal, ...]:
    """Give the plans from which on another can come in a juror's place: no mark of that juror stands there or later."""
    plans = evening.proposals
    marked = [place for place, plan in enumerate(plans) if evening.card(plan.id, juror).marks]
    return tuple(plan for plan in plans[max(marked, default=-1) + 1 :] if not plan.withdrawn)


@dataclass(frozen=True)
class JurorReplaced(Event):
    """A juror left, and another judges from a plan on; who did not hear a pitch has no card for it, and no zero."""

    what = "juror_replaced"
    juror: str
    by: str
    fields: Mapping[str, Any]
    first: str
    """The first plan that the new juror hears."""
    at: time

    def changes(self, evening: Evening) -> Changes:
        """Give who left and who came, and the cards of both that become absent.

        Raises:
            RuleBroken: juror or plan does not exist, who comes has no name or is there already, or who leaves gave
                marks from that plan on.
        """
        existing(evening, "jurors", self.juror)
        existing(evening, "proposals", self.first)
        if evening.has("jurors", self.by):
            raise RuleBroken(_("‘{id}’ bestaat al.").format(id=self.by))
        needed(self.fields, "name", _("Een jurylid heeft een naam nodig."), new=True)
        plans = [plan.id for plan in evening.proposals]
        place = plans.index(self.first)
        if any(evening.card(plan, self.juror).marks for plan in plans[place:]):
            raise RuleBroken(
                _("{name} gaf vanaf dat plan al cijfers. Die blijven zoals zij zijn: kies een later plan.").format(
                    name=evening.juror(self.juror).name
                )
            )
        at = self.at.isoformat("seconds")
        coming = {
            "nr": next_number(evening.records, "jurors"),
            "id": self.by,
            **self.fields,
            "arrived": at,
            "replaces": self.juror,
        }
        left = {} if evening.juror(self.juror).left is not None else {"left": at}
        heard_no_more = [
            plan
            for plan in plans[place:]
            if evening.card(plan, self.juror).empty and not evening.proposal(plan).withdrawn
        ]
        missed = (declared(evening, plan, self.by, CardState.ABSENT) for plan in plans[:place])
        return (
            *put(evening.records, "jurors", (self.juror,), left),
            *put(evening.records, "jurors", (self.by,), coming),
            *absent(evening, heard_no_more, self.juror),
            *(change for changes in missed for change in changes),
        )
