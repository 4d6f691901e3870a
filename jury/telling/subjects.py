"""Whom or what a change of the evening is about, by the table that it changes."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jury.model.changes import Change
from jury.model.evening import Evening
from jury.running.cues import cue_title
from jury.text import one_line
from jury.wording.area import word_here
from jury.wording.fields import FIELD_WORDS
from jury.wording.names import name_in

Subject = Callable[[Evening, Change], str]
OF_A_PLAN: Final = frozenset({"proposals", "interests", "verdicts"})
"""Tables of which a text that was looked at belongs to a plan."""


def subject(change: Change, evening: Evening) -> str:
    """Name what a change is about, empty where that tells nothing; plans and people are called as they are now."""
    return SUBJECTS.get(change.table, _row)(evening, change)


def _of(change: Change) -> Mapping[str, Any]:
    return {**(change.old or {}), **(change.new or {})}


def _known(evening: Evening, change: Change) -> Mapping[str, Any]:
    """Give the row: what the change itself says, for its number can be another's by now, and the rest as it is kept."""
    return {**evening.records.get(change.table, {}).get(change.key, {}), **_of(change)}


def _row(evening: Evening, change: Change) -> str:
    """Name a row by its id, or the fields of one that has none."""
    if change.key:
        return name_in(evening, change.table, str(change.key[0]), _of(change))
    words = FIELD_WORDS.get(change.table, ())
    return ", ".join(
        word_here(evening, change.table, field) for field in change.new or change.old or () if field in words
    )


def _card(evening: Evening, change: Change) -> str:
    plan, juror, *criterion = map(str, change.key)
    parts = [name_in(evening, "jurors", juror), name_in(evening, "proposals", plan)]
    return " · ".join(parts + [name_in(evening, "criteria", id) for id in criterion])


def _said(evening: Evening, change: Change) -> str:
    """Name whose it is; what was said stays out of it, as this stands in the corner of a screen too."""
    known = _known(evening, change)
    whose = (("proposals", known.get("proposal")), ("jurors", known.get("juror")))
    return " · ".join(name_in(evening, table, str(id)) for table, id in whose if id)


def _juror_and_plan(evening: Evening, change: Change) -> str:
    known = _known(evening, change)
    juror, plan = str(known.get("juror", "")), str(known.get("proposal", ""))
    return f"{name_in(evening, 'jurors', juror)} · {name_in(evening, 'proposals', plan)}"


def _verdict(evening: Evening, change: Change) -> str:
    return name_in(evening, "proposals", str(change.key[0]))


def _plan(evening: Evening, change: Change) -> str:
    return name_in(evening, "proposals", str(_known(evening, change).get("proposal", "")))


def _stage(evening: Evening, change: Change) -> str:
    row = _of(change)
    if row.get("retraction"):
        return one_line(str(row["retraction"]))
    return cue_title(evening, str(row["current"] or "")) if "current" in row else _row(evening, change)


def _clock(evening: Evening, change: Change) -> str:
    cue = _of(change).get("cue")
    return cue_title(evening, str(cue)) if cue else ""


def _tie(evening: Evening, change: Change) -> str:
    return ", ".join(name_in(evening, "proposals", str(id)) for id in _of(change).get("proposals", ()))


def _looked_at(evening: Evening, change: Change) -> str:
    row = _of(change)
    table, about, *_rest = [*str(row.get("field", "")).split("."), ""]
    return name_in(evening, "proposals", about) if table in OF_A_PLAN else ", ".join(row.get("looked_at") or ())


def _counter(evening: Evening, change: Change) -> str:
    return one_line(str(_known(evening, change).get("counter", "")))


def _agreement(evening: Evening, change: Change) -> str:
    """Name an agreement as it reads now."""
    known = {**_of(change), **evening.records.get("agreements", {}).get(change.key, {})}
    return one_line(str(known.get("what", "")))


def _nothing(_evening: Evening, _change: Change) -> str:
    return ""


SUBJECTS: Final[Mapping[str, Subject]] = {
    "marks": _card,
    "scorecards": _card,
    "cross_questions": _said,
    "feedback": _said,
    "log": _said,
    "interests": _juror_and_plan,
    "confirmations": _juror_and_plan,
    "verdicts": _verdict,
    "order_moves": _plan,
    "timings": _plan,
    "stage": _stage,
    "clock": _clock,
    "recounts": _nothing,
    "tie_decisions": _tie,
    "settled": _looked_at,
    "counts": _counter,
    "agreements": _agreement,
}
"""By table, what names it; a row of any other is named by its id."""
