"""The outcome held against a second count that shares no code with the first."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from jury.errors import CountedOtherwise
from jury.evidence.bundle import bundle_of
from jury.evidence.recount import NotPossible, Result, different, recount
from jury.language import _, decimal_comma
from jury.model.evening import Evening
from jury.model.rows import Recount
from jury.standings.ranking import Ranking, ranking_if_any
from jury.wording.names import name_in

KEPT: Final = ("rank", "proposal", "mark", "shown", "cards", "with", "decided_by")
"""What is kept of each plan in a count that did not agree, in this order."""
Seen = tuple[int, str, bool]
"""Of a plan: its place, its mark as it is shown, and whether it began level with others."""


class TwoCounts(NamedTuple):
    """What both counts came to, as JSON, and a sentence a plan on which they do not agree."""

    first: str
    second: str
    differences: list[str]


def differences(evening: Evening, ranking: Ranking) -> list[str]:
    """Say in a sentence a plan where the second count comes to another place, mark or tie; empty where both agree."""
    return two_counts(evening, ranking).differences


def agrees(evening: Evening) -> bool:
    """Say whether there is an outcome, and a second count comes to the same."""
    ranking = ranking_if_any(evening)
    return ranking is not None and bool(ranking.places) and not differences(evening, ranking)


def refuse_otherwise(evening: Evening, hint: str) -> None:
    """Go on only where a second count comes to the same outcome; `hint` says what does not go on.

    Raises:
        CountedOtherwise: it does not.
    """
    ranking = ranking_if_any(evening)
    counted = two_counts(evening, ranking) if ranking is not None else None
    if counted is not None and counted.differences:
        raise CountedOtherwise(*counted.differences, first=counted.first, second=counted.second, hint=hint)


def kept_differences(evening: Evening, kept: Recount) -> list[str]:
    """Say in a sentence a plan where two counts that were kept did not agree; empty where they cannot be read."""
    try:
        first, second = ({row["proposal"]: row for row in json.loads(each)} for each in (kept.first, kept.second))
        seen = {plan: (_seen(first.get(plan)), _seen(second.get(plan))) for plan in (*first, *second)}
        return [_sentence(evening, plan, *both) for plan, both in seen.items() if both[0] != both[1]]
    except (KeyError, TypeError, ValueError):
        return []


def _seen(row: Mapping[str, Any] | None) -> Seen | None:
    return None if row is None else (row["rank"], row["shown"], bool(row["with"]))


def two_counts(evening: Evening, ranking: Ranking) -> TwoCounts:
    """Count a second time, and hold it against this ranking."""
    bundle = bundle_of(evening, ranking)
    try:
        results, _unranked = recount(bundle)
    except NotPossible:
        results = []
    first = {place.plan: (place.rank, ranking.rounded[place.plan], place.tie is not None) for place in ranking.places}
    second = {each.plan: (each.rank, each.shown, bool(each.equals)) for each in results}
    sentences = [_sentence(evening, plan, first.get(plan), second.get(plan)) for plan in different(bundle, results)]
    return TwoCounts(_kept(map(_of_the_first, bundle["results"])), _kept(map(_of_the_second, results)), sentences)


def _sentence(evening: Evening, plan: str, first: Seen | None, second: Seen | None) -> str:
    return _("{plan}: de eerste telling komt op {first}, de tweede op {second}.").format(
        plan=name_in(evening, "proposals", plan), first=_told(first), second=_told(second)
    )


def _told(said: Seen | None) -> str:
    if said is None:
        return _("geen plaats")
    rank, mark, shared = said
    sentence = _("plaats {rank} met {mark}, na een gelijke stand") if shared else _("plaats {rank} met {mark}")
    return sentence.format(rank=rank, mark=decimal_comma(mark))


def _of_the_first(result: Mapping[str, Any]) -> Mapping[str, Any]:
    tie = result["tie"] or {"with": [], "decided_by": None}
    shown = result["shown"].replace(",", ".")
    return {**result, "mark": str(result["exact"] or result["mark"]), "shown": shown, **tie}


def _of_the_second(result: Result) -> Mapping[str, Any]:
    return {**result._asdict(), "proposal": result.plan, "mark": str(result.mark), "with": list(result.equals)}


def _kept(results: Iterable[Mapping[str, Any]]) -> str:
    rows = [{name: result[name] for name in KEPT} for result in results]
    return json.dumps(rows, ensure_ascii=False, default=str)
