"""Text that people typed: made safe to show, compared, shortened and put in a sentence."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final, SupportsFloat

from jury.language import N_, _

ZWNJ, ZWJ, TEXT_STYLE, EMOJI_STYLE, KEYCAP, FLAG, LAST_TAG = map(
    chr, (0x200C, 0x200D, 0xFE0E, 0xFE0F, 0x20E3, 0x1F3F4, 0xE007F)
)
SOFT_HYPHEN: Final = "\u00ad"
"""Says only where a word may break; it goes."""
MOVES: Final = "\x00-\x09\x0b-\x1f\x7f-\x9f"
"""What moves the cursor or begins an escape."""
HIDES: Final = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
"""What turns the reading direction, takes no room, or is a blank that is no space: made visible wherever it stands."""
JOINS: Final = "\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e0fff"
"""What joins, parts or varies the character before it: it stays where that character needs it."""
_hidden = re.compile(f"[{MOVES}{HIDES}{JOINS}]")
JOINING_SCRIPT: Final = "[\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc]"
"""Letters of Arabic, Indic and other scripts in which a joiner changes how the letters beside it are written."""
FLAG_OF_A_REGION: Final = "\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f"
NOTHING_TO_SEE: Final = r"(?:\s|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|[␀-␟␡])*"
"""Blanks, and what `clean` makes of what hides. Few texts need these, so they are compiled where one does."""

COMBINING_LIMIT: Final = 4
"""Marks stacked on one letter; more than any living language needs, fewer than break a line on the screen."""

PLAIN_LETTERS: Final = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
"""Letters that are sorted as others, and do not come apart into a letter and its accent."""
ENDS: Final = (".", "!", "?", "…", ".’", "!’", "?’", ".”", "!”", "?”", "…’", "…”")
"""How a text ends that needs no full stop."""

SENTENCE_ENDS: Final = r"(?:\w{4}[.…]|[!?])[’”)]*(?=\s+[‘“(]?(\w))"
"""Where a sentence may end, and the first letter of what comes behind."""

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
    text = text.replace("\r\n", "\n").replace(SOFT_HYPHEN, "")
    return _without_towers(_hidden.sub(_made_visible, text))


def hides_something(text: str) -> bool:
    """Say whether a text holds characters that `clean` makes visible."""
    text = text.replace("\r\n", "\n").replace(SOFT_HYPHEN, "")
    return any(not _belongs(text, found.start()) for found in _hidden.finditer(text))


def says_nothing(text: str) -> bool:
    """Say whether there is nothing to read in a text: it is empty, or all of it is blank or was invisible."""
    return re.fullmatch(NOTHING_TO_SEE, clean(text)) is not None


def escaped(text: str, beyond: str = "\\U{code:08x}") -> str:
    """Write what hides or moves the cursor as an escape of TOML or JSON: the same text, and no harm to a terminal.

    `beyond` is how the format writes a character that does not fit four digits.
    """

    def escape(found: re.Match[str]) -> str:
        code = ord(found.group())
        if _belongs(text, found.start()):
            return found.group()
        pair = code - 0x10000
        return (
            f"\\u{code:04x}"
            if pair < 0
            else beyond.format(code=code, high=0xD800 + (pair >> 10), low=0xDC00 + (pair & 0x3FF))
        )

    return _hidden.sub(escape, text).replace(SOFT_HYPHEN, "\\u00ad")


def _made_visible(found: re.Match[str]) -> str:
    return found.group() if _belongs(found.string, found.start()) else _as_shown(found.group())


def _as_shown(character: str) -> str:
    """Give what is shown for a character that hides: the picture of a control character, or how it is escaped."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if code < 0xA0:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _belongs(text: str, at: int) -> bool:
    """Say whether an invisible character does something to those beside it, as between emoji or in Persian."""
    character, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if character == ZWNJ:
        return _is_joining(before) and _is_joining(after)
    if character == ZWJ:
        return _is_joining(before) or (_ends_in_emoji(text, at) and _is_emoji(after))
    if character in (TEXT_STYLE, EMOJI_STYLE):
        return _is_emoji(before) or (before != "" and before in "#*0123456789‼⁉〰〽" and after in ("", KEYCAP))
    if "\ufe00" <= character <= "\ufe0d" or character >= "\U000e0100":
        return "\u3400" <= before <= "\u9fff" or "\uf900" <= before <= "\ufaff"
    if character >= "\U000e0020":
        return character <= LAST_TAG and _is_flag(text, at)
    return "\u180b" <= character <= "\u180f" and "\u1820" <= before <= "\u18aa"


def _is_joining(character: str) -> bool:
    return re.match(JOINING_SCRIPT, character) is not None and _hidden.match(character) is None


def _is_emoji(character: str) -> bool:
    if character == "" or _hidden.match(character):
        return False
    return unicodedata.category(character) == "So" or "\U0001f3fb" <= character <= "\U0001f3ff"


def _ends_in_emoji(text: str, at: int) -> bool:
    """Say whether what stands before a place is a whole emoji, its own variation included."""
    before = text[at - 1 : at]
    return _is_emoji(before) or (before in (TEXT_STYLE, EMOJI_STYLE) and _belongs(text, at - 1))


def _is_flag(text: str, at: int) -> bool:
    """Say whether a tag is one of those behind a black flag that make it the flag of a region."""
    start = text.rfind(FLAG, max(0, at - 7), at)
    found = re.match(FLAG_OF_A_REGION, text[start : start + 8]) if start >= 0 else None
    return found is not None and at < start + found.end()


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


def shortened_at_a_word(text: str, length: int) -> str:
    """Cut a text to at most so many characters between two words, or in a word that is longer than that."""
    if len(text) <= length:
        return text
    before = text[:length].rpartition(" ")[0].rstrip(" ,;:.–-")
    return f"{before} …" if before else shortened(text, length)


def listed(items: Sequence[str], say: Callable[[str], str] = _) -> str:
    """Put a list in a sentence: A, B en C; empty where there is nothing. `say` gives our own word between them."""
    *before, last = items or ("",)
    return say(N_("{first} en {last}")).format(first=", ".join(before), last=last) if before else last


def sentence(text: str) -> str:
    """End a text with a full stop where it does not end a sentence yet."""
    text = text.rstrip()
    return text if not text or text.endswith(ENDS) else text + "."


def first_sentence(text: str) -> str:
    """Give a text up to where its first sentence ends: after a word of four letters and a stop, before a capital.

    A shorter word may be shortened itself (o.a., dr.); then a sentence more is given, and never half of one.
    """
    ends = (found for found in re.finditer(SENTENCE_ENDS, text) if found[1].isupper())
    return next((text[: found.end()] for found in ends), text)


def folded(text: str) -> str:
    """Give the form in which two names are compared: no accents' encoding, case or stray spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("’", "'").split())


def sort_key(text: str) -> tuple[str, str]:
    """Give the key that puts titles and names in the order of a Dutch list, whatever accents or quotes they have."""
    letters = unicodedata.normalize("NFKD", text.casefold()).translate(PLAIN_LETTERS)
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


def was_meant(name: str | None) -> str:
    """Ask whether this name was meant, behind a sentence; nothing where there is none."""
    return _(" Bedoelde u ‘{name}’?").format(name=one_line(name)) if name else ""


def bar_of(share: SupportsFloat, width: int) -> str:
    """Draw a share of a whole as a line of this many signs: ━━━───."""
    full = round(width * float(share))
    return "━" * full + "─" * (width - full)


def guard(text: str) -> str:
    """Put an apostrophe before a text that looks like a formula; any other text stays as it is."""
    return f"'{text}" if GUARDED.match(text) else text


def unguard(text: str) -> str:
    """Take away the apostrophe that `guard` put there; any other text stays as it is."""
    return text[1:] if text.startswith("'") and GUARDED.match(text) else text
