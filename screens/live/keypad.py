"""The keys of the numeric keypad by the names of the ordinary ones.

A terminal that speaks the kitty protocol tells them apart, and Textual gives those that are no digit a name that no
binding and no field knows.
"""

from typing import Final

from textual import events
from textual.keys import _character_to_key

from jury.language import decimal_comma

DECIMAL: Final = "decimal"
"""The key beside the 0: a comma or a point, as the language writes it."""
CHARACTERS: Final = {"separator": ",", "subtract": "-", "add": "+", "divide": "/", "multiply": "*", "equal": "="}


def as_ordinary(event: events.Key) -> events.Key:
    """Give the key as its namesake on the rest of the keyboard; any other key as it is."""
    character = decimal_comma(".") if event.key == DECIMAL else CHARACTERS.get(event.key)
    if character is None:
        return event
    character = event.character or character
    return events.Key(_character_to_key(character), character)
