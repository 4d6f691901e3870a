"""Who judges, and who steps aside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.round.event import Event, existing, needed
from jury.round.marking import declared
from jury.text import one_line
from scoring.marked_round import CardState

CODE_LENGTH: Final = 4
"""Digits of a code that opens a juror's own cards on the jury screen."""


@dataclass(frozen=True)
class JuryEdited(Event):
    """A juror joined, or something about a juror changed."""

    what = "jury_edited"
    id: str
    fields: Mapping[str, Any]

    def changes(self, evening: Evening) -> Changes:
        """Give the juror's row.

        Raises:
            RuleBroken: the juror is left without a name, or would have nothing to mark by.
        """
        known = evening.has("jurors", self.id)
        if evening.unmarked:
            raise RuleBroken(
                _("Deze avond is zonder jury en zonder cijfers."),
                hint=_("Voeg eerst een criterium toe, en dan een jury."),
            )
        needed(self.fields, "name", _("Een jurylid heeft een naam nodig."), new=not known)
        row = self.fields if known else {"nr": next_number(evening.records, "jurors"), "id": self.id, **self.fields}
        return put(evening.records, "jurors", (self.id,), row)


@dataclass(frozen=True)
class CodesSet(Event):
    """Jurors got a code for the jury screen, another one, or none any more ("")."""

    what = "codes_set"
    codes: Mapping[str, str]
    """By juror."""

    def changes(self, evening: Evening) -> Changes:
        """Give the jurors' codes.

        Raises:
            RuleBroken: a juror does not exist, or a code is not four digits.
        """
        for juror, code in self.codes.items():
            existing(evening, "jurors", juror)
            if code and not (len(code) == CODE_LENGTH and code.isascii() and code.isdecimal()):
                raise RuleBroken(
                    _("De code van {name} heeft geen vier cijfers.").format(name=one_line(evening.juror(juror).name))
                )
        rows = evening.records
        return tuple(
            change
            for juror, code in self.codes.items()
            for change in put(rows, "jurors", (juror,), {"code": code or None})
        )


@dataclass(frozen=True)
class InterestDeclared(Event):
    """A juror declared an interest in a plan: steps aside (recuse), or says it and may judge (declare)."""

    what = "interest_declared"
    juror: str
    proposal: str
    measure: Literal["recuse", "declare"]
    kind: str = ""
    note: str = ""
    at: str | None = None
    decided_by: str | None = None

    def changes(self, evening: Evening) -> Changes:
        """Give the interest; stepping aside locks the card and strikes the marks on it.

        Raises:
            RuleBroken: the juror or the plan does not exist, or the juror would decide about an interest of their own.
        """
        existing(evening, "jurors", self.juror)
        existing(evening, "proposals", self.proposal)
        if self.decided_by == self.juror:
            raise RuleBroken(_("Niemand beslist over het eigen belang. Kies een ander jurylid, of laat het open."))
        known = [row for row in evening.interests if (row.juror, row.proposal) == (self.juror, self.proposal)]
        number = known[0].nr if known else next_number(evening.records, "interests")
        row = {
            "nr": number,
            "juror": self.juror,
            "proposal": self.proposal,
            "kind": self.kind or None,
            "note": self.note or None,
            "measure": self.measure,
            "declared_at": self.at,
            "decided_by": self.decided_by,
        }
        noted = put(evening.records, "interests", (number,), row)
        if self.measure == "declare":
            return (*noted, *unlocked(evening, self.proposal, self.juror))
        if evening.frozen:
            return (*noted, *declared(evening, self.proposal, self.juror, CardState.RECUSED))
        return noted


@dataclass(frozen=True)
class InterestTakenBack(Event):
    """A declared interest was entered by mistake."""

    what = "interest_taken_back"
    juror: str
    proposal: str

    def changes(self, evening: Evening) -> Changes:
        """Give the interest's row, and the card that opens again.

        Raises:
            RuleBroken: no interest was declared here.
        """
        keys = [(row.nr,) for row in evening.interests if (row.juror, row.proposal) == (self.juror, self.proposal)]
        if not keys:
            raise RuleBroken(_("Er is hier geen belang gemeld."))
        return (*drop(evening.records, "interests", keys), *unlocked(evening, self.proposal, self.juror))


def unlocked(evening: Evening, proposal: str, juror: str) -> Changes:
    """Give the change that opens a card on which the juror stepped aside; nothing where it says no such thing."""
    card = evening.cards.get(proposal, {}).get(juror)
    if card is None or card.declared is not CardState.RECUSED:
        return ()
    return declared(evening, proposal, juror, None)
