"""Evidence as a file, for tests: of the example as it is made final, and with something in it changed."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from random_evenings import random_evening
from reports import evening_of

from jury.evidence.recount import seal_of, written_out
from jury.example import example_records
from jury.model.evening import Evening
from jury.report.building.evidence import evidence_file
from jury.session.journal import Head
from scoring.methods import METHODS

HEAD = Head(412, "1a2b3c4d5e6f" + "7" * 52)


def final_example() -> Evening:
    """Give the example evening as it is once it is final."""
    records = example_records()
    return Evening({**records, "state": {(): {**records["state"][()], "phase": "final", "version": 1}}})


def of_the_example() -> bytes:
    """Write the evidence of the example evening."""
    return evidence_file(final_example(), HEAD)


def by_chance(seed: int) -> bytes:
    """Write the evidence of the evening of a seed.

    By `huber` every card is full: where there are gaps, its rounds may end a millionth apart in two counts.
    """
    definition = random_evening(seed, tuple(METHODS))
    if definition["settings"]["aggregate"] == "huber":
        chance, settings = Random(seed), definition["settings"]
        marks = [settings["scale_min"] + settings["scale_step"] * n for n in range(4)]
        definition["scorecards"] = {
            plan["id"]: {
                juror["id"]: {row["id"]: chance.choice(marks) for row in definition["criteria"]}
                for juror in definition["jurors"]
            }
            for plan in definition["proposals"]
        }
    return evidence_file(evening_of(definition), HEAD)


def changed(data: bytes, change: Callable[[dict[str, Any]], Any]) -> bytes:
    """Write evidence with something in it changed, and the seal made anew."""
    evidence = json.loads(data)
    change(evidence)
    return written_out({**evidence, "seal": seal_of(evidence)})
