"""Krippendorff's alpha equals its definition, pair by pair, under every metric."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.agreement.alpha import alpha

Metric = Callable[[int, int, list[int]], Fraction]
METRICS: dict[str, Metric] = {
    "nominal": lambda a, b, _: Fraction(a != b),
    "interval": lambda a, b, _: Fraction((a - b) ** 2),
    "ratio": lambda a, b, _: Fraction(a - b, a + b) ** 2 if a + b else Fraction(0),
    "ordinal": lambda a, b, values: (
        (sum(min(a, b) <= value <= max(a, b) for value in values) - Fraction(values.count(a) + values.count(b), 2)) ** 2
    ),
}


def by_definition(units: list[list[int]], metric: Metric) -> Fraction:
    pairable = [unit for unit in units if len(unit) > 1]
    values = [value for unit in pairable for value in unit]

    def disagreement(among: list[int]) -> Fraction:
        pairs = ((a, b) for i, a in enumerate(among) for j, b in enumerate(among) if i != j)
        return sum((metric(a, b, values) for a, b in pairs), Fraction(0))

    observed = sum((disagreement(unit) / (len(unit) - 1) for unit in pairable), Fraction(0)) / len(values)
    expected = disagreement(values) / (len(values) * (len(values) - 1))
    return 1 - observed / expected


@pytest.mark.parametrize("metric", METRICS)
@given(units=st.lists(st.lists(st.integers(0, 5), max_size=4), max_size=6))
def test_it_equals_its_definition(metric: str, units: list[list[int]]) -> None:
    assume(len({value for unit in units if len(unit) > 1 for value in unit}) > 1)

    assert alpha(units, metric) == pytest.approx(float(by_definition(units, METRICS[metric])))


def test_an_unknown_metric_is_refused() -> None:
    with pytest.raises(KeyError):
        alpha([[1, 2]], "circular")
