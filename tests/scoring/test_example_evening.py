"""The example evening gives exactly the results that are published for it."""

import json
from fractions import Fraction
from typing import Any

import pytest
from marked_rounds import EXAMPLE, example_definition, example_round

from scoring.ranking import rank
from scoring.shown import shown_marks
from scoring.spread import spreads, widest
from scoring.standings import Standings

TIE_BREAK = example_definition()["settings"]["tie_break"]


@pytest.fixture(scope="module")
def published() -> Any:
    return json.loads((EXAMPLE.parent / "verwachte_uitslag.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def standings() -> Standings:
    return rank(example_round(), tie_break=TIE_BREAK)


def test_places_marks_and_criteria_are_exact(standings: Standings, published: Any) -> None:
    assert [(place.rank, place.plan, place.cards, place.mark, place.criteria) for place in standings.places] == [
        (
            row["rank"],
            row["proposal"],
            row["cards"],
            Fraction(row["average"]),
            {criterion: Fraction(mean) for criterion, mean in row["criteria"].items()},
        )
        for row in published["results"]
    ]
    assert standings.unranked == ()
    assert standings.complete


def test_the_shared_mark_is_decided_by_the_criterion_dragers(standings: Standings, published: Any) -> None:
    ties = {place.plan: place.tie for place in standings.places if place.tie}

    assert sorted(ties) == published["tie"]["proposals"]
    assert {tie.decided_by for tie in ties.values()} == {published["tie"]["decided_by"]}
    assert ties["V01"].others == ("V03",)
    [step] = standings.trace
    assert step.rule == "criterion:dragers"
    assert step.values == {"V01": Fraction(25, 3), "V03": Fraction(55, 7)}
    assert step.result == (("V01",), ("V03",))


def test_marks_are_shown_as_published(standings: Standings, published: Any) -> None:
    shown = shown_marks([place.mark for place in standings.places])

    assert [mark.replace(".", ",") for mark in shown] == [row["shown"] for row in published["results"]]


def test_the_widest_spread_is_found(published: Any) -> None:
    marked = example_round()
    for row in published["results"]:
        found = widest(marked, row["proposal"])
        assert found is not None
        assert (found.difference, found.criterion) == (row["max_spread"], row["spread_at"])
    assert {spread.criterion for spread in spreads(marked, "V09")} == set(published["weights"])


def test_the_trimmed_mean_is_as_published(published: Any) -> None:
    trimmed = rank(example_round(), "trimmed_mean", TIE_BREAK)

    assert [place.plan for place in trimmed.places] == published["rank_trimmed"]
    assert {place.plan: place.mark for place in trimmed.places} == {
        row["proposal"]: Fraction(row["trimmed"]) for row in published["results"]
    }
