"""What is computed in a clever way equals its definition, written out plainly, on small evenings with ties and gaps."""

from fractions import Fraction
from itertools import product

from hypothesis import assume, given
from marked_rounds import marked_rounds

from scoring.marked_round import MarkedRound
from scoring.methods import METHODS
from scoring.pairwise import path_strengths, votes
from scoring.ranking import plans_with_a_place
from scoring.reasons import NotApplicable


def counted_one_by_one(marked: MarkedRound) -> list[list[int]]:
    cards = marked.totals.by_plan
    return [
        [sum(mine[juror] > theirs[juror] for juror in mine.keys() & theirs.keys()) for theirs in cards]
        for mine in cards
    ]


def strongest_paths(counted: list[list[int]]) -> list[list[int]]:
    """Floyd and Warshall's way, as in Schulze (2011): is it stronger to go through k?"""
    plans = range(len(counted))
    strengths = [[counted[a][b] if counted[a][b] > counted[b][a] else 0 for b in plans] for a in plans]
    for k, a, b in product(plans, repeat=3):
        if a != b and k not in (a, b):
            strengths[a][b] = max(strengths[a][b], min(strengths[a][k], strengths[k][b]))
    return strengths


@given(marked_rounds(max_plans=9, max_jurors=9))
def test_votes_and_strongest_paths(marked: MarkedRound) -> None:
    counted = votes(marked.totals, range(len(marked.plans)))

    assert [list(row) for row in counted] == counted_one_by_one(marked)
    assert path_strengths(counted) == strongest_paths(counted_one_by_one(marked))


@given(marked_rounds(max_plans=9, max_jurors=9))
def test_schulze_takes_away_the_plans_that_nobody_stands_above(marked: MarkedRound) -> None:
    strengths = strongest_paths(counted_one_by_one(marked))
    waiting = list(range(len(marked.plans)))
    groups = []
    while waiting:
        group = [b for b in waiting if all(strengths[a][b] <= strengths[b][a] for a in waiting)]
        waiting = [b for b in waiting if b not in group]
        groups.append(tuple(group))

    assert METHODS["schulze"].outcome(marked.totals, range(len(marked.plans))).groups == tuple(groups)


@given(marked_rounds(at_least=2))
def test_borda_is_the_mean_share_of_rivals_beaten(marked: MarkedRound) -> None:
    plans = plans_with_a_place(marked.totals, marked.quorum, METHODS["borda"])
    shares: dict[int, list[Fraction]] = {plan: [] for plan in plans}
    for cards in marked.totals.by_juror:
        for plan in shares.keys() & cards.keys() if len(cards) > 1 else ():
            won = sum(Fraction(1 + (cards[plan] > other) - (cards[plan] < other), 2) for other in cards.values())
            shares[plan].append((won - Fraction(1, 2)) / (len(cards) - 1))
    try:
        values = METHODS["borda"].outcome(marked.totals, plans).values
    except NotApplicable:
        assume(False)

    assert values == {plan: sum(own) / len(own) for plan, own in shares.items()}
