"""The totals of the complete cards: all that most methods look at."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from scoring.reading.later_totals import LaterTotals, Totals
from scoring.reasons import NotApplicable, Reason

if TYPE_CHECKING:
    from scoring.additive_model import AdditiveFit


class _Given(NamedTuple):
    plans: tuple[str, ...]
    jurors: tuple[str, ...]
    by_plan: Sequence[Totals]
    unit: Fraction


class CardTotals(_Given):
    """The total T_pj of every complete card, as whole numbers.

    `by_plan[p][j] * unit` is T_pj on the jury's scale. A juror without a complete card for a plan is not
    among the keys of that plan; keys stand in the order of `jurors`.
    """

    @cached_property
    def by_juror(self) -> tuple[Mapping[int, int], ...]:
        """The same totals the other way round, `by_juror[j][p]`."""
        cards: tuple[dict[int, int], ...] = tuple({} for _ in self.jurors)
        for plan, totals in enumerate(self.by_plan):
            for juror, total in totals.items():
                cards[juror][plan] = total
        return cards

    @cached_property
    def sums(self) -> tuple[tuple[int, int], ...]:
        """Per plan the sum of its totals and their number."""
        if isinstance(self.by_plan, LaterTotals):
            return self.by_plan.sums
        return tuple((sum(cards.values()), len(cards)) for cards in self.by_plan)

    @cached_property
    def additive_fit(self) -> "AdditiveFit":
        """The marks and severities of the additive model, in whole steps; see `scoring.additive_model`.

        Raises:
            NotApplicable: there are no cards, or they fall into groups that nothing connects.
        """
        # The mean of the jurors, which most rounds rank by, does without the model.
        from scoring.additive_model import components, fit

        groups = components(self.by_plan)
        if not groups:
            raise NotApplicable(Reason.NO_PLANS)
        if len(groups) > 1:
            names = (
                (*(self.plans[plan] for plan in plans), *(self.jurors[juror] for juror in jurors))
                for plans, jurors in groups
            )
            raise NotApplicable(Reason.NOT_CONNECTED, tuple(names))
        return fit(self.by_plan, self.by_juror)

    def only(self, plans: Sequence[int]) -> "CardTotals":
        """Give the totals of none but the plans at these positions, in this order."""
        return CardTotals(
            tuple(self.plans[plan] for plan in plans), self.jurors, [self.by_plan[plan] for plan in plans], self.unit
        )

    def without(self, juror: int) -> "CardTotals":
        """Give the totals as they would be had this juror handed in no card."""
        fewer = tuple({other: total for other, total in cards.items() if other != juror} for cards in self.by_plan)
        return CardTotals(self.plans, self.jurors, fewer, self.unit)

    def on_scale(self, total: int, divisor: int = 1) -> Fraction:
        """Bring a total, or a sum of totals and what to divide it by, to the jury's scale."""
        numerator, denominator = self.unit.as_integer_ratio()
        return Fraction(total * numerator, divisor * denominator)
