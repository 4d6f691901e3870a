"""What a team will hear stands beside the other facts when the jury speaks about its plan."""

from typing import Any

from jury.example import example_records
from jury.model.evening import Evening
from jury.standings.ranking import ranking_if_any
from screens.console.deliberation.plan_facts import plan_facts


def facts_of(evening: Evening, plan: str) -> str:
    lines = plan_facts(evening, ranking_if_any(evening), plan, 100)
    return "\n".join("".join(piece.text for piece in line) for line in lines)


def test_a_question_and_a_tip_say_from_whom_they_are() -> None:
    rows: tuple[dict[str, Any], ...] = (
        {"nr": 1, "proposal": "V01", "kind": "question", "text": "Wie doet mee?", "by": "hall"},
        {"nr": 2, "proposal": "V01", "kind": "asked", "text": "Een zaal.", "by": "team"},
        {"nr": 3, "proposal": "V02", "kind": "tip", "text": "Begin klein."},
    )
    evening = Evening({**example_records(), "feedback": {(row["nr"],): row for row in rows}})
    told = facts_of(evening, "V01")
    assert "» Voor het team: vraag van de zaal: Wie doet mee?" in told
    assert "» Voor het team: gevraagd door het team: Een zaal." in told
    assert "Begin klein." not in told
    assert "» Voor het team: tip van de jury: Begin klein." in facts_of(evening, "V02")
