"""A card that was typed from paper is held beside the paper by a second person."""

from collections.abc import Mapping
from dataclasses import dataclass

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, next_number, put
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.round.event import Event, existing
from jury.round.marking import check_open, stored_mark
from jury.standings.paper_cards import is_from_paper
from jury.text import folded, says_nothing


def check_second(evening: Evening, by: str) -> None:
    """Make sure that somebody else looks at a card than who typed it.

    Raises:
        RuleBroken: there is no name, or it is the secretary's own.
    """
    if says_nothing(by):
        raise RuleBroken(_("Schrijf op wie de kaart nakijkt."))
    if evening.session.secretary and folded(by) == folded(evening.session.secretary):
        raise RuleBroken(_("De secretaris typte de kaart. Laat iemand anders haar nakijken."))


def confirmation(evening: Evening, proposal: str, juror: str, by: str) -> Changes:
    """Give the row that says who held a card beside the paper.

    Raises:
        RuleBroken: plan or juror does not exist, there is nothing to look at, or nobody else looked.
    """
    existing(evening, "proposals", proposal)
    existing(evening, "jurors", juror)
    check_second(evening, by)
    if not is_from_paper(evening, proposal, juror):
        raise RuleBroken(_("Alleen een complete kaart van papier wordt nagekeken."))
    known = [row for row in evening.confirmations if (row.proposal, row.juror) == (proposal, juror)]
    number = known[0].nr if known else next_number(evening.records, "confirmations")
    row = {"nr": number, "proposal": proposal, "juror": juror, "by": by}
    return put(evening.records, "confirmations", (number,), row)


@dataclass(frozen=True)
class _FoundRight:
    """A second person looked at the whole card, and all of it is right."""

    proposal: str
    juror: str
    by: str

    def changes(self, evening: Evening) -> Changes:
        """Give the confirmation.

        Raises:
            RuleBroken: the card cannot be confirmed.
        """
        return confirmation(evening, self.proposal, self.juror, self.by)


@dataclass(frozen=True)
class CardConfirmed(_FoundRight, Event):
    """A second person heard the card read aloud with the paper in hand, without seeing the screen, and it is right."""

    what = "card_confirmed"


@dataclass(frozen=True)
class CardTypedAgain(_FoundRight, Event):
    """A second person typed the card again without seeing the first typing, and what stands there is right."""

    what = "card_typed_again"


@dataclass(frozen=True)
class OwnCardConfirmed(Event):
    """A juror looked over the own card on a screen, and it is right: nobody has to hold paper beside it any more."""

    what = "own_card_confirmed"
    proposal: str
    juror: str

    def changes(self, evening: Evening) -> Changes:
        """Give the confirmation, in the juror's own name.

        Raises:
            RuleBroken: the card cannot be confirmed.
        """
        existing(evening, "jurors", self.juror)
        return confirmation(evening, self.proposal, self.juror, evening.juror(self.juror).name)


@dataclass(frozen=True)
class CardCorrected(Event):
    """A second person typed the card again, and where the two differed the paper showed that the first was wrong."""

    what = "card_corrected"
    proposal: str
    juror: str
    by: str
    marks: Mapping[str, Mark]
    """By criterion, what the paper says where something else stood."""

    def changes(self, evening: Evening) -> Changes:
        """Give the marks that become others, and the confirmation.

        Raises:
            RuleBroken: the card cannot be confirmed, or a mark does not fit.
        """
        check_open(evening, self.proposal, self.juror)
        found = [confirmation(evening, self.proposal, self.juror, self.by)]
        for criterion, mark in self.marks.items():
            existing(evening, "criteria", criterion)
            key = (self.proposal, self.juror, criterion)
            found.append(put(evening.records, "marks", key, {"mark": stored_mark(mark, evening.settings)}))
        return tuple(change for changes in found for change in changes)
