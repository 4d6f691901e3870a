"""The tail of chi-square equals the tables and the closed forms."""

from math import erfc, exp, factorial, fsum, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.agreement.chi_square import chi_square_tail


@pytest.mark.parametrize(
    ("value", "freedom", "tail"),
    [(3.841459, 1, 0.05), (18.307038, 10, 0.05), (23.209251, 10, 0.01), (124.342113, 100, 0.05)],
)
def test_critical_values_of_the_tables(value: float, freedom: int, tail: float) -> None:
    assert chi_square_tail(value, freedom) == pytest.approx(tail, rel=1e-6)


@given(st.floats(0.001, 300), st.integers(1, 40))
def test_even_degrees_of_freedom_have_a_finite_sum(value: float, half: int) -> None:
    """Q(n, x) = exp(-x) Σ x^k / k! for k < n."""
    x = value / 2
    expected = exp(-x) * fsum(x**k / factorial(k) for k in range(half))

    assert chi_square_tail(value, 2 * half) == pytest.approx(expected, rel=1e-9, abs=1e-13)


@given(st.floats(0.001, 60))
def test_one_degree_of_freedom_is_a_squared_normal(value: float) -> None:
    assert chi_square_tail(value, 1) == pytest.approx(erfc(sqrt(value / 2)), rel=1e-9, abs=1e-13)


def test_nothing_exceeds_with_certainty_except_zero() -> None:
    assert chi_square_tail(0.0, 3) == 1
