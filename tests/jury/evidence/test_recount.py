"""The second count comes to what the first one says: every method, every tie rule, any evening."""

import ast
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from evidence import evidence_from, results_of
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_rounds import example_round, from_marks, marked_rounds

from jury.evidence import recount as second
from jury.evidence.recount import NotPossible, different, recount
from scoring.marked_round import MarkedRound
from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.reasons import NotApplicable
from scoring.tie_rule import TieRuleKind

EVERY_RULE = ("criterion:c0", "head_to_head", "deliberation", "lottery:zaad")


def counted_twice(marked: MarkedRound, method: str, rules: Any = (), decisions: Any = ()) -> list[str]:
    """The plans of which the two counts say something else; both may also say that the method cannot be used."""
    evidence = evidence_from(marked, method, rules, decisions)
    try:
        first = rank(marked, method, rules, decisions)
    except NotApplicable:
        with pytest.raises(NotPossible):
            recount(evidence)
        return []
    results, unranked = recount(evidence)
    assert unranked == {row.plan: row.reason for row in first.unranked}
    return different({**evidence, "results": results_of(first)}, results)


def test_it_counts_by_every_method_and_tie_rule() -> None:
    assert list(second.METHODS) == list(METHODS)
    assert list(second.RULES) == list(TieRuleKind)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=100)
@given(data=st.data())
def test_both_counts_agree_on_any_evening(method: str, data: st.DataObject) -> None:
    # Of a table with gaps and two or three cards a plan the rounds of `huber` may end a millionth apart.
    marked = data.draw(marked_rounds(gaps=method != "huber"))
    rules = data.draw(st.permutations(EVERY_RULE)) if data.draw(st.booleans()) else ()
    decisions = data.draw(st.lists(st.permutations(marked.plans), max_size=2))

    assert counted_twice(marked, method, rules, decisions) == []


@pytest.mark.parametrize("method", METHODS)
def test_both_counts_agree_on_the_example(method: str) -> None:
    assert counted_twice(example_round(), method, ("criterion:dragers", "head_to_head")) == []


def test_a_tie_that_one_count_settles_otherwise_is_seen() -> None:
    marked = from_marks({"V01": [7, 8], "V02": [8, 7]})
    evidence = evidence_from(marked, "mean_of_jurors", ("lottery:a",))
    drawn_otherwise = rank(marked, "mean_of_jurors", ("lottery:c",))

    assert [place.plan for place in drawn_otherwise.places] != [each.plan for each in recount(evidence)[0]]
    assert different({**evidence, "results": results_of(drawn_otherwise)}, recount(evidence)[0]) == ["V01", "V02"]


@pytest.mark.parametrize(
    ("key", "value"),
    [("rank", 2), ("mark", 7.4), ("exact", "15/2"), ("shown", "7,4"), ("cards", 1), ("tie", {"with": ["V02"]})],
)
def test_whatever_the_evidence_says_wrong_is_seen(key: str, value: object) -> None:
    marked = from_marks({"V01": [8, 8], "V02": [7, 7]})
    results = results_of(rank(marked))
    evidence = evidence_from(marked, "mean_of_jurors")
    counted, _unranked = recount(evidence)
    told = {"decided_by": None, **value} if isinstance(value, dict) else value

    assert different({**evidence, "results": results}, counted) == []
    assert different({**evidence, "results": [{**results[0], key: told}, results[1]]}, counted) == ["V01"]
    assert different({**evidence, "results": results[1:]}, counted) == ["V01"]


def test_a_mark_just_below_the_pass_mark_is_not_rounded_up_to_it() -> None:
    marks = {"V01": Fraction("5.4833"), "V02": Fraction("5.5"), "V03": Fraction("5.51"), "V04": Fraction("5.95")}

    assert second.shown(marks, Fraction("5.5")) == {"V01": "5.48", "V02": "5.50", "V03": "5.51", "V04": "6.0"}


def test_it_stands_on_nothing_but_python() -> None:
    tree = ast.parse(Path(second.__file__).read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names
