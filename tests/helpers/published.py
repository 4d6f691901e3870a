"""The published tables in tests/data/tables as marked rounds."""

import csv
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

from marked_rounds import from_marks

from scoring.marked_round import MarkedRound

TABLES = Path(__file__).parent.parent / "data" / "tables"


def table(name: str) -> Any:
    return json.loads((TABLES / name).read_text(encoding="utf-8"))


def from_ballots(ballots: list[tuple[int, list[str]]]) -> MarkedRound:
    """Ranked ballots, so many of each: the first choice gets the highest mark."""
    plans = sorted(ballots[0][1])
    rows = [order for count, order in ballots for _ in range(count)]
    return from_marks({plan: [len(order) - order.index(plan) for order in rows] for plan in plans})


def from_ranks(ranks: list[list[float]]) -> MarkedRound:
    """Per judge a rank per item, 1 the best, possibly halves: twice the rank, turned round, is the mark."""
    items = range(len(ranks[0]))
    return from_marks({f"I{item + 1}": [round(40 - 2 * judge[item]) for judge in ranks] for item in items})


def wine_table(name: str) -> dict[str, list[float]]:
    """Per wine the points of the judges."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return {wine: [float(row[column]) for row in rows] for column, wine in enumerate(header) if column}


def wine_tasting(name: str) -> MarkedRound:
    """Judges by wines, in half points."""
    halves = {wine: [int(points * 2) for points in row] for wine, row in wine_table(name).items()}
    return from_marks(halves)._replace(unit=Fraction(1, 2))
