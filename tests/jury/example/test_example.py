"""The example evenings, and the moment in each at which the demo opens."""

from collections import Counter
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY

from jury.example import EXAMPLE_FILE, EXAMPLES, demo_records, example_records
from jury.findings.obstacles import obstacles
from jury.model.evening import Evening
from jury.session.creation import create
from jury.session.file import SessionFile
from scoring.marked_round import CardState

REFERENCE = Path(__file__).parents[2] / "data" / "voorbeeldsessie.toml"


@pytest.fixture(scope="module")
def demo() -> Evening:
    return Evening(demo_records())


def states(evening: Evening, plan: str) -> Counter[str]:
    every = [evening.card(plan, juror.id) for juror in evening.jurors]
    count = len(evening.criteria)
    return Counter(
        card.declared or ("scored" if len(card.marks) == count else f"{len(card.marks)} marks") for card in every
    )


def test_the_example_is_the_reference_definition() -> None:
    assert EXAMPLE_FILE.read_bytes() == REFERENCE.read_bytes()


def test_the_demo_stands_in_the_round_with_the_ninth_plan_begun(demo: Evening) -> None:
    assert demo.phase == "round"
    assert [plan.status for plan in demo.proposals] == ["pitched"] * 9 + ["waiting"] * 2
    assert states(demo, "V09") == {"scored": 1, "2 marks": 1, "0 marks": 5}
    assert states(demo, "V10") == states(demo, "V11") == {"0 marks": 7}


def test_the_first_eight_plans_are_marked_as_on_the_evening(demo: Evening) -> None:
    whole = Evening(example_records())
    for plan in demo.proposals[:8]:
        assert states(demo, plan.id) == states(whole, plan.id)
        assert "0 marks" not in states(demo, plan.id)
    assert states(demo, "V02")[CardState.RECUSED] == 1


def test_nothing_of_later_is_known_yet(demo: Evening) -> None:
    assert (demo.verdicts, demo.tie_decisions, demo.agreements, demo.matches) == ({}, (), (), ())
    assert demo.audience.votes == {}
    assert [entry.what for entry in demo.log] == ["start_round", "juror_late", "score_corrected"]
    assert len(demo.parties) == 10


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_demo_makes_a_session_file(tmp_path: Path, name: str) -> None:
    create(tmp_path / "demo.jury", demo_records(name), by=SECRETARY)
    with SessionFile.open(tmp_path / "demo.jury", writable=False) as session:
        assert session.evening.records == demo_records(name)


def test_the_demo_of_the_dorp_stands_in_the_round_with_the_sixth_plan_begun() -> None:
    dorp = Evening(demo_records("dorp"))
    assert (dorp.phase, dorp.sealed, dorp.frozen) == ("round", False, True)
    assert [plan.status for plan in dorp.proposals] == ["pitched"] * 6 + ["waiting"] * 2
    assert states(dorp, "P4") == {"scored": 5}
    assert states(dorp, "P2") == {"scored": 1, "2 marks": 1, "0 marks": 3}
    assert states(dorp, "P1") == states(dorp, "P5") == {"0 marks": 5}


def test_nothing_of_later_is_known_in_the_dorp_either() -> None:
    dorp = Evening(demo_records("dorp"))
    assert (dorp.verdicts, dorp.tie_decisions, dorp.agreements, dorp.matches, dorp.counts) == ({}, (), (), (), ())
    assert (dorp.revisions, dorp.weighed, dorp.answers, dorp.agreement_updates) == ((), (), (), ())
    assert {award.winner for award in dorp.awards} == {None}
    assert {juror.left for juror in dorp.jurors} == {None}
    assert {row.proposal for row in dorp.confirmations} == {"P3", "P8", "P6", "P7", "P4"}
    assert {row.proposal for row in dorp.timings} == {"P3", "P8", "P6", "P7", "P4"}
    assert {row.proposal for row in dorp.order_moves} == {"P5"}
    assert [entry.what for entry in dorp.log] == ["start_round", "juror_late", "score_corrected", "no_show"]
    assert len(dorp.parties) == 12


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_whole_example_leaves_nothing_that_stops_it_from_being_final(name: str) -> None:
    assert [obstacle.sentence for obstacle in obstacles(Evening(example_records(name))) if obstacle.stops] == []
