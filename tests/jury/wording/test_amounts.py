"""Amounts in euros as people read them."""

from decimal import Decimal

import pytest

from jury.wording.amounts import euros


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("0", "€ 0"), ("950", "€ 950"), ("4500", "€ 4.500"), ("18500.5", "€ 18.500,50"), ("0.005", "€ 0,01")],
)
def test_an_amount_reads_as_in_dutch(amount: str, shown: str) -> None:
    assert euros(Decimal(amount)).replace("\u00a0", " ") == shown
