"""Figures of the analysis as people read them."""

from fractions import Fraction

import pytest

from jury.analysis.figures import percents_within


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ("0", "1", "0% – 100%"),
        ("0.003", "0.997", "1% – 99%"),
        ("0.101", "0.399", "11% – 39%"),
        ("0.201", "0.204", "20,1% – 20,4%"),
        ("0.25", "0.25", "25% – 25%"),
    ],
)
def test_the_ends_of_a_span_are_rounded_inwards(low: str, high: str, shown: str) -> None:
    assert percents_within(Fraction(low), Fraction(high)) == shown
