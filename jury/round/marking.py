"""Marks and cards: what a juror gave, and when a card says something as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, drop, put
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.rows import Settings
from jury.model.scale import mark_fault
from jury.model.scorecards import Mark
from jury.model.values import decimal_text
from jury.round.event import Event, existing
from scoring.card import Declared
from scoring.marked_round import ABSTAINED, CardState

HALF: Final = Decimal("0.5")


def check_mark(mark: Decimal, settings: Settings) -> None:
    """Make sure that a mark is on the scale and on its step.

    Raises:
        RuleBroken: it is not.
    """
    fault = mark_fault(mark, settings.scale_min, settings.scale_max, settings.scale_step)
    if fault is not None:
        raise RuleBroken(fault)


def stored_mark(mark: Mark, settings: Settings) -> str:
    """Give the stored form of a mark or an abstention.

    Raises:
        RuleBroken: the mark is not on the scale, or not on its step.
    """
    if mark == ABSTAINED:
        return ABSTAINED
    check_mark(Decimal(mark), settings)
    return decimal_text(Decimal(mark))


def check_open(evening: Evening, proposal: str, juror: str) -> None:
    """Make sure that marks may come on this card.

    Raises:
        RuleBroken: the plan is withdrawn, or the card is locked because the juror stepped aside.
    """
    existing(evening, "proposals", proposal)
    existing(evening, "jurors", juror)
    if evening.proposal(proposal).withdrawn:
        raise RuleBroken(_("Dit plan is teruggetrokken en krijgt geen cijfers."))
    if evening.card(proposal, juror).declared is CardState.RECUSED:
        raise RuleBroken(
            _("{name} is verschoond bij dit plan en geeft geen cijfer.").format(name=evening.juror(juror).name),
            hint=_("Het eindcijfer is het gemiddelde van de andere juryleden."),
        )


def struck(evening: Evening, proposal: str, juror: str) -> Changes:
    """Give the changes that strike every mark on a card."""
    return drop(evening.records, "marks", [(proposal, juror, name) for name in evening.card(proposal, juror).marks])


def declared(evening: Evening, proposal: str, juror: str, state: CardState | None) -> Changes:
    """Give the changes that put a state on a whole card, or take it off; marks on it are struck."""
    key = (proposal, juror)
    if state is None:
        return drop(evening.records, "scorecards", [key] if key in evening.records.get("scorecards", {}) else [])
    return (*struck(evening, proposal, juror), *put(evening.records, "scorecards", key, {"state": state.value}))


@dataclass(frozen=True)
class MarkGiven(Event):
    """A juror gave a mark, abstained on one criterion, or a mark was wiped (None)."""

    what = "mark_given"
    proposal: str
    juror: str
    criterion: str
    mark: Mark | None

    def changes(self, evening: Evening) -> Changes:
        """Give the mark's row; an absent or abstaining card opens by it, and its plan has been pitched.

        Raises:
            RuleBroken: plan, juror or criterion does not exist, the card is locked, or the mark is not on the scale.
        """
        check_open(evening, self.proposal, self.juror)
        existing(evening, "criteria", self.criterion)
        key = (self.proposal, self.juror, self.criterion)
        if self.mark is None:
            rows = evening.records.get("marks", {})
            return drop(evening.records, "marks", [key] if key in rows else [])
        return (
            *opened(evening, self.proposal, self.juror),
            *pitched(evening, self.proposal),
            *put(evening.records, "marks", key, {"mark": stored_mark(self.mark, evening.settings)}),
        )


@dataclass(frozen=True)
class MarkCompleted(Event):
    """The mark that was just typed is typed on: a 1 becomes a 10, a half comes on a mark or goes off it again."""

    what = "mark_completed"
    proposal: str
    juror: str
    criterion: str
    begun: Decimal
    """The mark as it stands there: what was typed of it so far."""
    mark: Decimal

    def changes(self, evening: Evening) -> Changes:
        """Give the mark's row.

        Raises:
            RuleBroken: another mark stands there, the new one is no longer form of it, or it is not on the scale.
        """
        check_open(evening, self.proposal, self.juror)
        typed_on = (self.begun == 1 and self.mark == 10) or abs(self.mark - self.begun) == HALF
        if not typed_on or evening.card(self.proposal, self.juror).marks.get(self.criterion) != self.begun:
            raise RuleBroken(_("Dit cijfer is intussen veranderd. Typ het opnieuw."))
        key = (self.proposal, self.juror, self.criterion)
        return put(evening.records, "marks", key, {"mark": stored_mark(self.mark, evening.settings)})


TYPED_MARKS: Final = (MarkGiven.what, MarkCompleted.what)
"""What a mark that was typed is called in the journal: what was typed first, and what was typed on."""


def opened(evening: Evening, proposal: str, juror: str) -> Changes:
    """Give the change that takes a state off a card, where it has one."""
    if evening.card(proposal, juror).declared is None:
        return ()
    return declared(evening, proposal, juror, None)


def pitched(evening: Evening, proposal: str) -> Changes:
    """Give the change that says that a plan has been pitched."""
    if evening.proposal(proposal).pitched:
        return ()
    return put(evening.records, "proposals", (proposal,), {"status": ProposalStatus.PITCHED.value})


@dataclass(frozen=True)
class CardDeclared(Event):
    """A whole card is absent, recused or abstained, or open again (None)."""

    what = "card_declared"
    proposal: str
    juror: str
    state: Declared | None

    def changes(self, evening: Evening) -> Changes:
        """Give the card's state; marks on it are struck.

        Raises:
            RuleBroken: the plan or juror does not exist, or a declared interest keeps the card recused.
        """
        existing(evening, "proposals", self.proposal)
        existing(evening, "jurors", self.juror)
        if self.state is None and evening.recused(self.proposal, self.juror):
            raise RuleBroken(
                _("Er is een belang gemeld: deze kaart blijft verschoond."),
                hint=_("Trek het gemelde belang eerst in, met een reden."),
            )
        return declared(evening, self.proposal, self.juror, self.state)


@dataclass(frozen=True)
class ScorecardsImported(Event):
    """A pile of cards came in at once, from paper or a form."""

    what = "scorecards_imported"
    cards: Mapping[tuple[str, str], "CardState | Mapping[str, Mark]"]
    """Per (proposal, juror): a state of the whole card, or its marks by criterion."""

    def changes(self, evening: Evening) -> Changes:
        """Give the rows of all cards.

        Raises:
            RuleBroken: one mark or card does not fit; nothing of the pile is taken then.
        """
        found: list[Changes] = []
        for (proposal, juror), card in self.cards.items():
            existing(evening, "proposals", proposal)
            existing(evening, "jurors", juror)
            if isinstance(card, CardState):
                found.append(declared(evening, proposal, juror, card))
                continue
            check_open(evening, proposal, juror)
            found.append(opened(evening, proposal, juror))
            for criterion, mark in card.items():
                existing(evening, "criteria", criterion)
                text = stored_mark(mark, evening.settings)
                found.append(put(evening.records, "marks", (proposal, juror, criterion), {"mark": text}))
        for proposal in dict.fromkeys(proposal for proposal, _juror in self.cards):
            found.append(pitched(evening, proposal))
        return tuple(change for changes in found for change in changes)
