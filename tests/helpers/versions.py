"""Evenings that were made final, opened again, and corrected."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from evenings_by_hand import SECRETARY, small_records

from jury.model.tables import Records
from jury.round.event import Event
from jury.round.verdicts import Finalised, Reopened
from jury.session.creation import create
from jury.session.file import SessionFile

FIRST = datetime(2026, 11, 19, 22, 5, tzinfo=timezone(timedelta(hours=1)))
SECOND = datetime(2026, 11, 24, 10, 30, tzinfo=timezone(timedelta(hours=1)))
WHY = "Geheim: haar zus is trekker."


def small_final(folder: Path, *, finalised: bool = True) -> Path:
    """Make the small evening with all its marks and verdicts, and make it final."""
    return final_file(folder, marked_records(), finalised=finalised)


def marked_records(**more: Any) -> Records:
    """Give the rows of the small evening in its deliberation: plan 1 with an 8, plan 2 with a 7, plan 3 with a 6."""
    return {
        **small_records(state={"phase": "deliberation"}),
        "marks": {
            (plan, juror, criterion): {"mark": mark}
            for plan, mark in (("V1", "8"), ("V2", "7"), ("V3", "6"))
            for juror in ("J1", "J2", "J3")
            for criterion in ("a", "b")
        },
        "verdicts": {
            (plan,): {"nr": nr, "proposal": plan, "verdict": "adopt"}
            for nr, plan in enumerate(("V1", "V2", "V3"), start=1)
        },
        **more,
    }


def final_file(folder: Path, records: Records, *, finalised: bool = True) -> Path:
    """Make a session file of rows that may be made final, and do so."""
    file = folder / "avond.jury"
    create(file, records, by=SECRETARY, clock=lambda: FIRST)
    if finalised:
        with on(FIRST, file) as session:
            finalise(session)
    return file


def correct(file: Path, *events: Event, moment: datetime = SECOND, finalised: bool = True) -> None:
    """Open a final evening again, change it, and make it final once more."""
    with on(moment, file) as session:
        session.record(Reopened(), by=SECRETARY, reason=WHY)
        for event in events:
            session.record(event, by=SECRETARY, reason=WHY)
        if finalised:
            finalise(session)


def finalise(session: SessionFile) -> None:
    """Make the outcome final."""
    session.record(Finalised(), by=SECRETARY)


def on(moment: datetime, file: Path) -> SessionFile:
    """Open a session file at a moment."""
    return SessionFile.open(file, clock=lambda: moment)
