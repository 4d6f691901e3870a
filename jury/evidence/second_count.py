"""The outcome held against a second count that shares no code with the first."""

from jury.evidence.bundle import bundle_of
from jury.evidence.recount import NotPossible, different, recount
from jury.language import _, decimal_comma
from jury.model.evening import Evening
from jury.standings.ranking import Ranking


def differences(evening: Evening, ranking: Ranking) -> list[str]:
    """Say in a sentence a plan where the second count comes to another place, mark or tie; empty where both agree."""
    bundle = bundle_of(evening, ranking)
    try:
        results, _unranked = recount(bundle)
    except NotPossible:
        results = []
    first = {place.plan: (place.rank, ranking.rounded[place.plan], place.tie is not None) for place in ranking.places}
    second = {each.plan: (each.rank, each.shown, bool(each.equals)) for each in results}
    return [
        _("{plan}: de eerste telling komt op {first}, de tweede op {second}.").format(
            plan=evening.proposal(plan).title, first=_told(first.get(plan)), second=_told(second.get(plan))
        )
        for plan in different(bundle, results)
    ]


def _told(said: tuple[int, str, bool] | None) -> str:
    if said is None:
        return _("geen plaats")
    rank, mark, shared = said
    sentence = _("plaats {rank} met {mark}, na een gelijke stand") if shared else _("plaats {rank} met {mark}")
    return sentence.format(rank=rank, mark=decimal_comma(mark))
