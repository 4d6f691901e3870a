"""One card that is typed from paper before anything of it is kept, key by key as in the score grid."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jury.model.scorecards import Mark
from scoring.marked_round import ABSTAINED
from screens.cards.mark_typing import LONGEST_TYPED, Scale, text_of


@dataclass
class TypedCard:
    """The marks that were typed so far, by criterion, and where the next one comes: behind the last there is none."""

    criteria: Sequence[str]
    scale: Scale
    marks: dict[str, Mark] = field(default_factory=dict)
    place: int = 0
    typed: str = ""
    """Digits of a mark that is not given yet."""
    _fresh: tuple[int, str] | None = None
    """The place of the mark given last and what was typed of it, as long as a key may still belong to it."""

    @property
    def here(self) -> str:
        """The criterion whose mark comes next; empty behind the last."""
        return self.criteria[self.place] if self.place < len(self.criteria) else ""

    @property
    def waits(self) -> bool:
        """True while the next key may belong to the mark that stands here."""
        return self._fresh is not None and self._fresh[0] == self.place and self.scale.waits(self._fresh[1])

    def key(self, key: str) -> bool:
        """Take a digit or a comma; False where that makes no mark of this scale, or there is nothing left to type."""
        if not self.scale.one_key:
            if not self.here:
                return False
            self.typed = (self.typed + key)[:LONGEST_TYPED]
            return True
        place, so_far = self._fresh if self._fresh is not None else (self.place, "")
        longer = self.scale.typed_on(so_far, key) if so_far else None
        if longer is not None and (self.waits or key == ","):
            return self._give(place, longer)
        if key == ",":
            return self._half()
        if self.waits:
            self._go_on()
        return self._give(self.place, text_of(self.scale.typed(int(key))))

    def end(self) -> bool:
        """End the mark that is being typed; False where that is no mark of this scale."""
        if not self.typed:
            if self.waits:
                self._go_on()
            return True
        text, self.typed = self.typed, ""
        return self._give(self.place, text)

    def abstain(self) -> bool:
        """Note an abstention, and go on; False where there is nothing left to type."""
        if self.waits:
            self._go_on()
        if not self.here:
            return False
        self.typed, self._fresh = "", None
        self.marks[self.here] = ABSTAINED
        self._go_on()
        return True

    def wipe(self) -> None:
        """Take back a digit, what stands here, or where nothing does what stands before it."""
        if self.typed:
            self.typed = self.typed[:-1]
            return
        self._fresh = None
        if self.here not in self.marks and self.place:
            self.place -= 1
        self.marks.pop(self.here, None)

    def move(self, steps: int) -> bool:
        """Go to another criterion; False where what is half typed is no mark."""
        ended = self.end() if self.typed else True
        self._fresh = None
        self.place = min(max(self.place + steps, 0), len(self.criteria))
        return ended

    def stand(self, place: int) -> None:
        """Go to the criterion at this place."""
        self.move(place - self.place)

    def _half(self) -> bool:
        mark = self.marks.get(self.here)
        longer = self.scale.typed_on(text_of(mark), ",") if isinstance(mark, Decimal) else None
        return longer is not None and self._give(self.place, longer)

    def _give(self, place: int, text: str) -> bool:
        mark = self.scale.mark_of(text)
        if place == len(self.criteria) or mark is None or not self.scale.has(mark):
            return False
        self.marks[self.criteria[place]] = mark
        self.place, self._fresh = place, (place, text)
        if not self.scale.waits(text):
            self._go_on()
        return True

    def _go_on(self) -> None:
        self.place = min(self.place + 1, len(self.criteria))
