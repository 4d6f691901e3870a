"""A sealed first round beside the marks after deliberation: what moved."""

from typing import NamedTuple

from scoring.method import Value
from scoring.standings import Standings


class Shift(NamedTuple):
    """One plan before and after; a rank or mark is None where the plan had no place."""

    plan: str
    rank_before: int | None
    rank_after: int | None
    mark_before: Value | None
    mark_after: Value | None


def shifts(before: Standings, after: Standings) -> tuple[Shift, ...]:
    """Give every plan whose rank or mark differs between two standings, in the order of the second.

    Plans that only the first one ranks come last.
    """
    old = {place.plan: place for place in before.places}
    new = {place.plan: place for place in after.places}
    found = []
    for plan in [*new, *(plan for plan in old if plan not in new)]:
        was, is_now = old.get(plan), new.get(plan)
        shift = Shift(
            plan=plan,
            rank_before=was.rank if was else None,
            rank_after=is_now.rank if is_now else None,
            mark_before=was.mark if was else None,
            mark_after=is_now.mark if is_now else None,
        )
        if (shift.rank_before, shift.mark_before) != (shift.rank_after, shift.mark_after):
            found.append(shift)
    return tuple(found)
