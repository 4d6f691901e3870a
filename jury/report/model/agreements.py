"""What a report says of what was agreed: who does what before when, who signs, and what became of it."""

import datetime as dt
from typing import NamedTuple

from jury.report.model.ruling import Titles


class Told(NamedTuple):
    """What was told of an agreement afterwards; `status` is empty where that stayed as it was."""

    date: dt.date | None
    status: str
    text: str


class AgreementRow(NamedTuple):
    """An agreement; `what` is empty while its public wording is not there yet; `returns` is that to look back.

    `nr` is its number in the evening, `status` how it stands: open, done, late or dropped.
    """

    what: str
    who: str
    with_: Titles
    by: dt.date | None
    plans: Titles
    returns: bool
    nr: int
    how: str
    status: str
    signers: Titles
    told: tuple[Told, ...]


class Signer(NamedTuple):
    """A party that signs or carries the evening, and the function in which somebody does so for it."""

    party: str
    function: str


class ToLift(NamedTuple):
    """A rule that stands in the way of a plan: who lifts it, before when, and whether that is done."""

    text: str
    plan: str
    lifted_by: str
    before: dt.date | None
    lifted: bool


class Agreements(NamedTuple):
    """What was agreed, what is an intention as long as it has no owner or no date, and when all come back.

    `signers` are the parties of what was agreed; `without` are plans of which nothing was agreed, where there is any
    agreement.
    """

    settled: tuple[AgreementRow, ...]
    intentions: tuple[AgreementRow, ...]
    return_date: dt.date | None
    signers: tuple[Signer, ...]
    without: Titles
    to_lift: tuple[ToLift, ...]
