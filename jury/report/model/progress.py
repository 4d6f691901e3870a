"""What became of the agreements by some day, as it is told to the neighbourhood."""

import datetime as dt
from typing import NamedTuple

from jury.report.model.agreements import AgreementRow, ToLift


class Group(NamedTuple):
    """The agreements that stand alike on that day; `standing` is done, late, going_on, dropped or intended."""

    standing: str
    rows: tuple[AgreementRow, ...]


class Progress(NamedTuple):
    """How it stands with what was agreed: by how it stands, the groups in which there is anything.

    `lifted` are the rules that stood in the way of a plan and do not any more.
    """

    day: dt.date
    total: int
    groups: tuple[Group, ...]
    lifted: tuple[ToLift, ...]
