"""The analysis is data, and laid out once: for a page of 80 cells and for a screen of any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jury.analysis.figures import cells
from jury.analysis.layout import laid_out, wrapped
from jury.analysis.part import Align, Column, Figures, Note, Part, Sentence, Table, Term, names_and

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


LONG = "Een plan met een naam die langer is dan op welk scherm ook past, want hij houdt niet op voor het eind"


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_long_name_goes_on_under_itself_and_the_columns_stay(width: int) -> None:
    names = ("De Lange Tafel en Gewoon een buur", "–", "Kom Binnen")
    rows = tuple(zip(("Kort", LONG, "漢字"), ("8,25", "10", "–"), names, strict=True))
    shown = lines(Table(names_and("plan", "cijfer", Column("eerste", Align.LEFT, names=True)), rows), width=width)
    assert all(cells(line) <= width - 2 for line in shown)
    ends = {cells(line[: line.index(mark)] + mark) for mark in ("8,25", "10") for line in shown if mark in line}
    starts = {
        cells(line[: line.index(text)]) for text in ("eerste", "De Lange", "Kom") for line in shown if text in line
    }
    assert (len(ends), len(starts)) == (1, 1)
    for name in (LONG, names[0]):
        assert all(any(word in line for line in shown) for word in name.split())


def test_where_there_is_room_every_name_is_whole_on_one_line() -> None:
    rows = ((LONG, "10", "De Lange Tafel en Gewoon een buur"),)
    shown = lines(Table(names_and("plan", "cijfer", Column("eerste", Align.LEFT, names=True)), rows), width=200)
    assert len(shown) == 2
    assert LONG in shown[1]
    assert shown[1].endswith("De Lange Tafel en Gewoon een buur")


def test_a_word_longer_than_its_column_is_broken_as_dutch_does() -> None:
    assert list(wrapped("Maatschappelijk rendement", 12)) == ["Maatschap-", "pelijk", "rendement"]


def test_a_table_without_a_heading_has_none() -> None:
    assert lines(Table(names_and("", ""), (("a", "1"), ("b", "10")))) == ["  a   1", "  b  10"]
