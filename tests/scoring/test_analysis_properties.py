"""Whoever sits where, and whichever plan is pitched first: the analysis says the same."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_rounds import marked_rounds, shuffled

from scoring.analysis import Analysis, analyse
from scoring.robustness.summary import Robustness
from scoring.robustness.winners import Winners


def studied(analysis: Analysis) -> Robustness:
    return analysis.robustness


def in_no_order(winners: Mapping[str, Winners | None]) -> dict[str, frozenset[str] | None]:
    return {name: None if first is None else frozenset(first) for name, first in winners.items()}


def figures(analysis: Analysis) -> dict[str, Any]:
    """All that is exact, or adds up in a way that does not depend on the order."""
    found = studied(analysis)
    return {
        "agreement": analysis.agreement,
        "jurors": {report.juror: report for report in analysis.jurors},
        "without a juror": in_no_order(found.without_juror),
        "by other methods": in_no_order(found.other_methods),
        "by one criterion": in_no_order(found.criterion_alone),
        "weights": found.weight_interval,
        "places": found.rank_interval_90,
        "conclusion": found.conclusion,
    }


@settings(max_examples=60)
@given(data=st.data())
def test_the_order_of_jurors_and_plans_changes_no_figure(data: st.DataObject) -> None:
    marked = data.draw(marked_rounds())
    plans = data.draw(st.permutations(range(len(marked.plans))))
    jurors = data.draw(st.permutations(range(len(marked.jurors))))
    before, after = analyse(marked), analyse(shuffled(marked, plans, jurors))
    chances = studied(before).chance_truly_best

    assert figures(after) == figures(before)
    assert studied(after).chance_truly_best == (chances if chances is None else pytest.approx(chances, abs=1e-9))
