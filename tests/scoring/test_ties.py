"""Equal plans are set apart by the rules fixed beforehand, in order, and otherwise share a place."""

import hashlib
from fractions import Fraction

import pytest
from marked_rounds import from_cards, from_marks

from scoring.ranking import rank
from scoring.standings import Standings
from scoring.tie_rule import TieRuleKind
from scoring.ties import RULES


def places(standings: Standings) -> list[tuple[int, str]]:
    return [(place.rank, place.plan) for place in standings.places]


def decided(standings: Standings) -> dict[str, str | None]:
    return {place.plan: place.tie.decided_by for place in standings.places if place.tie}


def test_equal_marks_share_a_place_and_the_next_one_is_skipped() -> None:
    standings = rank(from_marks({"V1": [5, 5], "V2": [7, 8], "V3": [8, 7]}))

    assert places(standings) == [(1, "V2"), (1, "V3"), (3, "V1")]
    assert decided(standings) == {"V2": None, "V3": None}
    assert standings.places[2].tie is None


def test_each_rule_looks_only_at_plans_that_are_still_equal() -> None:
    marked = from_cards(
        {"a": 1, "b": 1, "c": 1},
        {"V1": [(6, 7, 8)], "V2": [(8, 7, 6)], "V3": [(6, 8, 7)]},
    )
    standings = rank(marked, tie_break=["criterion:a", "criterion:b"])

    assert places(standings) == [(1, "V2"), (2, "V3"), (3, "V1")]
    assert decided(standings) == {"V2": "criterion:a", "V3": "criterion:b", "V1": "criterion:b"}
    assert [(step.rule, step.group, step.result) for step in standings.trace] == [
        ("criterion:a", ("V1", "V2", "V3"), (("V2",), ("V1", "V3"))),
        ("criterion:b", ("V1", "V3"), (("V3",), ("V1",))),
    ]


def test_head_to_head_counts_only_jurors_who_marked_both() -> None:
    marked = from_marks({"V1": [6, 8, None, 7], "V2": [7, 7, 7, None]})
    assert decided(rank(marked, tie_break=["head_to_head"])) == {"V1": None, "V2": None}

    marked = from_marks({"V1": [8, 8, 5], "V2": [7, 7, 7]})
    standings = rank(marked, tie_break=["head_to_head"])
    assert places(standings) == [(1, "V1"), (2, "V2")]
    assert standings.trace[0].values == {"V1": Fraction(1), "V2": Fraction(0)}


def test_a_cycle_leaves_the_plans_equal() -> None:
    marked = from_marks({"V1": [8, 7, 6], "V2": [7, 6, 8], "V3": [6, 8, 7]})

    assert places(rank(marked, tie_break=["head_to_head"])) == [(1, "V1"), (1, "V2"), (1, "V3")]


def test_the_jury_decides_in_its_own_order_and_its_last_word_counts() -> None:
    marked = from_marks({"V1": [7, 7], "V2": [7, 7], "V3": [5, 5]})
    standings = rank(marked, tie_break=["deliberation"], decisions=[["V1", "V2"], ["V3", "V2", "V1"]])

    assert places(standings) == [(1, "V2"), (2, "V1"), (3, "V3")]
    assert decided(standings) == {"V2": "deliberation", "V1": "deliberation"}


def test_a_decision_that_leaves_an_equal_plan_out_changes_nothing() -> None:
    marked = from_marks({"V1": [7, 7], "V2": [7, 7], "V3": [7, 7]})
    standings = rank(marked, tie_break=["deliberation"], decisions=[["V2", "V1"]])

    assert places(standings) == [(1, "V1"), (1, "V2"), (1, "V3")]
    assert standings.trace[0].values == {}


def test_decisions_count_only_where_the_rule_says_so() -> None:
    marked = from_marks({"V1": [7], "V2": [7]})

    assert places(rank(marked, decisions=[["V2", "V1"]])) == [(1, "V1"), (1, "V2")]


def test_the_lottery_can_be_repeated_with_any_sha256_tool() -> None:
    marked = from_marks({f"V{n}": [7] for n in range(1, 6)})
    standings = rank(marked, tie_break=["lottery:slotavond"])
    order = sorted(marked.plans, key=lambda plan: hashlib.sha256(f"slotavond:{plan}".encode()).hexdigest())

    assert [place.plan for place in standings.places] == order
    assert [place.rank for place in standings.places] == [1, 2, 3, 4, 5]
    assert set(decided(standings).values()) == {"lottery:slotavond"}


def test_a_criterion_without_marks_cannot_decide() -> None:
    marked = from_cards({"a": 1, "b": 1}, {"V1": [(7, None)], "V2": [(7, 9)]})
    marked = marked._replace(criteria=(marked.criteria[0], marked.criteria[1]._replace(counts=False)))

    assert places(rank(marked, tie_break=["criterion:b"])) == [(1, "V1"), (1, "V2")]


@pytest.mark.parametrize("rule", ["coin", "criterion:nergens"])
def test_a_rule_that_does_not_exist_is_refused(rule: str) -> None:
    with pytest.raises(ValueError, match=rule.split(":")[-1]):
        rank(from_marks({"V1": [7], "V2": [7]}), tie_break=[rule])


def test_every_kind_of_rule_can_be_followed() -> None:
    assert set(RULES) == set(TieRuleKind)
