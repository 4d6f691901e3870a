"""Text that a spreadsheet would take for a formula, kept text with a leading apostrophe."""

import re
from typing import Final

GUARDED: Final = re.compile("'*[=+\\-@\t\r＝＋－＠]")
"""How a text starts that a spreadsheet may run; apostrophes before it count, so that one more can be told apart."""


def guard(text: str) -> str:
    """Put an apostrophe before a text that looks like a formula; any other text stays as it is."""
    return f"'{text}" if GUARDED.match(text) else text


def unguard(text: str) -> str:
    """Take away the apostrophe that `guard` put there; any other text stays as it is."""
    return text[1:] if text.startswith("'") and GUARDED.match(text) else text
