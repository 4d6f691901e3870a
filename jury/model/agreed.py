"""The rows of what was agreed on the evening, and of what became of it since."""

import datetime as dt
from typing import Annotated

from jury.model.row_type import RowType
from jury.model.values import (
    DATE,
    FLAG,
    NR,
    TEXT,
    TITLE,
    choice,
    ref,
    refs,
    row_of,
)


class Agreement(RowType):
    """What is agreed: what, how, who, with whom, and before when; or what is intended, and what became of it.

    Who signs is `signed_by`, or else `who` and `with`. The report leaves out what is not `public`.
    """

    nr: Annotated[int, NR]
    what: Annotated[str, TITLE]
    proposals: Annotated[tuple[str, ...], refs("proposals")] = ()
    what_public: Annotated[str, TEXT] = ""
    who: Annotated[str | None, ref("parties")] = None
    with_: Annotated[tuple[str, ...], refs("parties")] = ()
    by: Annotated[dt.date | None, DATE] = None
    kind: Annotated[str, choice("intention", "agreement")] = ""
    status: Annotated[str, choice("open", "done", "late", "dropped")] = "open"
    how: Annotated[str, TEXT] = ""
    signed_by: Annotated[tuple[str, ...], refs("parties")] = ()
    public: Annotated[bool, FLAG] = True


class AgreementUpdate(RowType):
    """What became of an agreement by some day; `agreement` is its number."""

    nr: Annotated[int, NR]
    agreement: Annotated[int, row_of("agreements")]
    date: Annotated[dt.date | None, DATE] = None
    status: Annotated[str, choice("open", "done", "late", "dropped")] = ""
    text: Annotated[str, TEXT] = ""


class Answer(RowType):
    """What somebody who decides said of a plan: the official answer, after the evening."""

    nr: Annotated[int, NR]
    proposal: Annotated[str, ref("proposals", needed=True)]
    by: Annotated[str | None, ref("parties")] = None
    date: Annotated[dt.date | None, DATE] = None
    decision: Annotated[str, TEXT] = ""
    text: Annotated[str, TEXT] = ""
