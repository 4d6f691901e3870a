"""What the jury decides in its deliberation, and the end of the evening."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Change, Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.rows import VERDICTS, Phase, Signature
from jury.model.tables import Row
from jury.model.values import Stored
from jury.round.awards import check_votes
from jury.round.event import Event, existing
from jury.text import one_line, says_nothing


@dataclass(frozen=True)
class VerdictGiven(Event):
    """The jury's verdict on a plan changed: the verdict itself, or its praise, doubt or advice."""

    what = "verdict_given"
    proposal: str
    fields: Mapping[str, Any]

    def changes(self, evening: Evening) -> Changes:
        """Give the verdict's row.

        Raises:
            RuleBroken: there is no such plan, it would join with itself or none, or sentences come before the verdict.
        """
        existing(evening, "proposals", self.proposal)
        for other in self.fields.get("join_with") or ():
            existing(evening, "proposals", other)
            if other == self.proposal:
                raise RuleBroken(_("Een plan kan niet met zichzelf samen verder."))
        if self.proposal in evening.verdicts:
            return put(evening.records, "verdicts", (self.proposal,), self.fields)
        if self.fields.get("verdict") not in VERDICTS:
            raise RuleBroken(_("Kies eerst een oordeel voor dit plan."))
        row = {"nr": next_number(evening.records, "verdicts"), "proposal": self.proposal, **self.fields}
        return put(evening.records, "verdicts", (self.proposal,), row)


@dataclass(frozen=True)
class TieDecided(Event):
    """The jury itself decided a tie: the plans best first, with the written reason."""

    what = "tie_decided"
    proposals: tuple[str, ...]
    why: str

    def changes(self, evening: Evening) -> Changes:
        """Give the decision's row.

        Raises:
            RuleBroken: fewer than two plans, one that is not there, or no reason.
        """
        for proposal in self.proposals:
            existing(evening, "proposals", proposal)
        if len(set(self.proposals)) < 2:
            raise RuleBroken(_("Een gelijke stand gaat over twee of meer plannen."))
        if not self.why.strip():
            raise RuleBroken(_("Schrijf op waarom de jury zo beslist."))
        number = next_number(evening.records, "tie_decisions")
        row = {"nr": number, "proposals": list(self.proposals), "reason": self.why}
        return put(evening.records, "tie_decisions", (number,), row)


@dataclass(frozen=True)
class AudienceCounted(Event):
    """The votes of the audience were counted: how it voted, who counted, or how many votes a plan got."""

    what = "audience_counted"
    fields: Mapping[str, Any]

    def changes(self, evening: Evening) -> Changes:
        """Give what differs.

        Raises:
            RuleBroken: there is no audience award, two counters count apart, or votes are no whole numbers of plans.
        """
        if not evening.audience_votes:
            raise RuleBroken(_("Deze avond heeft geen publieksprijs."), hint=_("Zet die eerst aan bij de regels."))
        if "votes" in self.fields and evening.counts:
            raise RuleBroken(
                _("De stemmen worden door twee tellers apart geteld."), hint=_("Typ ze in als teller, of haal die weg.")
            )
        check_votes(evening, self.fields.get("votes") or {})
        return put(evening.records, "audience", (), self.fields)


@dataclass(frozen=True)
class Finalised(Event):
    """The outcome is final and locked, signed by name; a correction later makes the next version.

    A signature without a name is that of nobody.
    """

    what = "finalised"
    signatures: tuple[Signature, ...] = ()

    def changes(self, evening: Evening) -> Changes:
        """Give the phase, the version and who signed it.

        Raises:
            RuleBroken: something still stands in the way; every such thing is a sentence of it.
            CountedOtherwise: a second count comes to another outcome.
        """
        from jury.evidence.second_count import refuse_otherwise
        from jury.findings.obstacles import obstacles

        in_the_way = [obstacle.sentence for obstacle in obstacles(evening) if obstacle.stops]
        if in_the_way:
            raise RuleBroken(*in_the_way, hint=_("Regel dit eerst. Daarna kunt u vaststellen."))
        refuse_otherwise(evening, _("Stel niets vast: de uitslag wordt niet twee keer gelijk geteld."))
        version = evening.state.version + 1
        named = [row for row in self.signatures if not says_nothing(row.name)]
        return (
            *put(evening.records, "state", (), {"phase": Phase.FINAL.value, "version": version}),
            *drop(evening.records, "signed", evening.records.get("signed", {})),
            *(Change("signed", (nr,), None, _signed(nr, row)) for nr, row in enumerate(named, start=1)),
        )


@dataclass(frozen=True)
class Reopened(Event):
    """The outcome was opened again, for a written reason."""

    what = "reopened"

    def changes(self, evening: Evening) -> Changes:
        """Give the phase; who signed what was final did not sign what comes of it now."""
        return (
            *put(evening.records, "state", (), {"phase": Phase.DELIBERATION.value}),
            *drop(evening.records, "signed", evening.records.get("signed", {})),
        )


def _signed(nr: int, row: Signature) -> Row:
    signed: dict[str, Stored] = {
        "nr": nr,
        "role": row.role,
        "name": one_line(row.name),
        "consent_name": int(row.consent_name),
    }
    if row.at:
        signed["at"] = row.at.isoformat(timespec="seconds")
    return signed
