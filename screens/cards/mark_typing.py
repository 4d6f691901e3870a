"""How keys become marks on the scale of the evening, and how a mark stands in its column."""

from decimal import Decimal, InvalidOperation
from typing import Final, NamedTuple

from jury.language import decimal_comma
from jury.model.rows import Settings
from jury.model.scale import mark_fault
from jury.model.values import decimal_text

HALF: Final = Decimal("0.5")
DIGITS: Final = frozenset("0123456789")
LONGEST_TYPED: Final = 6
"""Digits of a number that is being typed; more is a slip of the finger."""


class Scale(NamedTuple):
    """The scale of marking, as the keyboard sees it."""

    low: Decimal
    high: Decimal
    step: Decimal

    @classmethod
    def of(cls, settings: Settings) -> "Scale":
        """Take the scale of an evening's settings."""
        return cls(settings.scale_min, settings.scale_max, settings.scale_step)

    @property
    def one_key(self) -> bool:
        """True when each whole mark has a key of its own, so that one key is one mark."""
        whole = self.low == int(self.low) and (self.step == HALF or self.step == int(self.step))
        return whole and self.low >= 0 and self.high <= 10

    @property
    def zero_is_ten(self) -> bool:
        """True when the key 0 stands for ten, as it does for school marks."""
        return self.one_key and self.low > 0 and self.high == 10

    @property
    def ten_apart(self) -> bool:
        """True when ten needs a key of its own, because 0 is a mark as well."""
        return self.one_key and self.low == 0 and self.high == 10

    def typed(self, digit: int) -> Decimal:
        """Give the mark of a key."""
        return Decimal(10 if digit == 0 and self.zero_is_ten else digit)

    def other_half(self, mark: Decimal) -> Decimal | None:
        """Give the mark with a half added, or taken off again; None where the scale has no halves there."""
        changed = mark + HALF if mark == int(mark) else mark - HALF
        return changed if mark_fault(changed, *self) is None else None

    @property
    def has_halves(self) -> bool:
        """Say whether the comma does something on this scale."""
        return self.one_key and self.step == HALF

    @property
    def decimals(self) -> int:
        """How many decimals a mark can have."""
        return max(_decimals(self.low), _decimals(self.step))

    @property
    def whole_width(self) -> int:
        """How many cells the part before the comma takes."""
        return max(len(str(int(self.high))), len(str(int(self.low))))

    @property
    def width(self) -> int:
        """How many cells the widest mark takes."""
        return self.whole_width + (self.decimals + 1 if self.decimals else 0)

    def aligned(self, mark: Decimal) -> str:
        """Write a mark so that all commas stand under each other."""
        whole, _point, rest = decimal_text(mark).partition(".")
        text = whole.rjust(self.whole_width)
        if self.decimals:
            text += (decimal_comma("." + rest) if rest else "").ljust(self.decimals + 1)
        return text

    def aligned_sign(self, sign: str) -> str:
        """Put a sign where the units of a mark stand."""
        return sign.rjust(self.whole_width).ljust(self.width)


def read_mark(text: str) -> Decimal | None:
    """Read a mark that was typed digit by digit, with a comma or a point; None where it is no number."""
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None


def shown_mark(mark: Decimal) -> str:
    """Write a mark in a sentence: 8 or 8,5."""
    return decimal_comma(decimal_text(mark))


def _decimals(number: Decimal) -> int:
    return len(decimal_text(number).partition(".")[2])
