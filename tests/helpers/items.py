"""The items of docs/the-alliance.md: which keys enter each, which screens show it, and which sections print it."""

import re
from pathlib import Path
from typing import Final, NamedTuple

TABLE_OF_ITEMS: Final = Path(__file__).parents[2] / "docs" / "the-alliance.md"
SCREENS: Final = ("Plannen", "Pitch", "Beraad", "Zaal", "Avond", "Board", "Stage")
APPROACHES: Final = ("1", "2", "3", "4", "5")
PRIVATE, FRONT = "private", "the front"
KEY: Final = re.compile(r"`([a-z_]+(?:\.[a-z0-9_]+)+)`")


class Item(NamedTuple):
    """One line of the table. An item that is `counted` has a section that tells how many there are, and no more."""

    name: str
    keys: tuple[str, ...]
    screens: tuple[str, ...]
    sections: tuple[int, ...]
    private: bool = False
    counted: bool = False


def items() -> tuple[Item, ...]:
    """Read the table."""
    return tuple(_item(*cells) for cells in _rows(5))


def deciding() -> tuple[str, ...]:
    """Give the keys that are not read by themselves: they decide what is said."""
    return tuple(key for _what, keys in _rows(2) for key in KEY.findall(keys))


def _rows(width: int) -> list[list[str]]:
    """Give the cells of the rows of the table that is so wide, without its head."""
    lines = [line.strip("|").split("|") for line in TABLE_OF_ITEMS.read_text("utf-8").splitlines() if line[:1] == "|"]
    return [[cell.strip() for cell in line] for line in lines if len(line) == width][2:]


def _item(name: str, approach: str, keys: str, screens: str, sections: str) -> Item:
    assert approach in APPROACHES, name
    seen = tuple(screens.split(", "))
    assert set(seen) <= set(SCREENS), f"{name}: {screens}"
    numbers = (0,) if sections == FRONT else tuple(int(number) for number in re.findall(r"\d+", sections))
    assert numbers or sections == PRIVATE, f"{name}: {sections}"
    return Item(name, tuple(KEY.findall(keys)), seen, numbers, sections == PRIVATE, sections.startswith("as a count"))
