"""The language people read: Dutch is the source, English comes from a catalogue."""

import os
from gettext import bindtextdomain
from pathlib import Path
from typing import Final, Protocol

LANGUAGES: Final = ("nl", "en")
LOCALE: Final = Path(__file__).parent / "locale"


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


_language = "nl"
_catalogue: Catalogue = DutchCatalogue()


def catalogue(language: str) -> Catalogue:
    """Load the catalogue of a language.

    Raises:
        FileNotFoundError: the catalogue is not in the package; it is broken.
    """
    if language == "nl":
        return DutchCatalogue()
    from gettext import translation

    return translation("jury", LOCALE, [language])


def use_language(language: str) -> None:
    """Show all further texts in this language, "nl" or "en"; click's own texts follow."""
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


def decimal_comma(number: str, language: str | None = None) -> str:
    """Write a decimal number the way this language does: 7,8 in Dutch and 7.8 in English."""
    return number.replace(".", ",") if (language or _language) == "nl" else number


def N_(message: str) -> str:  # noqa: N802  # gettext's own name, by which the texts are gathered
    """Mark a Dutch text in a table of data, to be shown through `_` where it is used."""
    return message
