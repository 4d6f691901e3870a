"""Which thing on the programme a change is about, though the rows behind it move up or down."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from jury.model.changes import Change
from jury.model.evening import Evening
from jury.model.kinds import row_from
from jury.model.running import PlannedCue
from jury.model.tables import Row
from jury.running.cues import planned_title
from jury.text import listed

NAMED: Final = 2
"""As many as are named; a first change writes down the whole programme, and only its beginning is told."""


def cues_in_words(changes: Iterable[Change], evening: Evening) -> str:
    """Name what came, went, moved or changed on the programme; plans have the title that they have now."""
    rows = sorted((change for change in changes if change.table == "rundown"), key=lambda change: int(change.key[0]))
    old = [_title(change.old, evening) for change in rows if change.old is not None]
    new = [_title(change.new, evening) for change in rows if change.new is not None]
    different = [*(Counter(new) - Counter(old)), *(Counter(old) - Counter(new))]
    if not different:
        # The same things in another order: one went past all the others.
        different = new[:1] if new[1:] == old[:-1] else new[-1:]
    return listed(different[:NAMED]) if len(different) <= NAMED else f"{', '.join(different[:NAMED])} …"


def _title(row: Row, evening: Evening) -> str:
    given = {name: value for name, value in row.items() if value is not None}
    planned: PlannedCue = row_from(PlannedCue, {"nr": 0, "kind": "own", **given})
    return planned_title(evening, planned)
