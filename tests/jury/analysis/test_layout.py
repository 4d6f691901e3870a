"""The analysis is data, and laid out once: for a page of 80 cells and for a screen of any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jury.analysis.figures import cells
from jury.analysis.layout import laid_out, wrapped
from jury.analysis.part import Column, Figures, Note, Part, Sentence, Table, Term, names_and

words = st.text(st.sampled_from("aé漢 -’"), max_size=60)


def lines(*content: Sentence | Note | Figures | Term | Table, width: int = 80) -> list[str]:
    return [line.text for line in laid_out(Part("Kop", content), width)][1:]


@given(text=words, width=st.integers(12, 40), hang=st.integers(0, 8))
def test_no_line_is_wider_than_asked_and_nothing_is_lost(text: str, width: int, hang: int) -> None:
    broken = list(wrapped(text, width, "  ", hang))
    assert all(cells(line) <= width for line in broken)
    assert "".join("".join(line.split()) for line in broken) == "".join(text.split())


def test_what_does_not_fit_goes_on_further_to_the_right() -> None:
    text = "Wie streng is en wie mild is, wordt gelijkgetrokken."
    sentence = ["  Wie streng is en wie mild is,", "    wordt gelijkgetrokken."]
    term = ["  a  Wie streng is en wie mild", "     is, wordt gelijkgetrokken."]
    assert lines(Sentence(text), width=31) == sentence
    assert lines(Term("a", text), width=31) == term


def test_an_explanation_is_quiet_and_stands_under_what_it_explains() -> None:
    part = Part("Kop", (Figures("Kendall W", ("0,123",)), Note("1 is bij iedereen dezelfde")), "Dat zegt weinig.")
    assert [(line.text, line.ink) for line in laid_out(part, 80)] == [
        ("Kop", "heading"),
        ("  Dat zegt weinig.", "plain"),
        ("  Kendall W 0,123", "plain"),
        ("    1 is bij iedereen dezelfde", "quiet"),
    ]


def test_figures_of_one_part_stand_under_each_other() -> None:
    assert lines(Figures("ICC", ("1", "2")), Figures("Kendall W", ("3",))) == ["  ICC       1, 2", "  Kendall W 3"]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_name_gives_way_to_the_figures(width: int) -> None:
    long = "Een plan met een naam die langer is dan op welk scherm ook past, want hij houdt niet op voor het eind"
    rows = (("Kort", "8,2", "Kom Binnen en nog veel meer"), (long, "10", "–"), ("漢字", "–", "–"))
    shown = lines(Table(names_and("plan", "cijfer", Column("eerste", most=12)), rows), width=width)
    assert {cells(line) for line in shown} == {width - 2}
    assert all("  10" in line for line in shown if "Een plan" in line)
    assert shown[1].endswith("  Kom Binnen…")


def test_a_table_without_a_heading_has_none() -> None:
    assert lines(Table(names_and("", ""), (("a", "1"), ("b", "10")))) == ["  a   1", "  b  10"]
