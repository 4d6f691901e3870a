"""Evenings at random as definitions: small, with many ties and every state of a card, by any method and tie rule."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any, Final

SCALES: Final = (("1", "10", "1"), ("1", "10", "0.5"), ("0", "5", "0.25"), ("-5", "5", "1"))
WEIGHTS: Final = ("1", "1", "1", "2", "20", "0.5", "0.35", "1.25")
STATES: Final = ("absent", "recused", "abstained")


def random_evening(seed: int, methods: Sequence[str]) -> dict[str, Any]:
    """Give the definition of an evening; the same seed gives the same one."""
    chance = Random(seed)
    criteria: list[dict[str, Any]] = [
        {"id": f"c{n}", "name": f"Criterium {n}", "weight": Decimal(chance.choice(WEIGHTS))}
        | ({"counts": False} if n and chance.random() < 0.2 else {})
        for n in range(chance.randint(1, 4))
    ]
    jurors = [{"id": f"J{n}", "name": f"Jurylid {n}"} for n in range(1, chance.randint(2, 6) + 1)]
    plans = [{"id": f"V{n}", "title": f"=Plan {n}"} for n in range(1, chance.randint(2, 7) + 1)]
    if len(plans) > 3 and chance.random() < 0.3:
        plans[chance.randrange(len(plans))]["status"] = "withdrawn"
    names = [plan["id"] for plan in plans]
    low, high, step = map(Decimal, chance.choice(SCALES))
    lowest = chance.randint(0, int((high - low) / step) - 2)

    def cell() -> Decimal | str:
        return "abstained" if chance.random() < 0.03 else low + step * (lowest + chance.randint(0, 2))

    def card() -> dict[str, Any]:
        if chance.random() < 0.1:
            return {"state": chance.choice(STATES)}
        return {row["id"]: cell() for row in criteria if chance.random() > 0.02}

    rules = [f"criterion:{chance.choice(criteria)['id']}", "head_to_head", "deliberation", f"lottery:zaad{seed}"]
    return {
        "session": {"title": "Avond"},
        "settings": {
            "scale_min": low,
            "scale_max": high,
            "scale_step": step,
            "quorum": chance.randint(1, 3),
            "aggregate": chance.choice(methods),
            "tie_break": chance.sample(rules, chance.randint(0, len(rules))),
        },
        "criteria": criteria,
        "jurors": jurors,
        "proposals": plans,
        "tie_decisions": [
            {"proposals": chance.sample(names, chance.randint(2, len(names))), "reason": "Na overleg."}
            for _ in range(chance.randint(0, 3))
        ],
        "scorecards": {plan: {juror["id"]: card() for juror in jurors if chance.random() > 0.05} for plan in names},
    }
