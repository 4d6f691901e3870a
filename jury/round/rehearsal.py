"""A rehearsal: a copy of the evening that says so everywhere, and marks that nobody gave."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256
from typing import Final

from jury.errors import RuleBroken
from jury.language import N_, _, catalogue
from jury.model.changes import Change, Changes, put
from jury.model.evening import Evening
from jury.model.values import decimal_text
from jury.round.event import Event, existing
from jury.round.marking import pitched
from jury.standings.progress import Cell, open_cells

TITLE: Final = N_("Repetitie: {title}")
LEAST: Final = Decimal("0.4")
MOST: Final = Decimal("0.8")
"""Between these parts of the scale lies what the jury as a whole thinks of a plan."""
MILD: Final = Decimal("0.15")
"""So much of the scale one juror is milder or sterner than the others, at most half of it either way."""
DIFFERS: Final = Decimal("0.3")
"""So much of the scale one mark differs from the others of that juror for that plan, at most half of it either way."""


@dataclass(frozen=True)
class RehearsalBegun(Event):
    """This file is a rehearsal from here on: a copy of the evening, and never the evening itself."""

    what = "rehearsal_begun"

    def changes(self, evening: Evening) -> Changes:
        """Give the evening that says in its title and on every screen what it is; its printed cards keep their numbers.

        Whatever is made of it carries that title: a report, a score card, an export.
        """
        session = evening.session
        if session.rehearsal:
            return ()
        title = catalogue(session.language).gettext(TITLE).format(title=session.title)
        return put(evening.records, "session", (), {"title": title, "id": session.id, "rehearsal": 1})


@dataclass(frozen=True)
class MarksMadeUp(Event):
    """In a rehearsal the program marked what was still open, so that there is an outcome to rehearse with."""

    what = "marks_made_up"
    plans: tuple[str, ...]

    def changes(self, evening: Evening) -> Changes:
        """Give a mark for every open cell of these plans; a card that is absent or locked stays as it is.

        Raises:
            RuleBroken: this is the evening itself, or a plan does not exist.
        """
        if not evening.session.rehearsal:
            raise RuleBroken(_("Cijfers verzinnen kan alleen in een repetitie. Dit is de avond zelf."))
        return tuple(change for plan in dict.fromkeys(self.plans) for change in _marked(evening, plan))


def _marked(evening: Evening, plan: str) -> Iterator[Change]:
    existing(evening, "proposals", plan)
    cells = tuple(open_cells(evening, plan))
    if cells:
        yield from pitched(evening, plan)
    for cell in cells:
        yield from put(evening.records, "marks", tuple(cell), {"mark": decimal_text(made_up_mark(evening, cell))})


def made_up_mark(evening: Evening, cell: Cell) -> Decimal:
    """Make a mark up: one that the juror might have given, and the same one every time."""
    settings, seed = evening.settings, evening.session.id
    part = (
        LEAST
        + (MOST - LEAST) * _drawn(seed, cell.proposal)
        + MILD * (_drawn(seed, cell.juror) - Decimal("0.5"))
        + DIFFERS * (_drawn(seed, *cell) - Decimal("0.5"))
    )
    most = (settings.scale_max - settings.scale_min) / settings.scale_step
    steps = (most * part).to_integral_value(ROUND_HALF_UP)
    return settings.scale_min + settings.scale_step * min(max(steps, Decimal(0)), most)


def _drawn(*of: str) -> Decimal:
    """Draw a number from 0 to 1 that follows from these words alone."""
    return Decimal(int.from_bytes(sha256("\n".join(of).encode()).digest()[:4])) / 2**32
