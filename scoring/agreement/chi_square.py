"""The tail of the chi-square distribution, from the incomplete gamma function."""

from math import exp, lgamma, log
from typing import Final

PRECISION: Final = 1e-16
TERMS: Final = 10_000


def chi_square_tail(value: float, freedom: int) -> float:
    """Give the chance that chi-square with so many degrees of freedom exceeds the value: Q(freedom/2, value/2).

    Source: NIST Digital Library of Mathematical Functions, 8.7.1 (the series, left of the hump) and 8.9.2
    (the continued fraction, right of it).
    """
    shape, x = freedom / 2, value / 2
    if x <= 0:
        return 1.0
    front = exp(shape * log(x) - x - lgamma(shape))
    return 1 - front * _series(shape, x) if x < shape + 1 else front * _continued_fraction(shape, x)


def _series(shape: float, x: float) -> float:
    term = total = 1 / shape
    for step in range(1, TERMS):
        term *= x / (shape + step)
        total += term
        if term < total * PRECISION:
            break
    return total


def _continued_fraction(shape: float, x: float) -> float:
    """Evaluate by the modified Lentz method: Thompson and Barnett, J. Computational Physics 64 (1986), 490-509."""
    partial = x + 1 - shape
    ratio, inverse = 1 / 1e-300, 1 / partial
    total = inverse
    for step in range(1, TERMS):
        numerator = -step * (step - shape)
        partial += 2
        inverse = 1 / (numerator * inverse + partial)
        ratio = partial + numerator / ratio
        total *= inverse * ratio
        if abs(inverse * ratio - 1) < PRECISION:
            break
    return total
