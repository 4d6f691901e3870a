"""The version that was final before the outcome was opened again comes back out of the journal, exactly as it was."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY
from versions import FIRST, SECOND, correct, finalise, on, small_final

from jury.errors import DamagedSession
from jury.model.rows import Phase
from jury.round.marking import MarkGiven
from jury.round.verdicts import VerdictGiven
from jury.session.file import SessionFile


def test_an_evening_that_was_never_final_or_never_opened_again_has_no_version_before(tmp_path: Path) -> None:
    file = small_final(tmp_path, finalised=False)
    with on(FIRST, file) as session:
        assert session.version_before() is None
        finalise(session)
        assert session.version_before() is None


def test_the_version_before_is_the_evening_as_it_was_made_final(tmp_path: Path) -> None:
    file = small_final(tmp_path)
    with SessionFile.open(file) as session:
        first = session.evening
    correct(
        file, MarkGiven("V1", "J1", "a", Decimal(2)), VerdictGiven("V1", {"verdict": "not_now", "advice": "Later."})
    )
    with SessionFile.open(file) as session:
        earlier = session.version_before()
        assert session.evening.state.version == 2
    assert earlier is not None
    assert earlier.evening.records == first.records
    assert earlier.evening.cards == first.cards
    assert (earlier.made_final, earlier.corrected) == (FIRST.date(), SECOND.date())


def test_a_concept_after_reopening_has_no_day_of_its_own_yet(tmp_path: Path) -> None:
    file = small_final(tmp_path)
    correct(file, VerdictGiven("V1", {"verdict": "not_now"}), finalised=False)
    with SessionFile.open(file) as session:
        earlier = session.version_before()
    assert earlier is not None
    assert earlier.evening.phase is Phase.FINAL
    assert earlier.evening.verdicts["V1"].verdict == "adopt"
    assert (earlier.made_final, earlier.corrected) == (FIRST.date(), None)


def test_the_third_version_follows_the_second(tmp_path: Path) -> None:
    file = small_final(tmp_path)
    correct(file, VerdictGiven("V1", {"verdict": "not_now"}))
    third = SECOND + dt.timedelta(days=7)
    correct(file, VerdictGiven("V1", {"verdict": "sharpen"}), moment=third)
    with SessionFile.open(file) as session:
        earlier = session.version_before()
    assert earlier is not None
    assert (earlier.evening.state.version, earlier.evening.verdicts["V1"].verdict) == (2, "not_now")
    assert (earlier.made_final, earlier.corrected) == (SECOND.date(), third.date())


def test_what_was_taken_back_in_between_changes_nothing(tmp_path: Path) -> None:
    file = small_final(tmp_path)
    with SessionFile.open(file) as session:
        first = session.evening
    correct(file, VerdictGiven("V1", {"verdict": "not_now"}), finalised=False)
    with on(SECOND, file) as session:
        session.undo(by=SECRETARY)
        earlier = session.version_before()
    assert earlier is not None
    assert earlier.evening.records == first.records


def test_what_somebody_else_wrote_since_is_left_out_until_it_is_read(tmp_path: Path) -> None:
    file = small_final(tmp_path)
    with SessionFile.open(file) as here:
        correct(file, VerdictGiven("V1", {"verdict": "not_now"}))
        assert here.version_before() is None
        assert here.changed_elsewhere()
        assert here.version_before() is not None


def test_a_journal_that_does_not_lead_to_the_rows_is_said_to_be_damaged(tmp_path: Path) -> None:
    file = small_final(tmp_path)
    correct(file, VerdictGiven("V1", {"verdict": "not_now"}))
    with on(SECOND, file) as session:
        session._connection.execute("DELETE FROM verdicts WHERE proposal = 'V1'")
    with SessionFile.open(file) as session, pytest.raises(DamagedSession):
        session.version_before()
