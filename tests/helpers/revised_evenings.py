"""The example evening after its deliberation: marks changed, a juror stepped aside, and a pitch to practise on."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

from evenings_by_hand import SECRETARY

from jury.example import example_records
from jury.model.tables import Records
from jury.round.jury import InterestDeclared
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile

PRACTISED = {"J1": "5", "J2": "9", "J3": "6", "J4": "7", "J6": "7", "J7": "8"}
REVISIONS = (
    (MarkGiven("V03", "J1", "dragers", Decimal(10)), "Bij nader inzien is het team compleet."),
    (MarkGiven("V03", "J2", "realisme", Decimal(10)), "De begroting klopt toch; gezien in het stuk."),
    (MarkGiven("V01", "J6", "realisme", Decimal(5)), "Zag de kosten over het hoofd."),
    (InterestDeclared("J3", "V11", "recuse"), None),
)


def practised_records() -> Records:
    """Give the example evening with a calibration pitch in front of it."""
    records = example_records()
    plan = {"nr": 0, "id": "V00", "title": "Oefenen: een bankje", "counts": 0, "order": 1, "status": "pitched"}
    marks = {("V00", juror, key[0]): {"mark": mark} for juror, mark in PRACTISED.items() for key in records["criteria"]}
    return {
        **records,
        "proposals": {**records["proposals"], ("V00",): plan},
        "marks": {**records["marks"], **marks},
    }


def revise(file: Path, clock: datetime) -> None:
    """Have the jury change its marks in the session file of the example."""
    with SessionFile.open(file, clock=lambda: clock) as session:
        for event, reason in REVISIONS:
            session.record(event, by=SECRETARY, reason=reason)
