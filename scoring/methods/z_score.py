"""The mean of standardised totals: every juror on the same centre and width."""

from collections.abc import Mapping, Sequence
from math import fsum, sqrt
from typing import Final

from scoring.card_totals import CardTotals
from scoring.method import Outcome, by_value
from scoring.reasons import NotApplicable, Reason

CARDS_PER_JUROR: Final = 3


def z_score(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan the mean of (T_pj - m_j) / s_j, with the juror's own mean m_j and sample standard deviation s_j.

    Every complete card takes part, also that of a plan below the quorum. Not exact: s_j is a square root.

    Source: Student, "The probable error of a mean", Biometrika 6 (1908), for s_j; the standard score is
    common practice. Does not apply when a juror has fewer than 3 cards, or gave every plan the same total. It
    rewards plans that were marked beside weak ones when jurors marked different plans.
    """
    _refuse(totals, Reason.JUROR_WITH_FEW_CARDS, [0 < len(cards) < CARDS_PER_JUROR for cards in totals.by_juror])
    _refuse(totals, Reason.JUROR_WITHOUT_SPREAD, [len(set(cards.values())) == 1 for cards in totals.by_juror])
    scores = [_standardised(cards) for cards in totals.by_juror]
    return by_value(
        {
            plan: fsum(scores[juror][plan] for juror in cards) / len(cards)
            for plan in plans
            if (cards := totals.by_plan[plan])
        }
    )


def _refuse(totals: CardTotals, reason: Reason, concerned: Sequence[bool]) -> None:
    jurors = tuple(juror for juror, is_so in zip(totals.jurors, concerned, strict=True) if is_so)
    if jurors:
        raise NotApplicable(reason, (jurors,))


def _standardised(cards: Mapping[int, int]) -> dict[int, float]:
    """Standardise one juror's totals; in whole numbers up to the one square root."""
    count, whole = len(cards), sum(cards.values())
    deviations = {plan: count * total - whole for plan, total in cards.items()}
    squares = sum(deviation * deviation for deviation in deviations.values())
    width = sqrt((count - 1) / squares) if cards else 0.0
    return {plan: deviation * width for plan, deviation in deviations.items()}
