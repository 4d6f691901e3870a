"""What a row of the overview says of one evening: numbers, and only those words of it that everybody may read."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from jury.findings.who_pays import funded, gap
from jury.model.evening import Evening
from jury.publication.agreed import settled
from jury.publication.what_became import Standing, standing_on
from jury.report.building.board import board_of
from jury.text import one_line, sort_key


class Record(NamedTuple):
    """One evening. The fields are the columns of CSV and Parquet, in this order; a new one comes last.

    Plans are those in play. Nothing is counted that nobody gave: without any amount, an amount is None.
    """

    file: str
    session: str
    title: str
    area_kind: str
    area: str
    municipality: str
    date: dt.date | None
    phase: str
    plans: int
    verdict_adopt: int
    verdict_sharpen: int
    verdict_join: int
    verdict_not_now: int
    verdict_none: int
    themes_with_plan: int
    themes_without_plan: int
    matches: int
    open_needs: int
    open_offers: int
    agreements: int
    intentions: int
    agreements_past_date: int
    agreements_due: int
    cost_eur: Decimal | None
    funding_eur: Decimal | None
    gap_eur: Decimal | None
    plans_without_cost: int
    as_of: dt.date
    due_until: dt.date
    agreements_done: int
    agreements_late: int


class Looked(NamedTuple):
    """On which day the overview is made, and how many days ahead an agreement is due."""

    day: dt.date
    days_ahead: int

    @property
    def until(self) -> dt.date:
        """The last day on which an agreement is due; the calendar's own last day where it ends before that."""
        return self.day + min(dt.timedelta(self.days_ahead), dt.date.max - self.day)


NO_VERDICT: Final = "none"


def record_of(evening: Evening, file: str, looked: Looked) -> Record:
    """Make the row of an evening; `file` is what its file is called there."""
    session, plans = evening.session, evening.in_play
    said = Counter(evening.verdicts[plan.id].verdict if plan.id in evening.verdicts else NO_VERDICT for plan in plans)
    used = {plan.theme for plan in plans}
    board = board_of(evening)
    agreed = [row for row in evening.agreements if settled(row)]
    days = [row.by for row in agreed if row.by is not None]
    stands = Counter(standing_on(evening, row, looked.day, looked.days_ahead) for row in agreed)
    return Record(
        file=one_line(file),
        session=one_line(session.id),
        title=one_line(session.title),
        area_kind=session.area_kind,
        area=one_line(session.area),
        municipality=one_line(session.municipality),
        date=session.date,
        phase=str(evening.phase),
        plans=len(plans),
        verdict_adopt=said["adopt"],
        verdict_sharpen=said["sharpen"],
        verdict_join=said["join"],
        verdict_not_now=said["not_now"],
        verdict_none=0 if evening.unmarked else said[NO_VERDICT],
        themes_with_plan=sum(theme.id in used for theme in evening.themes),
        themes_without_plan=sum(theme.id not in used for theme in evening.themes),
        matches=len(board.matches),
        open_needs=len(board.open_needs),
        open_offers=len(board.unused_offers),
        agreements=len(agreed),
        intentions=len(evening.agreements) - len(agreed),
        agreements_past_date=sum(day < looked.day for day in days),
        agreements_due=stands[Standing.DUE],
        cost_eur=summed(plan.cost_eur for plan in plans),
        funding_eur=summed(funded(plan) if plan.funding else None for plan in plans),
        gap_eur=summed(gap(plan) for plan in plans),
        plans_without_cost=sum(plan.cost_eur is None for plan in plans),
        as_of=looked.day,
        due_until=looked.until,
        agreements_done=stands[Standing.DONE],
        agreements_late=stands[Standing.LATE],
    )


def summed(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Add up the amounts that were given; None where none was."""
    given = [amount for amount in amounts if amount is not None]
    return sum(given, Decimal(0)) if given else None


def in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """Sort evenings by date, those without one last, and those of one day by area."""
    return tuple(sorted(records, key=lambda row: (row.date or dt.date.max, sort_key(row.area), row.file)))
