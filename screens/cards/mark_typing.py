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

    def typed_on(self, text: str, key: str) -> str | None:
        """Give what is typed of a mark with one more key to it: 1 and 0 are 10, 7 and a comma and 5 are 7,5.

        A second comma takes the half off again. None where the key is no part of that mark, but begins another.
        """
        if not (self.one_key and text):
            return None
        whole, comma, half = text.partition(",")
        if comma:
            return whole if key == "," else f"{text}{key}" if (half, key) == ("", "5") else None
        longer = f"{text}{key}"
        fits = longer == "10" if key != "," else self.has_halves
        return longer if fits and self.has(self.mark_of(longer)) else None

    def waits(self, text: str) -> bool:
        """Say whether the next key may belong to a mark: a 1 where 10 is on the scale, and what ends in a comma."""
        return self.one_key and (text.endswith(",") or self.typed_on(text, "0") is not None)

    def grows(self, text: str) -> bool:
        """Say whether any key can be part of a mark of which so much is typed."""
        return self.waits(text) or ("," not in text and self.typed_on(text, ",") is not None)

    def mark_of(self, text: str) -> Decimal | None:
        """Read what is typed of a mark; a comma with nothing behind it is a half where one key is a mark."""
        return read_mark(f"{text}5" if self.one_key and text.endswith(",") else text)

    def has(self, mark: Decimal | None) -> bool:
        """Say whether a mark is on the scale and on its step."""
        return mark is not None and mark_fault(mark, *self) is None

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


def text_of(mark: Decimal) -> str:
    """Write a mark as its keys are typed, whatever the language."""
    return decimal_text(mark).replace(".", ",")


def shown_mark(mark: Decimal) -> str:
    """Write a mark in a sentence: 8 or 8,5."""
    return decimal_comma(decimal_text(mark))


def _decimals(number: Decimal) -> int:
    return len(decimal_text(number).partition(".")[2])
