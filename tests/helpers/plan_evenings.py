"""The example evening before it begins, for tests of what happens to plans."""

from typing import Any

from jury.example import example_records
from jury.model.tables import Records

OF_THE_EVENING = (
    "scorecards",
    "marks",
    "verdicts",
    "tie_decisions",
    "agreements",
    "log",
    "interests",
    "cross_questions",
    "matches",
    "audience",
    *("weighed", "agreement_updates", "answers", "settled", "dismissed", "attendance"),
)
BESIDE_A_PLAN = ("barriers", "links_between", "dilemmas", "sources")
"""What stands beside a plan in tables of its own; a test notes it itself."""


def in_preparation(**changed: dict[str, Any]) -> Records:
    """Give the example with its eleven plans waiting and nothing fixed; `V01={...}` changes a plan."""
    records = {name: rows for name, rows in example_records().items() if name not in (*OF_THE_EVENING, *BESIDE_A_PLAN)}
    plans = {
        key: {**row, "status": "waiting", **changed.get(str(key[0]), {})} for key, row in records["proposals"].items()
    }
    for row in plans.values():
        row.pop("sheet", None)
    return {**records, "state": {(): {"phase": "preparation"}}, "proposals": plans}


def without_plans() -> Records:
    """Give the example before anybody sent a plan in."""
    records = in_preparation()
    gone = ("proposals", "measures")
    unused = {
        table: {
            key: {name: kept for name, kept in row.items() if name != "proposal"} for key, row in records[table].items()
        }
        for table in ("needs", "offers")
    }
    return {**records, **{table: {} for table in gone}, **unused}
