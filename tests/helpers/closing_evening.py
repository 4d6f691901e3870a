"""The example evening before its doors open, and what its jury is going to give: to hold a whole evening with."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import tomli_w
from reports import example, row

OF_THE_EVENING: Final = (
    "scorecards", "state", "verdicts", "tie_decisions", "order_moves", "revisions", "log", "cross_questions", "rundown",
    "timings",
)  # fmt: skip
"""What only comes about on the evening itself."""
LATE: Final = "J5"
NOBODY_CAME: Final = "V08"
PLANNED_PLACE: Final = 8
"""The place in the order that the plan was given for which nobody came."""


def before_the_doors_open() -> dict[str, Any]:
    """Give the definition of the example as it was in the afternoon: nobody marked, and nobody was late yet."""
    definition = example()
    for table in OF_THE_EVENING:
        definition.pop(table, None)
    definition["audience"].pop("votes", None)
    row(definition, "jurors", LATE).pop("arrived")
    definition["interests"] = [each for each in definition["interests"] if each["juror"] != LATE]
    plans = sorted(definition["proposals"], key=lambda plan: plan["order"])
    (late,) = (plan for plan in plans if plan["id"] == NOBODY_CAME)
    plans.remove(late)
    plans.insert(PLANNED_PLACE - 1, late)
    for place, plan in enumerate(plans, start=1):
        plan["order"] = place
        plan.pop("status", None)
    return definition


def marks_to_give() -> Mapping[str, Mapping[str, str]]:
    """Give by plan and juror the six marks as they are typed: 0 is a 10; empty where the juror gives none."""
    definition = example()
    criteria = [criterion["id"] for criterion in definition["criteria"]]
    return {
        plan: {
            juror: "" if "state" in card else "".join(str(card[criterion] % 10) for criterion in criteria)
            for juror, card in cards.items()
        }
        for plan, cards in definition["scorecards"].items()
    }


def written(definition: Mapping[str, Any], folder: Path) -> Path:
    """Write a definition down to make an evening of."""
    path = folder / "avond.toml"
    path.write_bytes(tomli_w.dumps(definition).encode())
    return path
