"""The standings as JSON."""

from fractions import Fraction
from typing import Any

from jury.language import decimal_comma
from jury.model.evening import Evening
from jury.standings.ranking import Ranking
from scoring.standings import Place


def standings_json(evening: Evening, ranking: Ranking) -> dict[str, Any]:
    """Give the standings as the contract writes them: exact fractions as text, marks as the evening's language does."""
    shown = {plan: decimal_comma(text, evening.session.language) for plan, text in ranking.rounded.items()}
    return {
        "session": {"id": evening.session.id, "title": evening.session.title},
        "method": ranking.standings.method,
        "complete": ranking.complete,
        "results": [_result(evening, place, shown[place.plan]) for place in ranking.places],
        "unranked": [{"proposal": plan, "reason": reason} for plan, reason in ranking.unranked.items()],
    }


def _result(evening: Evening, place: Place, shown: str) -> dict[str, Any]:
    return {
        "rank": place.rank,
        "proposal": place.plan,
        "title": evening.proposal(place.plan).title,
        "mark": float(place.mark),
        "exact": str(place.mark) if isinstance(place.mark, Fraction) else None,
        "shown": shown,
        "cards": place.cards,
        "states": {state.value: count for state, count in place.states.items()},
        "criteria": {name: str(mean) for name, mean in place.criteria.items()},
        "tie": None if place.tie is None else {"with": list(place.tie.others), "decided_by": place.tie.decided_by},
    }
