"""A kind of value has one set of rules: what a definition may hold, the file may hold, and it comes back the same."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from reports import example

from jury.definition.fields import READINGS
from jury.example import example_records
from jury.model.kinds import KIND_RULES, decode, encode, fits, stays_exact, to_definition
from jury.model.tables import DEFINED
from jury.model.values import AMOUNT, COUNT, DATE, FLAG, MOMENT, TEXT, TEXTS, TIME, Kind, Value, choice, ref, refs
from jury.wording.values import WRITERS

IDS = {table.name: frozenset(str(key[0]) for key in example_records()[table.name]) for table in DEFINED if table.key}


def given_values() -> Iterator[tuple[str, Value, Any]]:
    """Give every value of the example definition, with the field that it is for."""
    for table in (table for table in DEFINED if len(table.place) == 1):
        held: Any = example().get(table.place[0], [])
        for row in [held] if table.single else held:
            yield from (
                (f"{table.name}.{name}", value, row[name]) for name, value in table.fields.items() if name in row
            )


def test_every_kind_can_be_read_stored_and_written() -> None:
    for known in (KIND_RULES, READINGS, WRITERS):
        assert set(known) == set(Kind)


def test_what_the_example_gives_fits_and_comes_back_equal() -> None:
    seen = set()
    for where, value, given in given_values():
        kept = encode(value, given)
        assert fits(value, kept, IDS), where
        assert to_definition(value, kept) == given, where
        decode(value, kept)
        seen.add(value.kind)
    assert seen >= set(Kind) - {Kind.LOGGED, Kind.EXTRA}


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (TEXT, 3),
        (COUNT, -1),
        (COUNT, True),
        (COUNT, "3"),
        (AMOUNT, "-0.5"),
        (AMOUNT, "1e3"),
        (AMOUNT, "٣"),
        (AMOUNT, 3),
        (FLAG, 2),
        (DATE, "19-11-2026"),
        (TIME, "25:00:00"),
        (MOMENT, ""),
        (TEXTS, "een"),
        (TEXTS, ["een", 2]),
        (choice("wijk", "dorp"), "stad"),
        (ref("proposals"), "V99"),
        (refs("proposals"), ["V01", "V99"]),
        (Value(Kind.VOTES), {"V01": -1}),
        (Value(Kind.ANCHORS), {"1": 1}),
    ],
)
def test_what_a_field_cannot_hold_does_not_fit(value: Value, kept: Any) -> None:
    assert not fits(value, kept, IDS)


@pytest.mark.parametrize("number", ["123456789012345", "0.123456789012"])
def test_a_number_stays_exact_up_to_fifteen_digits_and_twelve_decimals(number: str) -> None:
    assert stays_exact(Decimal(number))
    assert not stays_exact(Decimal(f"{number}1"))
