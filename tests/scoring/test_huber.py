"""The Huber fit equals a plain dense calculation, resists one wild card, and is plain where nothing stands out."""

from fractions import Fraction
from itertools import combinations_with_replacement

import numpy as np
import pytest
from hypothesis import assume, given, settings
from marked_rounds import from_marks, marked_rounds
from numpy.typing import NDArray

from scoring.marked_round import MarkedRound
from scoring.method_reports import method_reports
from scoring.methods import METHODS, huber
from scoring.ranking import rank
from scoring.reasons import NotApplicable
from scoring.robustness.study import winner_without_draws


def by_dense_algebra(marked: MarkedRound) -> dict[str, float]:
    """The definition with dense matrices: weights and weighted least squares in turn, where that ends soon.

    Where it takes long, rounding can lead away from the limit: two cards that are equally far off push the fit to one
    side as soon as they differ in the last digit.
    """
    cards = [
        (plan, juror, float(marked.totals.on_scale(total)))
        for plan, row in enumerate(marked.totals.by_plan)
        for juror, total in row.items()
    ]
    plans = sorted({plan for plan, _, _ in cards})
    jurors = sorted({juror for _, juror, _ in cards})
    design = np.zeros((len(cards), len(plans) + len(jurors)))
    for row, (plan, juror, _) in enumerate(cards):
        design[row, plans.index(plan)] = design[row, len(plans) + jurors.index(juror)] = 1
    totals = np.array([total for _, _, total in cards])
    weights = np.ones(len(cards))
    marks = np.zeros(len(plans))
    for turn in range(80):
        root = np.sqrt(weights)
        effects = np.linalg.lstsq(design * root[:, None], totals * root, rcond=None)[0]
        before, marks = marks, effects[: len(plans)] + effects[len(plans) :].mean()
        if turn and abs(marks - before).max() < 1e-12:
            break
        residuals = abs(totals - design @ effects)
        scale = 1.4826 * np.median(residuals)
        if scale < 1e-12:
            break
        weights = np.minimum(1, 1.345 * scale / np.maximum(residuals, 1e-300))
    else:
        assume(False)
    return {marked.plans[plan]: float(mark) for plan, mark in zip(plans, marks, strict=True)}


@settings(max_examples=60)
@given(marked_rounds())
def test_it_equals_dense_algebra(marked: MarkedRound) -> None:
    try:
        places = rank(marked, "huber").places
    except NotApplicable:
        assume(False)
    assume(places)
    expected = by_dense_algebra(marked)

    assert {place.plan: place.mark for place in places} == pytest.approx(
        {place.plan: expected[place.plan] for place in places}, abs=1e-6
    )


@pytest.mark.parametrize(
    ("cards", "groups"),
    [
        ({"V1": [7, 2, 9, 1, 9], "V2": [3, 8, 2, 1, 9], "V3": [1, 3, 4, 1, 9]}, ["V1 V2 V3"]),
        ({"V1": [3, 5, 5], "V2": [5, 5, 3], "V3": [2, 5, 3], "V4": [3, 4, 5], "V5": [3, 5, 5]}, ["V1 V2 V4 V5", "V3"]),
        ({"V1": [1, 2, 1], "V2": [3, 1, 2], "V3": [3, 2, 2], "V4": [3, 1, 1]}, ["V2 V3", "V1 V4"]),
        ({"V1": [2, 3, 3, 4], "V2": [4, 3, 2, 4], "V3": [4, 3, 5, 2]}, ["V1 V2 V3"]),
    ],
)
def test_plans_whose_limits_are_equal_share_a_place(cards: dict[str, list[int]], groups: list[str]) -> None:
    places = rank(from_marks(cards), "huber").places
    ranks = sorted({place.rank for place in places})
    assert [" ".join(place.plan for place in places if place.rank == each) for each in ranks] == groups


def test_one_wild_card_moves_the_mark_less_than_the_mean() -> None:
    marked = from_marks({"V1": [7, 7, 8, 1], "V2": [6, 7, 7, 8], "V3": [5, 5, 7, 7], "V4": [8, 9, 9, 9]})
    mean, resistant = (
        {place.plan: place.mark for place in rank(marked, method).places} for method in ("mean_of_jurors", "huber")
    )

    assert resistant["V1"] > mean["V1"] + 0.3


def test_a_jury_that_fits_exactly_keeps_plain_least_squares() -> None:
    marked = from_marks({"V1": [7, 8, 6], "V2": [5, 6, 4], "V3": [9, 10, 8]})

    assert {place.plan: place.mark for place in rank(marked, "huber").places} == {"V1": 7, "V2": 5, "V3": 9}


def test_cards_that_hardly_count_any_more_still_settle_the_severities() -> None:
    """Most cards come to fit exactly, so that what compares J2 with J4 has a weight of nearly nothing left."""
    table: dict[str, list[int | None]] = {
        "V1": [359, 387, 417, 317],
        "V2": [None, 174, None, 165],
        "V5": [None, 349, None, 356],
    }
    marked = from_marks({**table, "V3": [None, None, 299, None], "V4": [None, 224, None, None]})
    marks = {place.plan: place.mark for place in rank(marked._replace(unit=Fraction(1, 46)), "huber").places}

    assert (marks["V1"], marks["V5"]) == pytest.approx((370 / 46, 370.5 / 46), abs=1e-9)


def test_it_does_not_apply_where_nothing_connects() -> None:
    with pytest.raises(NotApplicable):
        rank(from_marks({"V1": [7, None], "V2": [None, 6]}), "huber")


def test_plans_whose_limits_are_equal_are_a_tie_for_the_agreed_rule() -> None:
    """Every round brings the two nearer by a third, and no number of rounds together."""
    marked = from_marks({"B": [7, 8, 7, 7], "A": [7, 8, 8, 7]})
    standings = rank(marked, "huber", ["head_to_head"])

    assert [(place.plan, place.tie and place.tie.decided_by) for place in standings.places] == [
        ("A", "head_to_head"),
        ("B", "head_to_head"),
    ]
    assert [place.mark for place in standings.places] == pytest.approx([7.375, 7.375], abs=1e-9)


def test_no_other_winner_comes_from_where_it_happened_to_stop() -> None:
    """After 50 rounds V2 was ahead of V3 by 3e-9, while both still moved; their limits are equal."""
    marked = from_marks({"V1": [9, 5, 7, 4], "V2": [4, 6, 9, 9], "V3": [9, 6, 9, 6]})
    found = winner_without_draws(marked, rank(marked), (), ())
    report = method_reports(marked, (), ())["huber"]

    assert report.settled
    assert found.first == ("V3",)
    assert report.ranking[0] == ("V2", "V3")


@pytest.mark.parametrize("jurors", [3, 4, 5, 6])
def test_every_small_evening_of_two_plans_has_the_limit_of_the_definition(jurors: int) -> None:
    """All sets of differences between two plans, 1,680 of them: only those matter, and not whose they are."""
    differences = np.array(list(combinations_with_replacement(range(-3, 4), jurors)), dtype=float)
    limits = limits_of_differences(differences)
    tied = 0
    for row, limit in zip(differences.astype(int).tolist(), limits.tolist(), strict=True):
        marked = from_marks({"A": [5 + difference for difference in row], "B": [5] * jurors})
        outcome = METHODS["huber"].outcome(marked.totals, (0, 1))
        assert not outcome.unrest
        assert float(outcome.values[0]) - float(outcome.values[1]) == pytest.approx(limit, abs=1e-8)
        assert (len(outcome.groups) == 1) is (abs(limit) < 1e-8)
        tied += len(outcome.groups) == 1
    assert tied > 10


def limits_of_differences(differences: NDArray[np.float64]) -> NDArray[np.float64]:
    """Take turns for so long that a step of a thousandth of the way is rounding; for two plans |r| is |d - D| / 2."""
    found: NDArray[np.float64] = differences.mean(axis=1)
    for _ in range(10_000):
        residuals = abs(differences - found[:, None]) / 2
        limit = 1.345 * 1.4826 * np.median(residuals, axis=1)
        weights = np.minimum(1, limit[:, None] / np.maximum(residuals, 1e-300))
        moving = limit > 1e-12
        whole = np.where(moving, weights.sum(axis=1), 1)
        found = np.where(moving, (weights * differences).sum(axis=1) / whole, found)
    return found


def test_where_it_had_to_stop_it_says_how_far_a_mark_may_still_go(monkeypatch: pytest.MonkeyPatch) -> None:
    marked = from_marks({"V1": [7, 8, 9, 6], "V2": [6, 8, 7, 5], "V3": [5, 5, 9, 6]})
    assert method_reports(marked, (), ())["huber"].settled
    monkeypatch.setattr(huber, "MOST_ROUNDS", 5)
    report = method_reports(marked, (), ())["huber"]

    assert not report.settled
    assert report.might_put_first(("V1",))
    assert not report.might_put_first(("V2",))
