"""How often what is said at 90 per cent or more is so, on evenings of which the truth is known.

`python -m benchmarks.calibration` prints the table of docs/decisions/what-we-say-about-the-winner.md.
"""

from collections.abc import Iterator
from fractions import Fraction
from random import Random
from statistics import fmean
from typing import Final, NamedTuple

from scoring.card_totals import CardTotals
from scoring.robustness.posterior import Posterior
from scoring.robustness.summary import SURE
from scoring.variance import Variance

SEED: Final = 2026
EVENINGS: Final = 10_000
SIZES: Final = ((4, 2), (4, 5), (4, 11), (5, 2), (7, 2), (7, 5), (7, 11), (15, 2), (15, 11), (15, 40))
"""Jurors and plans."""
RATIOS: Final = (0.3, 0.5, 0.7, 1.0, 2.0)
"""The spread of the plans' true marks, in that of one juror's error."""
FEW: Final = 20
"""Of fewer claims no share is given: with so few, one more or less is several per cents."""
GRAIN: Final = 0.1
"""The step between two totals, in the spread of one juror's error: some criteria, marked in whole steps."""


class Calibration(NamedTuple):
    """Of so many evenings of one kind: how often the first was said to be better, and how often it was."""

    evenings: int
    claims: int
    held: int


def calibration(jurors: int, plans: int, ratio: float, evenings: int = EVENINGS, seed: int = SEED) -> Calibration:
    """Make evenings with complete cards, rank the plans, and hold the claim about the first two against the truth."""
    random = Random(f"{seed} {jurors} {plans} {ratio}")
    claims = held = 0
    for _ in range(evenings):
        truth = [random.gauss(0, ratio) for _ in range(plans)]
        severity = [random.gauss(0, 1) for _ in range(jurors)]
        totals = [[round((mark + mild + random.gauss(0, 1)) / GRAIN) for mild in severity] for mark in truth]
        means = [fmean(row) for row in totals]
        first, second = sorted(range(plans), key=means.__getitem__, reverse=True)[:2]
        found = Posterior(_cards(totals), _components(totals), 1 / 12)
        if means[first] > means[second] and found.chance_above(first, second) >= SURE:
            claims += 1
            held += truth[first] > truth[second]
    return Calibration(evenings, claims, held)


def _cards(totals: list[list[int]]) -> CardTotals:
    plans = tuple(f"V{plan}" for plan in range(len(totals)))
    jurors = tuple(f"J{juror}" for juror in range(len(totals[0])))
    return CardTotals(plans, jurors, [dict(enumerate(row)) for row in totals], Fraction(1))


def _components(totals: list[list[int]]) -> Variance:
    """Give what `variance_components` gives of complete cards, by the analysis of variance and so much quicker."""
    plans, jurors = len(totals), len(totals[0])
    marks = [fmean(row) for row in totals]
    severities = [fmean(column) for column in zip(*totals, strict=True)]
    mean = fmean(marks)
    left = [
        total - mark - severity + mean
        for row, mark in zip(totals, marks, strict=True)
        for total, severity in zip(row, severities, strict=True)
    ]
    freedom = (plans - 1) * (jurors - 1)
    residual = sum(value * value for value in left) / freedom
    observed = sum((mark - mean) ** 2 for mark in marks) / (plans - 1)
    between = max(0.0, observed - residual / jurors)
    return Variance(dict(enumerate(marks)), dict.fromkeys(range(plans), jurors), mean, between, residual, freedom)


def table() -> Iterator[str]:
    """Give the table line by line: per size and ratio how often the claim held, and behind it how often it was made."""
    yield "| jurors × plans | " + " | ".join(f"{ratio:g}" for ratio in RATIOS) + " |"
    yield "|---|" + "---:|" * len(RATIOS)
    for jurors, plans in SIZES:
        cells = []
        for ratio in RATIOS:
            row = calibration(jurors, plans, ratio)
            held = f"{row.held / row.claims:.0%}" if row.claims >= FEW else "–"
            cells.append(f"{held} of {row.claims / row.evenings:.1%}")
        yield f"| {jurors} × {plans} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    print(*table(), sep="\n")
