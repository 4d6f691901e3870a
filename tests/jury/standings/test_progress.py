"""How far the marking is, and where it goes on."""

from decimal import Decimal
from typing import Any

from jury.model.evening import Evening
from jury.model.tables import Records
from jury.round.marking import CardDeclared, MarkGiven
from jury.standings.progress import (
    Cell,
    card_progress,
    cell_to_go_on,
    next_open_cell,
    open_cell_after,
    open_cells,
    plan_progress,
)
from scoring.marked_round import CardState


def evening(**tables: Any) -> Evening:
    """Two plans, three jurors and three criteria, of which the second does not count; the first plan was pitched."""
    records: Records = {
        "session": {(): {"title": "Kleine avond"}},
        "state": {(): {"phase": "round"}},
        "criteria": {
            ("c1",): {"nr": 1, "id": "c1", "name": "Verbinden"},
            ("c2",): {"nr": 2, "id": "c2", "name": "Durf", "counts": 0},
            ("c3",): {"nr": 3, "id": "c3", "name": "Dragers"},
        },
        "jurors": {(f"J{n}",): {"nr": n, "id": f"J{n}", "name": f"Jurylid {n}"} for n in (1, 2, 3)},
        "proposals": {
            ("V1",): {"nr": 1, "id": "V1", "title": "Eerste", "status": "pitched"},
            ("V2",): {"nr": 2, "id": "V2", "title": "Tweede", "status": "waiting"},
        },
    }
    return Evening({**records, **tables})


def marked(start: Evening, juror: str, *criteria: str, proposal: str = "V1") -> Evening:
    for criterion in criteria:
        start = start.after(MarkGiven(proposal, juror, criterion, Decimal(7)).decided(start))
    return start


def test_a_card_is_complete_once_every_cell_that_counts_has_a_mark() -> None:
    assert card_progress(evening(), "V1", "J1") == (CardState.OPEN, False, ("c1", "c3"))
    assert card_progress(marked(evening(), "J1", "c1"), "V1", "J1") == (CardState.OPEN, True, ("c3",))
    assert card_progress(marked(evening(), "J1", "c1", "c3"), "V1", "J1").state is CardState.SCORED


def test_an_abstention_on_a_cell_that_counts_makes_the_card_abstained() -> None:
    begun = marked(evening(), "J1", "c1")
    on_one = begun.after(MarkGiven("V1", "J1", "c3", "abstained").decided(begun))
    assert card_progress(on_one, "V1", "J1").state is CardState.ABSTAINED
    beside = marked(evening(), "J1", "c1", "c3")
    beside = beside.after(MarkGiven("V1", "J1", "c2", "abstained").decided(beside))
    assert card_progress(beside, "V1", "J1").state is CardState.SCORED


def test_the_state_of_every_card_is_the_one_that_the_arithmetic_sees() -> None:
    some = marked(marked(evening(), "J1", "c1", "c3"), "J2", "c1")
    some = some.after(CardDeclared("V1", "J3", CardState.ABSENT).decided(some))
    for proposal, row in zip(some.marked_round.plans, some.marked_round.states, strict=True):
        for juror, state in zip(some.marked_round.jurors, row, strict=True):
            assert card_progress(some, proposal, juror).state is state


def test_a_plan_expects_no_card_of_who_is_absent_or_stepped_aside() -> None:
    some = marked(evening(), "J1", "c1", "c3")
    some = some.after(CardDeclared("V1", "J3", CardState.ABSENT).decided(some))
    assert plan_progress(some, "V1") == (1, 2, True)
    assert not plan_progress(some, "V1").done
    assert plan_progress(marked(some, "J2", "c1", "c3"), "V1").done


def test_marking_goes_on_along_the_card_then_to_its_gaps_then_to_the_next_juror() -> None:
    some = marked(evening(), "J2", "c2")
    assert open_cell_after(some, Cell("V1", "J2", "c2")) == ("V1", "J2", "c3")
    some = marked(some, "J2", "c3")
    assert open_cell_after(some, Cell("V1", "J2", "c3")) == ("V1", "J2", "c1")
    some = marked(some, "J2", "c1")
    assert open_cell_after(some, Cell("V1", "J2", "c1")) == ("V1", "J3", "c1")
    some = marked(some, "J3", "c1", "c2", "c3")
    assert open_cell_after(some, Cell("V1", "J3", "c3")) == ("V1", "J1", "c1")
    some = marked(some, "J1", "c1", "c2", "c3")
    assert open_cell_after(some, Cell("V1", "J1", "c3")) is None


def test_locked_and_absent_cards_and_withdrawn_plans_have_no_open_cells() -> None:
    interest = {(1,): {"nr": 1, "juror": "J1", "proposal": "V1", "measure": "recuse"}}
    some = evening(interests=interest)
    some = some.after(CardDeclared("V1", "J2", CardState.ABSENT).decided(some))
    assert {cell.juror for cell in open_cells(some, "V1")} == {"J3"}
    plans = {("V1",): {"nr": 1, "id": "V1", "title": "Eerste", "status": "withdrawn"}}
    assert list(open_cells(evening(proposals=plans), "V1")) == []
    assert open_cell_after(evening(proposals=plans), Cell("V1", "J1", "c1")) is None


def test_the_next_open_cell_is_in_a_pitched_plan_before_one_that_still_waits() -> None:
    assert next_open_cell(evening(), "V2") == ("V1", "J1", "c1")
    done = evening()
    for juror in ("J1", "J2", "J3"):
        done = marked(done, juror, "c1", "c2", "c3")
    assert next_open_cell(done, "V1") == ("V2", "J1", "c1")


def test_an_evening_goes_on_behind_its_last_mark_and_stays_on_it_when_its_plan_is_done() -> None:
    some = marked(evening(), "J1", "c1", "c2")
    assert cell_to_go_on(some, Cell("V1", "J1", "c2")) == ("V1", "J1", "c3")
    for juror in ("J1", "J2", "J3"):
        some = marked(some, juror, "c1", "c2", "c3")
    assert cell_to_go_on(some, Cell("V1", "J3", "c3")) == ("V1", "J3", "c3")


def test_without_a_typed_mark_it_goes_on_in_the_last_plan_that_was_begun() -> None:
    assert cell_to_go_on(marked(evening(), "J2", "c1", proposal="V2"), None) == ("V2", "J1", "c1")
    assert cell_to_go_on(evening(), None) == ("V1", "J1", "c1")


def test_a_last_mark_on_what_is_gone_since_is_no_obstacle() -> None:
    assert cell_to_go_on(evening(), Cell("V9", "J1", "c1")) == ("V1", "J1", "c1")
    assert cell_to_go_on(evening(), Cell("V1", "J9", "c9")) == ("V1", "J1", "c1")
