"""Who carries the plans: how many are from the area itself, and who is asked for more than one."""

from decimal import Decimal
from typing import Final

from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.text import folded

HOURS_A_WEEK: Final = Decimal(8)
"""More than this is much to ask of one person."""
LOCAL_NEEDED: Final = 2
"""With fewer carriers from the area a plan stops when one falls out."""


def local_carriers(plan: Proposal) -> int | None:
    """Count the carriers from the area, None where no carriers were given."""
    return sum(carrier.local for carrier in plan.carriers) if plan.carriers else None


def few_carriers(plan: Proposal) -> int | None:
    """Give the number of carriers from the area where that is too small; None where it is enough or unknown."""
    count = local_carriers(plan)
    return count if count is not None and count < LOCAL_NEEDED else None


Shared = tuple[tuple[Proposal, ...], tuple[str, ...]]
"""Plans, and the names of the people on whom they all lean."""
Busy = tuple[tuple[Proposal, ...], tuple[tuple[str, Decimal], ...]]
"""Plans, and of each person who gives them too many hours a week the name and those hours together."""


def same_carriers(evening: Evening) -> tuple[Shared, ...]:
    """Find the plans in play that lean on the same people, with the names of those; the names are private."""
    return evening.kept("proposals", _same_carriers)


def asked_much(evening: Evening) -> tuple[Busy, ...]:
    """Find who gives more hours a week than one person should, by the plans in play that those go to.

    Of each the name and the hours of all those plans together; the names are private.
    """
    return evening.kept("proposals", _asked_much)


def _same_carriers(evening: Evening) -> tuple[Shared, ...]:
    in_play = {plan.id: plan for plan in evening.in_play}
    groups: dict[tuple[str, ...], list[str]] = {}
    for name, plans in carried_by(evening).items():
        group = tuple(id for id in plans if id in in_play)
        if len(group) > 1:
            groups.setdefault(group, []).append(name)
    found = ((tuple(in_play[id] for id in group), names) for group, names in sorted(groups.items()))
    return tuple((plans, tuple(_as_written(plans[0], name) for name in names)) for plans, names in found)


def _asked_much(evening: Evening) -> tuple[Busy, ...]:
    hours: dict[str, Decimal] = {}
    given: dict[str, dict[str, Proposal]] = {}
    names: dict[str, str] = {}
    for plan in evening.in_play:
        for carrier in plan.carriers:
            if carrier.hours:
                who = folded(carrier.name)
                names.setdefault(who, carrier.name)
                hours[who] = hours.get(who, Decimal(0)) + carrier.hours
                given.setdefault(who, {})[plan.id] = plan
    groups: dict[tuple[str, ...], list[str]] = {}
    for who, count in hours.items():
        if count > HOURS_A_WEEK:
            groups.setdefault(tuple(given[who]), []).append(who)
    return tuple(
        (tuple(given[people[0]][id] for id in group), tuple((names[who], hours[who]) for who in people))
        for group, people in sorted(groups.items())
    )


def carried_by(evening: Evening) -> dict[str, list[str]]:
    """Give per carrier, by folded name, the plans that this person carries."""
    return evening.kept("proposals", _carried_by)


def _carried_by(evening: Evening) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for plan in evening.proposals:
        for name in {folded(carrier.name) for carrier in plan.carriers}:
            found.setdefault(name, []).append(plan.id)
    return found


def _as_written(plan: Proposal, name: str) -> str:
    return next(carrier.name for carrier in plan.carriers if folded(carrier.name) == name)
