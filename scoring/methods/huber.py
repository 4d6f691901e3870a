"""The correction for strict and mild jurors, with less weight for cards that stand out."""

from collections.abc import Mapping, Sequence
from math import hypot
from operator import mul, sub
from typing import Final

from scoring.card_totals import CardTotals
from scoring.method import SAME_WITHIN, Outcome, by_value
from scoring.robust_fit import Effects, RobustFit

FEWEST_ROUNDS: Final = 50
MOST_ROUNDS: Final = 10_000
CARDS_LOOKED_AT: Final = 500_000
"""A round of few cards is repeated longer than a large one: as long as this many cards are looked at in all."""
NOTHING: Final = 1e-12
"""A distance below this, on the jury's scale, is rounding."""
FIRST_GUESS: Final = 8
LATER: Final = 1.5
"""A guess costs as much as some rounds, so the next one comes this many times later."""
LEVEL: Final = 1e-6
"""Marks that lie no further apart than this are one: a limit that is come to ever more slowly is known no better."""
STRAIGHT: Final = 0.02
"""The rounds lead to a limit when they go straight towards it, but for this part of a step."""


def huber(totals: CardTotals, plans: Sequence[int]) -> Outcome:
    """Give each plan its mark in T_pj = m_p + b_j + error, with weight min(1, 1.345 s / |r|) for a card's residual r.

    s = 1.4826 × the median |r|. The fit and the weights take turns; the marks are their limit, so that plans whose
    limits are equal get equal marks. Turns that come nearer by a three-hundredth each would take thousands, so the
    limit ahead is solved for, and taken when it satisfies the definition, the turns go straight towards it, and it is
    the one that was found some turns before: where more than one is possible, the turns decide which. Else they go on
    until the distance that is left is rounding; where it has to stop before that, the outcome says how far as many
    turns again would move a mark. When s is 0 the weights stay as they are, so a jury of which more than half
    the cards fit the model exactly keeps the plain least squares.

    Source: Huber, "Robust estimation of a location parameter", Annals of Mathematical Statistics 35 (1964),
    73-101; tuning and scale as in Holland and Welsch (1977). Does not apply when jurors and plans are not
    connected.
    """
    start, unit = totals.additive_fit, totals.unit
    cards = RobustFit(
        [{juror: total * unit.numerator / unit.denominator for juror, total in row.items()} for row in totals.by_plan],
        len(totals.jurors),
    )
    fit = Effects(
        [float(start.marks.get(plan, 0) * unit) for plan in range(len(totals.plans))],
        [float(start.severities.get(juror, 0) * unit) for juror in range(len(totals.jurors))],
    )
    fit, unrest = _limit(cards, fit)
    level = cards.level(fit)
    return by_value(_levelled({plan: fit.marks[plan] + level for plan in plans}))._replace(unrest=unrest)


def _levelled(marks: Mapping[int, float]) -> Mapping[int, float]:
    """Give plans whose marks are one the highest of those."""
    levelled: dict[int, float] = {}
    highest = float("inf")
    for plan in sorted(marks, key=marks.__getitem__, reverse=True):
        if highest - marks[plan] > LEVEL:
            highest = marks[plan]
        levelled[plan] = highest
    return levelled


def _limit(cards: RobustFit, fit: Effects) -> tuple[Effects, float]:
    """Go from the first fit to the limit; the second number is how far that may still be, 0 where it was reached."""
    rounds = min(MOST_ROUNDS, max(FEWEST_ROUNDS, CARDS_LOOKED_AT // sum(map(len, cards.given))))
    before = move = 0.0
    guess_at = FIRST_GUESS
    earlier: Effects | None = None
    for turn in range(rounds):
        residuals = cards.residuals(fit)
        limit = cards.limit_of(residuals)
        if limit < NOTHING:
            return fit, 0.0
        change = cards.round(residuals, limit)
        step = cards.move(change)
        before, move = move, max(map(abs, step))
        if _left(before, move) < NOTHING:
            return fit.plus(change), 0.0
        if turn >= guess_at:
            guess_at = int(guess_at * LATER)
            ahead = cards.guess(fit, residuals, limit)
            if ahead is not None and _leads_to(step, cards.move(ahead.plus(fit, -1.0))):
                if earlier is not None and max(map(abs, cards.move(ahead.plus(earlier, -1.0)))) < SAME_WITHIN:
                    return ahead, 0.0
                earlier = ahead
        fit = fit.plus(change)
    return fit, rounds * move if _left(before, move) > SAME_WITHIN / 2 else 0.0


def _left(before: float, move: float) -> float:
    """Give the distance that is left when every move is as much smaller than the one before as this one."""
    if move < NOTHING / 1000:
        return 0.0
    return move * move / (before - move) if before > move else float("inf")


def _leads_to(step: Sequence[float], way: Sequence[float]) -> bool:
    """Say whether a step goes along this way, and no further than to its end."""
    length = hypot(*way)
    if length < NOTHING:
        return True
    share = sum(map(mul, step, way)) / length**2
    aside = hypot(*map(sub, step, [share * part for part in way]))
    return 0 < share <= 1 + STRAIGHT and aside <= STRAIGHT * hypot(*step)
