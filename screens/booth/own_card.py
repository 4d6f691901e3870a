"""One juror's own card for one plan: all that a page of it may show, so that no fault can show anybody else's."""

from decimal import Decimal
from typing import Final, NamedTuple

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Criterion
from jury.model.scorecards import Mark
from jury.text import listed, one_line
from scoring.marked_round import ABSTAINED
from screens.cards.mark_typing import Scale, shown_mark
from screens.toolkit.lines import Line, Piece

STRONG: Final = "\0"
"""Stands around what is said with emphasis while a sentence is made; no text of an evening holds it."""


class OwnCard(NamedTuple):
    """A card as its juror sees it: what is asked, on which scale, and what stands there; None where that is open."""

    name: str
    plan: str
    criteria: tuple[Criterion, ...]
    scale: Scale
    marks: tuple[Mark | None, ...]

    @classmethod
    def of(cls, evening: Evening, proposal: str, juror: str) -> "OwnCard":
        """Take one card out of an evening."""
        given = evening.card(proposal, juror).marks
        return cls(
            one_line(evening.juror(juror).name),
            one_line(evening.proposal(proposal).title),
            evening.criteria,
            Scale.of(evening.settings),
            tuple(given.get(row.id) for row in evening.criteria),
        )

    @property
    def left(self) -> int:
        """How many criteria wait for a mark."""
        return self.marks.count(None)

    @property
    def first_open(self) -> int:
        """The place of the first criterion that waits for a mark; the first of all where none does."""
        return self.marks.index(None) if self.left else 0

    @property
    def abstains_where_it_counts(self) -> bool:
        """True where an abstention keeps the whole card out of the final mark."""
        return any(mark == ABSTAINED and row.counts for row, mark in zip(self.criteria, self.marks, strict=True))


def card_in_words(card: OwnCard) -> Line:
    """Say a whole card back in a sentence or two, to hear whether it is what was meant."""
    named = [(one_line(row.named()), mark) for row, mark in zip(card.criteria, card.marks, strict=True)]
    given = [
        _("een {mark} voor {name}").format(mark=f"{STRONG}{shown_mark(mark)}{STRONG}", name=name)
        for name, mark in named
        if isinstance(mark, Decimal)
    ]
    abstained = [name for name, mark in named if mark == ABSTAINED]
    still_open = [name for name, mark in named if mark is None]
    said = (
        _("U geeft {marks}.").format(marks=listed(given)) if given else "",
        _("U geeft geen oordeel over {names}.").format(names=listed(abstained)) if abstained else "",
        _("Nog open: {names}.").format(names=listed(still_open)) if still_open else "",
    )
    parts = " ".join(filter(None, said)).split(STRONG)
    return tuple(Piece(part, "strong" if place % 2 else "plain") for place, part in enumerate(parts))
