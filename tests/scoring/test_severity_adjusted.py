"""Correcting for strict and mild jurors is exact, fair to who missed one, and silent where nothing connects."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from marked_rounds import example_round, from_marks, marked_rounds

from scoring.marked_round import MarkedRound
from scoring.ranking import rank
from scoring.rational_solve import PRIMES, solve
from scoring.reasons import NotApplicable, Reason


def test_a_plan_that_missed_a_mild_juror_gains() -> None:
    standings = rank(from_marks({"V1": [6, 9], "V2": [5, 8], "V3": [6, None]}), "severity_adjusted")

    assert {place.plan: place.mark for place in standings.places} == {
        "V1": Fraction(15, 2),
        "V2": Fraction(13, 2),
        "V3": Fraction(15, 2),
    }


@given(marked_rounds(gaps=False))
def test_with_all_cards_complete_it_equals_the_mean_exactly(marked: MarkedRound) -> None:
    adjusted = {place.plan: (place.rank, place.mark) for place in rank(marked, "severity_adjusted").places}

    assert adjusted == {place.plan: (place.rank, place.mark) for place in rank(marked).places}


def test_groups_that_no_card_connects_are_named() -> None:
    marked = from_marks({"V1": [7, None, None], "V2": [None, 6, 5], "V3": [8, None, None]})
    with pytest.raises(NotApplicable) as refusal:
        rank(marked, "severity_adjusted")

    assert refusal.value.reason == Reason.NOT_CONNECTED
    assert refusal.value.groups == (("V1", "V3", "J1"), ("V2", "J2", "J3"))


@given(marked_rounds(max_plans=9, max_jurors=9))
def test_the_fit_leaves_nothing_over_per_plan_and_per_juror(marked: MarkedRound) -> None:
    """The equations of least squares: residuals add up to zero in every row and column, severities to zero."""
    totals = marked.totals
    try:
        fit = totals.additive_fit
    except NotApplicable:
        assume(False)
    for plan, cards in enumerate(totals.by_plan):
        assert sum(total - fit.marks[plan] - fit.severities[juror] for juror, total in cards.items()) == 0
    for juror, own in enumerate(totals.by_juror):
        assert sum(total - fit.marks[plan] - fit.severities[juror] for plan, total in own.items()) == 0
    assert sum(fit.severities.values()) == 0


def test_the_example_corrections_are_exact() -> None:
    marks = {place.plan: place.mark for place in rank(example_round(), "severity_adjusted").places}

    assert marks["V09"] == Fraction(1151, 140)  # all seven jurors marked it: nothing to correct
    assert marks["V01"] == Fraction(8322900163, 1053992520)


@given(st.lists(st.lists(st.integers(-9, 9), min_size=4, max_size=4), min_size=4, max_size=4), st.data())
def test_a_system_is_solved_to_the_last_digit(square: list[list[int]], data: st.DataObject) -> None:
    """Aᵀ·A + 1 is symmetric and positive definite; put the solution back in."""
    matrix = [[sum(a[i] * a[j] for a in square) + (i == j) for j in range(4)] for i in range(4)]
    right = data.draw(st.lists(st.integers(-99, 99), min_size=4, max_size=4))
    numerators, denominator = solve(matrix, right, 10**12, 10**12)

    for row, wanted in zip(matrix, right, strict=True):
        assert sum(a * x for a, x in zip(row, numerators, strict=True)) == wanted * denominator


@pytest.mark.parametrize("prime", PRIMES)
def test_a_pivot_that_the_prime_divides_is_no_obstacle(prime: int) -> None:
    assert solve([[prime, 0], [0, 3]], [1, 2], 3 * prime, 3 * prime) == ([3, 2 * prime], 3 * prime)


def test_a_singular_system_is_refused() -> None:
    with pytest.raises(ArithmeticError):
        solve([[1, 1], [1, 1]], [1, 2], 10, 10)
