"""The Huber fit equals a plain dense calculation, resists one wild card, and is plain where nothing stands out."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from marked_rounds import from_marks, marked_rounds

from scoring.marked_round import MarkedRound
from scoring.method_reports import method_reports
from scoring.ranking import rank
from scoring.reasons import NotApplicable
from scoring.robustness.study import winner_without_draws


def by_dense_algebra(marked: MarkedRound) -> dict[str, float]:
    """The definition with dense matrices: weights and weighted least squares in turn."""
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
    for turn in range(51):
        root = np.sqrt(weights)
        effects = np.linalg.lstsq(design * root[:, None], totals * root, rcond=None)[0]
        before, marks = marks, effects[: len(plans)] + effects[len(plans) :].mean()
        if turn and abs(marks - before).max() < 1e-9:
            break
        residuals = abs(totals - design @ effects)
        scale = 1.4826 * np.median(residuals)
        if scale < 1e-12:
            break
        weights = np.minimum(1, 1.345 * scale / np.maximum(residuals, 1e-300))
    return {marked.plans[plan]: float(mark) for plan, mark in zip(plans, marks, strict=True)}


@settings(deadline=None, max_examples=60)
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


def test_where_it_happened_to_stop_makes_no_other_winner() -> None:
    """After 50 rounds V2 is ahead of V3 by 3e-9, while both still move; they come to rest at the same mark."""
    marked = from_marks({"V1": [9, 5, 7, 4], "V2": [4, 6, 9, 9], "V3": [9, 6, 9, 6]})
    found = winner_without_draws(marked, rank(marked), (), ())

    assert found.first == ("V3",)
    assert found.other_methods["huber"] == ("V2",)
    assert "huber" not in found.methods_that_differ


def test_a_clear_lead_counts_also_where_it_had_to_stop() -> None:
    restless = from_marks({"V1": [7, 8, 9, 6], "V2": [6, 8, 7, 5], "V3": [5, 5, 9, 6]})
    report = method_reports(restless, (), ())["huber"]

    assert not report.settled
    assert report.might_put_first(("V1",))
    assert not report.might_put_first(("V2",))


def test_it_says_when_it_had_to_stop_before_the_marks_came_to_rest() -> None:
    restless = from_marks({"V1": [7, 8, 9, 6], "V2": [6, 8, 7, 5], "V3": [5, 5, 9, 6]})
    calm = from_marks({"V1": [7, 8, 9, 6], "V2": [6, 7, 8, 5], "V3": [5, 6, 7, 4]})

    assert not method_reports(restless, (), ())["huber"].settled
    assert all(report.settled for report in method_reports(calm, (), ()).values())
