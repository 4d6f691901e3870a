"""The strip shows where the cards lie on the scale."""

from fractions import Fraction

from screens.console.standings.dot_strip import dot_strip
from screens.toolkit.figures import figure, on_the_comma


def drawn(totals: list[float], width: int = 19, low: int = 1, pass_mark: float | None = 5.5) -> str:
    tick = None if pass_mark is None else Fraction(pass_mark)
    return "".join(
        piece.text
        for piece in dot_strip([Fraction(total) for total in totals], Fraction(low), Fraction(10), tick, width)
    )


def test_each_card_is_a_dot_at_its_mark() -> None:
    assert drawn([1, 10]) == "•········│········•"
    assert drawn([7.5], pass_mark=None) == "·············•·····"


def test_a_dot_is_heavier_where_cards_coincide() -> None:
    assert drawn([7, 8, 8, 9, 9, 9]) == "·········│··•·●·◉··"


def test_cards_closer_than_a_cell_coincide() -> None:
    assert drawn([8, 8.2]).count("●") == 1
    assert drawn([8, 8.25], width=37).count("•") == 2


def test_a_number_is_written_as_far_as_it_goes() -> None:
    assert [figure(Fraction(text)) for text in ("1151/140", "157/20", "160", "-1/3", "1/16")] == [
        "8,2214…",
        "7,85",
        "160",
        "-0,3333…",
        "0,0625",
    ]


def test_commas_stand_under_each_other() -> None:
    assert on_the_comma(["8,2", "10,0", "9", "7,85"]) == [" 8,2 ", "10,0 ", " 9   ", " 7,85"]
