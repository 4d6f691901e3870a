"""The exact solution of a symmetric system of linear equations in whole numbers."""

from collections.abc import Sequence
from operator import mul
from typing import Final

PRIMES: Final = (2**60 - 93, 2**60 - 107)
"""The two largest primes of 60 bits, which is two of Python's digits.

The second one is needed only when the first divides a leading determinant.
"""

Matrix = Sequence[Sequence[int]]


def solve(matrix: Matrix, right: Sequence[int], numerator_bound: int, denominator_bound: int) -> tuple[list[int], int]:
    """Solve matrix · x = right exactly: x is the list of numerators over one common denominator.

    The matrix must be symmetric and positive definite; the bounds must hold for that common form. The
    solution is found modulo a prime, lifted digit by digit to a power of it, and read back as fractions: one
    inversion with numbers that stay small, instead of one in which they grow.

    Source: Dixon, "Exact solution of linear equations using p-adic expansions", Numerische Mathematik 40
    (1982), 137-141; for reading back Wang, "A p-adic algorithm for univariate partial fractions", SYMSAC
    (1981).

    Raises:
        ArithmeticError: the matrix is not positive definite.
    """
    prime, inverse = _inverse(matrix)
    # A lane has no sign: the matrix is raised until nothing in it is below zero, and the product lowered by as much.
    raised = -min(map(min, matrix), default=0)
    entries = _Packed([[value + raised for value in row] for row in matrix], prime)
    digits: list[list[int]] = []
    modulus = 1
    rest = list(right)
    while modulus <= 2 * numerator_bound * denominator_bound:
        digit = [value % prime for value in inverse.times([value % prime for value in rest])]
        lowered = raised * sum(digit)
        rest = [(value + lowered - part) // prime for value, part in zip(rest, entries.times(digit), strict=True)]
        digits.append(digit)
        modulus *= prime
    numerators: list[int] = []
    denominator = 1
    for expansion in zip(*digits, strict=True):
        value = 0
        for digit_of_one in reversed(expansion):
            value = value * prime + digit_of_one
        numerator, extra = _fraction(value * denominator % modulus, modulus, numerator_bound)
        numerators = [earlier * extra for earlier in numerators] if extra > 1 else numerators
        numerators.append(numerator)
        denominator *= extra
    return numerators, denominator


class _Packed:
    """A symmetric matrix of numbers from zero up, every row in one large number with a lane for each entry.

    So a whole row is multiplied at once, and rows are added at once: the loop over the entries is that of
    Python's own arithmetic.
    """

    def __init__(self, rows: Matrix, prime: int) -> None:
        """Leave room in the lanes for adding up a prime number times an entry, or times the prime, once per row."""
        self.size = len(rows)
        self.width = (len(rows) * max((prime, *map(max, rows))) * prime).bit_length() // 8 + 1
        self.rows = [self.pack(row) for row in rows]

    def pack(self, row: Sequence[int]) -> int:
        return int.from_bytes(b"".join([value.to_bytes(self.width, "little") for value in row]), "little")

    def unpack(self, packed: int) -> list[int]:
        lanes = packed.to_bytes(self.width * self.size, "little")
        return [int.from_bytes(lanes[at : at + self.width], "little") for at in range(0, len(lanes), self.width)]

    def times(self, vector: Sequence[int]) -> list[int]:
        return self.unpack(sum(map(mul, self.rows, vector)))


def _inverse(matrix: Matrix) -> tuple[int, _Packed]:
    for prime in PRIMES:
        rows = _inverse_modulo(matrix, prime)
        if rows is not None:
            return prime, _Packed(rows, prime)
    raise ArithmeticError("the matrix is not positive definite")


def _inverse_modulo(matrix: Matrix, prime: int) -> list[list[int]] | None:
    """Invert by Gauss and Jordan, in place; None where a pivot is zero.

    A row is brought below the prime only when it is its turn: until then it gains less than the square of the
    prime at every step, and the lanes have room for all of them.
    """
    table = _Packed([[value % prime for value in row] for row in matrix], prime)
    lane, mask = 8 * table.width, (1 << 8 * table.width) - 1
    for turn in range(table.size):
        row = [value % prime for value in table.unpack(table.rows[turn])]
        if not row[turn]:
            return None
        pivot = pow(row[turn], -1, prime)
        row = [value * pivot % prime for value in row]
        row[turn] = pivot
        inverted = table.pack(row)
        # In the lane of the pivot the other rows keep their entry; one more takes it away.
        taken = inverted + (1 << lane * turn)
        table.rows = [other + -(other >> lane * turn & mask) % prime * taken for other in table.rows]
        table.rows[turn] = inverted
    return [[value % prime for value in table.unpack(row)] for row in table.rows]


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
