"""What became of an agreement: as it was told last, and by its date where nobody told anything."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from jury.model.agreed import Agreement, AgreementUpdate
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.publication.agreed import settled

DAYS_AHEAD: Final = 30
"""Within how many days an agreement is due soon, unless somebody says otherwise."""


class Standing(StrEnum):
    """Where an agreement stands on a day, in the order in which one wants to know."""

    LATE = "late"
    DUE = "due"
    OPEN = "open"
    INTENDED = "intended"
    DONE = "done"
    DROPPED = "dropped"


OVER: Final = frozenset({Standing.DONE, Standing.DROPPED})
"""Of these nobody expects anything any more."""


def updates_of(evening: Evening, agreement: int) -> tuple[AgreementUpdate, ...]:
    """Give what was told of an agreement, by its number, the oldest first."""
    return evening.kept("agreement_updates", _by_agreement).get(agreement, ())


def status_of(evening: Evening, row: Agreement) -> str:
    """Give how an agreement stands: as the last message says that says so, or as it was written down itself."""
    told = [update.status for update in updates_of(evening, row.nr) if update.status]
    return told[-1] if told else row.status


def standing_on(evening: Evening, row: Agreement, day: dt.date, days_ahead: int = DAYS_AHEAD) -> Standing:
    """Say where an agreement stands on a day: what nobody told to be done is late once its date is past."""
    status = status_of(evening, row)
    if status != "open":
        return Standing(status)
    if not settled(row) or row.by is None:
        return Standing.INTENDED
    if row.by < day:
        return Standing.LATE
    return Standing.DUE if (row.by - day).days <= days_ahead else Standing.OPEN


def without_agreement(evening: Evening) -> tuple[Proposal, ...]:
    """Give the plans of which nothing is agreed; also what not everybody may read is agreed."""
    agreed = (row for row in evening.agreements if settled(row) and status_of(evening, row) != "dropped")
    about = {plan for row in agreed for plan in row.proposals}
    return tuple(plan for plan in evening.in_play if plan.id not in about)


def _by_agreement(evening: Evening) -> Mapping[int, tuple[AgreementUpdate, ...]]:
    """Give the messages by agreement; one without a date was told after the one before it in the file."""
    found: dict[int, list[tuple[dt.date, AgreementUpdate]]] = {}
    for row in evening.agreement_updates:
        told = found.setdefault(row.agreement, [])
        before = told[-1][0] if told else dt.date.min
        told.append((row.date or before, row))
    return {nr: tuple(row for _day, row in sorted(told, key=_by_day)) for nr, told in found.items()}


def _by_day(told: tuple[dt.date, AgreementUpdate]) -> tuple[dt.date, int]:
    day, row = told
    return day, row.nr
