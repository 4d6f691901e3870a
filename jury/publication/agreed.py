"""Which of what was written down is an agreement, and on which of them all come back."""

import datetime as dt
import re
from typing import Final

from jury.model.alliance import Agreement
from jury.model.evening import Evening

RETURN: Final = r"terugkom|terugkijk|terugblik|komen (we )?terug|return|look back"
"""How an agreement says that all come back to see what became of the plans."""


def settled(agreement: Agreement) -> bool:
    """Say whether something is an agreement: no owner or no date is none, and what was called an intention neither."""
    return agreement.kind != "intention" and agreement.who is not None and agreement.by is not None


def return_agreement(evening: Evening) -> Agreement | None:
    """Find the agreement on which all come back to see what became of the plans: the last one that says so."""
    found = [row for row in evening.agreements if row.by is not None and _returns(row)]
    return max(found, key=lambda row: (row.by, row.nr), default=None)


def return_date(evening: Evening) -> dt.date | None:
    """Say on which day all come back."""
    found = return_agreement(evening)
    return evening.session.return_date or (found.by if found is not None else None)


def _returns(row: Agreement) -> bool:
    return re.search(RETURN, row.what_public or row.what, re.IGNORECASE) is not None
