"""The agreements as a table for a spreadsheet: the agenda of what was agreed, first what comes first."""

import csv
import datetime as dt
from collections.abc import Iterator
from io import StringIO
from typing import Final, NamedTuple

from jury.language import N_
from jury.report.formats.asked import Asked
from jury.report.templating.words import Words
from jury.text import guard, one_line

HEADERS: Final = (
    *(N_("Wat"), N_("Wie"), N_("Met"), N_("Uiterlijk"), N_("Plannen"), N_("Soort")),
    *(N_("Hoe"), N_("Stand"), N_("Wie tekent")),
)
AGREEMENT, INTENTION = N_("afspraak"), N_("voornemen")
TEMPLATE: Final = "afspraken.csv.j2"
"""A template of her own; without one we write the table ourselves."""


class AgendaLine(NamedTuple):
    """A line of the agenda, each cell in words; the day as 2026-12-31."""

    what: str
    who: str
    with_: str
    by: str
    plans: str
    kind: str
    how: str
    standing: str
    signers: str


def agenda_csv(asked: Asked) -> str:
    """Write every agreement and intention on a line, in the words of the report.

    What looks like a formula gets an apostrophe before it, as in every CSV that is written.

    Raises:
        WrongTemplate: a template of her own cannot be used as it is.
    """
    words = Words(asked.language)
    lines = tuple(_lines(asked, words))
    headers = tuple(words.plain(header) for header in HEADERS)
    if asked.has_own(TEMPLATE):
        return asked.filled(TEMPLATE, report=asked.report, headers=headers, lines=lines)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headers)
    writer.writerows([guard(one_line(cell)) for cell in line] for line in lines)
    return text.getvalue()


def _lines(asked: Asked, words: Words) -> Iterator[AgendaLine]:
    agreed = asked.report.agreements
    rows = [(row, AGREEMENT) for row in agreed.settled] + [(row, INTENTION) for row in agreed.intentions]
    for row, kind in sorted(rows, key=lambda each: each[0].by or dt.date.max):
        yield AgendaLine(
            what=row.what or words.plain(N_("volgt nog")),
            who=row.who,
            with_=", ".join(row.with_),
            by=row.by.isoformat() if row.by else "",
            plans=", ".join(row.plans),
            kind=words.plain(kind),
            how=row.how,
            standing=str(words.standing(row.status)),
            signers=", ".join(row.signers) if kind == AGREEMENT else "",
        )
