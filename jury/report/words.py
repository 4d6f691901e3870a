"""How a report says things in its language: texts from the catalogue, dates, money, numbers and lists."""

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from jury.language import N_, catalogue, decimal_comma
from jury.model.values import decimal_text
from jury.report.markdown import Markdown
from scoring.shown import half_up

if TYPE_CHECKING:
    from babel import Locale

_placeholder = re.compile(r"\{(\w+)\}")
ENDS: Final = (".", "!", "?", "…", ".’", "!’", "?’", ".”", "!”", "?”", "…’", "…”")
COUNTS: Final = (
    N_("nul"),
    N_("één"),
    N_("twee"),
    N_("drie"),
    N_("vier"),
    N_("vijf"),
    N_("zes"),
    N_("zeven"),
    N_("acht"),
    N_("negen"),
    N_("tien"),
    N_("elf"),
    N_("twaalf"),
)
MONEY: Final = {"nl": "¤ #,##0", "en": "¤#,##0"}


class Words:
    """One language's way of writing, for the templates. Babel is loaded at the first date or amount."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = catalogue(language)
        self._locale: Locale | None = None

    def text(self, message: str, /, **values: Any) -> Markdown:
        """Give one of our own texts, with values in the places of its {names}; the values are escaped."""
        return self._filled(self._catalogue.gettext(message), values)

    def plain(self, message: str, /, **values: str) -> str:
        """Give one of our own texts as plain text, with plain values, for what is not Markdown."""
        return _placeholder.sub(lambda found: values[found[1]], self._catalogue.gettext(message))

    def plural(self, one: str, many: str, n: int, /, **values: Any) -> Markdown:
        """Give one of our own texts for n things; {n} in it is the number."""
        return self._filled(self._catalogue.ngettext(one, many, n), {"n": n, **values})

    def listed(self, items: Iterable[Any]) -> Markdown:
        """Write a list in a sentence: A, B en C."""
        *first, last = items or ("",)
        if not first:
            return Markdown.escape(last)
        return self.text("{first} en {last}", first=self.commas(first), last=last)

    def commas(self, items: Iterable[Any]) -> Markdown:
        """Write a list with commas only, as in the cell of a table."""
        return Markdown(", ").join(items)

    def counted(self, count: int) -> str:
        """Write a small number in words, a larger one in figures."""
        return self._catalogue.gettext(COUNTS[count]) if 0 <= count < len(COUNTS) else str(count)

    def day(self, date: dt.date) -> str:
        """Write a date in full: 19 november 2026."""
        from babel.dates import format_date

        return format_date(date, "d MMMM y", self.locale)

    def euro(self, amount: Decimal) -> str:
        """Write an amount: € 4.500, with cents only where there are any."""
        from babel.numbers import format_currency

        pattern = MONEY[self.language] + ("" if amount == amount.to_integral_value() else ".00")
        return format_currency(amount, "EUR", pattern, self.locale, currency_digits=False)

    def number(self, number: int | Decimal) -> str:
        """Write a number, thousands apart: 1.734."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self.locale)

    def mark(self, number: Decimal) -> str:
        """Write a mark of the scale as short as it is: 5,5 or 10."""
        return decimal_comma(decimal_text(number), self.language)

    def percent(self, share: Fraction) -> str:
        """Write a part of the whole: 20%, with one decimal only where it is not whole."""
        whole = share * 100
        return decimal_comma(half_up(whole, 0 if whole.denominator == 1 else 1), self.language) + "%"

    @property
    def locale(self) -> "Locale":
        """Babel's rules for this language."""
        if self._locale is None:
            from babel import Locale

            self._locale = Locale(self.language)
        return self._locale

    def _filled(self, message: str, values: dict[str, Any]) -> Markdown:
        return Markdown(_placeholder.sub(lambda found: Markdown.escape(_trimmed(values[found[1]])), message))


def _trimmed(value: Any) -> Any:
    """Take the blanks off the ends of a text from people; next to ** they would undo it."""
    return value.strip() if isinstance(value, str) and not isinstance(value, Markup) else value


def sentence(text: str) -> str:
    """End a text with a full stop where it does not end a sentence yet."""
    text = text.rstrip()
    return text if not text or text.endswith(ENDS) else f"{text}."


def yaml_text(text: str) -> Markdown:
    """Write a text as a value of front matter, in quotes where YAML would read it as something else."""
    from json import dumps

    from jury.text import one_line

    line = one_line(text)
    plain = re.fullmatch(r"[\w’‘(][\w’‘“” (),.?!–…/&+-]*", line) is not None and not line.endswith(" ")
    return Markdown(line if plain else dumps(line, ensure_ascii=False))
