"""Nobody comes to pitch: the plan goes to the end with one reason, and a draw stays what it was."""

import tomllib
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file, small_records
from reports import evening_of, minimal, report_of

from jury.definition.reading import definition_records
from jury.definition.writing import definition_text
from jury.errors import ReasonNeeded, RuleBroken
from jury.model.evening import Evening
from jury.round.marking import MarkGiven
from jury.round.proposals import CalibrationSet, MovedToEnd, OrderChanged, OrderDrawn, ProposalWithdrawn
from jury.telling.freezing import order_in_words
from jury.telling.journal import told

SEED = "19 november"
WHY = "Er kwam niemand."


def order(evening: Evening) -> list[str]:
    return [row.id for row in evening.proposals]


@pytest.fixture
def drawn() -> Evening:
    """The round of the small evening, in an order that was drawn."""
    before = Evening(small_records(state={"phase": "preparation"}))
    evening = before.after(OrderDrawn(SEED).decided(before))
    return Evening({**evening.records, "state": {(): {**evening.records["state"][()], "phase": "round"}}})


def after_no_show(evening: Evening, plan: str, why: str = WHY) -> Evening:
    return evening.after(MovedToEnd(plan, why).decided(evening, why))


def test_one_step_takes_a_plan_to_the_end_and_the_draw_stays(drawn: Evening) -> None:
    first, second, third = order(drawn)
    evening = after_no_show(drawn, first)
    assert order(evening) == [second, third, first]
    assert (evening.state.order_drawn, evening.state.order_seed) == (True, SEED)
    title = drawn.proposal(first).title
    assert order_in_words(evening).endswith(
        f"geloot met het woord ‘{SEED}’; plan 1 (‘{title}’) verplaatst naar het eind: {WHY}"
    )


def test_who_comes_second_is_told_by_the_place_that_was_drawn(drawn: Evening) -> None:
    first, second, third = order(drawn)
    evening = after_no_show(after_no_show(drawn, first), second, "Ziek.")
    assert order(evening) == [third, first, second]
    assert [(row.proposal, row.place) for row in evening.order_moves] == [(first, 1), (second, 2)]
    again = after_no_show(evening, first, "Weer niet.")
    assert [(row.proposal, row.place, row.reason) for row in again.order_moves] == [
        (first, 1, "Weer niet."),
        (second, 2, "Ziek."),
    ]


def test_it_needs_a_reason_and_a_plan_that_still_has_to_pitch(drawn: Evening) -> None:
    first, _second, last = order(drawn)
    with pytest.raises(ReasonNeeded):
        MovedToEnd(first, WHY).decided(drawn)
    with pytest.raises(RuleBroken, match="waarom"):
        MovedToEnd(first, " ").decided(drawn, WHY)
    assert MovedToEnd(last, WHY).decided(drawn, WHY) == ()
    marked = drawn.after(MarkGiven(first, "J1", "a", None).decided(drawn))
    marked = marked.after(ProposalWithdrawn(first).decided(marked, WHY))
    with pytest.raises(RuleBroken, match="nog moet pitchen"):
        MovedToEnd(first, WHY).decided(marked, WHY)


def test_another_order_takes_the_draw_and_its_moves_off_the_record(drawn: Evening) -> None:
    evening = after_no_show(drawn, order(drawn)[0])
    by_hand = evening.after(OrderChanged(("V1", "V2", "V3")).decided(evening, WHY))
    anew = evening.after(OrderDrawn("dobbel").decided(evening, WHY))
    practised = evening.after(CalibrationSet("V1", calibration=True).decided(evening, WHY))
    assert [each.order_moves for each in (by_hand, anew, practised)] == [(), (), ()]
    assert (by_hand.state.order_drawn, anew.state.order_drawn) == (False, True)


def test_one_key_takes_it_back_and_the_journal_tells_it_in_a_line(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path))
    before = session.evening.records
    entry = session.record(MovedToEnd("V1", WHY), by=SECRETARY, reason=WHY)
    assert entry is not None
    assert told(entry.what, entry.changes, session.evening).subject == "Plan 1"
    assert len(told(entry.what, entry.changes, session.evening).details) == 3
    session.undo(by=SECRETARY)
    assert session.evening.records == before


def test_a_definition_keeps_it(drawn: Evening) -> None:
    evening = after_no_show(drawn, order(drawn)[0])
    kept = Evening(definition_records(tomllib.loads(definition_text(evening))).records)
    assert kept.order_moves == evening.order_moves
    assert order_in_words(kept) == order_in_words(evening)


def with_a_move(reason: str) -> dict[str, object]:
    return minimal(
        state={"order_drawn": True, "order_seed": SEED},
        order_moves=[{"proposal": "V01", "place": 1, "reason": reason}],
    )


def test_the_report_tells_it_and_names_nobody_who_did_not_agree() -> None:
    assert evening_of(with_a_move(WHY)).order_moves
    report = report_of(with_a_move("er kwam niemand"))
    assert "De volgorde van de pitches is geloot." in report
    assert "Plan 1, ‘Het plein’, schoof naar het eind. De reden: er kwam niemand." in report
    silent = report_of(with_a_move("Anna Bos was ziek."))
    assert "schoof naar het eind." in silent
    assert "De reden" not in silent
    assert "geloot" not in report_of(minimal())
