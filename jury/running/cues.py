"""The cues of an evening: its programme with an id, a title and a length for each thing on it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.running import PARTS, PlannedCue
from jury.running.usual import has_a_pitch, usual_rundown
from jury.text import nearest, one_line, was_meant
from jury.wording.codes import CUE_NAMES

SECONDS: Final[Mapping[str, int]] = {
    "welcome": 180,
    "question": 180,
    "jury": 240,
    "criteria": 180,
    "order": 120,
    "break": 900,
    "board": 600,
    "tables": 1200,
    "deliberation": 1200,
    "reveal": 120,
    "award": 180,
    "audience": 180,
    "agreements": 600,
    "closing": 120,
    "own": 300,
}
"""How long a cue of each kind takes where nobody says; a pitch takes what the settings say of its parts."""
OF_THE_OUTCOME: Final = frozenset({"reveal", "award", "audience"})
"""What the hall hears only once the jury deliberates."""
NUMBERED: Final = frozenset({"reveal", "own"})
"""Kinds whose first one has a number too."""


class Cue(NamedTuple):
    """One thing on the programme: its id for whoever goes there, and `nr`, its place among the planned rows."""

    id: str
    kind: str
    title: str
    seconds: int
    proposal: str | None
    award: str
    text: str
    nr: int


def planned_rows(evening: Evening) -> tuple[PlannedCue, ...]:
    """Give the programme as its rows: the one that was made, else the usual one."""
    return evening.rundown or usual_rundown(evening)


def cues(evening: Evening) -> tuple[Cue, ...]:
    """Give the cues in their order; a plan that withdrew before the hall saw it has none."""
    rows = [row for row in planned_rows(evening) if row.proposal is None or has_a_pitch(evening, row.proposal)]
    reveals = sum(row.kind == "reveal" for row in rows)
    return tuple(
        Cue(
            id,
            row.kind,
            _title(evening, row, number, reveals),
            _seconds(evening, row),
            row.proposal if row.kind == "pitch" else None,
            row.award if row.kind == "award" else "",
            row.text,
            row.nr,
        )
        for row, (id, number) in zip(rows, _ids(rows), strict=True)
    )


def current_cue(evening: Evening) -> Cue | None:
    """Give the cue that the stage shows; None before the first, or where it is on the programme no longer."""
    return next((cue for cue in cues(evening) if cue.id == evening.stage.current), None)


def next_cue(evening: Evening) -> Cue | None:
    """Give the cue that comes after the one on the stage; None where that is the last.

    Where nobody came to pitch and the plan went to the end, the evening goes on with those that it went behind. Where
    the cue on the stage was taken off the programme by undo, it goes on behind the last one that the hall saw of it.
    """
    every = cues(evening)
    at = next((place for place, cue in enumerate(every) if cue.id == evening.stage.current), None)
    if at is None:
        seen = [place for place, cue in enumerate(every) if cue.id in evening.shown_cues]
        at = max(seen, key=lambda place: (evening.shown_cues[every[place].id].started, place), default=-1)
        return every[at + 1] if at + 1 < len(every) else None
    if went_to_the_end(evening, every[at]):
        waiting = (cue for cue in every[:at] if cue.kind == "pitch" and cue.id not in evening.shown_cues)
        if passed := next(waiting, None):
            return passed
    return every[at + 1] if at + 1 < len(every) else None


def went_to_the_end(evening: Evening, cue: Cue) -> bool:
    """Say whether this is the pitch of a plan that went to the end because nobody came."""
    return any(move.proposal == cue.proposal for move in evening.order_moves)


def jury_at_work(evening: Evening, cue: Cue) -> bool:
    """Say whether this cue tells of the outcome while the jury is still at work: then the stage says just that."""
    return cue.kind in OF_THE_OUTCOME and evening.phase not in (Phase.DELIBERATION, Phase.FINAL)


def cue_title(evening: Evening, id: str) -> str:
    """Name the cue with this id; one that is no longer on the programme keeps its id."""
    return next((cue.title for cue in cues(evening) if cue.id == id), one_line(id))


def no_such_cue(id: str, ids: Iterable[str]) -> str:
    """Say that there is no cue with this id, and which one may have been meant."""
    return _("Er is geen onderdeel ‘{id}’.").format(id=one_line(id)) + was_meant(nearest(id, ids))


def part_seconds(evening: Evening) -> Mapping[str, int]:
    """Give how long each part of a pitch takes; where nobody marks there is no part to mark in."""
    settings = evening.settings
    seconds = dict(
        zip(PARTS, (settings.pitch_seconds, settings.question_seconds, settings.scoring_seconds), strict=True)
    )
    return {part: seconds[part] for part in PARTS if not (evening.unmarked and part == "marking")}


def _ids(rows: list[PlannedCue]) -> Iterator[tuple[str, int]]:
    """Give the id of every row, and the how-manieth of its kind and subject it is."""
    seen: Counter[str] = Counter()
    for row in rows:
        name = row.kind
        if row.kind == "pitch":
            name = f"pitch:{row.proposal}"
        elif row.kind == "award":
            name = f"award:{row.award}"
        seen[name] += 1
        number = seen[name]
        yield (f"{name}:{number}" if number > 1 or row.kind in NUMBERED else name), number


def _title(evening: Evening, row: PlannedCue, number: int, reveals: int) -> str:
    if row.kind == "reveal":
        return _("Uitslag, stap {n} van {total}").format(n=number, total=reveals)
    return planned_title(evening, row)


def planned_title(evening: Evening, row: PlannedCue) -> str:
    """Name a row. A reveal is not called what somebody typed: that could tell what it reveals."""
    if row.title and row.kind != "reveal":
        return one_line(row.title)
    if row.kind == "pitch" and row.proposal is not None:
        return one_line(evening.proposal(row.proposal).title)
    if row.kind == "award" and row.award:
        # Before there was a list of awards this was free text.
        return one_line(evening.award(row.award).name if evening.has("awards", row.award) else row.award)
    if row.kind == "audience" and evening.award_of_the_audience is not None:
        return one_line(evening.award_of_the_audience.name)
    return _(CUE_NAMES[row.kind])


def _seconds(evening: Evening, row: PlannedCue) -> int:
    if row.seconds is not None:
        return row.seconds
    return sum(part_seconds(evening).values()) if row.kind == "pitch" else SECONDS[row.kind]
