"""Borda's count, per juror as a share so that stepping aside costs nothing."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from scoring.card_totals import CardTotals
from scoring.method import Outcome, by_value
from scoring.reasons import NotApplicable, Reason


def borda(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan the mean, over the jurors who marked it, of the share of its rivals that it beats there.

    The rivals are all other plans the juror marked, also one below the quorum; a tie is half a win. Every share
    lies between 0 and 1, however many plans a juror marked. A juror with one card compares nothing and is skipped.

    Source: Borda, "Mémoire sur les élections au scrutin" (1784), with the normalisation for incomplete
    ballots.

    Raises:
        NotApplicable: a plan was marked by nobody who marked another one.
    """
    points, votes = dict.fromkeys(plans, 0), dict.fromkeys(plans, 0)
    ballots = [marked for marked in totals.by_juror if len(marked) > 1]
    # Every juror's shares in whole numbers over one denominator, so that they add up without fractions.
    whole = 2 * lcm(*(len(marked) - 1 for marked in ballots))
    for marked in ballots:
        levels = Counter(marked.values())
        half_win = whole // (2 * (len(marked) - 1))
        worth, below = {}, 0
        for total in sorted(levels):
            worth[total] = half_win * (2 * below + levels[total] - 1)
            below += levels[total]
        for plan in votes.keys() & marked.keys():
            points[plan] += worth[marked[plan]]
            votes[plan] += 1
    alone = tuple(totals.plans[plan] for plan in plans if not votes[plan])
    if alone:
        raise NotApplicable(Reason.PLAN_WITHOUT_COMPARISON, (alone,))
    return by_value({plan: Fraction(points[plan], whole * votes[plan]) for plan in plans})
