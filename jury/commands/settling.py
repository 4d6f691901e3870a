"""How what stands in the way of publishing is settled behind a command: which one, with which row and which field."""

import json
import shlex
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from jury.findings.obstacle import Obstacle
from jury.intake.rows.change import number_of
from jury.model.evening import Evening
from jury.model.tables import BY_ID, BY_NUMBER, TABLE, Key
from jury.publication.looked_at import TWIN, is_inside

TO_FILL_IN: Final = "…"
"""Stands where only a person knows what to type."""
Words = Sequence[str]


def ways_to_settle(evening: Evening, file: Path, obstacle: Obstacle) -> tuple[str, ...]:
    """Give the commands that settle it, each enough by itself; none where only the jury or the rules can."""
    say = WAYS.get(obstacle.code, _in_its_field)
    ways = [say(evening, obstacle), *([_to_stay(evening, obstacle)] if obstacle.place else [])]
    return tuple(_command(file, words) for words in ways if words)


def _command(file: Path, words: Words) -> str:
    name, *rest = words
    return " ".join(("jury", name, _quoted(str(file)), *map(_quoted, rest)))


def _quoted(word: str) -> str:
    """Write a word as a shell reads it; what is to fill in stays as it is."""
    key, is_pair, value = word.partition("=")
    if is_pair and value == TO_FILL_IN:
        return word
    return f"{key}={shlex.quote(value)}" if is_pair and key.isidentifier() else shlex.quote(word)


def _in_its_field(evening: Evening, obstacle: Obstacle) -> Words:
    """Type the field anew, in the words for everybody where it has those."""
    return ("edit", obstacle.table, *_id(evening, obstacle.table, obstacle.key), f"{obstacle.field}={TO_FILL_IN}")


def _id(evening: Evening, table: str, key: Key) -> Words:
    """Name a row as commands do: its id, its number, or nothing where there is one row."""
    match TABLE[table].key:
        case ():
            return ()
        case keys if keys == BY_NUMBER and table == "tie_decisions":
            of_it = next(row.nr for row in evening.tie_decisions if row.proposals == key)
            return (str(number_of(evening, table, (of_it,))),)
        case keys if keys == BY_ID:
            return (str(key[0]),)
        case _:
            return (str(number_of(evening, table, key)),)


def _to_stay(evening: Evening, obstacle: Obstacle) -> Words:
    """Say that it was looked at and may stay as it is."""
    table, *rest = obstacle.place.split(".")
    found = next((key for key in evening.records.get(table, {}) if is_inside(obstacle.place, _row(table, key))), None)
    place = obstacle.place
    if found is not None and TABLE[table].key == BY_NUMBER:
        place = ".".join((table, str(number_of(evening, table, found)), *rest[1:]))
    looked_at = [f"looked_at={json.dumps(list(obstacle.words), ensure_ascii=False)}"] if obstacle.words else []
    return ("add", "settled", f"field={place.removesuffix(TWIN)}", *looked_at, f"reason={TO_FILL_IN}")


def _row(table: str, key: Key) -> str:
    return ".".join((table, *map(str, key)))


def _verdict(_evening: Evening, obstacle: Obstacle) -> Words:
    return ("add", "verdicts", f"proposal={obstacle.key[0]}", f"verdict={TO_FILL_IN}")


def _tie(_evening: Evening, obstacle: Obstacle) -> Words:
    if not obstacle.stops:
        return ()
    return ("add", "tie_decisions", f"proposals={json.dumps(list(obstacle.key))}", f"reason={TO_FILL_IN}")


def _confirmation(_evening: Evening, obstacle: Obstacle) -> Words:
    plan, juror = obstacle.key
    return ("add", "confirmations", f"proposal={plan}", f"juror={juror}", f"by={TO_FILL_IN}")


def _cards(_evening: Evening, _obstacle: Obstacle) -> Words:
    return ("import", TO_FILL_IN, "--as", "scorecards")


def _interest(_evening: Evening, obstacle: Obstacle) -> Words:
    plan, juror = obstacle.key
    return ("add", "interests", f"juror={juror}", f"proposal={plan}", "measure=declare", f"decided_by={TO_FILL_IN}")


def _may_judge(evening: Evening, obstacle: Obstacle) -> Words:
    """Say that who stepped aside and marked all the same may judge: nobody can say that of marks by a command."""
    return ("edit", "interests", *_id(evening, "interests", obstacle.key), "measure=declare")


def _count(_evening: Evening, _obstacle: Obstacle) -> Words:
    return ("add", "counts", f"counter={TO_FILL_IN}", f"votes={TO_FILL_IN}")


def _votes(_evening: Evening, _obstacle: Obstacle) -> Words:
    return ("edit", "audience", f"votes={TO_FILL_IN}")


def _award(evening: Evening, obstacle: Obstacle) -> Words:
    return (*_in_its_field(evening, obstacle), f"reason={TO_FILL_IN}") if obstacle.stops else ()


def _nothing(_evening: Evening, _obstacle: Obstacle) -> Words:
    return ()


WAYS: Final[Mapping[str, Callable[[Evening, Obstacle], Words]]] = {
    "open_cards": _cards,
    "unconfirmed_card": _confirmation,
    "below_quorum": _nothing,
    "undecided_tie": _tie,
    "no_verdict": _verdict,
    "undeclared_interest": _interest,
    "recused_with_marks": _may_judge,
    "counted_once": _count,
    "counts_differ": _count,
    "no_votes": _votes,
    "award_without_winner": _award,
}
"""What is not settled by typing its field anew, by its code."""
