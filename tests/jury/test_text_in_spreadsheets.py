"""A text that looks like a formula stays a text in a spreadsheet, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jury.text import guard, unguard


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-5", "@SUM(1)", "\t=1", "\r=1", "＝1", "－5"])
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "’t Sluisje", "'s avonds", "Kom Binnen", "5 = 5", "01"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert guard(text) == unguard(text) == text


@given(st.text(alphabet="'=+-@\t\ra ＝"))
def test_every_text_comes_back_equal(text: str) -> None:
    assert unguard(guard(text)) == text
