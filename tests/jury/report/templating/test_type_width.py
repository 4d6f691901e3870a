"""How wide a text is in type: read from the fonts that come along, and never too narrow."""

import pytest

from jury.report.templating.type_width import FACES, LETTER, WIDEST, is_whole, lines_of, word_width


def test_widths_are_those_of_the_font_at_its_weight() -> None:
    assert [word_width("Wijk", weight) for weight in FACES] == sorted({word_width("Wijk", weight) for weight in FACES})
    assert word_width("ii", 400) == 2 * word_width("i", 400) < word_width("WW", 400)
    assert word_width("é", 400) == word_width("e", 400)


@pytest.mark.parametrize(
    ("sign", "wide"), [("Ж", LETTER), ("م", LETTER), ("漢", WIDEST), ("😀", WIDEST), ("\u0301", 0)]
)
def test_what_the_font_lacks_is_taken_as_wide_as_it_can_be(sign: str, wide: int) -> None:
    assert word_width(sign, 400) == wide


def test_a_line_is_broken_between_words_and_in_a_word_that_is_longer() -> None:
    assert lines_of("", 10, 100, 400) == 0
    assert lines_of("een twee", 10, 100, 400) == 1
    assert lines_of("een twee", 10, 30, 400) == 2
    assert not is_whole("Gezondheidsmonitor", 10, 30, 400)
    assert lines_of("Gezondheidsmonitor", 10, 30, 400) == 4


def test_a_letter_wider_than_the_line_stands_alone_on_it() -> None:
    assert lines_of("WWW", 100, 1, 400) == 3
