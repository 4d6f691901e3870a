"""The example evenings: two invented closing evenings, whole, and as each stands in the middle of the round."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from jury.model.proposal import ProposalStatus
from jury.model.rows import Phase
from jury.model.tables import Key, Records, Row

MARKS_OF_THE_NEXT: Final = (None, 2)
"""How many marks the first jurors gave the plan that is being pitched: all, two, and the others none yet."""
STILL_TO_COME: Final = (
    *("verdicts", "weighed", "revisions", "tie_decisions", "agreements", "agreement_updates", "answers", "matches"),
    *("counts", "settled", "dismissed"),
)
"""The tables of which nothing is known yet in the middle of the round."""
OF_THE_OUTCOME: Final[Mapping[str, tuple[str, ...]]] = {
    "state": ("sealed",),
    "audience": ("votes",),
    "awards": ("winner", "reason"),
    "jurors": ("left",),
}
"""What rows that are there already do not say yet."""


class Example(NamedTuple):
    """One example evening: its definition, the name of its demo, and when that begins, with so many plans marked."""

    file: Path
    demo_name: str
    marked_plans: int
    moment: dt.datetime


def _example(name: str, demo_name: str, marked_plans: int, moment: str) -> Example:
    return Example(Path(__file__).parent / name, demo_name, marked_plans, dt.datetime.fromisoformat(moment))


WIJK: Final = "wijk"
EXAMPLES: Final[Mapping[str, Example]] = {
    # The eighth plan pitches in its own turn here, so this is before nobody came for it.
    WIJK: _example("voorbeeldsessie.toml", "voorbeeldavond.jury", 8, "2026-11-19T20:50:00+01:00"),
    "dorp": _example("dorp.toml", "voorbeeldavond-dorp.jury", 5, "2026-11-12T21:05:00+01:00"),
}
"""A wijk in Dutch, and a dorp in English."""
EXAMPLE_FILE: Final = EXAMPLES[WIJK].file


@cache
def example_records(name: str = WIJK) -> Records:
    """Give the rows of a whole example evening."""
    from jury.definition.reading import read_definition

    return read_definition(EXAMPLES[name].file)


def demo_records(name: str = WIJK) -> Records:
    """Give an example evening in the middle of the round: some plans marked, the next begun, the others to come."""
    records, example = example_records(name), EXAMPLES[name]
    plans = sorted(records["proposals"].values(), key=lambda row: int(str(row["order"])))
    pitched = [str(row["id"]) for row in plans[: example.marked_plans + 1]]
    return {
        **{table: _by_now(table, rows) for table, rows in records.items()},
        "state": {(): {**_by_now("state", records["state"])[()], "phase": Phase.ROUND}},
        "proposals": {key: _plan_by_now(row, str(key[0]) in pitched) for key, row in records["proposals"].items()},
        "scorecards": {key: row for key, row in records["scorecards"].items() if key[0] in pitched},
        "marks": dict(_marks_by_now(records, pitched)),
        **{table: _of_plans(records[table], pitched) for table in ("cross_questions", "feedback")},
        **{table: _of_plans(records[table], pitched[:-1]) for table in ("confirmations", "timings")},
        "log": {
            key: row
            for key, row in records["log"].items()
            if dt.datetime.fromisoformat(str(row["at"])) <= example.moment
        },
    }


def _by_now(table: str, rows: Mapping[Key, Row]) -> Mapping[Key, Row]:
    if table in STILL_TO_COME:
        return {}
    later = OF_THE_OUTCOME.get(table)
    if later is None:
        return rows
    return {key: {name: value for name, value in row.items() if name not in later} for key, row in rows.items()}


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
