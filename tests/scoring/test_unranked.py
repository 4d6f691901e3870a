"""A plan without enough complete cards gets no mark and no place, and the reason is kept."""

from marked_rounds import from_cards, from_marks

from scoring.marked_round import CardState
from scoring.ranking import rank
from scoring.standings import Unranked


def test_below_quorum_and_without_cards_are_told_apart() -> None:
    standings = rank(from_marks({"V1": [9, None, None], "V2": [6, 6, None], "V3": [None] * 3}, quorum=2))

    assert [place.plan for place in standings.places] == ["V2"]
    assert standings.unranked == (Unranked("V1", "below_quorum"), Unranked("V3", "no_cards"))


def test_the_trimmed_mean_asks_for_four_cards() -> None:
    standings = rank(from_marks({"V1": [9, 9, 9, None], "V2": [6, 6, 7, 7]}), "trimmed_mean")

    assert [place.plan for place in standings.places] == ["V2"]
    assert standings.unranked == (Unranked("V1", "below_quorum"),)


def test_an_open_cell_keeps_the_round_incomplete_and_the_card_out_of_the_mean() -> None:
    standings = rank(from_cards({"a": 1, "b": 1}, {"V1": [(8, 8), (1, None), (2, "abstained")]}))
    [place] = standings.places

    assert place.mark == 8
    assert not standings.complete
    assert (place.states[CardState.SCORED], place.states[CardState.OPEN], place.states[CardState.ABSTAINED]) == (
        1,
        1,
        1,
    )
