"""Each method gives what its definition says, and names who stands in its way when it does not apply."""

from fractions import Fraction
from math import sqrt

import pytest
from marked_rounds import from_cards, from_marks

from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.reasons import NotApplicable, Reason
from scoring.standings import Standings


def groups(standings: Standings) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for place in standings.places:
        found.setdefault(place.rank, []).append(place.plan)
    return list(found.values())


def marks(standings: Standings) -> dict[str, Fraction | float]:
    return {place.plan: place.mark for place in standings.places}


def test_every_method_of_the_house_is_there() -> None:
    assert set(METHODS) == {
        "mean_of_jurors",
        "severity_adjusted",
        "trimmed_mean",
        "median",
        "majority_judgment",
        "z_score",
        "huber",
        "borda",
        "copeland",
        "schulze",
    }
    assert [name for name, method in METHODS.items() if not method.exact] == ["z_score", "huber"]


def test_the_mean_is_of_jurors_and_the_weights_are_exact() -> None:
    marked = from_cards({"a": Fraction(1, 3), "b": Fraction(1, 7)}, {"V1": [(7, 4), (8, 8)]})

    assert marks(rank(marked)) == {"V1": (Fraction(7 * 7 + 3 * 4, 10) + 8) / 2}


def test_the_median_of_an_even_number_is_between_the_middle_two() -> None:
    assert marks(rank(from_marks({"V1": [9, 5, 6, 8], "V2": [1, 7, 9, None]}), "median")) == {"V1": 7, "V2": 7}


def test_the_trimmed_mean_drops_one_at_each_end() -> None:
    assert marks(rank(from_marks({"V1": [1, 7, 8, 10, 10]}), "trimmed_mean")) == {"V1": Fraction(25, 3)}


def test_z_scores_use_each_jurors_own_mean_and_sample_deviation() -> None:
    standings = rank(from_marks({"V1": [8, 5], "V2": [6, 9], "V3": [4, 1]}), "z_score")

    assert marks(standings) == pytest.approx({"V1": 0.5, "V2": 0.5, "V3": -1.0})
    assert groups(standings) == [["V1", "V2"], ["V3"]]


@pytest.mark.parametrize(
    ("third", "reason"),
    [([8, None, None], Reason.JUROR_WITH_FEW_CARDS), ([6, 6, 6], Reason.JUROR_WITHOUT_SPREAD)],
)
def test_z_scores_name_the_juror_who_makes_them_impossible(third: list[int | None], reason: Reason) -> None:
    marked = from_marks({plan: [7 - p, 9 - p * p, third[p]] for p, plan in enumerate(["V1", "V2", "V3"])})
    with pytest.raises(NotApplicable) as refusal:
        rank(marked, "z_score")

    assert (refusal.value.reason, refusal.value.groups) == (reason, (("J3",),))


def test_a_juror_who_was_never_there_does_not_stand_in_the_way_of_z_scores() -> None:
    standings = rank(from_marks({"V1": [8, None], "V2": [6, None], "V3": [4, None]}), "z_score")

    assert marks(standings)["V1"] == pytest.approx(2 / sqrt(4))


def test_borda_is_the_mean_share_of_rivals_beaten_by_those_who_marked_the_plan() -> None:
    marked = from_marks({"V1": [9, 7, 5], "V2": [8, None, 5], "V3": [6, 9, None]})

    assert marks(rank(marked, "borda")) == {
        "V1": (1 + 0 + Fraction(1, 2)) / 3,
        "V2": (Fraction(1, 2) + Fraction(1, 2)) / 2,
        "V3": Fraction(1, 2),
    }


def test_borda_counts_a_plan_below_the_quorum_as_a_rival_and_gives_it_no_place() -> None:
    marked = from_marks({"V1": [7, 8], "V2": [8, 5], "V3": [9, None]}, quorum=2)

    assert marks(rank(marked, "borda")) == {"V1": Fraction(0 + 1, 2), "V2": (Fraction(1, 2) + 0) / 2}


def test_borda_skips_a_juror_with_one_card_and_refuses_a_plan_nobody_compared() -> None:
    marked = from_marks({"V1": [9, 7, None], "V2": [8, 8, None], "V3": [None, None, 10]})
    with pytest.raises(NotApplicable) as refusal:
        rank(marked, "borda")

    assert (refusal.value.reason, refusal.value.groups) == (Reason.PLAN_WITHOUT_COMPARISON, (("V3",),))
    assert marks(rank(from_marks({"V1": [9, 10], "V2": [8, None]}), "borda")) == {"V1": 1, "V2": 0}


def test_copeland_counts_majorities_won_less_lost_among_jurors_with_both_cards() -> None:
    marked = from_marks({"V1": [9, 1, None], "V2": [8, None, 9], "V3": [7, 2, 8]})

    assert marks(rank(marked, "copeland")) == {"V1": 1, "V2": 0, "V3": -1}


def test_schulze_puts_a_cycle_in_one_group_and_what_it_beats_below() -> None:
    marked = from_marks({"V1": [9, 7, 8], "V2": [8, 9, 7], "V3": [7, 8, 9], "V4": [1, 1, 1]})
    standings = rank(marked, "schulze")

    assert groups(standings) == [["V1", "V2", "V3"], ["V4"]]
    assert marks(standings) == {"V1": 1, "V2": 1, "V3": 1, "V4": 0}


def test_majority_judgment_compares_other_numbers_of_cards_as_if_they_were_repeated() -> None:
    marked = from_marks({"V1": [7, 7, 9, None], "V2": [7, 7, 9, 6], "V3": [7, 7, 7, 6]})
    standings = rank(marked, "majority_judgment")

    assert groups(standings) == [["V1"], ["V2"], ["V3"]]
    assert marks(standings) == {"V1": 7, "V2": 7, "V3": 7}


def test_majority_judgment_keeps_what_it_decided_when_a_third_plan_comes_in() -> None:
    marks_of = {"V1": [5, 6, 7, 8, 8], "V2": [5, 6, 7, 8, 9]}

    assert groups(rank(from_marks(marks_of), "majority_judgment")) == [["V2"], ["V1"]]
    assert groups(rank(from_marks(marks_of | {"V3": [7, 7, 7, 7, None]}), "majority_judgment")) == [
        ["V3"],
        ["V2"],
        ["V1"],
    ]


def test_an_even_number_of_cards_takes_the_lower_middle_one() -> None:
    assert marks(rank(from_marks({"V1": [6, 9]}), "majority_judgment")) == {"V1": 6}


@pytest.mark.parametrize("method", METHODS)
def test_no_plan_with_a_place_gives_empty_standings(method: str) -> None:
    standings = rank(from_marks({"V1": [None], "V2": [None]}), method)

    assert standings.places == ()
    assert [plan.reason for plan in standings.unranked] == ["no_cards", "no_cards"]


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(ValueError, match="dice"):
        rank(from_marks({"V1": [7]}), "dice")
