"""The language people read: Dutch is the source, every other one comes from the catalogue in its folder."""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from gettext import bindtextdomain
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple, Protocol

SOURCE: Final = "nl"
"""The language in which the texts stand in the code."""
LOCALE: Final = Path(__file__).parent / "locale"
LANGUAGES: Final = (SOURCE, *sorted({place.parent.name for place in LOCALE.glob("*/__init__.py")} - {SOURCE}))
"""Every language that has a folder, the source first."""
NO_BREAK: Final = "\u00a0"
"""A blank at which no line is broken."""


class Manner(NamedTuple):
    """How a language writes what is no text: its name, the signs in a number, an amount and a time of the clock.

    `euros` has a place for the {amount}; `clock` is a form of strftime.
    """

    name: str
    decimal: str
    thousands: str
    euros: str
    clock: str


class Catalogue(Protocol):
    """Whatever turns a Dutch text into the text to show; gettext's translations do."""

    def gettext(self, message: str, /) -> str:
        """Give the text to show for a Dutch text."""

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        """Give the text to show for n things."""


class DutchCatalogue:
    """The texts as they stand in the code, without a catalogue to load."""

    def gettext(self, message: str, /) -> str:
        """Give the Dutch text itself."""
        return message

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        """Give the Dutch singular for exactly one thing, else the plural."""
        return one if n == 1 else many


_language = SOURCE
_catalogue: Catalogue = DutchCatalogue()


def catalogue(language: str) -> Catalogue:
    """Load the catalogue of a language.

    Raises:
        FileNotFoundError: the catalogue is not in the package; it is broken.
    """
    if language == SOURCE:
        return DutchCatalogue()
    from gettext import translation

    return translation("jury", LOCALE, [language])


def use_language(language: str) -> None:
    """Show all further texts in this language; click's own texts follow."""
    global _language, _catalogue
    _language, _catalogue = language, catalogue(language)
    bindtextdomain("messages", LOCALE)
    os.environ["LANGUAGE"] = language


def current_language() -> str:
    """Say which language texts are shown in."""
    return _language


def _(message: str) -> str:
    """Give a Dutch text in the language people read now."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Give the Dutch singular or plural in the language people read now."""
    return _catalogue.ngettext(one, many, n)


def manner(language: str | None = None) -> Manner:
    """Give how a language writes numbers, money and the time, or else the one people read now."""
    return _manner(language or _language)


@cache
def _manner(language: str) -> Manner:
    found: Manner = import_module(f"jury.locale.{language}").MANNER
    return found


def decimal_comma(number: str, language: str | None = None) -> str:
    """Write a decimal number the way this language does: 7,8 in Dutch and 7.8 in English."""
    return number.replace(".", manner(language).decimal)


class LanguageNames(Mapping[str, str]):
    """The name of every language, as a text to show; looked up in its folder when somebody asks."""

    def __getitem__(self, language: str) -> str:
        if language not in LANGUAGES:
            raise KeyError(language)
        return manner(language).name

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)


def N_(message: str) -> str:  # noqa: N802  # gettext's own name, by which the texts are gathered
    """Mark a Dutch text in a table of data, to be shown through `_` where it is used."""
    return message
