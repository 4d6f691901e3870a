"""The figures of agreement are those of the textbooks, and of papers others can look up."""

from itertools import permutations, product

import pytest
from marked_rounds import from_marks
from published import from_ranks, table, wine_tasting

from scoring.agreement.alpha import alpha
from scoring.agreement.complete_table import complete_table
from scoring.agreement.icc import intraclass
from scoring.agreement.kendall import Concordance, kendall_w
from scoring.marked_round import MarkedRound
from scoring.reasons import Undefined


def units(marked: MarkedRound) -> list[list[int]]:
    return [list(cards.values()) for cards in marked.totals.by_plan]


def concordance(marked: MarkedRound) -> Concordance:
    rows = complete_table(marked.totals)
    assert not isinstance(rows, Undefined)
    found = kendall_w(rows)
    assert isinstance(found, Concordance)
    return found


def test_krippendorff_with_three_coders_and_gaps() -> None:
    example = table("krippendorff_3x15.json")
    columns = list(zip(*example["data"], strict=True))
    marked = from_marks({f"U{unit + 1}": list(values) for unit, values in enumerate(columns)})

    for metric, published in example["published"].items():
        assert alpha(units(marked), metric) == pytest.approx(published, abs=0.0005)


def test_krippendorff_with_four_observers_and_twelve_units() -> None:
    """Krippendorff (2011), section C: nominal 0.743, ordinal 0.815, interval 0.849, ratio 0.797."""
    data = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    ]
    marked = from_marks({f"U{unit + 1}": list(values) for unit, values in enumerate(zip(*data, strict=True))})
    published = {"nominal": 0.743, "ordinal": 0.815, "interval": 0.849, "ratio": 0.797}

    for metric, value in published.items():
        assert alpha(units(marked), metric) == pytest.approx(value, abs=0.0005)


def test_kendalls_chance_is_counted_where_it_can_be() -> None:
    """Three jurors and three plans: of 36 orders 6 agree in everything; two jurors: of 6 orders one is turned round."""
    same = concordance(from_marks({"V1": [1, 1, 1], "V2": [2, 2, 2], "V3": [3, 3, 3]}))
    turned = concordance(from_marks({"V1": [1, 3], "V2": [2, 2], "V3": [3, 1]}))

    assert (same.w, same.p, same.exact) == (1, pytest.approx(1 / 36), True)
    assert (turned.w, turned.p, turned.exact, turned.jurors) == (0, 1, True, 2)


@pytest.mark.parametrize("marks", [[(1, 2, 2), (3, 1, 2), (2, 3, 1)], [(4, 4, 2, 1), (3, 4, 2, 2), (1, 4, 3, 2)]])
def test_kendalls_chance_is_that_of_every_order_one_by_one(marks: list[tuple[int, ...]]) -> None:
    found = concordance(from_marks({f"V{n}": list(row) for n, row in enumerate(zip(*marks, strict=True))}))
    every = [
        concordance(from_marks({f"V{n}": list(row) for n, row in enumerate(zip(*orders, strict=True))})).deviation
        for orders in product(*map(permutations, marks))
    ]

    assert found.p == pytest.approx(sum(each >= found.deviation for each in every) / len(every))


def test_kendall_with_ties() -> None:
    example = table("kendall_w_ties.json")
    found = concordance(from_ranks(example["ranks_judges_x_items"]))

    assert found.deviation == example["published"]["S"]
    assert float(found.w) == pytest.approx(example["published"]["W"], abs=0.0005)
    assert found.chi2 == pytest.approx(22.35, abs=0.01)
    assert (found.df, found.p, found.exact) == (9, pytest.approx(0.0078, abs=0.0001), False)


@pytest.mark.parametrize("name", ["princeton_2012_red.csv", "princeton_2012_white.csv"])
def test_a_wine_tasting_by_its_own_ranks(name: str) -> None:
    """W recomputed from the definition: the variance of the rank sums as a share of the largest there can be."""
    marked = wine_tasting(name)
    rows = [list(cards.values()) for cards in marked.totals.by_plan]
    judges, wines = len(rows[0]), len(rows)
    ranks = [
        [
            sum(row[j] < rows[i][j] for row in rows) + (sum(row[j] == rows[i][j] for row in rows) + 1) / 2
            for j in range(judges)
        ]
        for i in range(wines)
    ]
    middle = judges * (wines + 1) / 2
    deviation = sum((sum(row) - middle) ** 2 for row in ranks)
    squares = sum(rank**2 for row in ranks for rank in row)
    largest = judges * (squares - judges * wines * (wines + 1) ** 2 / 4)

    assert float(concordance(marked).w) == pytest.approx(deviation / largest)


def test_intraclass_correlations_of_shrout_and_fleiss() -> None:
    """Shrout and Fleiss (1979), tables 2 and 4: six targets, four judges."""
    targets = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
    marked = from_marks({f"T{i + 1}": list(marks) for i, marks in enumerate(targets)})
    rows = complete_table(marked.totals)
    assert not isinstance(rows, Undefined)

    published = {
        "ICC(1,1)": 0.17,
        "ICC(2,1)": 0.29,
        "ICC(3,1)": 0.71,
        "ICC(1,k)": 0.44,
        "ICC(2,k)": 0.62,
        "ICC(3,k)": 0.91,
    }
    for form, value in intraclass(rows).items():
        assert not isinstance(value, Undefined)
        assert float(value) == pytest.approx(published[form], abs=0.005)
