"""A plan beside the first: how many jurors put which of the two higher."""

from jury.model.evening import Evening
from jury.standings.ranking import Ranking
from scoring.robustness.rivals import Against, against_first

MEAN = "mean_of_jurors"


def beside_first(evening: Evening, ranking: Ranking, plan: str) -> tuple[str, Against] | None:
    """Give the first plan, and how it stands beside this one.

    None where no mean of jurors puts one plan first, where this is that plan or has no place, and where nobody marked
    both.
    """
    first = [place.plan for place in ranking.places if place.rank == 1]
    if ranking.standings.method != MEAN or len(first) != 1 or plan in (*first, *ranking.unranked):
        return None
    totals = evening.marked_round.totals
    [row] = against_first(totals, totals.plans.index(first[0]), [totals.plans.index(plan)]).values()
    return None if row.mean_difference is None else (first[0], row)
