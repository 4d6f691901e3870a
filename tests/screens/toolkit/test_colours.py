"""The grounds stay grey in a terminal that has 256 colours and no more."""

from typing import Final

import pytest
from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet
from textual.theme import Theme

from screens.toolkit.colours import THEMES

TINT: Final = 40
"""How far the channels of a ground may lie apart before people see a colour."""


def tint_in_256(colour: str) -> int:
    """Give how far the channels of a colour lie apart where a terminal brings it back to one of its 256."""
    kept: ColorTriplet = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
    return max(kept) - min(kept)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
def test_a_ground_is_no_colour_where_there_are_256(theme: Theme, ground: str) -> None:
    assert tint_in_256(getattr(theme, ground)) <= TINT


def test_a_ground_that_becomes_navy_is_found() -> None:
    assert tint_in_256("#242831") > TINT
