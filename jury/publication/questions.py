"""The walks of the challenge question by date: of all, of a theme and of a plan, side by side."""

import datetime as dt
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from jury.model.area import Challenge
from jury.model.evening import Evening


class Walk(NamedTuple):
    """How one question was asked, from its first version to how it is asked now.

    It is of a `theme` or of the team of a `plan`, by their ids; of all where it names neither.
    """

    theme: str | None
    plan: str | None
    versions: tuple[Challenge, ...]

    @property
    def of_a_team(self) -> bool:
        """True for a question that is not of all."""
        return self.theme is not None or self.plan is not None


def walks(evening: Evening) -> tuple[Walk, ...]:
    """Give the walks: that of all first, then those of themes, and of plans in the order in which they pitch."""
    versions = tuple(_by_date(evening.challenge))
    owners = [
        (None, None),
        *((theme.id, None) for theme in evening.themes),
        *((None, plan.id) for plan in evening.in_play),
    ]
    found = (Walk(theme, plan, tuple(_of(versions, theme, plan))) for theme, plan in owners)
    return tuple(walk for walk in found if walk.versions)


def _of(versions: Iterable[Challenge], theme: str | None, plan: str | None) -> Iterable[Challenge]:
    """Give the versions of one owner; a question that names a plan and a theme is that of the plan."""
    for row in versions:
        if (None if row.proposal else row.theme, row.proposal) == (theme, plan):
            yield row


def _by_date(rows: Iterable[Challenge]) -> Iterable[Challenge]:
    """Order versions by their date; one without a date stays behind the one that it was typed behind."""
    last = dt.date.min
    dated: list[tuple[dt.date, Challenge]] = []
    for row in rows:
        last = row.date or last
        dated.append((last, row))
    return (row for _date, row in sorted(dated, key=itemgetter(0)))
