"""The exact solution of a symmetric system of linear equations in whole numbers."""

from collections.abc import Sequence
from operator import mul
from typing import Final, NamedTuple

PRIMES: Final = (2**521 - 1, 2**607 - 1)
"""Mersenne primes; the second one is needed only when the first divides a leading determinant.

As large as this, because in Python a product of small numbers costs hardly less than one of large numbers.
"""

Matrix = Sequence[Sequence[int]]


def solve(matrix: Matrix, right: Sequence[int], numerator_bound: int, denominator_bound: int) -> tuple[list[int], int]:
    """Solve matrix · x = right exactly: x is the list of numerators over one common denominator.

    The matrix must be symmetric and positive definite; the bounds must hold for that common form. The
    solution is found modulo a prime, lifted digit by digit to a power of it, and read back as fractions: one
    elimination with numbers that stay small, instead of one in which they grow.

    Source: Dixon, "Exact solution of linear equations using p-adic expansions", Numerische Mathematik 40
    (1982), 137-141; for reading back Wang, "A p-adic algorithm for univariate partial fractions", SYMSAC
    (1981).

    Raises:
        ArithmeticError: the matrix is not positive definite.
    """
    factors = _factorise(matrix)
    modulus = 1
    solution = [0] * len(right)
    rest = list(right)
    while modulus <= 2 * numerator_bound * denominator_bound:
        digits = factors.solve(rest)
        solution = [value + modulus * digit for value, digit in zip(solution, digits, strict=True)]
        rest = [(value - sum(map(mul, row, digits))) // factors.prime for value, row in zip(rest, matrix, strict=True)]
        modulus *= factors.prime
    numerators: list[int] = []
    denominator = 1
    for value in solution:
        numerator, extra = _fraction(value * denominator % modulus, modulus, numerator_bound)
        numerators = [earlier * extra for earlier in numerators] if extra > 1 else numerators
        numerators.append(numerator)
        denominator *= extra
    return numerators, denominator


class _Factors(NamedTuple):
    """L, the inverses of D, and the columns of L from below, of matrix = L · D · Lᵀ modulo a prime."""

    prime: int
    lower: Matrix
    inverses: Sequence[int]
    columns: Matrix

    def solve(self, right: Sequence[int]) -> list[int]:
        prime = self.prime
        forward: list[int] = []
        for value, row in zip(right, self.lower, strict=True):
            forward.append((value - sum(map(mul, row, forward))) % prime)
        backward: list[int] = []
        rows = zip(reversed(forward), reversed(self.inverses), reversed(self.columns), strict=True)
        for value, inverse, column in rows:
            backward.append((value * inverse - sum(map(mul, column, backward))) % prime)
        backward.reverse()
        return backward


def _factorise(matrix: Matrix) -> _Factors:
    for prime in PRIMES:
        factors = _factorise_modulo(matrix, prime)
        if factors is not None:
            return factors
    raise ArithmeticError("the matrix is not positive definite")


def _factorise_modulo(matrix: Matrix, prime: int) -> _Factors | None:
    lower: list[list[int]] = []
    inverses: list[int] = []
    for i, row in enumerate(matrix):
        scaled: list[int] = []
        for value, earlier in zip(row, lower, strict=False):
            scaled.append((value - sum(map(mul, scaled, earlier))) % prime)
        entries = [value * inverse % prime for value, inverse in zip(scaled, inverses, strict=True)]
        pivot = (row[i] - sum(map(mul, scaled, entries))) % prime
        if not pivot:
            return None
        lower.append(entries)
        inverses.append(pow(pivot, -1, prime))
    columns = [[row[i] for row in reversed(lower[i + 1 :])] for i in range(len(lower))]
    return _Factors(prime, lower, inverses, columns)


def _fraction(residue: int, modulus: int, numerator_bound: int) -> tuple[int, int]:
    """Find the one fraction within the bounds that has this residue."""
    if residue > modulus // 2:
        residue -= modulus
    before, now = modulus, abs(residue)
    cofactor_before, cofactor = 0, 1
    while now > numerator_bound:
        quotient = before // now
        before, now = now, before - quotient * now
        cofactor_before, cofactor = cofactor, cofactor_before - quotient * cofactor
    sign = -1 if (residue < 0) != (cofactor < 0) else 1
    return sign * now, abs(cofactor)
