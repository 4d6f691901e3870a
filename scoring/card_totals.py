"""The totals of the complete cards: all that most methods look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property


@dataclass(frozen=True)
class CardTotals:
    """The total T_pj of every complete card, as whole numbers.

    `by_plan[p][j] * unit` is T_pj on the jury's scale. A juror without a complete card for a plan is not
    among the keys of that plan; keys stand in the order of `jurors`.
    """

    plans: tuple[str, ...]
    jurors: tuple[str, ...]
    by_plan: tuple[Mapping[int, int], ...]
    unit: Fraction

    @cached_property
    def by_juror(self) -> tuple[Mapping[int, int], ...]:
        """The same totals the other way round, `by_juror[j][p]`."""
        cards: tuple[dict[int, int], ...] = tuple({} for _ in self.jurors)
        for plan, totals in enumerate(self.by_plan):
            for juror, total in totals.items():
                cards[juror][plan] = total
        return cards

    def on_scale(self, total: int, divisor: int = 1) -> Fraction:
        """Bring a total, or a sum of totals and what to divide it by, to the jury's scale."""
        return Fraction(total * self.unit.numerator, divisor * self.unit.denominator)
