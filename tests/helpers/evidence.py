"""Evidence for tests: made of a marked round, as it would be of an evening."""

from collections.abc import Mapping, Sequence
from typing import Any

from jury.evidence.bundle import every_letter
from jury.evidence.recount import Result, recount
from scoring.marked_round import MarkedRound
from scoring.shown import shown_marks
from scoring.standings import Standings


def evidence_from(
    marked: MarkedRound, method: str, rules: Sequence[str] = (), decisions: Sequence[Sequence[str]] = ()
) -> dict[str, Any]:
    """Give what the jury handed in and the rules, without the outcome."""
    criteria = [{"id": one.id, "weight": str(one.weight), "counts": one.counts} for one in marked.criteria]
    letters = dict(zip(marked.jurors, every_letter(), strict=False))
    cards = {
        plan: {
            letters[juror]: card.declared
            or {
                one.id: cell if isinstance(cell, str) else str(cell * marked.unit)
                for one, cell in zip(marked.criteria, card.cells, strict=True)
                if cell is not None
            }
            for juror, card in zip(marked.jurors, row, strict=True)
        }
        for plan, row in zip(marked.plans, marked.cards, strict=True)
    }
    return {
        "method": method,
        "quorum": marked.quorum,
        "pass_mark": None,
        "tie_break": list(rules),
        "tie_decisions": list(decisions),
        "criteria": criteria,
        "plans": list(marked.plans),
        "jurors": list(letters.values()),
        "cards": cards,
    }


def results_of(standings: Standings) -> list[dict[str, Any]]:
    """Give the outcome as `jury standings --json` writes it."""
    marks = shown_marks([place.mark for place in standings.places])
    return [
        {
            "rank": place.rank,
            "proposal": place.plan,
            "mark": float(place.mark),
            "exact": None if isinstance(place.mark, float) else str(place.mark),
            "shown": shown,
            "cards": place.cards,
            "tie": place.tie and {"with": list(place.tie.others), "decided_by": place.tie.decided_by},
        }
        for place, shown in zip(standings.places, marks, strict=True)
    ]


def miscounted(evidence: Mapping[str, Any]) -> tuple[list[Result], dict[str, str]]:
    """Count, and let the first two change places: a second count as it must never come."""
    (first, second, *others), unranked = recount(evidence)
    return [first._replace(rank=2), second._replace(rank=1), *others], unranked
