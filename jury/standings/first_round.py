"""The sealed first round: what a juror answered first stays, also where it changes after the jury talked."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from jury.model.changes import Change, Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.rows import Revision
from jury.model.tables import CARD_TABLES, Key
from scoring.marked_round import CardState

SAYS: Final = {"marks": "mark", "scorecards": "state"}
"""The field that says what a row of the cards holds."""


class RevisedCard(NamedTuple):
    """A card that is not as it was first: its state as a whole then and now (None for a card with marks), its cells."""

    proposal: str
    juror: str
    first: CardState | None
    latest: CardState | None
    cells: tuple[Revision, ...]
    reason: str

    @property
    def whole(self) -> bool:
        """True where the card changed as a whole: a juror stepped aside, or was there after all."""
        return self.first is not self.latest


def kept(evening: Evening, changes: Changes, reason: str | None) -> Changes:
    """Give the changes that keep what was answered first, for changes that touch cards of a sealed round.

    What was still open has no first answer yet: a card that comes in late counts in both rankings. A cell that is again
    as it was first is no longer revised.
    """
    return tuple(_kept(evening, changes, reason))


def first_round(evening: Evening) -> Evening:
    """Give the evening with every first answer in its place, and nothing revised; all else is as it is now."""
    return evening.after(_turned_back(evening)) if evening.revisions else evening


def revised_cards(evening: Evening) -> tuple[RevisedCard, ...]:
    """Give the revised cards of the plans in play, in the order in which they were first revised."""
    rows: dict[tuple[str, str], list[Revision]] = {}
    for row in evening.revisions:
        if evening.proposal(row.proposal).in_play:
            rows.setdefault((row.proposal, row.juror), []).append(row)
    return tuple(_card(evening, *place, found) for place, found in rows.items())


def latest(evening: Evening, row: Revision) -> str:
    """Say what stands now where a revision has something else: a mark, or the state of the card or cell."""
    from jury.standings.progress import card_progress  # only the analysis asks; the standings start sooner

    table, key = _place(row)
    card = card_progress(evening, row.proposal, row.juror)
    whole = row.criterion is None or card.state is evening.card(row.proposal, row.juror).declared
    return _answer(table, evening.records.get(table, {}).get(key)) or (card.state if whole else CardState.OPEN)


def _card(evening: Evening, proposal: str, juror: str, rows: list[Revision]) -> RevisedCard:
    whole = next((row for row in rows if row.criterion is None), None)
    return RevisedCard(
        proposal,
        juror,
        CardState(whole.first) if whole else None,
        evening.card(proposal, juror).declared,
        tuple(row for row in rows if row.criterion),
        (whole or rows[-1]).reason,
    )


def _place(row: Revision) -> tuple[str, Key]:
    card = (row.proposal, row.juror)
    return ("marks", (*card, row.criterion)) if row.criterion else ("scorecards", card)


def _answer(table: str, row: Mapping[str, Any] | None) -> str:
    return str((row or {}).get(SAYS[table]) or "")


def _kept(evening: Evening, changes: Changes, reason: str | None) -> Iterator[Change]:
    known = {_place(row): row for row in evening.revisions}
    number = next_number(evening.records, "revisions")
    for change in changes:
        if change.table not in CARD_TABLES:
            continue
        before, after = _answer(change.table, change.old), _answer(change.table, change.new)
        row = known.get((change.table, change.key))
        if row is not None and row.first == after:
            yield from drop(evening.records, "revisions", [(row.nr,)])
        elif row is not None:
            yield from put(evening.records, "revisions", (row.nr,), {"reason": reason})
        elif before not in ("", after) and not _came_later(evening, change):
            place = dict(zip(("proposal", "juror", "criterion"), change.key, strict=False))
            yield from put(
                evening.records, "revisions", (number,), {"nr": number, **place, "first": before, "reason": reason}
            )
            number += 1


def _came_later(evening: Evening, change: Change) -> bool:
    """Say whether a card's state is no first answer: marks were struck for it."""
    return change.table == "scorecards" and any((row.proposal, row.juror) == change.key for row in evening.revisions)


def _turned_back(evening: Evening) -> Iterator[Change]:
    yield from drop(evening.records, "revisions", evening.records["revisions"])
    whole = {(row.proposal, row.juror) for row in evening.revisions if row.criterion is None}
    for card in dict.fromkeys((row.proposal, row.juror) for row in evening.revisions):
        if card in whole:
            yield from drop(evening.records, "marks", [(*card, name) for name in evening.card(*card).marks])
        elif card in evening.records.get("scorecards", {}):
            yield from drop(evening.records, "scorecards", [card])
    for row in evening.revisions:
        table, key = _place(row)
        if row.criterion is None or (row.proposal, row.juror) not in whole:
            yield from put(evening.records, table, key, {SAYS[table]: row.first})
