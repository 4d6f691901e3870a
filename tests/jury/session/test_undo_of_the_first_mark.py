"""Undo of the first mark for a plan: it was pitched all the same where others marked it since."""

from decimal import Decimal
from pathlib import Path

from evenings_by_hand import BOOTH, SECRETARY, opened, small_file

from jury.round.marking import MarkGiven


def test_a_plan_that_others_marked_stays_pitched(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        session.record(MarkGiven("V1", "J1", "a", Decimal(7)), by=BOOTH)
        session.record(MarkGiven("V1", "J2", "a", Decimal(8)), by=SECRETARY)
        session.undo(by=BOOTH)
        assert session.evening.proposal("V1").pitched
        assert set(session.evening.cards["V1"]) == {"J2"}


def test_a_plan_that_nobody_else_marked_waits_again(tmp_path: Path) -> None:
    with opened(small_file(tmp_path)) as session:
        session.record(MarkGiven("V1", "J1", "a", Decimal(7)), by=BOOTH)
        session.undo(by=BOOTH)
        assert not session.evening.proposal("V1").pitched
