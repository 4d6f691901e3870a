"""The rows of the marks, held card by card: they come in as one text a card, and few are ever taken apart."""

from collections.abc import ItemsView, Iterable, Iterator, Mapping, MutableMapping
from typing import Final

from jury.model.tables import Key, Row

AFTER_CRITERION: Final = "\x1e"
BETWEEN_MARKS: Final = "\x1f"
CardOfMarks = str | Mapping[str, Row]
"""The marks on a card as a text, or its rows by criterion where they do not fit in one."""


class MarkRows(MutableMapping[Key, Row]):
    """The rows by (proposal, juror, criterion), in the order of the file: that of their keys.

    A card is a text of criteria and marks in turn, by the ids of the criteria, with AFTER_CRITERION and BETWEEN_MARKS
    between them. So the file gives it, and so its digest covers it. Only what no mark is (a file that was edited
    elsewhere can hold anything) is held as rows. A copy shares everything with the first until one of them changes.
    """

    def __init__(self, cards: dict[str, dict[str, CardOfMarks]] | None = None) -> None:
        self._cards = cards or {}
        self._own = set(self._cards)
        self._cells: frozenset[tuple[str, str]] | None = None

    @classmethod
    def of(cls, rows: Mapping[Key, Row]) -> "MarkRows":
        """Hold these rows card by card; they may be so already.

        Raises:
            ValueError: a key is no proposal, juror and criterion.
        """
        if isinstance(rows, MarkRows):
            return rows
        cards: dict[str, dict[str, dict[str, Row]]] = {}
        for key, row in rows.items():
            proposal, juror, criterion = _parts(key)
            cards.setdefault(proposal, {}).setdefault(juror, {})[criterion] = row
        return cls({plan: {juror: _held(card) for juror, card in row.items()} for plan, row in cards.items()})

    @property
    def cards(self) -> Mapping[str, Mapping[str, CardOfMarks]]:
        """The cards by proposal and juror; one without a mark is not in it."""
        return self._cards

    @property
    def cells(self) -> frozenset[tuple[str, str]]:
        """Every criterion with every mark that it has on some card; what is no text stands as Python writes it."""
        if self._cells is None:
            self._cells = frozenset(_cells(self._cards))
        return self._cells

    def on_card(self, proposal: str, juror: str) -> Mapping[str, Row]:
        """Give the rows of a card by criterion."""
        card = self._cards.get(proposal, {}).get(juror, {})
        return (
            {name: {"mark": mark} for name, mark in _split(card.split(BETWEEN_MARKS))}
            if isinstance(card, str)
            else card
        )

    def text(self, proposal: str, juror: str) -> str:
        """Give a card as its digest covers it; empty where there is no mark on it."""
        return text_of(self._cards.get(proposal, {}).get(juror, ""))

    def copy(self) -> "MarkRows":
        """Give the same rows, to be changed without changing these."""
        again = MarkRows()
        again._cards, again._cells = dict(self._cards), self._cells
        self._own = set()
        return again

    def __getitem__(self, key: Key) -> Row:
        row = self._found(key)
        if row is None:
            raise KeyError(key)
        return row

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and self._found(key) is not None

    def __setitem__(self, key: Key, row: Row) -> None:
        proposal, juror, criterion = _parts(key)
        self._cards_of(proposal)[juror] = _held({**self.on_card(proposal, juror), criterion: row})

    def __delitem__(self, key: Key) -> None:
        self[key]  # a row that is not there cannot go
        proposal, juror, criterion = _parts(key)
        cards = self._cards_of(proposal)
        left = {name: row for name, row in self.on_card(proposal, juror).items() if name != criterion}
        if left:
            cards[juror] = _held(left)
        else:
            del cards[juror]
        if not cards:
            del self._cards[proposal]
            self._own.discard(proposal)

    def __iter__(self) -> Iterator[Key]:
        for proposal in sorted(self._cards):
            for juror in sorted(self._cards[proposal]):
                for criterion in self.on_card(proposal, juror):
                    yield proposal, juror, criterion

    def __len__(self) -> int:
        every = (card for cards in self._cards.values() for card in cards.values())
        return sum(card.count(AFTER_CRITERION) if isinstance(card, str) else len(card) for card in every)

    def __bool__(self) -> bool:
        return bool(self._cards)

    def __eq__(self, other: object) -> bool:
        # The same marks on a card are always the same text.
        return self._cards == other._cards if isinstance(other, MarkRows) else super().__eq__(other)

    def items(self) -> ItemsView[Key, Row]:
        """Give every key with its row, taking each card apart once."""
        return _Items(self)

    def _found(self, key: Key) -> Row | None:
        """Give one row, or None; its card is not taken apart for it."""
        match key:
            case (str(proposal), str(juror), str(criterion)):
                card = self._cards.get(proposal, {}).get(juror)
            case _:
                return None
        if not isinstance(card, str):
            return None if card is None else card.get(criterion)
        if AFTER_CRITERION in criterion or BETWEEN_MARKS in criterion:
            return None
        start = f"{BETWEEN_MARKS}{criterion}{AFTER_CRITERION}"
        _others, found, behind = f"{BETWEEN_MARKS}{card}".partition(start)
        return {"mark": behind.partition(BETWEEN_MARKS)[0]} if found else None

    def _cards_of(self, proposal: str) -> dict[str, CardOfMarks]:
        """Give the cards of a plan to be changed, which are then no longer shared."""
        self._cells = None
        if proposal not in self._own:
            self._own.add(proposal)
            self._cards[proposal] = dict(self._cards.get(proposal, {}))
        return self._cards[proposal]


class _Items(ItemsView[Key, Row]):
    _mapping: MarkRows

    def __iter__(self) -> Iterator[tuple[Key, Row]]:
        rows = self._mapping
        for proposal, cards in sorted(rows.cards.items()):
            for juror in sorted(cards):
                for criterion, row in rows.on_card(proposal, juror).items():
                    yield (proposal, juror, criterion), row


def text_of(card: CardOfMarks) -> str:
    """Give a card as its digest covers it, whatever it holds."""
    if isinstance(card, str):
        return card
    return BETWEEN_MARKS.join([f"{criterion}{AFTER_CRITERION}{row.get('mark')}" for criterion, row in card.items()])


def _held(rows: Mapping[str, Row]) -> CardOfMarks:
    """Give the rows of a card in the form in which they are held."""
    in_order = dict(sorted(rows.items()))
    text = text_of(in_order)
    a_text_each = all(len(row) == 1 and isinstance(row.get("mark"), str) for row in rows.values())
    return text if a_text_each and _separates(text, len(rows)) else in_order


def _separates(text: str, marks: int) -> bool:
    """Say whether the characters between criteria and marks are nowhere else in the text of so many marks."""
    return text.count(AFTER_CRITERION) == marks and text.count(BETWEEN_MARKS) == marks - 1


def _split(cells: Iterable[str]) -> Iterator[tuple[str, str]]:
    for cell in cells:
        criterion, mark = cell.split(AFTER_CRITERION)
        yield criterion, mark


def _cells(cards: Mapping[str, Mapping[str, CardOfMarks]]) -> Iterator[tuple[str, str]]:
    found: set[str] = set()
    for row in cards.values():
        texts = [card for card in row.values() if isinstance(card, str)]
        if texts:
            # All cards of a plan at once, which takes a third of the time of one by one.
            found.update(BETWEEN_MARKS.join(texts).split(BETWEEN_MARKS))
        if len(texts) < len(row):
            for card in row.values():
                if not isinstance(card, str):
                    yield from ((name, as_written(given.get("mark"))) for name, given in card.items())
    yield from _split(found)


def as_written(mark: object) -> str:
    """Give a mark as text; one that is no text as Python writes it."""
    return mark if isinstance(mark, str) else repr(mark)


def _parts(key: Key) -> tuple[str, str, str]:
    match key:
        case (str(proposal), str(juror), str(criterion)):
            return proposal, juror, criterion
        case _:
            raise ValueError("marks: " + " · ".join(map(str, key)))
