"""Marks are shown with one decimal, half up, and more only where different marks would look alike."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.shown import half_up, shown_mark, shown_marks


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        (Fraction("6.55"), "6.6"),
        (Fraction("6.549"), "6.5"),
        (Fraction(7), "7.0"),
        (Fraction("9.95"), "10.0"),
        (Fraction("-0.04"), "0.0"),
        (Fraction("-1.26"), "-1.3"),
    ],
)
def test_half_goes_up(mark: Fraction, shown: str) -> None:
    assert half_up(mark) == shown


def test_a_whole_number_of_decimals_can_be_none() -> None:
    assert half_up(Fraction("6.5"), 0) == "7"


def test_plans_that_differ_get_the_decimals_that_set_them_apart() -> None:
    assert shown_marks([Fraction("8.2"), Fraction("7.84"), Fraction("7.83"), Fraction("6.1")]) == [
        "8.2",
        "7.84",
        "7.83",
        "6.1",
    ]


def test_only_those_concerned_get_another_decimal() -> None:
    assert shown_marks([Fraction("7.842"), Fraction("7.841"), Fraction("7.81")]) == ["7.842", "7.841", "7.81"]


def test_equal_plans_print_alike() -> None:
    assert shown_marks([Fraction(39, 5), Fraction(39, 5), Fraction("7.79")]) == ["7.80", "7.80", "7.79"]


def test_a_mark_with_more_decimals_does_not_collide_with_its_neighbour() -> None:
    shown = shown_marks([Fraction("7.86"), Fraction("7.85"), Fraction("7.849"), Fraction("7.81")])

    assert len(set(shown)) == 4


def test_values_of_an_inexact_method_are_equal_within_a_billionth() -> None:
    assert shown_marks([0.5 + 1e-12, 0.5, 0.25]) == ["0.5", "0.5", "0.3"]


@given(st.lists(st.fractions(1, 10, max_denominator=5000), max_size=12))
def test_what_is_shown_differs_exactly_where_the_marks_do_and_keeps_their_order(marks: list[Fraction]) -> None:
    marks = sorted(marks, reverse=True)
    shown = shown_marks(marks)

    assert len(set(shown)) == len(set(marks))
    assert [Fraction(text) for text in shown] == sorted(map(Fraction, shown), reverse=True)


def test_a_mark_is_not_rounded_over_the_pass_mark() -> None:
    assert shown_marks([Fraction(8), Fraction(329, 60), Fraction("5.45"), Fraction("5.4")], Fraction("5.5")) == [
        "8.0",
        "5.48",
        "5.45",
        "5.4",
    ]
    assert shown_mark(Fraction("5.4999"), Fraction("5.5"), 2) == "5.4999"
    assert shown_mark(Fraction("5.54"), Fraction("5.54")) == "5.54"


def test_a_value_that_only_rounding_keeps_from_the_pass_mark_is_the_pass_mark() -> None:
    assert shown_marks([5.5 - 1e-12], Fraction("5.5")) == ["5.5"]


@given(
    st.lists(st.fractions(1, 10, max_denominator=5000), max_size=12),
    st.integers(10, 1000).map(lambda hundredths: Fraction(hundredths, 100)),
)
def test_what_is_shown_stands_on_the_side_of_the_pass_mark_where_the_mark_is(
    marks: list[Fraction], pass_mark: Fraction
) -> None:
    marks = sorted(marks, reverse=True)
    shown = shown_marks(marks, pass_mark)

    assert [Fraction(text) >= pass_mark for text in shown] == [mark >= pass_mark for mark in marks]
    assert len(set(shown)) == len(set(marks))
