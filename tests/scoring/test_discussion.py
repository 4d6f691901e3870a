"""What the jury should talk about: the widest spreads, the lone mark, and whether going late helped."""

from fractions import Fraction
from itertools import permutations
from math import erfc, factorial, sqrt

import pytest
from marked_rounds import example_round, from_cards, from_marks

from scoring.deliberation import Alone, OrderBias, order_bias, standing_alone
from scoring.ranking import rank
from scoring.reasons import Reason, Undefined
from scoring.revision import Shift, shifts
from scoring.spread import widest_of_all


def test_the_widest_spreads_come_first_and_agreement_is_no_topic() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(4, 7), (8, 7)], "V2": [(6, 5), (7, 7)]})

    assert [(spread.plan, spread.criterion) for spread in widest_of_all(marked, 9)] == [
        ("V1", "a"),
        ("V2", "b"),
        ("V2", "a"),
    ]
    assert len(widest_of_all(marked, 1)) == 1
    assert widest_of_all(example_round(), 1)[0].criterion == "realisme"


def test_a_mark_stands_alone_when_no_colleague_comes_near() -> None:
    found = standing_alone(
        from_marks({"V1": [4, 7, 8, 7], "V2": [5, 6, 7, 8], "V3": [7, 7, 7, 8], "V4": [3, 9, None, None]})
    )

    assert found == (Alone("V1", "total", "J1", Fraction(4), Fraction(7)),)


def test_high_marks_can_stand_alone_too() -> None:
    assert [(a.juror, a.mark) for a in standing_alone(from_marks({"V1": [5, 5, 9]}))] == [("J3", 9)]


def test_two_steps_of_a_wide_scale_stand_beside_the_others() -> None:
    hundred = from_marks({"V1": [50, 50, 52, 50], "V2": [50, 50, 69, 50], "V3": [50, 50, 70, 50]})

    assert [found.plan for found in standing_alone(hundred._replace(scale=(0, 100)))] == ["V3"]


def test_one_step_of_the_scale_is_not_alone_however_large_the_step() -> None:
    tens = from_marks({"V1": [50, 50, 60, 50], "V2": [50, 50, 70, 50]})._replace(step=10)

    assert [found.plan for found in standing_alone(tens)] == ["V2"]


def test_later_plans_with_higher_marks_show_as_a_bias_of_the_order() -> None:
    marked = from_marks({f"V{slot}": [slot] for slot in range(1, 8)})
    found = order_bias(marked, rank(marked))
    assert isinstance(found, OrderBias)

    assert (found.correlation, found.slope) == (pytest.approx(1), pytest.approx(1))
    assert found.p == 2 / factorial(7)


def bias(*marks: int) -> OrderBias:
    marked = from_marks({f"V{slot:02}": [mark] for slot, mark in enumerate(marks, start=1)})
    found = order_bias(marked, rank(marked))
    assert isinstance(found, OrderBias)
    return found


@pytest.mark.parametrize(
    ("marks", "strong"),
    [
        ((1, 2, 3, 4, 5), 2),  # up or down, of 120 orders
        ((1, 2, 3, 5, 4), 10),  # |rho| is .9 or more in 5 of 120 at each end, as in the tables of Kendall
        ((5, 5, 5, 5, 9), 48),  # the one high plan stands first or last in two of five orders
    ],
)
def test_with_few_plans_coincidence_is_counted_over_all_orders(marks: tuple[int, ...], strong: int) -> None:
    assert bias(*marks).p == strong / factorial(len(marks))


def test_eight_plans_with_equal_marks_are_counted_as_one_by_one() -> None:
    marks = (3, 5, 5, 4, 6, 6, 8, 6)
    level = [sum(other < mark for other in marks) + sum(other <= mark for other in marks) for mark in marks]
    sums = [sum(slot * rank for slot, rank in enumerate(order)) for order in permutations(level)]
    middle = sum(sums) / len(sums)

    assert bias(*marks).p == sum(abs(one - middle) >= abs(sums[0] - middle) for one in sums) / len(sums)


def test_above_nine_plans_coincidence_is_the_normal_approximation() -> None:
    nine, ten = bias(1, 3, 2, 4, 5, 9, 7, 8, 6), bias(1, 3, 2, 4, 5, 9, 7, 8, 6, 10)

    assert nine.p * factorial(9) == pytest.approx(round(nine.p * factorial(9)))
    assert ten.p == pytest.approx(erfc(ten.correlation * sqrt(9) / sqrt(2)))


def test_what_a_lot_decided_between_equal_marks_is_no_sign_of_the_order() -> None:
    marked = from_marks({"V1": [5], "V2": [7], "V3": [5], "V4": [7], "V5": [9]})

    for seed in range(4):
        assert order_bias(marked, rank(marked, tie_break=[f"lottery:{seed}"])) == order_bias(marked, rank(marked))


def test_the_order_cannot_be_judged_by_four_plans_or_by_equal_marks() -> None:
    four, level = from_marks({f"V{n}": [n] for n in range(4)}), from_marks({f"V{n}": [7] for n in range(5)})

    assert order_bias(four, rank(four)) == Undefined(Reason.TOO_FEW_PLANS)
    assert order_bias(level, rank(level)) == Undefined(Reason.NO_VARIATION)


def test_what_moved_between_the_sealed_round_and_the_revision() -> None:
    sealed = rank(from_marks({"V1": [7], "V2": [6], "V3": [5], "V4": [4], "V5": [None]}))
    revised = rank(from_marks({"V1": [7], "V2": [8], "V3": [5], "V4": [None], "V5": [1]}))

    assert shifts(sealed, revised) == (
        Shift("V2", 2, 1, Fraction(6), Fraction(8)),
        Shift("V1", 1, 2, Fraction(7), Fraction(7)),
        Shift("V5", None, 4, None, Fraction(1)),
        Shift("V4", 4, None, Fraction(4), None),
    )
