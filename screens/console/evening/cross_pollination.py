"""Which plans help each other, as a picture: a plan left, and lines from it to those it goes further with."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from jury.model.alliance import LinkBetween
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.names import name_in
from screens.toolkit.fitting import fitted, padded
from screens.toolkit.lines import Line, Piece

LEFT: Final = 32
"""Cells for the plan that the lines come from."""
ONLY: Final = "───"
FIRST: Final = "─┬─"
FURTHER: Final = " ├─"
LAST: Final = " └─"
"""How a line leaves a plan: one that is alone, and the first, those between and the last of several."""


def drawn(evening: Evening, width: int) -> Iterator[tuple[LinkBetween, tuple[Line, ...]]]:
    """Give each link with its lines, those that meet in one plan under each other."""
    times = Counter(plan for link in evening.links_between for plan in dict.fromkeys(link.proposals))
    order = {plan.id: place for place, plan in enumerate(evening.proposals)}
    meeting = {link.nr: _meets(link, times) for link in evening.links_between}
    links = sorted(evening.links_between, key=lambda link: (order.get(meeting[link.nr], len(order)), link.nr))
    for plan, group in groupby(links, key=lambda link: meeting[link.nr]):
        together = list(group)
        for place, link in enumerate(together):
            name = fitted(name_in(evening, "proposals", plan), LEFT - 1) if not place else ""
            goes_on = " │ " if place + 1 < len(together) else ""
            yield link, _lines(evening, link, plan, name, _joint(place, len(together)), goes_on, width)


def _joint(place: int, count: int) -> str:
    """Say how the line of one of several leaves their plan."""
    if count == 1:
        return ONLY
    return FIRST if not place else LAST if place + 1 == count else FURTHER


def _meets(link: LinkBetween, times: Mapping[str, int]) -> str:
    """Give the plan of a link in which most others meet, the first of them where that is the same."""
    return max(link.proposals, key=lambda plan: times[plan], default="")


def _lines(
    evening: Evening, link: LinkBetween, plan: str, name: str, joint: str, goes_on: str, width: int
) -> tuple[Line, ...]:
    others = ", ".join(name_in(evening, "proposals", each) for each in link.proposals if each != plan)
    room = max(8, width - LEFT - len(joint) - 1)
    first: Line = (Piece(padded(name, LEFT), "strong"), Piece(f"{joint} ", "accent"), Piece(fitted(others, room)))
    if not link.what:
        return (first,)
    under: Line = (Piece(" " * LEFT), Piece(padded(goes_on, len(joint) + 1), "accent"))
    return (first, (*under, Piece(fitted(one_line(link.what), room), "quiet")))
