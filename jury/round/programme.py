"""The programme as rows to write: what was made of it, and how it follows the plans."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Change, Changes, drop, put
from jury.model.evening import Evening
from jury.model.running import PlannedCue
from jury.model.tables import TABLE, Key, Row
from jury.running.cues import OF_THE_OUTCOME, cues, no_such_cue, planned_rows
from jury.running.usual import award_cues, reveal_steps

FIELDS: Final = tuple(name for name in TABLE["rundown"].fields if name != "nr")
BEHIND_THE_REVEAL: Final = frozenset({"award", "audience", "agreements", "closing"})
OF_HOW_IT_IS_TOLD: Final = frozenset({"awards", "settings", "publication"})
Line = tuple[str | None, Row]
"""A row of the programme without its number, and the id that its cue has, if it has one yet."""


def following_plans(evening: Evening, changes: Changes) -> Changes:
    """Let a programme that somebody made follow the plans: a new plan pitches too, and another order holds here too.

    Without one there is nothing to do: the usual programme is made of the plans as they are.
    """
    changed = [change for change in changes if change.table == "proposals" and change.new is not None]
    new = [str(change.key[0]) for change in changed if change.old is None]
    if not evening.rundown or not (new or any("order" in (change.new or {}) for change in changed)):
        return ()
    after = evening.after(changes)
    lines = lines_of(evening)
    there = {str(row["proposal"]) for _id, row in lines if row["kind"] == "pitch"}
    last = max((at for at, (_id, row) in enumerate(lines, start=1) if row["kind"] == "pitch"), default=len(lines))
    lines[last:last] = [(None, {"kind": "pitch", "proposal": plan}) for plan in new if plan not in there]
    places = {plan.id: place for place, plan in enumerate(after.proposals)}
    inside = iter(sorted(_pitch_lines(lines), key=lambda line: places[str(line[1]["proposal"])]))
    return written(after, [next(inside) if row["kind"] == "pitch" else (id, row) for id, row in lines])


def following_outcome(evening: Evening, changes: Changes) -> Changes:
    """Let a programme that somebody made follow the awards, and how many steps it takes to tell the outcome.

    Raises:
        RuleBroken: the stage shows an award or a step that goes.
    """
    if not evening.rundown or not any(change.table in OF_HOW_IT_IS_TOLD for change in changes):
        return ()
    after, lines = evening.after(changes), lines_of(evening)
    followed = _with_awards(evening, after, _with_steps(evening, after, lines))
    there = {id for id, _row in followed}
    if any(id == evening.stage.current and id not in there for id, _row in lines):
        raise RuleBroken(_("Dit staat nu op het scherm. Ga eerst naar een ander onderdeel."))
    return written(after, followed) if followed != lines else ()


def _with_awards(evening: Evening, after: Evening, lines: list[Line]) -> list[Line]:
    """Let a new award come behind the outcome, and one that went go."""
    old, new = ([filled(cue._asdict()) for cue in award_cues(each)] for each in (evening, after))
    kept = [line for line in lines if _told_by(line, new) or not _told_by(line, old)]
    wanted: list[Line] = [
        (None, row) for row in new if row not in old and not any(_told_by(line, [row]) for line in kept)
    ]
    last = max((at for at, (_id, row) in enumerate(kept, start=1) if row["kind"] in OF_THE_OUTCOME), default=len(kept))
    return [*kept[:last], *wanted, *kept[last:]]


def _with_steps(evening: Evening, after: Evening, lines: list[Line]) -> list[Line]:
    """Let the reveal have a step for each place, theme or plan, as the evening tells it now.

    Whoever took steps away or added some meant that, and once the hall heard one their number stands.
    """
    steps = [at for at, (_id, row) in enumerate(lines) if row["kind"] == "reveal"]
    wanted = reveal_steps(after)
    if evening.stage.revealed or len(steps) != reveal_steps(evening) or len(steps) == wanted:
        return lines
    # Where there was no reveal at all it comes before the awards, or else before the goodbyes.
    goodbyes = (at for at, (_id, row) in enumerate(lines) if row["kind"] in BEHIND_THE_REVEAL)
    place = steps[-1] + 1 if steps else next(goodbyes, len(lines))
    kept = [line for at, line in enumerate(lines[:place]) if at not in steps[wanted:]]
    more: list[Line] = [(None, {"kind": "reveal"})] * (wanted - len(steps))
    return [*kept, *more, *lines[place:]]


def _told_by(line: Line, awards: Sequence[Row]) -> bool:
    """Say whether this line is the cue of one of these awards, whatever its title or its length."""
    return any(all(line[1].get(name) == row.get(name) for name in ("kind", "award")) for row in awards)


def written(evening: Evening, lines: Sequence[Line]) -> Changes:
    """Give the changes that make this the programme; the stage, its times and the clock keep the cue they stand on."""
    rows = {number: row for number, (_id, row) in enumerate(lines, start=1)}
    kept = evening.records.get("rundown", {})
    programme = tuple(change for number, row in rows.items() for change in _row(kept, number, row))
    gone = drop(evening.records, "rundown", [key for key in kept if int(key[0]) > len(rows)])
    after = evening.after((*programme, *gone))
    ids = {cue.nr: cue.id for cue in cues(after)}
    renamed = {old: ids[nr] for nr, (old, _row) in enumerate(lines, start=1) if old is not None and nr in ids}
    return (*programme, *gone, *_kept_places(evening, renamed))


def _row(kept: Mapping[Key, Row], number: int, row: Row) -> Changes:
    """Give the change of a row, all its fields: a row is known by its place, and the journal tells what stood there."""
    new = {"nr": number, **row}
    old = kept.get((number,))
    if old is None:
        return (Change("rundown", (number,), None, new),)
    if old == new:
        return ()
    return (Change("rundown", (number,), *({name: each.get(name) for name in FIELDS} for each in (old, new))),)


def _kept_places(evening: Evening, renamed: Mapping[str, str]) -> Changes:
    """Let what stands on a cue by its id follow that cue; the times of one that went, go."""
    records = evening.records
    known = {str(key[0]): row for key, row in records.get("shown_cues", {}).items()}
    shown = {renamed[id]: row for id, row in known.items() if id in renamed}
    times = [change for id, row in shown.items() for change in put(records, "shown_cues", (id,), {**row, "cue": id})]
    gone = [key for key in records.get("shown_cues", {}) if key[0] not in shown]
    places = [
        change
        for table, name, id in (("stage", "current", evening.stage.current), ("clock", "cue", evening.clock.cue))
        if id in renamed and renamed[id] != id
        for change in put(records, table, (), {name: renamed[id]})
    ]
    return (*times, *drop(records, "shown_cues", gone), *places)


def lines_of(evening: Evening) -> list[Line]:
    """Give the programme as rows to write, the usual one too."""
    ids = {cue.nr: cue.id for cue in cues(evening)}
    return [(ids.get(row.nr), filled(row._asdict())) for row in planned_rows(evening)]


def filled(given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields that hold something; what is not a field of ours stays, for the gate to refuse."""
    defaults = PlannedCue._field_defaults
    return {name: value for name, value in given.items() if name != "nr" and value != defaults.get(name)}


def place_of(evening: Evening, id: str) -> int:
    """Give the place of a cue among these rows.

    Raises:
        RuleBroken: there is no cue with this id.
    """
    every = cues(evening)
    for cue in every:
        if cue.id == id:
            return cue.nr - 1
    raise RuleBroken(no_such_cue(id, [cue.id for cue in every]))


def _pitch_lines(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line[1]["kind"] == "pitch"]


def pitches(lines: Sequence[Line]) -> list[object]:
    """Give the plans that pitch, in order."""
    return [row["proposal"] for _id, row in _pitch_lines(lines)]
