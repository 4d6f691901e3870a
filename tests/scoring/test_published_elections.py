"""Borda, Copeland, Schulze and majority judgment give what the books and papers publish."""

import pytest
from marked_rounds import from_marks
from published import from_ballots, table

from scoring.methods.majority_judgment import outward_from_the_middle
from scoring.pairwise import path_strengths, votes
from scoring.ranking import rank
from scoring.standings import Standings

ELECTIONS = table("elections.json")
JUDGMENTS = table("majority_judgment.json")


def order(standings: Standings) -> list[str]:
    return [place.plan for place in standings.places]


def test_tennessee_by_borda() -> None:
    election = ELECTIONS["tennessee"]
    standings = rank(from_ballots(election["ballots"]), "borda")
    voters = sum(count for count, _ in election["ballots"])
    rivals = len(election["published"]["borda"]) - 1

    points = {place.plan: place.mark * voters * rivals for place in standings.places}
    assert points == election["published"]["borda"]


def test_tennessee_by_copeland_and_the_condorcet_winner() -> None:
    election = ELECTIONS["tennessee"]

    assert order(rank(from_ballots(election["ballots"]), "copeland")) == election["published"]["copeland_order"]
    assert order(rank(from_ballots(election["ballots"]), "schulze"))[0] == election["published"]["condorcet"]


@pytest.mark.parametrize("name", ["schulze_official_3", "abby_brad"])
def test_published_schulze_orders(name: str) -> None:
    standings = rank(from_ballots(ELECTIONS[name]["ballots"]), "schulze")

    assert order(standings) == ELECTIONS[name]["published"]["schulze_order"]
    assert [place.rank for place in standings.places] == [1, 2, 3, 4, 5]


def test_published_strengths_of_the_strongest_paths() -> None:
    election = ELECTIONS["schulze_official_1"]
    marked = from_ballots(election["ballots"])
    strengths = path_strengths(votes(marked.totals, range(len(marked.plans))))

    for start, row in election["published"]["paths"].items():
        for end, strength in row.items():
            assert strengths[marked.plans.index(start)][marked.plans.index(end)] == strength
    assert rank(marked, "schulze").places[0].plan == election["published"]["schulze_winner"]


@pytest.mark.parametrize("example", JUDGMENTS["mj_book_values"])
def test_published_majority_values(example: dict[str, list[int]]) -> None:
    grades = sorted(example["grades"])
    value = [grade for pair in outward_from_the_middle(grades, len(grades)).pairs for grade in pair]
    # Of an odd number the middle grade stands by itself.
    assert value[len(grades) % 2 :] == example["value"]


def test_equal_medians_are_looked_at_again() -> None:
    example = JUDGMENTS["mieuxvoter_two_candidates"]
    standings = rank(from_marks({"A": example["A"], "B": example["B"]}), "majority_judgment")

    assert order(standings) == example["published_order"]


def test_published_ranks_from_tallies_with_a_shared_last_place() -> None:
    tallies = dict(JUDGMENTS["mieuxvoter_readme_tallies_worst_first"])
    ranks = tallies.pop("published_ranks")
    marks = {
        plan: [grade for grade, count in enumerate(tally) for _ in range(count)] for plan, tally in tallies.items()
    }
    standings = rank(from_marks(marks), "majority_judgment")

    assert {place.plan: place.rank for place in standings.places} == ranks
