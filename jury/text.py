"""Text that people typed: made safe to show, compared, shortened and put in a sentence."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from jury.language import _

HIDDEN: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code != 0x0A},
    0x7F: "␡",
    **{code: f"\\x{code:02x}" for code in range(0x80, 0xA0)},
    **{
        code: f"\\u{code:04x}"
        for code in (
            0x00AD,
            0x061C,
            0x180E,
            *range(0x200B, 0x2010),
            0x2028,
            0x2029,
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            0xFEFF,
            *range(0xFFF9, 0xFFFC),
        )
    },
}
"""Every character that moves the cursor, hides, or turns the reading direction, and how it is shown instead."""

COMBINING_LIMIT: Final = 4
"""Marks stacked on one letter; more than any living language needs, fewer than break a line on the screen."""

ENDS: Final = (".", "!", "?", "…", ".’", "!’", "?’", ".”", "!”", "?”", "…’", "…”")
"""How a text ends that needs no full stop."""

GUARDED: Final = re.compile("'*[=+\\-@\t\r＝＋－＠]")
"""How a text starts that a spreadsheet may run; apostrophes before it count, so that one more can be told apart."""


def clean(text: str) -> str:
    """Make control, direction and zero-width characters visible; line ends become plain newlines.

    Runs where text comes in and again where it is read from the file, so cleaning twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    if any("\ud800" <= character <= "\udfff" for character in text):
        text = text.encode("utf-8", "backslashreplace").decode()  # half of a pair that stands for one character
    return _without_towers(text.replace("\r\n", "\n").translate(HIDDEN))


def hides_something(text: str) -> bool:
    """Say whether a text holds characters that `clean` makes visible."""
    return any(ord(character) in HIDDEN for character in text.replace("\r\n", "\n"))


def _without_towers(text: str) -> str:
    if not any(map(unicodedata.combining, text)):
        return text
    kept: list[str] = []
    height = 0
    for character in text:
        height = height + 1 if unicodedata.combining(character) else 0
        if height <= COMBINING_LIMIT:
            kept.append(character)
    return "".join(kept)


def one_line(text: str) -> str:
    """Put a text on one line, with single spaces."""
    return " ".join(clean(text).split())


def shortened(text: str, length: int) -> str:
    """Cut a text to at most so many characters, ending in … where something was cut."""
    return text if len(text) <= length else text[: length - 1] + "…"


def listed(items: Sequence[str]) -> str:
    """Put a list in a sentence: A, B en C; empty where there is nothing."""
    *before, last = items or ("",)
    return _("{first} en {last}").format(first=", ".join(before), last=last) if before else last


def sentence(text: str) -> str:
    """End a text with a full stop where it does not end a sentence yet."""
    text = text.rstrip()
    return text if not text or text.endswith(ENDS) else text + "."


def folded(text: str) -> str:
    """Give the form in which two names are compared: no accents' encoding, case or stray spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("’", "'").split())


def sort_key(text: str) -> tuple[str, str]:
    """Give the key that puts titles and names in the order of a Dutch list, whatever accents or quotes they have."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in letters if letter.isalnum() or letter == " ").strip(), text


def slug(text: str, limit: int = 60) -> str:
    """Make a file name or an id of a title: plain letters, digits and hyphens, never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:limit].rstrip("-") or "avond"


def nearest(word: str, names: Iterable[str]) -> str | None:
    """Find the name that was probably meant, or None where nothing is close."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(names), n=1, cutoff=0.6)
    return found[0] if found else None


def guard(text: str) -> str:
    """Put an apostrophe before a text that looks like a formula; any other text stays as it is."""
    return f"'{text}" if GUARDED.match(text) else text


def unguard(text: str) -> str:
    """Take away the apostrophe that `guard` put there; any other text stays as it is."""
    return text[1:] if text.startswith("'") and GUARDED.match(text) else text
