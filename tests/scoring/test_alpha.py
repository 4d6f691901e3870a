"""Krippendorff's alpha equals its definition, pair by pair, under every metric, however the values are counted."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from large_rounds import in_arrays
from marked_rounds import marked_rounds

from scoring.agreement import alpha as module
from scoring.agreement import tally_at_once as arrays
from scoring.agreement.alpha import alpha, alpha_of, tally_of, tally_of_totals
from scoring.agreement.tally import Tally
from scoring.agreement.tally_at_once import TallyAtOnce, tally_at_once
from scoring.marked_round import MarkedRound

Metric = Callable[[int, int, list[int]], Fraction]
METRICS: dict[str, Metric] = {
    "nominal": lambda a, b, _: Fraction(a != b),
    "interval": lambda a, b, _: Fraction((a - b) ** 2),
    "ratio": lambda a, b, _: Fraction(a - b, a + b) ** 2 if a + b else Fraction(0),
    "ordinal": lambda a, b, values: (
        (sum(min(a, b) <= value <= max(a, b) for value in values) - Fraction(values.count(a) + values.count(b), 2)) ** 2
    ),
}
EXACT = ("nominal", "interval", "ordinal")
some_units = st.lists(st.lists(st.integers(0, 5), max_size=4), max_size=6)
far_apart = st.lists(st.lists(st.sampled_from([0, 1, 2_000_000]), min_size=2, max_size=4), min_size=1, max_size=6)


def by_definition(units: list[list[int]], metric: Metric) -> Fraction:
    pairable = [unit for unit in units if len(unit) > 1]
    values = [value for unit in pairable for value in unit]

    def disagreement(among: list[int]) -> Fraction:
        pairs = ((a, b) for i, a in enumerate(among) for j, b in enumerate(among) if i != j)
        return sum((metric(a, b, values) for a, b in pairs), Fraction(0))

    observed = sum((disagreement(unit) / (len(unit) - 1) for unit in pairable), Fraction(0)) / len(values)
    expected = disagreement(values) / (len(values) * (len(values) - 1))
    return 1 - observed / expected


def in_an_array(units: list[list[int]]) -> TallyAtOnce | None:
    flat = np.array([value for unit in units for value in unit], dtype=np.int64)
    return tally_at_once(flat, np.array(list(map(len, units)), dtype=np.int64))


@pytest.mark.parametrize("metric", METRICS)
@given(units=some_units)
def test_it_equals_its_definition(metric: str, units: list[list[int]]) -> None:
    assume(len({value for unit in units if len(unit) > 1 for value in unit}) > 1)
    defined = pytest.approx(float(by_definition(units, METRICS[metric])))
    counted = in_an_array(units)

    assert alpha(units, metric) == defined
    assert counted is not None
    assert alpha_of(counted, metric) == defined


@given(units=some_units | far_apart)
def test_counted_in_an_array_it_is_the_very_same_number(units: list[list[int]]) -> None:
    counted = in_an_array(units)
    if counted is None:
        assert all(len(unit) < 2 for unit in units)
        return

    assert [alpha_of(counted, metric) for metric in EXACT] == [alpha(units, metric) for metric in EXACT]
    assert repr((counted.sizes, counted.values, counted.times)) == repr(
        (Tally(units).sizes, Tally(units).values, Tally(units).times)
    )


@given(marked_rounds())
def test_the_totals_of_a_round_in_arrays_are_counted_alike(marked: MarkedRound) -> None:
    counted, plain = tally_of_totals(in_arrays(marked).totals), tally_of_totals(marked.totals)

    assert isinstance(plain, Tally)
    assert [alpha_of(counted, metric) for metric in EXACT] == [alpha_of(plain, metric) for metric in EXACT]


def test_very_many_values_are_counted_in_an_array(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGE", 3)

    assert isinstance(tally_of([[1, 2], [2]]), Tally)
    assert isinstance(tally_of([[1, 2], [2, 3]]), TallyAtOnce)


@pytest.mark.parametrize("units", [[[1, 2**40], [7, 8]], [[1, 2**70], [7, 8]]])
def test_values_too_large_for_sums_in_an_array_stay_exact(
    units: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = [alpha(units, metric) for metric in EXACT]
    monkeypatch.setattr(module, "LARGE", 3)

    assert [alpha(units, metric) for metric in EXACT] == exact


def test_without_the_look_at_their_size_they_would_come_out_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    units = [[1, 2**40], [7, 8]]
    exact = alpha(units, "interval")
    monkeypatch.setattr(arrays, "LARGEST", 2**200)
    counted = in_an_array(units)

    assert counted is not None
    assert alpha_of(counted, "interval") != exact


@pytest.mark.parametrize("limit", ["MOST_VALUES", "MOST_CELLS"])
def test_a_table_that_would_be_nearly_empty_is_not_made(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert in_an_array([[1, 2], [3, 4]]) is not None
    monkeypatch.setattr(arrays, limit, 3)

    assert in_an_array([[1, 2], [3, 4]]) is None


def test_an_unknown_metric_is_refused() -> None:
    with pytest.raises(KeyError):
        alpha([[1, 2]], "circular")
