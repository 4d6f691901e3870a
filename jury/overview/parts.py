"""The overview as people read it: a few narrow tables by subject, an evening a line in each, with the totals below."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from jury.analysis.figures import NOTHING
from jury.analysis.part import Align, Column, Part, Table
from jury.language import N_, _, ngettext
from jury.overview.record import Looked, Record, summed
from jury.wording.amounts import euros, grouped
from jury.wording.codes import code_word
from jury.wording.dates import day_in_words

Counts = Callable[[Record], int]
Amounts = Callable[[Record], Decimal | None]


class Counted(NamedTuple):
    """A column with a number of every evening, and their sum below."""

    heading: str
    count: Counts

    def cell(self, rows: Sequence[Record]) -> str:
        """Write the sum over these evenings."""
        return grouped(sum(map(self.count, rows)))


class OutOf(NamedTuple):
    """A column that says how many there are of all."""

    heading: str
    count: Counts
    others: Counts

    def cell(self, rows: Sequence[Record]) -> str:
        """Write both sums over these evenings."""
        some, others = sum(map(self.count, rows)), sum(map(self.others, rows))
        return _("{some} van {all}").format(some=grouped(some), all=grouped(some + others))


class Money(NamedTuple):
    """A column with an amount of every evening that gave one."""

    heading: str
    amount: Amounts

    def cell(self, rows: Sequence[Record]) -> str:
        """Write the sum of the amounts that were given."""
        total = summed(map(self.amount, rows))
        return NOTHING if total is None else euros(total)


class Subject(NamedTuple):
    """A table of the overview: its heading, what its columns mean, and the columns behind that of the evening."""

    heading: str
    meaning: str
    columns: tuple[Counted | OutOf | Money, ...]


SUBJECTS: Final = (
    Subject(
        N_("Plannen en oordelen"),
        N_(
            "Plannen die meedoen, en wat de jury ervan zegt. ‘Scherper’ is eerst aanscherpen, ‘Samen’ is samen verder, "
            "en bij ‘Open’ moet de jury nog iets zeggen."
        ),
        (
            Counted(N_("Plannen"), lambda row: row.plans),
            Counted(N_("Aan de slag"), lambda row: row.verdict_adopt),
            Counted(N_("Scherper"), lambda row: row.verdict_sharpen),
            Counted(N_("Samen"), lambda row: row.verdict_join),
            Counted(N_("Nu niet"), lambda row: row.verdict_not_now),
            Counted(N_("Open"), lambda row: row.verdict_none),
        ),
    ),
    Subject(
        N_("Thema’s en matches"),
        N_("Thema’s met een plan, de matches, en wat nog geen match heeft."),
        (
            OutOf(N_("Thema’s"), lambda row: row.themes_with_plan, lambda row: row.themes_without_plan),
            Counted(N_("Matches"), lambda row: row.matches),
            Counted(N_("Nog nodig"), lambda row: row.open_needs),
            Counted(N_("Nog te bieden"), lambda row: row.open_offers),
        ),
    ),
    Subject(
        N_("Afspraken"),
        N_(
            "Een afspraak heeft een eigenaar en een datum; zonder een van beide is het een voornemen. ‘Te laat’ is een "
            "afspraak waarvan de datum voorbij is, en waarvan niemand zei dat zij gedaan is of niet doorgaat."
        ),
        (
            Counted(N_("Afspraken"), lambda row: row.agreements),
            Counted(N_("Gedaan"), lambda row: row.agreements_done),
            Counted(N_("Te laat"), lambda row: row.agreements_late),
            Counted(N_("Binnenkort"), lambda row: row.agreements_due),
            Counted(N_("Voornemens"), lambda row: row.intentions),
        ),
    ),
    Subject(
        N_("Geld"),
        N_("Wat de plannen kosten, wat partijen toezegden, en wat er per plan nog te vinden is."),
        (
            Money(N_("Gevraagd"), lambda row: row.cost_eur),
            Money(N_("Gevonden"), lambda row: row.funding_eur),
            Money(N_("Nog te vinden"), lambda row: row.gap_eur),
            Counted(N_("Zonder bedrag"), lambda row: row.plans_without_cost),
        ),
    ),
)
"""What the overview tells, a table a subject: all of it in one would be wider than a page and a screen."""


def title_of(records: Sequence[Record]) -> str:
    """Say what it is an overview of."""
    return ngettext("Overzicht van {n} avond", "Overzicht van {n} avonden", len(records)).format(
        n=grouped(len(records))
    )


def as_of(looked: Looked) -> str:
    """Say on which day it was made, and until when an agreement is due."""
    return _("Stand op {day}. Binnenkort is: uiterlijk {until}.").format(
        day=day_in_words(looked.day), until=day_in_words(looked.until)
    )


def parts(records: Sequence[Record], *, titled: bool) -> Iterator[Part]:
    """Give the tables, first the one that says which evenings there are: where there is room with their titles."""
    yield Part(_("Avonden"), (_evenings(records, titled),))
    for subject in SUBJECTS:
        yield Part(_(subject.heading), (_table(subject, records),), _(subject.meaning))


def _evenings(records: Sequence[Record], titled: bool) -> Table:
    columns = (
        *(Column(_("Avond"), Align.LEFT), *((Column(_("Titel"), Align.LEFT, names=True),) if titled else ())),
        *(Column(_("Gemeente"), Align.LEFT, names=True), Column(_("Fase"), Align.LEFT)),
        Column(_("Bestand"), Align.LEFT, names=True),
    )
    rows = (
        (
            *(_evening(row), *((row.title,) if titled else ())),
            *(row.municipality, code_word("state", "phase", row.phase), row.file),
        )
        for row in records
    )
    return Table(columns, tuple(rows))


def _table(subject: Subject, records: Sequence[Record]) -> Table:
    columns = (Column(_("Avond"), Align.LEFT), *(Column(_(each.heading)) for each in subject.columns))
    rows = [(_evening(row), *(each.cell((row,)) for each in subject.columns)) for row in records]
    if len(records) > 1:
        rows.append((_("Totaal"), *(each.cell(records) for each in subject.columns)))
    return Table(columns, tuple(rows))


def _evening(row: Record) -> str:
    """Name an evening by its day and its area, or by its title where it names no area."""
    day = f"{row.date:%d-%m-%Y}" if row.date else _("zonder datum")
    return f"{day} {row.area or row.title}"
