"""The example evening: an invented closing evening, whole, and as it stands in the middle of the round."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from jury.model.rows import Phase, ProposalStatus
from jury.model.tables import Key, Records, Row

EXAMPLE_FILE: Final = Path(__file__).parent / "voorbeeldsessie.toml"
MARKED_PLANS: Final = 8
MARKS_OF_THE_NEXT: Final = (None, 2)
"""How many marks the first jurors gave the plan that is being pitched: all, two, and the others none yet."""
MOMENT: Final = datetime.fromisoformat("2026-11-19T20:50:00+01:00")
"""When the demo begins. The eighth plan pitches in its own turn here, so this is before nobody came for it."""
STILL_TO_COME: Final = ("verdicts", "tie_decisions", "agreements", "matches", "settled")


@cache
def example_records() -> Records:
    """Give the rows of the whole example evening."""
    from jury.definition.reading import read_definition

    return read_definition(EXAMPLE_FILE)


def demo_records() -> Records:
    """Give the example evening in the middle of the round: eight plans marked, the ninth begun, two to come."""
    records = example_records()
    plans = sorted(records["proposals"].values(), key=lambda row: int(str(row["order"])))
    pitched = [str(row["id"]) for row in plans[: MARKED_PLANS + 1]]
    marks = dict(_marks_by_now(records, pitched))
    return {
        **records,
        **{table: {} for table in STILL_TO_COME},
        "state": {(): {**records["state"][()], "phase": Phase.ROUND}},
        "proposals": {key: _plan_by_now(row, str(key[0]) in pitched) for key, row in records["proposals"].items()},
        "scorecards": {key: row for key, row in records["scorecards"].items() if key[0] in pitched},
        "marks": marks,
        "cross_questions": _of_plans(records["cross_questions"], pitched),
        "audience": {(): {name: value for name, value in records["audience"][()].items() if name != "votes"}},
        "log": {key: row for key, row in records["log"].items() if datetime.fromisoformat(str(row["at"])) <= MOMENT},
    }


def _marks_by_now(records: Records, pitched: list[str]) -> Iterator[tuple[Key, Row]]:
    jurors = [str(key[0]) for key in records["jurors"]]
    limits = dict(zip(jurors, MARKS_OF_THE_NEXT, strict=False))
    criteria = [key[0] for key in records["criteria"]]
    for (plan, juror, criterion), row in records["marks"].items():
        limit = limits.get(str(juror), 0) if plan == pitched[-1] else None
        if plan in pitched and criterion in criteria[:limit]:
            yield (plan, juror, criterion), row


def _plan_by_now(row: Row, pitched: bool) -> Row:
    if pitched:
        return row
    return {name: value for name, value in row.items() if name != "sheet"} | {"status": ProposalStatus.WAITING.value}


def _of_plans(rows: Mapping[Key, Row], plans: list[str]) -> Mapping[Key, Row]:
    return {key: row for key, row in rows.items() if row["proposal"] in plans}
