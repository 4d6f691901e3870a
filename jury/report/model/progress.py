"""What became of the agreements by some day, as it is told to the neighbourhood."""

import datetime as dt
from typing import NamedTuple

from jury.report.model.agreements import AgreementRow, ToLift
from jury.report.model.plans import Answer


class Group(NamedTuple):
    """The agreements that stand alike on that day; `standing` is done, late, going_on, dropped or intended."""

    standing: str
    rows: tuple[AgreementRow, ...]


class Answered(NamedTuple):
    """A plan, and what was officially answered to it."""

    title: str
    answers: tuple[Answer, ...]


class Progress(NamedTuple):
    """How it stands with what was agreed: by how it stands, the groups in which there is anything.

    `answered` are the plans that got an official answer, `lifted` the rules that stood in the way of one and do not any
    more.
    """

    day: dt.date
    total: int
    groups: tuple[Group, ...]
    answered: tuple[Answered, ...]
    lifted: tuple[ToLift, ...]
