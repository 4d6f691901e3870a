"""Which columns say when an answer was sent, where no form that we know wrote the header."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from jury.intake.plans.headers import header_key, recognise
from jury.intake.plans.moments import has_a_clock, read_moment
from jury.intake.plans.no_answers import no_answers
from jury.intake.questions import ORDERS
from jury.intake.tables.rows import SourceRow, plain
from jury.intake.tables.table import Table

OF_SENDING: Final = frozenset(
    {
        "ingevuld",
        "ingediend",
        "indienen",
        "indiening",
        "ingezonden",
        "ingestuurd",
        "inzending",
        "verzonden",
        "verstuurd",
    }
    | {"aanmaakdatum", "inzenddatum", "indiendatum", "verzenddatum", "invuldatum", "wijzigingsdatum"}
    | {"voltooid", "afgerond", "aangemaakt", "gewijzigd", "wijziging", "bijgewerkt", "ontvangen", "tijdstempel"}
    | {"submitted", "submission", "submit", "submitdate", "datestamp", "completed", "completion", "created", "updated"}
    | {"modified", "received", "recorded", "response", "sent", "timestamp"}
)
OF_TIME: Final = frozenset({"datum", "date", "tijd", "time", "tijdstip", "moment"})
"""Words that say so only of cells with the time of day in them."""
BEGINS: Final = frozenset({"startdatum", "begindatum", "start date", "startdate", "begin", "start"})
ENDS: Final = frozenset({"einddatum", "end date", "enddate", "eind", "einde", "end"})
"""Beside each other, and to the minute, these are when somebody began and ended to answer, and not of a plan."""
WORDS: Final = 6


def sending_times(table: Table) -> frozenset[int]:
    """Give the columns that say when an answer was sent."""
    return frozenset(_found(table))


def _found(table: Table) -> Iterator[int]:
    keys = [header_key(header) for header in table.headers]
    doubted = no_answers(table)
    rows = [row for row in table.rows if row.number not in doubted]
    answering = {at for at, key in enumerate(keys) if key in BEGINS | ENDS and _are_moments(rows, at, clock=True)}
    if {keys[at] for at in answering} & BEGINS and {keys[at] for at in answering} & ENDS:
        yield from answering
    for at, (key, header) in enumerate(zip(keys, table.headers, strict=True)):
        words = re.findall(r"[a-z]+", key)
        if "?" in header or len(words) > WORDS or recognise(header) is not None:
            continue
        sending = bool(OF_SENDING & {*words})
        if (sending or OF_TIME & {*words}) and _are_moments(rows, at, clock=not sending):
            yield at


def _are_moments(rows: Sequence[SourceRow], at: int, *, clock: bool) -> bool:
    texts = [text for row in rows for text in (plain(row.cells[at]),) if text]
    return bool(texts) and all(
        any(read_moment(text, order) for order in ORDERS) and (has_a_clock(text) or not clock) for text in texts
    )
