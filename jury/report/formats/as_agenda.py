"""The agreements as a table for a spreadsheet: the agenda of what was agreed, first what comes first."""

import csv
import datetime as dt
from io import StringIO
from typing import Final

from jury.language import N_
from jury.report.formats.asked import Asked
from jury.report.model.agreements import AgreementRow
from jury.report.templating.words import Words
from jury.text import guard, one_line

HEADERS: Final = (
    *(N_("Wat"), N_("Wie"), N_("Met"), N_("Uiterlijk"), N_("Plannen"), N_("Soort")),
    *(N_("Hoe"), N_("Stand"), N_("Wie tekent")),
)
AGREEMENT, INTENTION = N_("afspraak"), N_("voornemen")


def agenda_csv(asked: Asked) -> str:
    """Write every agreement and intention on a line, in the words of the report; days as 2026-12-31.

    What looks like a formula gets an apostrophe before it, as in every CSV that is written.
    """
    words = Words(asked.language)
    agreed = asked.report.agreements
    rows = [(row, AGREEMENT) for row in agreed.settled] + [(row, INTENTION) for row in agreed.intentions]
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([words.plain(header) for header in HEADERS])
    for row, kind in sorted(rows, key=lambda each: each[0].by or dt.date.max):
        signers = ", ".join(row.signers) if kind == AGREEMENT else ""
        cells = (*_cells(row, words), words.plain(kind), row.how, str(words.standing(row.status)), signers)
        writer.writerow([guard(one_line(cell)) for cell in cells])
    return text.getvalue()


def _cells(row: AgreementRow, words: Words) -> tuple[str, ...]:
    by = row.by.isoformat() if row.by else ""
    return row.what or words.plain(N_("volgt nog")), row.who, ", ".join(row.with_), by, ", ".join(row.plans)
