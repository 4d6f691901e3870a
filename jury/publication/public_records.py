"""What of an evening's file may be read for the hall: an allow-list of tables and their columns, and nothing else."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from jury.model.evening import Evening
from jury.model.tables import Records, Row
from jury.model.values import Stored
from jury.publication.looked_at import BETWEEN

CONSENT: Final = "consent_name"
"""The column in which somebody agrees to be named."""
NOT_TOLD: Final = ""


class PublicTable(NamedTuple):
    """The columns of one table that may be read.

    Those `with_consent` hold a name, and only that of who agreed; what is `covered` a row needs to be one, and it holds
    nothing. Where it is `about` tables, only rows that name a field of those may be read. A row in which the column
    `unless_not` says no is not read at all.
    """

    columns: tuple[str, ...]
    with_consent: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    unless_not: str = ""

    @property
    def every(self) -> tuple[str, ...]:
        """All columns of a row as it is read."""
        return (*self.columns, *self.with_consent, *self.covered)


PUBLIC: Final[Mapping[str, PublicTable]] = {
    "session": PublicTable(
        (
            "title",
            "subtitle",
            "area_kind",
            "area",
            "municipality",
            "date",
            "doors_open",
            "start",
            "planned_end",
            "venue",
            "language",
            "rehearsal",
            "emergency_text",
            "return_date",
        )
    ),
    "settings": PublicTable(
        (
            "scale_min",
            "scale_max",
            "pitch_seconds",
            "question_seconds",
            "scoring_seconds",
            "reveal",
            "audience_award",
            "clock_bell",
        )
    ),
    "state": PublicTable(("phase", "order_drawn")),
    "publication": PublicTable(("publish_ranking", "publish_juror_names", "publish_pitcher_names")),
    "organisers": PublicTable(("nr", "party")),
    "parties": PublicTable(("nr", "id", "name")),
    "needs": PublicTable(("nr", "id", "party", "text", "proposal")),
    "offers": PublicTable(("nr", "id", "party", "text", "proposal")),
    "matches": PublicTable(("nr", "need", "offer", "proposal")),
    "challenge": PublicTable(("nr", "text", "version", "date", "stage", "owner", "because", "proposal", "theme")),
    "ambition": PublicTable(("text", "agreed_by", "agreed")),
    "themes": PublicTable(("nr", "id", "name", "question", "questions")),
    "criteria": PublicTable(("nr", "id", "name", "name_en", "counts", "question", "anchors")),
    "jurors": PublicTable(("nr", "id", "voice", CONSENT), with_consent=("name", "position")),
    "proposals": PublicTable(
        ("nr", "id", "title", "theme", "order", "status", "counts", "lead", "sensitive", CONSENT),
        with_consent=("pitcher",),
    ),
    "links_between": PublicTable(("nr", "proposals", "what")),
    "team": PublicTable(("nr", CONSENT), with_consent=("name", "party", "role")),
    "links": PublicTable(("nr", "title", "kind", "url")),
    "agreements": PublicTable(
        ("nr", "what", "what_public", "proposals", "who", "with", "by", "kind", "status", "public"),
        unless_not="public",
    ),
    "order_moves": PublicTable(("nr", "proposal", "place"), covered=("reason",)),
    "settled": PublicTable(
        ("nr", "field", "looked_at"),
        covered=("reason",),
        about=("proposals", "agreements", "needs", "offers", "challenge", "links_between"),
    ),
    "tables": PublicTable(("nr", "id", "name", "theme", "proposals", "parties")),
    "awards": PublicTable(("nr", "id", "name", "by")),
    "rundown": PublicTable(("nr", "kind", "proposal", "award", "title", "text", "seconds")),
    "timings": PublicTable(("nr", "proposal", "part", "seconds")),
    "stage": PublicTable(("current", "since", "blank", "message", "told", "revealed", "retraction", "alarm")),
    "shown_cues": PublicTable(("cue", "started", "seconds")),
    "clock": PublicTable(("cue", "part", "state", "spent", "added", "started", "boot")),
}
"""All that the stage's process reads of a file. What is not named here is never asked for."""


def public_records(evening: Evening) -> Records:
    """Give the rows of an evening that may be read for the hall, as the stage reads them from the file."""
    return {
        name: {
            key: public_row(name, row) for key, row in evening.records.get(name, {}).items() if may_be_read(name, row)
        }
        for name in PUBLIC
    }


def public_row(name: str, row: Row) -> Row:
    """Give of a row what may be read of it."""
    return dict(_columns(PUBLIC[name], row))


def may_be_read(name: str, row: Row) -> bool:
    """Say whether a row may be read at all: some is not public, and a text that was looked at may be about that."""
    about, unless_not = PUBLIC[name].about, PUBLIC[name].unless_not
    if unless_not and row.get(unless_not) == 0:
        return False
    return not about or str(row.get("field", "")).partition(BETWEEN)[0] in about


def _columns(table: PublicTable, row: Row) -> Iterator[tuple[str, Stored]]:
    named = row.get(CONSENT) == 1
    for column in table.columns:
        if column in row:
            yield column, row[column]
    for column in table.with_consent:
        yield column, row.get(column, NOT_TOLD) if named else NOT_TOLD
    for column in table.covered:
        yield column, NOT_TOLD
