"""Which events change a row of each table: the pair that serves most, or those that keep the rules of the round."""

from collections.abc import Callable, Mapping
from datetime import time
from typing import Any, Final, NamedTuple

from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.tables import Key, Row
from jury.round.alliance import RowPut, RowRemoved
from jury.round.awards import AwardEdited, AwardGiven, CountTyped
from jury.round.event import Event
from jury.round.jury import InterestDeclared, InterestTakenBack, JuryEdited
from jury.round.new_ids import new_id
from jury.round.paper import CardConfirmed
from jury.round.presence import JurorArrived, JurorLeft, JurorReturned
from jury.round.programme import lines_of
from jury.round.proposals import (
    CalibrationSet,
    OrderChanged,
    ProposalAdded,
    ProposalEdited,
    ProposalTakenBack,
    ProposalWithdrawn,
)
from jury.round.rules import CriteriaEdited, PublicationEdited, SessionEdited, SettingsEdited
from jury.round.rundown import CueAdded, CueDropped, CueEdited
from jury.round.verdicts import AudienceCounted, TieDecided, VerdictGiven

Step = Callable[[Evening], Event]
"""Makes an event on the evening as the steps before it leave it."""
Steps = list[Step]
Stored = Mapping[str, Any]
"""Fields in their stored form; None takes one away."""


class Route(NamedTuple):
    """What changes a row of one table.

    `add` gets the fields; `edit` the key of the row, the row, and what changes in it; `remove` the key and the row.
    """

    add: Callable[[Evening, Stored], Steps]
    edit: Callable[[Evening, Key, Row, Stored], Steps]
    remove: Callable[[Evening, Key, Row], Steps]


def route_of(table: str) -> Route:
    """Give what changes a row of this table."""
    return ROUTES.get(table) or _generic(table)


def _now(event: Event) -> Steps:
    return [lambda _evening: event]


def _generic(table: str) -> Route:
    return Route(
        lambda _evening, given: _now(RowPut(table, given)),
        lambda _evening, key, _row, given: _now(RowPut(table, given, key)),
        lambda _evening, key, _row: _now(RowRemoved(table, key)),
    )


def _single(event: Callable[[Stored], Event]) -> Route:
    """Give the route of a table with one row, which goes by losing all that was given."""
    return Route(
        lambda _evening, given: _now(event(given)),
        lambda _evening, _key, _row, given: _now(event(given)),
        lambda _evening, _key, row: _now(event(dict.fromkeys(row))),
    )


def _id_of(evening: Evening, table: str, given: Stored) -> str:
    return str(given.get("id") or new_id(evening, table, given))


def _without(given: Stored, *names: str) -> dict[str, Any]:
    return {name: value for name, value in given.items() if name not in names}


def _new_juror(evening: Evening, given: Stored) -> Steps:
    id = _id_of(evening, "jurors", given)
    return [*_now(JuryEdited(id, _without(given, "id", *PRESENCE))), *_presence(evening, id, given)]


def _juror(evening: Evening, key: Key, _row: Row, given: Stored) -> Steps:
    plain = _without(given, *PRESENCE)
    # A time that was typed wrong and is taken away says nothing of any card.
    plain |= {name: None for name in ("arrived",) if name in given and given[name] is None}
    edited = _now(JuryEdited(str(key[0]), plain)) if plain else []
    return [*edited, *_presence(evening, str(key[0]), given)]


def _presence(evening: Evening, id: str, given: Stored) -> Steps:
    steps: Steps = []
    if given.get("arrived"):
        steps += _now(JurorArrived(id, time.fromisoformat(given["arrived"])))
    if given.get("left"):
        steps += _now(JurorLeft(id, time.fromisoformat(given["left"])))
    elif "left" in given and evening.has("jurors", id):
        steps += _now(JurorReturned(id))
    return steps


def _new_plan(evening: Evening, given: Stored) -> Steps:
    id = _id_of(evening, "proposals", given)
    return [*_now(ProposalAdded(id, _without(given, "id", *OF_THE_ROUND))), *_place_in_the_round(id, given)]


def _plan(_evening: Evening, key: Key, _row: Row, given: Stored) -> Steps:
    plain = _without(given, *OF_THE_ROUND)
    edited = _now(ProposalEdited(str(key[0]), plain)) if plain else []
    return [*edited, *_place_in_the_round(str(key[0]), given)]


def _place_in_the_round(id: str, given: Stored) -> Steps:
    """Give what becomes of a plan in the round: each part of it has an event with rules of its own."""
    steps: Steps = []
    if "counts" in given:
        steps += _now(CalibrationSet(id, calibration=given["counts"] == 0))
    if "order" in given:
        steps.append(lambda evening: OrderChanged(_moved(evening, id, given["order"])))
    status = given.get("status") or ProposalStatus.WAITING.value
    if "status" in given and status == ProposalStatus.WITHDRAWN:
        steps += _now(ProposalWithdrawn(id))
    elif "status" in given:
        steps += [*_now(ProposalTakenBack(id)), *_now(ProposalEdited(id, {"status": status}))]
    return steps


def _moved(evening: Evening, id: str, place: int | None) -> tuple[str, ...]:
    others = [row.id for row in evening.proposals if row.id != id]
    at = len(others) if place is None else min(place - 1, len(others))
    return (*others[:at], id, *others[at:])


def _interest(_evening: Evening, given: Stored) -> Steps:
    return _now(
        InterestDeclared(
            str(given["juror"]),
            str(given["proposal"]),
            given.get("measure") or "recuse",
            str(given.get("kind") or ""),
            str(given.get("note") or ""),
            given.get("declared_at"),
            given.get("decided_by"),
        )
    )


def _new_award(evening: Evening, given: Stored) -> Steps:
    id = _id_of(evening, "awards", given)
    return [*_now(AwardEdited(id, _without(given, "id", *OF_THE_JURY))), *_award_given(id, given, given)]


def _award(_evening: Evening, key: Key, row: Row, given: Stored) -> Steps:
    plain = _without(given, *OF_THE_JURY)
    edited = _now(AwardEdited(str(key[0]), plain)) if plain else []
    return [*edited, *_award_given(str(key[0]), given, {**row, **given})]


def _award_given(id: str, given: Stored, whole: Stored) -> Steps:
    if not any(name in given for name in OF_THE_JURY):
        return []
    return _now(AwardGiven(id, whole.get("winner"), str(whole.get("reason") or "")))


def _counted(_evening: Evening, _key: Key, row: Row, given: Stored) -> Steps:
    whole = {**row, **given}
    typed = _now(CountTyped(str(whole["counter"]), whole.get("votes") or {}))
    renamed = whole["counter"] != row["counter"]
    return [*(_now(CountTyped(str(row["counter"]), None)) if renamed else []), *typed]


def _cue(evening: Evening, key: Key) -> str:
    return str(lines_of(evening)[int(key[0]) - 1][0])


PRESENCE: Final = ("arrived", "left")
"""What tells when a juror was there."""
OF_THE_ROUND: Final = ("status", "counts", "order")
"""Where a plan stands in the round."""
OF_THE_JURY: Final = ("winner", "reason")
"""What the jury says of an award of its own."""
ROUTES: Final[Mapping[str, Route]] = {
    "session": _single(SessionEdited),
    "settings": _single(SettingsEdited),
    "publication": _single(PublicationEdited),
    "audience": _single(AudienceCounted),
    "criteria": Route(
        lambda evening, given: _now(CriteriaEdited(_id_of(evening, "criteria", given), _without(given, "id"))),
        lambda _evening, key, _row, given: _now(CriteriaEdited(str(key[0]), given)),
        lambda _evening, key, _row: _now(CriteriaEdited(str(key[0]), None)),
    ),
    "jurors": Route(_new_juror, _juror, _generic("jurors").remove),
    "proposals": Route(_new_plan, _plan, _generic("proposals").remove),
    "interests": Route(
        _interest,
        lambda evening, _key, row, given: _interest(evening, {**row, **given}),
        lambda _evening, _key, row: _now(InterestTakenBack(str(row["juror"]), str(row["proposal"]))),
    ),
    "verdicts": Route(
        lambda _evening, given: _now(VerdictGiven(str(given["proposal"]), _without(given, "proposal"))),
        lambda _evening, key, _row, given: _now(VerdictGiven(str(key[0]), given)),
        _generic("verdicts").remove,
    ),
    "tie_decisions": Route(
        lambda _evening, given: _now(TieDecided(tuple(given["proposals"]), str(given["reason"]))),
        _generic("tie_decisions").edit,
        _generic("tie_decisions").remove,
    ),
    "awards": Route(_new_award, _award, lambda _evening, key, _row: _now(AwardEdited(str(key[0]), None))),
    "counts": Route(
        lambda _evening, given: _now(CountTyped(str(given["counter"]), given.get("votes") or {})),
        _counted,
        lambda _evening, _key, row: _now(CountTyped(str(row["counter"]), None)),
    ),
    "confirmations": Route(
        lambda _evening, given: _now(CardConfirmed(str(given["proposal"]), str(given["juror"]), str(given["by"]))),
        lambda _evening, _key, row, given: _now(
            CardConfirmed(str(row["proposal"]), str(row["juror"]), str({**row, **given}["by"]))
        ),
        _generic("confirmations").remove,
    ),
    "rundown": Route(
        lambda _evening, given: _now(CueAdded(given)),
        lambda evening, key, _row, given: _now(CueEdited(_cue(evening, key), given)),
        lambda evening, key, _row: _now(CueDropped(_cue(evening, key))),
    ),
}
"""The tables whose rows have rules of their own; those of all others come, change and go by the same pair."""
