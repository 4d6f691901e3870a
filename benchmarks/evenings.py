"""Evenings to measure on: the example, and made-up ones of any size."""

from fractions import Fraction
from pathlib import Path
from random import Random

from jury.model.tables import Key, Records, Row
from jury.session.file import create
from scoring.marked_round import Card, CardState, Criterion, MarkedRound


def made_up_round(plans: int, jurors: int, criteria: int, missing: float) -> MarkedRound:
    """Make a round of marks from 1 to 10, with this share of the cards absent.

    Some plans are better and some jurors milder than others, and every mark strays by up to two and a half: the
    jurors see the same order, roughly.
    """
    random = Random(1)
    absent = Card((None,) * criteria, CardState.ABSENT)
    weights = [Fraction(random.randint(1, 20)) for _ in range(criteria)]
    quality = [random.gauss(6.5, 1) for _ in range(plans)]
    mildness = [random.gauss(0, 0.7) for _ in range(jurors)]

    def card(plan: int, juror: int) -> Card:
        if random.random() < missing:
            return absent
        expected = quality[plan] + mildness[juror]
        return Card(tuple(min(10, max(1, round(expected + 5 * random.random() - 2.5))) for _ in range(criteria)))

    return MarkedRound(
        criteria=tuple(Criterion(f"c{c}", weight) for c, weight in enumerate(weights)),
        plans=tuple(f"V{p:04}" for p in range(plans)),
        jurors=tuple(f"J{j:03}" for j in range(jurors)),
        cards=tuple(tuple(card(plan, juror) for juror in range(jurors)) for plan in range(plans)),
        quorum=1,
    )


def made_up_records(plans: int, jurors: int, criteria: int) -> Records:
    """Make the rows of an evening in the round: half of the plans marked, the next one begun."""
    random = Random(1)
    marks: dict[Key, Row] = {
        (f"V{p:02}", f"J{j:02}", f"c{c}"): {"mark": str(random.randint(1, 10))}
        for p in range(1, plans // 2 + 1)
        for j in range(1, jurors + 1)
        for c in range(1, criteria + 1)
    }
    marks[f"V{plans // 2 + 1:02}", "J01", "c1"] = {"mark": "7"}
    return {
        "session": {(): {"title": "Grote avond", "area": "Reigerhoek"}},
        "state": {(): {"phase": "round"}},
        "criteria": {
            (f"c{c}",): {"nr": c, "id": f"c{c}", "name": f"Criterium {c}", "weight": "1"}
            for c in range(1, criteria + 1)
        },
        "jurors": {(f"J{j:02}",): {"nr": j, "id": f"J{j:02}", "name": f"Jurylid {j}"} for j in range(1, jurors + 1)},
        "proposals": {(f"V{p:02}",): {"nr": p, "id": f"V{p:02}", "title": f"Plan {p}"} for p in range(1, plans + 1)},
        "marks": marks,
    }


def made_up_file(folder: Path, plans: int, jurors: int, criteria: int) -> Path:
    """Make the session file of a made-up evening."""
    path = folder / f"avond-{plans}x{jurors}x{criteria}.jury"
    create(path, made_up_records(plans, jurors, criteria), who="bench", force=True)
    return path
