"""The rows of a plan: what it is, who carries it, what it needs and offers, what it costs and who promised what."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from jury.model.row_type import RowType
from jury.model.values import (
    AMOUNT,
    COUNT,
    DATE,
    FLAG,
    ID,
    NR,
    POSITIVE_COUNT,
    TEXT,
    TITLE,
    Kind,
    Value,
    choice,
    records,
    ref,
    refs,
)


class ProposalStatus(StrEnum):
    """Where a plan stands on the evening."""

    WAITING = "waiting"
    PITCHED = "pitched"
    WITHDRAWN = "withdrawn"


class Carrier(RowType):
    """Someone who carries a plan, local when from the wijk or dorp itself, for so many hours a week.

    Who takes over is the `successor`, a name that is private as that of a carrier is.
    """

    name: Annotated[str, TITLE]
    local: Annotated[bool, FLAG] = False
    hours: Annotated[Decimal | None, AMOUNT] = None
    successor: Annotated[str, TEXT] = ""


class Funding(RowType):
    """What one party puts in."""

    party: Annotated[str, ref("parties", needed=True)]
    eur: Annotated[Decimal, AMOUNT] = Decimal(0)


class Commitment(RowType):
    """What one party promises beside money: that it can, will, or is not sure, and in how many hours."""

    party: Annotated[str, ref("parties", needed=True)]
    pledge: Annotated[str, choice("can", "will", "unsure")] = ""
    what: Annotated[str, TEXT] = ""
    hours: Annotated[Decimal | None, AMOUNT] = None


class Proposal(RowType):
    """A plan: what it is, who carries it, what it needs and offers, what it costs."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    title: Annotated[str, TITLE]
    theme: Annotated[str | None, ref("themes")] = None
    order: Annotated[int | None, POSITIVE_COUNT] = None
    pitcher: Annotated[str, TEXT] = ""
    consent_name: Annotated[bool, FLAG] = False
    status: Annotated[str, choice(*ProposalStatus)] = ProposalStatus.WAITING
    counts: Annotated[bool, FLAG] = True
    summary: Annotated[str, TEXT] = ""
    summary_public: Annotated[str, TEXT] = ""
    lead: Annotated[str | None, ref("parties")] = None
    partners: Annotated[tuple[str, ...], refs("parties")] = ()
    measure: Annotated[str | None, ref("measures")] = None
    target_group: Annotated[str, TEXT] = ""
    target_group_public: Annotated[str, TEXT] = ""
    need: Annotated[str, TEXT] = ""
    need_public: Annotated[str, TEXT] = ""
    offer: Annotated[str, TEXT] = ""
    offer_public: Annotated[str, TEXT] = ""
    carriers: Annotated[tuple[Carrier, ...], records(Carrier)] = ()
    sensitive: Annotated[bool, FLAG] = False
    first_step: Annotated[str, TEXT] = ""
    first_step_public: Annotated[str, TEXT] = ""
    start: Annotated[dt.date | None, DATE] = None
    cost_eur: Annotated[Decimal | None, AMOUNT] = None
    cost_note: Annotated[str, TEXT] = ""
    funding: Annotated[tuple[Funding, ...], records(Funding)] = ()
    payers: Annotated[tuple[str, ...], refs("parties")] = ()
    beneficiaries: Annotated[tuple[str, ...], refs("parties")] = ()
    dream: Annotated[str, TEXT] = ""
    dream_public: Annotated[str, TEXT] = ""
    limits: Annotated[str, TEXT] = ""
    limits_public: Annotated[str, TEXT] = ""
    email: Annotated[str, TEXT] = ""
    phone: Annotated[str, TEXT] = ""
    interest_note: Annotated[str, TEXT] = ""
    extra: Annotated[dict[str, str], Value(Kind.EXTRA)] = {}  # noqa: RUF012  # rows are never changed in place
    sheet: Annotated[bool, Value(Kind.FLAG, inner=True)] = False
    goals: Annotated[tuple[str, ...], refs("goals")] = ()
    stage: Annotated[str, choice("idea", "in_the_making", "running", "done")] = ""
    nature: Annotated[str, choice("physical", "social", "both")] = ""
    area: Annotated[str | None, ref("areas")] = None
    measures: Annotated[tuple[str, ...], refs("measures")] = ()
    commitments: Annotated[tuple[Commitment, ...], records(Commitment)] = ()
    first_step_by: Annotated[str | None, ref("parties")] = None
    added_value: Annotated[str, TEXT] = ""
    cooperation: Annotated[str, TEXT] = ""
    exit: Annotated[str, TEXT] = ""
    asked_how: Annotated[str, TEXT] = ""
    asked_count: Annotated[int | None, COUNT] = None
    asked_answer: Annotated[str, TEXT] = ""

    @property
    def every_measure(self) -> tuple[str, ...]:
        """The measures that a plan works on: the one that it names apart, and those of its list."""
        return tuple(dict.fromkeys(filter(None, (self.measure, *self.measures))))

    @property
    def pitched(self) -> bool:
        """True for a plan that the jury has heard."""
        return self.status == ProposalStatus.PITCHED

    @property
    def withdrawn(self) -> bool:
        """True for a plan that takes no part any more: it keeps its cards, gets no marks and has no place."""
        return self.status == ProposalStatus.WITHDRAWN

    @property
    def in_play(self) -> bool:
        """True for a plan that can have a place: not withdrawn, and no calibration pitch."""
        return self.counts and not self.withdrawn
