"""Borda's count, per juror as a share so that stepping aside costs nothing."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

from scoring.card_totals import CardTotals
from scoring.method import Outcome, by_value
from scoring.reasons import NotApplicable, Reason


def borda(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan the mean, over the jurors who marked it, of the share of its rivals that it beats there.

    The rivals are all other plans the juror marked, also one below the quorum; a tie is half a win. Every share
    lies between 0 and 1, however many plans a juror marked. A juror with one card compares nothing and is skipped.

    Source: Borda, "Mémoire sur les élections au scrutin" (1784), with the normalisation for incomplete
    ballots. Does not apply when a plan was marked by nobody who marked another one.
    """
    points: dict[int, defaultdict[int, int]] = {plan: defaultdict(int) for plan in plans}
    votes = dict.fromkeys(plans, 0)
    for cards in totals.by_juror:
        marked = sorted((total, plan) for plan, total in cards.items())
        rivals = len(marked) - 1
        if rivals < 1:
            continue
        below = 0
        for _, equals in groupby(marked, key=lambda card: card[0]):
            level = [plan for _, plan in equals]
            for plan in votes.keys() & level:
                points[plan][rivals] += 2 * below + len(level) - 1
                votes[plan] += 1
            below += len(level)
    alone = tuple(totals.plans[plan] for plan in plans if not votes[plan])
    if alone:
        raise NotApplicable(Reason.PLAN_WITHOUT_COMPARISON, (alone,))
    return by_value(
        {
            plan: sum((Fraction(half_wins, 2 * rivals) for rivals, half_wins in points[plan].items()), Fraction(0))
            / votes[plan]
            for plan in plans
        }
    )
