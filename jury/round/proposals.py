"""Plans come in, change, move in the order, and go or come back."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.round.event import Event, check_seed, existing
from jury.text import folded, says_nothing
from scoring.lottery import lot

Fields = Mapping[str, Any]
"""Fields of a row in their stored form; None takes a field away."""


def next_id(evening: Evening, letter: str = "V", table: str = "proposals") -> str:
    """Give the id of a new plan: V and the next number, in two digits at least."""
    return following_id((str(key[0]) for key in evening.records.get(table, {})), letter)


def following_id(ids: Iterable[str], letter: str = "V") -> str:
    """Give the id that follows these: the letter and the next number; other ids do not count."""
    numbers = [re.fullmatch(rf"{letter}([0-9]{{1,9}})", id) for id in ids]
    highest = max((int(found.group(1)) for found in numbers if found), default=0)
    return f"{letter}{highest + 1:02d}"


def check_title(evening: Evening, title: str, own_id: str | None = None) -> None:
    """Make sure that a title is there and not in use by another plan.

    Raises:
        RuleBroken: it is empty, or another plan has it.
    """
    if says_nothing(title):
        raise RuleBroken(_("Een plan heeft een titel nodig."))
    for row in evening.listed_proposals:
        if row.id != own_id and folded(row.title) == folded(title):
            raise RuleBroken(_("Er is al een plan met deze titel: {id}.").format(id=row.id))


def check_counts(evening: Evening, fields: Fields) -> None:
    """Make sure that a change leaves alone which plans count, once the first round is sealed.

    Raises:
        RuleBroken: it does not.
    """
    if evening.sealed and "counts" in fields:
        raise RuleBroken(_("Het beraad is begonnen. Welke plannen meetellen, ligt nu vast."))


@dataclass(frozen=True)
class ProposalAdded(Event):
    """A plan came in."""

    what = "proposal_added"
    id: str
    fields: Fields

    def changes(self, evening: Evening) -> Changes:
        """Give the new plan's row, at the end of the order.

        Raises:
            RuleBroken: the id or the title is in use, or there is no title.
        """
        if evening.has("proposals", self.id):
            raise RuleBroken(_("Er is al een plan met het id {id}.").format(id=self.id))
        check_title(evening, str(self.fields.get("title", "")))
        row = {"nr": next_number(evening.records, "proposals"), "id": self.id, **_at_the_end(evening), **self.fields}
        return put(evening.records, "proposals", (self.id,), row)


def _at_the_end(evening: Evening, further: int = 0) -> Fields:
    if all(row.order is None for row in evening.listed_proposals):
        return {}
    return {"order": max(row.order or row.nr for row in evening.listed_proposals) + 1 + further}


@dataclass(frozen=True)
class ProposalEdited(Event):
    """Fields of a plan changed."""

    what = "proposal_edited"
    id: str
    fields: Fields

    def changes(self, evening: Evening) -> Changes:
        """Give the fields that differ.

        Raises:
            RuleBroken: the plan does not exist, its title is empty or in use, or the plans that count are sealed.
        """
        existing(evening, "proposals", self.id)
        check_counts(evening, self.fields)
        if "title" in self.fields:
            check_title(evening, str(self.fields["title"] or ""), self.id)
        return put(evening.records, "proposals", (self.id,), self.fields)


@dataclass(frozen=True)
class ProposalWithdrawn(Event):
    """A plan was withdrawn: it keeps its cards and has no place."""

    what = "proposal_withdrawn"
    id: str

    def changes(self, evening: Evening) -> Changes:
        """Give the plan's status.

        Raises:
            RuleBroken: the plan does not exist.
        """
        existing(evening, "proposals", self.id)
        return put(evening.records, "proposals", (self.id,), {"status": ProposalStatus.WITHDRAWN.value})


@dataclass(frozen=True)
class ProposalTakenBack(Event):
    """A withdrawn plan takes part again."""

    what = "proposal_taken_back"
    id: str

    def changes(self, evening: Evening) -> Changes:
        """Give the plan's status: pitched where there are marks, else waiting.

        Raises:
            RuleBroken: the plan does not exist.
        """
        existing(evening, "proposals", self.id)
        if not evening.proposal(self.id).withdrawn:
            return ()
        marked = any(card.marks for card in evening.cards.get(self.id, {}).values())
        status = ProposalStatus.PITCHED if marked else ProposalStatus.WAITING
        return put(evening.records, "proposals", (self.id,), {"status": status.value})


@dataclass(frozen=True)
class CalibrationSet(Event):
    """A plan became a calibration pitch (marked to agree on what a mark means, never counted), or is none after all."""

    what = "calibration_set"
    id: str
    calibration: bool

    def changes(self, evening: Evening) -> Changes:
        """Give whether the plan counts; an order that was drawn with other plans is drawn no longer.

        Raises:
            RuleBroken: the plan does not exist, or the first round is sealed.
        """
        existing(evening, "proposals", self.id)
        if evening.proposal(self.id).counts is not self.calibration:
            return ()
        check_counts(evening, {"counts": 0})
        counts = put(evening.records, "proposals", (self.id,), {"counts": int(not self.calibration)})
        return (*counts, *_not_drawn(evening))


def reordered(evening: Evening, ids: Iterable[str]) -> Changes:
    """Give the changes that put the plans in this pitch order.

    Raises:
        RuleBroken: a plan is missing from the order, or stands in it twice.
    """
    wanted = list(ids)
    if sorted(wanted) != sorted(row.id for row in evening.proposals):
        raise RuleBroken(_("In de volgorde moet elk plan precies één keer staan."))
    return tuple(
        change
        for place, name in enumerate(wanted, start=1)
        for change in put(evening.records, "proposals", (name,), {"order": place})
    )


def _not_drawn(evening: Evening) -> Changes:
    """Give the changes that take the draw off the record, and what moved in it since."""
    moves = _no_moves(evening)
    if not evening.state.order_drawn:
        return moves
    return (*moves, *put(evening.records, "state", (), {"order_drawn": 0, "order_seed": None}))


def _no_moves(evening: Evening) -> Changes:
    return drop(evening.records, "order_moves", [(row.nr,) for row in evening.order_moves])


@dataclass(frozen=True)
class OrderChanged(Event):
    """The pitch order was set by hand."""

    what = "order_changed"
    ids: tuple[str, ...]

    def changes(self, evening: Evening) -> Changes:
        """Give the places that change; an order that was drawn is drawn no longer.

        Raises:
            RuleBroken: a plan is missing from the order, or stands in it twice.
        """
        moved = reordered(evening, self.ids)
        return (*moved, *_not_drawn(evening)) if moved else ()


@dataclass(frozen=True)
class OrderDrawn(Event):
    """The pitch order was drawn, with a seed that is printed; a calibration pitch stays in front."""

    what = "order_drawn"
    seed: str

    def changes(self, evening: Evening) -> Changes:
        """Give the drawn places and the seed.

        Raises:
            RuleBroken: there is no seed.
        """
        check_seed(self.seed)
        first = [row.id for row in evening.proposals if not row.counts]
        lots = sorted((row.id for row in evening.proposals if row.counts), key=partial(lot, self.seed))
        moved = reordered(evening, [*first, *lots])
        drawn = put(evening.records, "state", (), {"order_drawn": 1, "order_seed": self.seed})
        return (*moved, *_no_moves(evening), *drawn)


@dataclass(frozen=True)
class MovedToEnd(Event):
    """Nobody came to pitch a plan: it goes to the end of the order; lots that were drawn stay on record."""

    what = "moved_to_end"
    id: str
    why: str

    def changes(self, evening: Evening) -> Changes:
        """Give the places that change, and the move with its reason; nothing where the plan is the last one.

        Raises:
            RuleBroken: the plan does not exist or waits for no pitch, or there is no reason.
        """
        existing(evening, "proposals", self.id)
        plan = evening.proposal(self.id)
        if plan.status != ProposalStatus.WAITING or not plan.counts:
            raise RuleBroken(_("Alleen een plan dat nog moet pitchen, kan naar het eind."))
        if not self.why.strip():
            raise RuleBroken(_("Schrijf op waarom dit plan naar het eind gaat."))
        if evening.proposals[-1].id == self.id:
            return ()
        others = [row.id for row in evening.proposals if row.id != self.id]
        known = next((row for row in evening.order_moves if row.proposal == self.id), None)
        number = known.nr if known else next_number(evening.records, "order_moves")
        place = known.place if known else _agreed_order(evening).index(self.id) + 1
        row = {"nr": number, "proposal": self.id, "place": place, "reason": self.why}
        return (*reordered(evening, [*others, self.id]), *put(evening.records, "order_moves", (number,), row))


def _agreed_order(evening: Evening) -> list[str]:
    """Give the plans that count in the order as it was before any of them went to the end."""
    places = {row.proposal: row.place for row in evening.order_moves}
    order = [row.id for row in evening.proposals if row.counts and row.id not in places]
    for plan, place in sorted(places.items(), key=lambda move: move[1]):
        order.insert(place - 1, plan)
    return order


@dataclass(frozen=True)
class ProposalsImported(Event):
    """A table of plans came in at once; one key takes it all back."""

    what = "proposals_imported"
    added: Mapping[str, Fields] = field(default_factory=dict)
    edited: Mapping[str, Fields] = field(default_factory=dict)
    parties: Mapping[str, Fields] = field(default_factory=dict)
    themes: Mapping[str, Fields] = field(default_factory=dict)

    def changes(self, evening: Evening) -> Changes:
        """Give the rows of the new parties and themes, the new plans, and the plans that changed.

        Raises:
            RuleBroken: an id is in use, a plan that changed does not exist, or the plans that count are sealed.
        """
        found: list[Changes] = []
        for table, rows in (("parties", self.parties), ("themes", self.themes), ("proposals", self.added)):
            first = next_number(evening.records, table)
            for further, (name, fields) in enumerate(rows.items()):
                if evening.has(table, name):
                    raise RuleBroken(_("‘{id}’ bestaat al.").format(id=name))
                order = _at_the_end(evening, further) if table == "proposals" else {}
                row = {"nr": first + further, "id": name, **order, **fields}
                found.append(put(evening.records, table, (name,), row))
        for name, fields in self.edited.items():
            existing(evening, "proposals", name)
            check_counts(evening, fields)
            found.append(put(evening.records, "proposals", (name,), fields))
        return tuple(change for changes in found for change in changes)
