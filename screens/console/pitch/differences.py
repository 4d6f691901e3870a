"""Where two typings of one card differ, and which of the two the paper says is right."""

from collections.abc import Mapping, Sequence

from jury.model.scorecards import Mark


class Differences:
    """The criteria at which something else was typed again, in the order of the card, one of them under the cursor.

    They may have been typed in any order. Behind the last criterion is the end.
    """

    def __init__(self, criteria: Sequence[str], first: Mapping[str, Mark], second: Mapping[str, Mark]) -> None:
        self.criteria = tuple(each for each in criteria if each in second and first.get(each) != second[each])
        self.chosen: dict[str, bool] = {}
        """By criterion, whether the second typing is right."""
        self.place = 0

    @property
    def here(self) -> str:
        """The criterion under the cursor; empty at the end."""
        return self.criteria[self.place] if self.place < len(self.criteria) else ""

    @property
    def left(self) -> int:
        """How many still wait for a choice."""
        return len(self.criteria) - len(self.chosen)

    def move(self, steps: int) -> None:
        """Go up or down."""
        self.place = min(max(self.place + steps, 0), len(self.criteria))

    def choose(self, place: int, again: bool) -> None:
        """Say which typing is right at a criterion, and stand there."""
        self.chosen[self.criteria[place]] = again
        self.place = place

    def go_to_the_next(self) -> None:
        """Stand on the first that waits for a choice."""
        self.place = next(at for at, each in enumerate(self.criteria) if each not in self.chosen)

    def corrections(self, first: Mapping[str, Mark], second: Mapping[str, Mark]) -> dict[str, Mark]:
        """Give the marks that become others: the second typing where that is right, and something else stands now."""
        right = {each: second[each] for each, again in self.chosen.items() if again}
        return {each: mark for each, mark in right.items() if first.get(each) != mark}
