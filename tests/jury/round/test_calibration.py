"""A calibration pitch: the jury marks it to practise, and it never counts."""

from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import RuleBroken
from jury.round.marking import MarkGiven
from jury.round.proposals import CalibrationSet, OrderDrawn, ProposalEdited, ProposalsImported, ProposalWithdrawn
from jury.round.rules import DeliberationBegun, RoundResumed
from jury.standings.progress import next_open_cell
from jury.standings.ranking import ranking_of


def test_its_marks_are_kept_and_it_has_no_place(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path))
    for plan in ("V1", "V2"):
        for criterion in "ab":
            session.record(MarkGiven(plan, "J1", criterion, Decimal(8)), by=SECRETARY)
    session.record(CalibrationSet("V1", calibration=True), by=SECRETARY, reason="Om te oefenen.")
    ranking = ranking_of(session.evening)
    assert [place.plan for place in ranking.places] == ["V2"]
    assert ranking.unranked == {"V1": "calibration", "V3": "no_cards"}
    assert session.evening.card("V1", "J1").marks == {"a": Decimal(8), "b": Decimal(8)}


def test_once_the_rules_are_fixed_it_takes_a_reason(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path))
    with pytest.raises(RuleBroken, match="reden"):
        session.record(CalibrationSet("V1", calibration=True), by=SECRETARY)


def test_it_counts_again_when_it_is_none_after_all(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path, state={"phase": "preparation"}))
    session.record(CalibrationSet("V1", calibration=True), by=SECRETARY)
    session.record(CalibrationSet("V1", calibration=False), by=SECRETARY)
    assert session.evening.proposal("V1").in_play


def test_it_stays_in_front_when_the_order_is_drawn(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path, state={"phase": "preparation"}))
    session.record(CalibrationSet("V2", calibration=True), by=SECRETARY)
    for seed in ("een", "twee", "drie"):
        session.record(OrderDrawn(seed), by=SECRETARY)
        assert session.evening.proposals[0].id == "V2"


def test_its_open_cells_keep_nobody_waiting(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path, state={"phase": "preparation"}))
    session.record(CalibrationSet("V1", calibration=True), by=SECRETARY)
    cell = next_open_cell(session.evening)
    assert cell is not None
    assert cell.proposal == "V2"
    own = next_open_cell(session.evening, "V1")
    assert own is not None
    assert own.proposal == "V1"


def test_a_drawn_order_is_drawn_no_longer_when_another_plan_counts(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path, state={"phase": "preparation"}))
    session.record(OrderDrawn("een"), by=SECRETARY)
    session.record(CalibrationSet("V2", calibration=True), by=SECRETARY)
    assert not session.evening.state.order_drawn


def test_which_plans_count_is_settled_once_the_deliberation_begins(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path))
    session.record(DeliberationBegun(), by=SECRETARY)
    session.record(RoundResumed(), by=SECRETARY, reason="Nog een kaart.")
    changes = (
        CalibrationSet("V1", calibration=True),
        ProposalEdited("V1", {"counts": 0}),
        ProposalsImported(edited={"V1": {"counts": 0}}),
    )
    for event in changes:
        with pytest.raises(RuleBroken, match="meetellen"):
            session.record(event, by=SECRETARY, reason="Liever niet.")


def test_a_withdrawn_calibration_pitch_is_withdrawn(tmp_path: Path) -> None:
    session = opened(small_file(tmp_path, state={"phase": "preparation"}))
    session.record(CalibrationSet("V1", calibration=True), by=SECRETARY)
    session.record(ProposalWithdrawn("V1"), by=SECRETARY)
    assert ranking_of(session.evening).unranked["V1"] == "withdrawn"
