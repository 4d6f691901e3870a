"""Student's t and Fisher's F, from the incomplete beta function."""

from functools import lru_cache
from math import exp, lgamma, log
from typing import Final

PRECISION: Final = 1e-15
TERMS: Final = 10_000
HALVINGS: Final = 80


def student_below(value: float, freedom: int) -> float:
    """Give the chance that Student's t with so many degrees of freedom lies below the value."""
    tail = _incomplete_beta(freedom / 2, 0.5, freedom / (freedom + value * value)) / 2
    return 1 - tail if value > 0 else tail


def fisher_above(value: float, freedom: int, freedom_below: int) -> float:
    """Give the chance that Fisher's F with these degrees of freedom, above and below the line, exceeds the value."""
    return _incomplete_beta(freedom_below / 2, freedom / 2, freedom_below / (freedom_below + freedom * value))


@lru_cache(maxsize=256)
def fisher_exceeded_by(chance: float, freedom: int, freedom_below: int) -> float:
    """Give the value that Fisher's F exceeds with this chance."""
    low, high = 0.0, 1.0
    while fisher_above(high, freedom, freedom_below) > chance:
        low, high = high, 2 * high
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if fisher_above(middle, freedom, freedom_below) > chance else (low, middle)
    return high


def _incomplete_beta(a: float, b: float, x: float) -> float:
    """Give I_x(a, b). Source: NIST Digital Library of Mathematical Functions, 8.17.22 (the continued fraction)."""
    if not 0 < x < 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
    if x < (a + 1) / (a + b + 2):
        return front * _continued_fraction(a, b, x) / a
    return 1 - front * _continued_fraction(b, a, 1 - x) / b


def _continued_fraction(a: float, b: float, x: float) -> float:
    """Evaluate by the modified Lentz method: Thompson and Barnett, J. Computational Physics 64 (1986), 490-509."""
    ratio, inverse = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    total = inverse
    for step in range(1, TERMS):
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        for part in (even, odd):
            inverse = 1 / (1 + part * inverse)
            ratio = 1 + part / ratio
            total *= inverse * ratio
        if abs(inverse * ratio - 1) < PRECISION:
            break
    return total
