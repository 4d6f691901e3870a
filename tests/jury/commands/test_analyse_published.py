"""What books and papers publish comes out of `jury analyse`, from a definition to its JSON."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from analysed import analysed_table
from published import table, wine_table

ELECTIONS = table("elections.json")


def election(name: str) -> tuple[dict[str, list[int]], dict[str, Any]]:
    """Ranked ballots as marks: a voter's first choice gets the highest."""
    ballots = [order for count, order in ELECTIONS[name]["ballots"] for _voter in range(count)]
    plans = sorted(ballots[0])
    return {plan: [len(order) - order.index(plan) for order in ballots] for plan in plans}, ELECTIONS[name]["published"]


def order(found: dict[str, Any], method: str) -> list[str]:
    ranking = found["methods"][method]["ranking"]
    assert all(len(group) == 1 for group in ranking)
    return [plan for (plan,) in ranking]


def test_krippendorff_with_three_coders_and_gaps(tmp_path: Path) -> None:
    example = table("krippendorff_3x15.json")
    marks = {f"U{n}": values for n, values in enumerate(zip(*example["data"], strict=True), start=1)}
    found = analysed_table(tmp_path, marks, scale_max=4)["agreement"]

    for metric, published in example["published"].items():
        assert found["krippendorff_alpha"][metric] == pytest.approx(published, abs=0.0005)
    assert found["kendall_w"]["W"] is None
    assert set(found["reasons"]) >= {"kendall_w", "ICC(1,1)", "ICC(3,k)"}


def test_krippendorff_with_four_observers_and_twelve_units(tmp_path: Path) -> None:
    """Krippendorff (2011), section C."""
    data = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    ]
    marks = {f"U{n}": values for n, values in enumerate(zip(*data, strict=True), start=1)}
    found = analysed_table(tmp_path, marks, scale_max=5)["agreement"]

    published = {"nominal": 0.743, "ordinal": 0.815, "interval": 0.849, "ratio": 0.797}
    assert found["krippendorff_alpha"] == pytest.approx(published, abs=0.0005)


def test_kendall_with_ties(tmp_path: Path) -> None:
    example = table("kendall_w_ties.json")
    items = zip(*example["ranks_judges_x_items"], strict=True)
    marks = {f"I{n}": ranks for n, ranks in enumerate(items, start=1)}
    found = analysed_table(tmp_path, marks, scale_step=0.5)["agreement"]["kendall_w"]

    assert found["W"] == pytest.approx(example["published"]["W"], abs=0.0005)
    assert (found["chi2"], found["df"]) == (pytest.approx(22.35, abs=0.01), 9)
    assert found["p"] == pytest.approx(0.0078, abs=0.0001)


def test_intraclass_correlations_of_shrout_and_fleiss(tmp_path: Path) -> None:
    """Shrout and Fleiss (1979), tables 2 and 4."""
    targets = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
    marks = {f"T{n}": row for n, row in enumerate(targets, start=1)}
    found = analysed_table(tmp_path, marks)["agreement"]

    published = {
        "ICC(1,1)": 0.17,
        "ICC(2,1)": 0.29,
        "ICC(3,1)": 0.71,
        "ICC(1,k)": 0.44,
        "ICC(2,k)": 0.62,
        "ICC(3,k)": 0.91,
    }
    assert found["icc"] == pytest.approx(published, abs=0.005)
    assert found["reliability"]["of_one"] == pytest.approx(found["icc"]["ICC(3,1)"])
    assert found["reasons"] == {}


def test_tennessee_with_a_hundred_voters(tmp_path: Path) -> None:
    marks, published = election("tennessee")
    found = analysed_table(tmp_path, marks)

    points = {plan: 300 * Fraction(value) for plan, value in found["methods"]["borda"]["values"].items()}
    assert points == published["borda"]
    assert order(found, "borda") == sorted(published["borda"], key=lambda plan: -published["borda"][plan])
    assert order(found, "copeland") == published["copeland_order"]
    assert order(found, "schulze")[0] == published["condorcet"]
    assert len(found["robustness"]["without_juror"]) == 100
    assert found["robustness"]["resample_seed"] == found["robustness"]["seed"]


def test_the_published_schulze_order_of_45_voters(tmp_path: Path) -> None:
    marks, published = election("schulze_official_3")

    assert order(analysed_table(tmp_path, marks), "schulze") == published["schulze_order"]


def test_majority_judgment_looks_again_at_equal_medians(tmp_path: Path) -> None:
    example = table("majority_judgment.json")["mieuxvoter_two_candidates"]
    found = analysed_table(tmp_path, {"A": example["A"], "B": example["B"]}, scale_min=0, scale_max=3)

    assert order(found, "majority_judgment") == example["published_order"]


def test_majority_judgment_by_tallies_with_a_shared_last_place(tmp_path: Path) -> None:
    tallies = dict(table("majority_judgment.json")["mieuxvoter_readme_tallies_worst_first"])
    ranks = tallies.pop("published_ranks")
    marks = {
        plan: [grade for grade, count in enumerate(tally) for _ in range(count)] for plan, tally in tallies.items()
    }
    found = analysed_table(tmp_path, marks, scale_min=0, scale_max=4)

    places: dict[str, int] = {}
    before = 0
    for group in found["methods"]["majority_judgment"]["ranking"]:
        places |= dict.fromkeys(group, before + 1)
        before += len(group)
    assert places == ranks


@pytest.mark.parametrize("name", ["princeton_2012_red.csv", "princeton_2012_white.csv"])
def test_nine_judges_and_ten_wines_that_nobody_can_tell_apart(tmp_path: Path, name: str) -> None:
    found = analysed_table(tmp_path, wine_table(name), scale_max=20, scale_step=0.5)

    assert all(method["applies"] for method in found["methods"].values())
    assert 0 < found["agreement"]["kendall_w"]["W"] < 1
    assert found["agreement"]["reasons"] == {}
    assert "is te klein om te zeggen welk plan echt beter is" in found["robustness"]["sentence"]
