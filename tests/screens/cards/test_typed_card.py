"""A card typed from paper for the second time: the same keys as in the grid, and nothing kept of it yet."""

from decimal import Decimal

import pytest

from screens.cards.mark_typing import Scale
from screens.cards.typed_card import TypedCard

SCHOOL = Scale(Decimal(1), Decimal(10), Decimal(1))
HALVES = Scale(Decimal(1), Decimal(10), Decimal("0.5"))
HUNDRED = Scale(Decimal(0), Decimal(100), Decimal(1))


def typed(keys: str, scale: Scale = SCHOOL, criteria: str = "abc") -> TypedCard:
    """Type keys: digits and commas, o for an abstention, < to wipe, ! for Enter."""
    card = TypedCard(tuple(criteria), scale)
    for key in keys:
        match key:
            case "o":
                card.abstain()
            case "<":
                card.wipe()
            case "!":
                card.end()
            case _:
                card.key(key)
    return card


@pytest.mark.parametrize(
    ("keys", "scale", "marks"),
    [
        ("789", SCHOOL, "a7 b8 c9"),
        ("018", SCHOOL, "a10 b1 c8"),
        ("1078", SCHOOL, "a10 b7 c8"),
        ("17o", SCHOOL, "a1 b7 c~"),
        ("7,8,5", HALVES, "a7.5 b8.5"),
        ("1,51", HALVES, "a1.5 b1"),
        ("7,,8", HALVES, "a7 b8"),
        ("78<9", SCHOOL, "a7 b9"),
        ("72!100!", HUNDRED, "a72 b100"),
        ("7899", SCHOOL, "a7 b8 c9"),
        ("101!8!", HUNDRED, "a8"),
    ],
)
def test_keys_become_marks_as_in_the_grid(keys: str, scale: Scale, marks: str) -> None:
    given = {each[0]: each[1:] for each in marks.split()}
    found = {key: "~" if mark == "abstained" else str(mark) for key, mark in typed(keys, scale).marks.items()}
    assert found == given


def test_behind_the_last_criterion_there_is_none() -> None:
    assert typed("78").here == "c"
    assert typed("789").here == ""


def test_what_is_no_mark_is_not_taken() -> None:
    card = TypedCard(("a",), Scale(Decimal(1), Decimal(5), Decimal(1)))
    assert not card.key("9")
    assert card.marks == {}
