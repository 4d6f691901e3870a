"""The cards of the jury, as the evening shows them: cell by cell, never a blank for a zero."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from jury.model.mark_rows import MarkRows
from jury.model.tables import Key, Records, Row
from scoring.card import OF_A_WHOLE_CARD
from scoring.marked_round import ABSTAINED, CardState

Mark = Decimal | str
"""A mark, or the word "abstained"."""


class Scorecard(NamedTuple):
    """One juror's card for one plan: its own state where the whole card has one, and its marks by criterion."""

    declared: CardState | None = None
    marks: Mapping[str, Mark] = {}  # cards are never changed in place

    @property
    def empty(self) -> bool:
        """True when nothing is on the card."""
        return self.declared is None and not self.marks


EMPTY_CARD: Final = Scorecard()
FIRST_OF_A_CELL: Final = (CardState.ABSTAINED,)
FIRST_OF_A_CARD: Final = OF_A_WHOLE_CARD
"""What may have been answered first where that was revised, beside a mark."""


class Cards(Mapping[str, Mapping[str, Scorecard]]):
    """The cards by plan and juror, made plan by plan where somebody looks; one that nobody touched is not in it."""

    def __init__(self, marks: MarkRows, states: Mapping[Key, Row], criteria: Iterable[Key]) -> None:
        self._marks = marks
        self._criteria = tuple(str(criterion) for (criterion,) in criteria)
        self._rows_of_states = states
        self._made: dict[str, Mapping[str, Scorecard]] = {}

    @cached_property
    def _states(self) -> Mapping[str, Mapping[str, CardState | None]]:
        """What is said of whole cards, by plan and juror."""
        states: dict[str, dict[str, CardState | None]] = {}
        for (proposal, juror), row in self._rows_of_states.items():
            states.setdefault(str(proposal), {})[str(juror)] = CardState(str(row["state"])) if "state" in row else None
        return states

    def __getitem__(self, proposal: str) -> Mapping[str, Scorecard]:
        if proposal not in self:
            raise KeyError(proposal)
        if proposal not in self._made:
            jurors = dict.fromkeys((*self._states.get(proposal, ()), *self._marks.cards.get(proposal, ())))
            self._made[proposal] = {juror: self._card(proposal, juror) for juror in jurors}
        return self._made[proposal]

    def __contains__(self, proposal: object) -> bool:
        return proposal in self._marks.cards or proposal in self._states

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._states, *self._marks.cards)))

    def __len__(self) -> int:
        return len({*self._states, *self._marks.cards})

    def __bool__(self) -> bool:
        return bool(self._marks or self._rows_of_states)

    def after(
        self, marks: MarkRows, states: Mapping[Key, Row], criteria: Iterable[Key], touched: Iterable[tuple[str, str]]
    ) -> "Cards":
        """Give the cards as they are now: those (proposal, juror) that were touched anew, the others as they were.

        Raises:
            ArithmeticError, KeyError, ValueError: a card that was touched holds what is no mark or state.
        """
        after = Cards(marks, states, criteria)
        if states is self._rows_of_states:
            after._states = self._states
        after._made = dict(self._made)
        for proposal, juror in touched:
            card = after._card(proposal, juror)
            if proposal in after._made:
                others = {name: other for name, other in after._made[proposal].items() if name != juror}
                after._made[proposal] = {**others, juror: card} if after._has(proposal, juror) else others
        return after

    def _has(self, proposal: str, juror: str) -> bool:
        return any(juror in cards.get(proposal, ()) for cards in (self._marks.cards, self._states))

    def _card(self, proposal: str, juror: str) -> Scorecard:
        """Make a card, its marks in the order of the criteria, as they are asked and shown."""
        given = self._marks.on_card(proposal, juror)
        asked = (criterion for criterion in self._criteria if criterion in given)
        marks = {criterion: _mark(str(given[criterion]["mark"])) for criterion in dict.fromkeys((*asked, *given))}
        return Scorecard(self._states.get(proposal, {}).get(juror), marks)


def cards_of(records: Records) -> Cards:
    """Make the cards of the stored marks and card states."""
    marks, states, criteria = (records.get(table, {}) for table in ("marks", "scorecards", "criteria"))
    return Cards(MarkRows.of(marks), states, criteria)


@lru_cache(maxsize=1024)
def _mark(text: str) -> Mark:
    return text if text == ABSTAINED else Decimal(text)
