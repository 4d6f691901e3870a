"""Tables from papers, manuals and textbooks, from a definition to the figures and the orders that were published."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from analysed import definition, in_process, quickly_made
from published import table

AGREEMENT = table("agreement.json")
BALLOTS = table("ballots.json")
HIGHEST = 10


def election(ballots: list[tuple[int, list[str]]]) -> dict[str, list[int]]:
    """Ballots as marks: 10 for a first choice, 9 for the next; plans named by a letter, level ones together."""
    voters = [
        {plan: HIGHEST - place for place, level in enumerate(b) for plan in level} for n, b in ballots for _ in range(n)
    ]
    return {plan: [voter[plan] for voter in voters] for plan in sorted(voters[0])}


def as_printed(figures: dict[str, str]) -> Any:
    """Figures as a source prints them: right to half a unit of their last decimal."""
    return {
        name: pytest.approx(float(text), abs=0.5 / 10 ** len(text.partition(".")[2])) for name, text in figures.items()
    }


@pytest.mark.parametrize("name", AGREEMENT)
def test_a_published_table_gives_its_published_agreement(tmp_path: Path, name: str) -> None:
    published = AGREEMENT[name]["published"]
    rows = {f"P{n}": marks for n, marks in enumerate(AGREEMENT[name]["plans"], start=1)}
    low, high = AGREEMENT[name]["scale"]
    text = definition(rows, len(rows["P1"]), scale_min=low, scale_max=high)
    found = in_process("analyse", quickly_made(tmp_path, text), "--json")["agreement"]

    for part, key in (("alpha", "krippendorff_alpha"), ("w", "kendall_w"), ("icc", "icc")):
        figures = published.get(part, {})
        assert {figure: found[key][figure] for figure in figures} == as_printed(figures)


@pytest.mark.parametrize("name", BALLOTS)
def test_a_published_election_gives_its_published_order(tmp_path: Path, name: str) -> None:
    published = dict(BALLOTS[name]["published"])
    marks = election(BALLOTS[name]["ballots"])
    voters = len(next(iter(marks.values())))
    file = quickly_made(tmp_path, definition(marks, voters))
    methods = in_process("analyse", file, "--json")["methods"]

    points = published.pop("points", {})
    for plan, count in points.items():
        assert voters * (1 + (len(marks) - 1) * Fraction(methods["borda"]["values"][plan])) == count
    for method, order in published.items():
        assert methods[method]["ranking"][: len(order)] == order
        ranks = {
            row["proposal"]: row["rank"]
            for row in in_process("standings", file, "--json", "--method", method)["results"]
        }
        for place, level in enumerate(order):
            assert {ranks[plan] for plan in level} == {1 + sum(map(len, order[:place]))}


def test_an_election_with_921_voters_by_two_methods(tmp_path: Path) -> None:
    """Copeland leaves the first two level, Schulze does not: LeGrand's example of ranked ballots."""
    ballots = table("elections.json")["abby_brad"]["ballots"]
    voters = [order for count, order in ballots for _ in range(count)]
    marks = {plan: [HIGHEST - order.index(plan) for order in voters] for plan in sorted(voters[0])}
    file = quickly_made(tmp_path, definition(marks, len(voters)))

    def ranks(method: str) -> dict[str, int]:
        found = in_process("standings", file, "--json", "--method", method)
        return {row["proposal"]: row["rank"] for row in found["results"]}

    assert ranks("copeland") == {"Abby": 1, "Brad": 1, "Dave": 3, "Erin": 3, "Cora": 5}
    assert ranks("schulze") == {"Abby": 1, "Brad": 2, "Erin": 3, "Dave": 4, "Cora": 5}


def test_a_middle_mark_can_win_from_the_plan_that_beats_all_others(tmp_path: Path) -> None:
    """Wikipedia, Condorcet criterion: B beats A and C, yet majority judgment elects C, whose median is good."""
    grades = {"excellent": 4, "good": 3, "fair": 2, "poor": 1}
    voters = [("excellent", "fair", "poor")] * 35 + [("poor", "fair", "excellent")] * 34
    voters += [("fair", "excellent", "good")] * 31
    marks = {
        plan: [grades[grade] for grade in column] for plan, column in zip("ABC", zip(*voters, strict=True), strict=True)
    }
    methods = in_process("analyse", quickly_made(tmp_path, definition(marks, 100, scale_max=4)), "--json")["methods"]

    assert methods["copeland"]["ranking"][0] == ["B"]
    assert methods["majority_judgment"]["ranking"][0] == ["C"]
    assert methods["majority_judgment"]["values"] == {"A": "2", "B": "2", "C": "3"}
