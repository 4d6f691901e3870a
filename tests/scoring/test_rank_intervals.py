"""Where a plan would land with other juries like this one: every jury up to eight, 10,000 draws above."""

from collections import Counter
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marked_rounds import from_marks, marked_rounds, shuffled

from scoring.marked_round import MarkedRound
from scoring.reasons import Reason, Undefined
from scoring.robustness.resampling import RankIntervals, rank_intervals


def intervals(marked: MarkedRound, seed: int = 1) -> RankIntervals:
    plans = [plan for plan, cards in enumerate(marked.totals.by_plan) if cards]
    found = rank_intervals(marked.totals, plans, seed)
    assert isinstance(found, RankIntervals)
    return found


def every_draw(marked: MarkedRound) -> dict[int, tuple[int, int]]:
    """All J to the power J draws, one by one, with fractions."""
    cards = marked.totals.by_plan
    jurors = [juror for juror, own in enumerate(marked.totals.by_juror) if own]
    ranks: dict[int, Counter[int]] = {plan: Counter() for plan, row in enumerate(cards) if row}
    for jury in product(jurors, repeat=len(jurors)):
        drawn = {plan: [cards[plan][juror] for juror in jury if juror in cards[plan]] for plan in ranks}
        means = {plan: Fraction(sum(totals), len(totals)) for plan, totals in drawn.items() if totals}
        for plan, mean in means.items():
            ranks[plan][1 + sum(other > mean for other in means.values())] += 1
    return {plan: (quantile(found, 5), quantile(found, 95)) for plan, found in ranks.items()}


def quantile(ranks: Counter[int], percent: int) -> int:
    reached = 0
    for rank in sorted(ranks):
        reached += ranks[rank]
        if 100 * reached >= percent * ranks.total():
            return rank
    raise AssertionError("there are no ranks")


@settings(max_examples=60)
@given(marked_rounds(max_plans=5, max_jurors=4, at_least=4))
def test_small_juries_are_enumerated_with_their_weights(marked: MarkedRound) -> None:
    assume(sum(map(bool, marked.totals.by_juror)) >= 4)

    assert dict(intervals(marked).ranks) == every_draw(marked)


def test_up_to_eight_jurors_there_is_no_seed_to_dispute() -> None:
    eight = from_marks({"V1": [7, 8, 6, 7, 8, 9, 5, 7], "V2": [6, 7, 7, 8, 5, 6, 6, 6]})
    found = intervals(eight)

    assert (found.resamples, found.seed) == (6435, None)
    assert intervals(eight, seed=2) == found


def test_above_eight_jurors_the_seed_is_kept() -> None:
    nine = from_marks({"V1": [7, 8, 6, 7, 8, 9, 5, 7, 7], "V2": [6, 7, 7, 8, 5, 6, 6, 6, 9]})
    found = intervals(nine, seed=5)

    assert (found.resamples, found.seed) == (10_000, 5)
    assert intervals(nine, seed=5) == found
    assert found.ranks == {0: (1, 2), 1: (1, 2)}


@st.composite
def large_juries(draw: st.DrawFn) -> MarkedRound:
    """Nine to twelve jurors and up to five plans, with ties and gaps, off one tape of bytes."""
    jurors, plans = draw(st.integers(9, 12)), draw(st.integers(2, 5))
    tape = Random(draw(st.integers(0, 2**32))).randbytes(jurors * plans)
    rows = [[None if byte >= 230 else 4 + byte % 5 for byte in tape[at::plans]] for at in range(plans)]
    return from_marks({f"V{plan}": row for plan, row in enumerate(rows, start=1)})


@settings(max_examples=25)
@given(large_juries(), st.randoms(use_true_random=False))
def test_above_eight_jurors_the_order_of_jurors_and_plans_changes_no_interval(marked: MarkedRound, by: Random) -> None:
    plans, jurors = (by.sample(range(count), count) for count in (len(marked.plans), len(marked.jurors)))
    changed = shuffled(marked, plans, jurors)

    assert by_name(changed, intervals(changed)) == by_name(marked, intervals(marked))


def by_name(marked: MarkedRound, found: RankIntervals) -> dict[str, tuple[int, int]]:
    return {marked.plans[plan]: ranks for plan, ranks in found.ranks.items()}


def test_a_plan_far_ahead_keeps_its_rank_and_equal_plans_share_theirs() -> None:
    ten = [7, 8, 7, 8, 7, 8, 7, 8, 7, 8]
    found = intervals(from_marks({"V1": ten, "V2": [9] * 10, "V3": ten, "V4": [1] * 10}))

    assert found.ranks == {0: (2, 2), 1: (1, 1), 2: (2, 2), 3: (4, 4)}


def test_a_plan_has_no_rank_in_a_jury_without_a_card_for_it() -> None:
    found = intervals(from_marks({"V1": [9, None, None, None], "V2": [5, 6, 7, 5], "V3": [4, 5, 6, 4]}))

    assert found.ranks[0] == (1, 1)


def test_three_jurors_say_nothing_of_others() -> None:
    three = from_marks({"V1": [7, 8, 6], "V2": [8, 6, 5]})

    assert rank_intervals(three.totals, [0, 1], 1) == Undefined(Reason.TOO_FEW_JURORS)


@pytest.mark.parametrize("weight", [Fraction(1, 3), Fraction(123456789, 1000)])
def test_exact_ties_stay_ties_whatever_the_weights(weight: Fraction) -> None:
    marked = from_marks({"V1": [7, 8] * 6, "V2": [8, 7] * 6, "V3": [8, 7] * 6})
    marked = marked._replace(unit=weight)

    assert intervals(marked).ranks[1] == intervals(marked).ranks[2]
