"""From the evening, weeks or months later, to what became of its agreements."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from jury.model.evening import Evening
from jury.publication.what_became import Standing, standing_on
from jury.report.model.progress import Answered, Group, Progress
from jury.report.model.report import Report

TOLD_AS: Final[Mapping[Standing, str]] = {
    Standing.DONE: "done",
    Standing.LATE: "late",
    Standing.DUE: "going_on",
    Standing.OPEN: "going_on",
    Standing.DROPPED: "dropped",
    Standing.INTENDED: "intended",
}
"""By how an agreement stands, the group in which it is told; the groups come in this order."""


def progress_of(evening: Evening, report: Report, day: dt.date) -> Progress:
    """Give how the agreements of a report stand on a day, in each group first what comes first."""
    agreements = report.agreements
    stands = {row.nr: TOLD_AS[standing_on(evening, row, day)] for row in evening.agreements}
    rows = sorted((*agreements.settled, *agreements.intentions), key=lambda row: (row.by or dt.date.max, row.nr))
    names = dict.fromkeys(TOLD_AS.values())
    groups = [Group(name, tuple(row for row in rows if stands[row.nr] == name)) for name in names]
    return Progress(
        day=day,
        total=sum(len(group.rows) for group in groups if group.standing != TOLD_AS[Standing.INTENDED]),
        groups=tuple(group for group in groups if group.rows),
        answered=tuple(
            Answered(plan.title, plan.answers) for part in report.themes for plan in part.plans if plan.answers
        ),
        lifted=tuple(row for row in agreements.to_lift if row.lifted),
    )
