"""How a mark is shown: one decimal, half up, and more only where that would say something that is not so."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from math import floor

from scoring.method import Value, same


def shown_marks(values: Sequence[Value], pass_mark: Fraction | None = None) -> list[str]:
    """Write the marks, given in rank order, as decimals with a point.

    Every mark gets one decimal. Marks that differ and would print alike get as many decimals as set them
    apart, and only those; equal marks print alike (values of an inexact method are equal within 1e-9). A mark
    that rounding would take across the pass mark gets as many as keep it on its own side.
    """
    exact: list[Fraction] = []
    for position, value in enumerate(values):
        alike = position > 0 and same(values[position - 1], value)
        exact.append(exact[-1] if alike else _exactly(value, pass_mark))
    decimals = {value: _decimals_on_its_side(value, pass_mark, 1) for value in exact}
    while alike_in_print := _alike_in_print(decimals):
        for value in alike_in_print:
            decimals[value] = _decimals_on_its_side(value, pass_mark, decimals[value] + 1)
    return [half_up(value, decimals[value]) for value in exact]


def shown_mark(value: Value, pass_mark: Fraction | None, decimals: int = 1) -> str:
    """Write one mark with so many decimals, or with as many as keep it on its side of the pass mark: 5.48, not 5.5."""
    exact = _exactly(value, pass_mark)
    return half_up(exact, _decimals_on_its_side(exact, pass_mark, decimals))


def half_up(value: Value, decimals: int = 1) -> str:
    """Round half up, exactly, and write the result with a point: 6.55 becomes "6.6"."""
    steps = _steps(Fraction(value), decimals)
    digits = str(abs(steps)).rjust(decimals + 1, "0")
    sign = "-" if steps < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"


def _exactly(value: Value, pass_mark: Fraction | None) -> Fraction:
    """Give the value itself, or the pass mark where an inexact method comes so near that the two are equal."""
    return pass_mark if pass_mark is not None and same(value, pass_mark) else Fraction(value)


def _decimals_on_its_side(value: Fraction, pass_mark: Fraction | None, least: int) -> int:
    if pass_mark is None:
        return least
    while (Fraction(_steps(value, least), 10**least) >= pass_mark) is not (value >= pass_mark):
        least += 1
    return least


def _steps(value: Fraction, decimals: int) -> int:
    scale: int = 10**decimals
    return floor(value * scale + Fraction(1, 2))


def _alike_in_print(decimals: dict[Fraction, int]) -> list[Fraction]:
    printed: defaultdict[Fraction, list[Fraction]] = defaultdict(list)
    for value, places in decimals.items():
        printed[Fraction(_steps(value, places), 10**places)].append(value)
    return [value for alike in printed.values() if len(alike) > 1 for value in alike]
