"""What a method of ranking is: from complete cards to values and groups, or why it does not apply."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from scoring.card_totals import CardTotals

Value = Fraction | float
"""What a method gives a plan: a Fraction under an exact method, a float under another."""

SAME_WITHIN: Final = 1e-9
"""Two values of an inexact method that differ no more than this are equal."""

ORDER_BITS: Final = 64
NEAR: Final = int(2 * SAME_WITHIN * 2**ORDER_BITS)
"""Values of which the orders are further apart than this are not equal, and need not be compared themselves."""


class Look(NamedTuple):
    """Where a method itself set plans of equal value apart: what it looked at, and the groups that left, best first.

    `seen` holds, per plan position and on the jury's scale, the cards on either side of the middle that it compared.
    """

    rule: str
    seen: Mapping[int, tuple[Fraction, Fraction]]
    groups: tuple[tuple[int, ...], ...]


class Outcome(NamedTuple):
    """What a method says: a value per plan position, and the plans in groups of equals, best first.

    Plans within a group stand in pitch order. For most methods the groups follow from the values; Schulze and
    majority judgment order by more than the one number that they print; in `looks` stands how it set plans apart that
    print alike. A method that repeats itself until
    nothing moves leaves in `unrest` how far a value might still go where it had to stop before that; else 0.
    """

    values: Mapping[int, Value]
    groups: tuple[tuple[int, ...], ...]
    unrest: float = 0.0
    looks: tuple[Look, ...] = ()


class Method(NamedTuple):
    """One way of ranking.

    `outcome` takes the card totals and the positions of the plans that can get a place; it raises
    NotApplicable. `cards_needed` is the number of complete cards below which it gives a plan no value, on top
    of the quorum. The values of a method that is `linear` are sums over the weighted criteria; those of one that
    gives `marks` lie on the jury's scale.
    """

    name: str
    exact: bool
    outcome: Callable[[CardTotals, Sequence[int]], Outcome]
    cards_needed: int = 1
    linear: bool = False
    marks: bool = True


def same(value: Value, other: Value) -> bool:
    """Say whether two values count as equal: exactly where both are exact, else within 1e-9."""
    if isinstance(value, Fraction) and isinstance(other, Fraction):
        return value == other
    return abs(float(value) - float(other)) <= SAME_WITHIN


def equal_groups(values: Mapping[int, Value]) -> tuple[tuple[int, ...], ...]:
    """Put the plans in groups of equal value, highest first; every plan of a group equals the first of it."""
    groups: list[list[int]] = []
    orders = {plan: _order(value) for plan, value in values.items()}
    for plan in sorted(sorted(values), key=orders.__getitem__, reverse=True):
        first = groups[-1][0] if groups else plan
        if groups and orders[first][0] - orders[plan][0] <= NEAR and same(values[first], values[plan]):
            groups[-1].append(plan)
        else:
            groups.append([plan])
    return tuple(tuple(sorted(group)) for group in groups)


def _order(value: Value) -> tuple[int, Value]:
    """Give what orders like the value itself, but is compared as a whole number until that is equal.

    Two fractions are compared by multiplying across, which takes long where they have thousands of digits.
    """
    numerator, denominator = value.as_integer_ratio()
    return (numerator << ORDER_BITS) // denominator, value


def by_value(values: Mapping[int, Value]) -> Outcome:
    """Make the outcome of a method that orders by its value alone, the highest first."""
    return Outcome(values, equal_groups(values))
