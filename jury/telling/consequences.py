"""What a change does to the outcome so far: which final marks become others, and which plans another place.

How many they are, anybody may read; which they are is the jury's until the reveal.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.standings.ranking import Ranking, ranking_if_any
from jury.text import one_line

NOTHING: Final = "–"
NAMED: Final = 8
"""Plans that there is room to name at 80×24."""


class Moved(NamedTuple):
    """A plan before and after a change: its final mark and its place as they are shown, a dash where it has none."""

    plan: str
    marks: tuple[str, str]
    places: tuple[str, str]
    another_mark: bool
    """Told by the exact marks: two that read the same may differ, and the other way round."""

    @property
    def another_place(self) -> bool:
        """True where the plan moves, or shares its place with others than before."""
        return self.places[0] != self.places[1]


def moved_by(before: Evening, after: Evening) -> tuple[Moved, ...]:
    """Give the plans whose final mark or place is another after a change, in the order of the places then."""
    old, new = ranking_if_any(before), ranking_if_any(after)
    plans = dict.fromkeys((*_ranks(new), *_ranks(old)))
    return tuple(moved for plan in plans if (moved := _moved(plan, old, new)).another_mark or moved.another_place)


def counted(moved: tuple[Moved, ...]) -> str:
    """Say how many final marks and places change, and of which plans that is nothing."""
    marks, places = sum(each.another_mark for each in moved), sum(each.another_place for each in moved)
    if not marks and not places:
        return _("In de stand verandert niets: geen eindcijfer en geen plaats.")
    told = ngettext("In de stand verandert {n} eindcijfer", "In de stand veranderen {n} eindcijfers", marks)
    if not marks:
        told = _("In de stand verandert geen eindcijfer")
    if not places:
        rest = _("geen plan krijgt een andere plaats")
    else:
        rest = ngettext("{n} plan krijgt een andere plaats", "{n} plannen krijgen een andere plaats", places)
    return _("{marks}, en {places}.").format(marks=told.format(n=marks), places=rest.format(n=places))


def in_full(evening: Evening, moved: tuple[Moved, ...]) -> Iterator[str]:
    """Tell plan by plan what becomes another: for who may see the standings."""
    for each in moved[:NAMED]:
        parts = []
        if each.another_place:
            parts.append(_("plaats {old} → {new}").format(old=each.places[0], new=each.places[1]))
        if each.another_mark:
            parts.append(_("eindcijfer {old} → {new}").format(old=each.marks[0], new=each.marks[1]))
        yield f"{one_line(evening.proposal(each.plan).title)}: {', '.join(parts)}"
    if len(moved) > NAMED:
        rest = len(moved) - NAMED
        yield ngettext("… en nog {n} plan", "… en nog {n} plannen", rest).format(n=rest)


def _moved(plan: str, old: Ranking | None, new: Ranking | None) -> Moved:
    return Moved(
        plan,
        (_shown(old, plan), _shown(new, plan)),
        (_ranks(old).get(plan, NOTHING), _ranks(new).get(plan, NOTHING)),
        _mark(old, plan) != _mark(new, plan),
    )


def _shown(ranking: Ranking | None, plan: str) -> str:
    return ranking.shown.get(plan, NOTHING) if ranking else NOTHING


def _ranks(ranking: Ranking | None) -> dict[str, str]:
    return dict(ranking.ranks) if ranking else {}


def _mark(ranking: Ranking | None, plan: str) -> Fraction | float | None:
    return next((place.mark for place in ranking.places if place.plan == plan), None) if ranking else None
