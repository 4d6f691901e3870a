"""The spread says how far the jurors are apart, and who stands at the ends."""

from fractions import Fraction

from marked_rounds import from_cards

from scoring.spread import spreads, widest


def test_the_ends_and_who_gave_them_come_from_complete_cards_only() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(4, 7), (8, 7), (8, 6), (1, None)]})
    [a, b] = spreads(marked, "V1")

    assert (a.lowest, a.highest, a.difference) == (4, 8, 4)
    assert (a.lowest_by, a.highest_by) == (("J1",), ("J2", "J3"))
    assert b.difference == 1
    assert widest(marked, "V1") == a


def test_the_difference_is_on_the_jurys_scale() -> None:
    marked = from_cards({"a": 1}, {"V1": [(13,), (16,)]})._replace(unit=Fraction(1, 2))

    assert spreads(marked, "V1")[0].difference == Fraction(3, 2)


def test_a_plan_without_complete_cards_has_no_spread() -> None:
    assert widest(from_cards({"a": 1}, {"V1": [(None,)]}), "V1") is None
