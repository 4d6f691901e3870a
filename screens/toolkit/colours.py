"""Two sets of colours: light on dark for the table, dark on light for a dim projector. One accent, red only for now."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from textual.theme import Theme

# A ground whose red is a shade lower becomes navy blue in a terminal that has 256 colours, as that of a Mac.
DARK: Final = Theme(
    name="avond",
    dark=True,
    primary="#7fb5a8",
    accent="#e8b04b",
    foreground="#d9d6cf",
    background="#16181d",
    surface="#1d1f26",
    panel="#252831",
    warning="#e8b04b",
    error="#e06c5c",
    success="#7fb5a8",
    variables={
        "quiet": "#868b95",
        "rule": "#363b45",
        "cursor": "#e8b04b",
        "cursor-text": "#16181d",
        "code-light": "#fbfaf6",
        "code-dark": "#1d1f22",
    },
)
LIGHT: Final = Theme(
    name="papier",
    dark=False,
    primary="#1f6f5f",
    accent="#9a5b00",
    foreground="#1d1f22",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#e9e6dc",
    warning="#9a5b00",
    error="#b3261e",
    success="#1f6f5f",
    variables={
        "quiet": "#62666d",
        "rule": "#c9c5b8",
        "cursor": "#9a5b00",
        "cursor-text": "#fbfaf6",
        "code-light": "#fbfaf6",
        "code-dark": "#1d1f22",
    },
)
THEMES: Final = (DARK, LIGHT)


class Ink(NamedTuple):
    """What text is painted in: a colour of the theme, and another one behind it where it is not the ground itself."""

    colour: str
    bold: bool = False
    ground: str = ""


INKS: Final[Mapping[str, Ink]] = {
    "plain": Ink("foreground"),
    "strong": Ink("foreground", bold=True),
    "quiet": Ink("quiet"),
    "accent": Ink("accent"),
    "heading": Ink("accent", bold=True),
    "good": Ink("success"),
    "alert": Ink("error", bold=True),
    "rule": Ink("rule"),
    "chosen": Ink("background", bold=True, ground="foreground"),
    "cursor": Ink("cursor-text", bold=True, ground="cursor"),
    "band": Ink("foreground", ground="foreground"),
    "code": Ink("code-light", ground="code-dark"),
}
"""All that our line-by-line widgets paint in. As CSS component classes these took a fifth of the start."""
