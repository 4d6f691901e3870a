"""The number on a printed card finds that card again, and a number that was typed wrong finds none."""

from itertools import pairwise

import pytest
from reports import evening_of, example, minimal

from jury.errors import WrongInput
from jury.model.card_numbers import DAMM, card_number, cards_numbered

EVENING = evening_of(example())
NUMBER = card_number(EVENING, "V04", "J2")


def test_every_card_of_the_example_has_a_number_of_its_own_that_finds_it() -> None:
    pairs = [(plan.id, juror.id) for plan in EVENING.proposals for juror in EVENING.jurors]
    numbers = {pair: card_number(EVENING, *pair) for pair in pairs}
    assert len(set(numbers.values())) == len(pairs)
    assert all(cards_numbered(EVENING, number) == (pair,) for pair, number in numbers.items())


def test_a_number_is_the_same_for_ever() -> None:
    """A card that lies printed on the table must be found by every later version of the program."""
    assert NUMBER == "7753 6677"


@pytest.mark.parametrize("sign", ["", " ", "-", ".", "\u00a0"])
def test_it_does_not_matter_how_the_figures_are_kept_apart(sign: str) -> None:
    assert cards_numbered(EVENING, f" {NUMBER.replace(' ', sign)} ") == (("V04", "J2"),)


def test_one_wrong_figure_or_two_that_changed_places_are_noticed() -> None:
    figures = NUMBER.replace(" ", "")
    wrong = {figures[:at] + other + figures[at + 1 :] for at in range(8) for other in "0123456789"}
    wrong |= {figures[:at] + b + a + figures[at + 2 :] for at, (a, b) in enumerate(pairwise(figures))}
    for typed in wrong - {figures}:
        with pytest.raises(WrongInput, match="kijk de cijfers nog eens na"):
            cards_numbered(EVENING, typed)


def test_the_table_notices_every_such_error_whatever_stands_before_it() -> None:
    """Damm's two conditions: no two figures lead on alike, and no two that changed places do."""
    step = [[int(digit) for digit in row] for row in DAMM]
    assert all(sorted(row) == list(range(10)) and row[n] == 0 for n, row in enumerate(step))
    for a, b in ((a, b) for a in range(10) for b in range(10) if a != b):
        assert all(step[step[c][a]][b] != step[step[c][b]][a] for c in range(10))


@pytest.mark.parametrize("typed", ["", "8388", "7753 66770", "8388 226x", "８３８８ ２２６６"])
def test_what_is_no_number_of_eight_figures_is_said(typed: str) -> None:
    with pytest.raises(WrongInput, match="kijk de cijfers nog eens na"):
        cards_numbered(EVENING, typed)


def test_a_card_of_another_evening_is_said_to_be_that() -> None:
    with pytest.raises(WrongInput, match="Kaart 7753 6677 is niet van deze avond"):
        cards_numbered(evening_of(minimal()), NUMBER)


def test_what_comes_in_later_changes_no_number() -> None:
    later = example()
    later["proposals"].insert(0, {"id": "V99", "title": "De bus"})
    later["jurors"].append({"id": "J9", "name": "Kees Dam"})
    assert card_number(evening_of(later), "V04", "J2") == NUMBER
