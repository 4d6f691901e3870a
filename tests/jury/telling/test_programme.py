"""What the journal says of the rundown and the clock: the thing that changed, not the rows that moved up."""

from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file
from running_evenings import NOW, after, judged_evening, minute, shown

from jury.round.clock import ClockMovedOn, ClockStarted
from jury.round.event import Event
from jury.round.marking import MarkGiven
from jury.round.proposals import MovedToEnd
from jury.round.reveal import RevealTakenBack
from jury.round.rundown import CueAdded, CueDropped, CueEdited, CueMoved
from jury.round.stage import StageMoved
from jury.running.boot_clock import Instant
from jury.session.file import SessionFile
from jury.telling import journal
from jury.telling.journal import EntryInWords, in_words

SONG = CueAdded({"kind": "own", "title": "Lied"}, before="order")


@pytest.fixture
def session(tmp_path: Path) -> SessionFile:
    return opened(small_file(tmp_path))


def told(session: SessionFile, event: Event, reason: str | None = None) -> EntryInWords:
    entry = session.record(event, by=SECRETARY, reason=reason)
    assert entry is not None
    return in_words(entry, session.evening)


def test_what_came_moved_changed_and_went_is_named(session: SessionFile) -> None:
    told(session, CueEdited("welcome", {"seconds": 60}))
    assert told(session, SONG) == EntryInWords("onderdeel erbij", "Lied", ())
    assert told(session, CueMoved("own:1", before="welcome")) == EntryInWords("onderdeel verplaatst", "Lied", ())
    assert told(session, CueMoved("own:1")) == EntryInWords("onderdeel verplaatst", "Lied", ())
    assert told(session, CueEdited("own:1", {"seconds": 90})) == EntryInWords(
        "onderdeel gewijzigd", "Lied", ("duurt: – → 90",)
    )
    assert told(session, CueDropped("own:1")) == EntryInWords("onderdeel weg", "Lied", ())


def test_a_no_show_is_told_of_the_plan_and_not_of_the_programme_that_follows(session: SessionFile) -> None:
    told(session, SONG)
    assert told(session, MovedToEnd("V1", "In de file."), "In de file.").subject == "Plan 1"


def test_the_stage_and_the_clock_are_told_by_what_the_hall_saw(session: SessionFile) -> None:
    start, later = Instant("this start", Decimal(10)), Instant("this start", Decimal("191.2"))
    assert told(session, StageMoved(minute(0), start, "pitch:V2")).subject == "Plan 2"
    assert told(session, ClockStarted(start)).subject == "Plan 2"
    moved = told(session, ClockMovedOn(later))
    assert (moved.what, moved.subject) == ("klok op het volgende deel", "Plan 2")
    assert "gebruikt: – → 181,2" in moved.details
    session.record(StageMoved(minute(9), later, "closing"), by=SECRETARY)
    assert in_words(
        next(entry for entry in session.entries() if entry.what == "clock_started"), session.evening
    ) == EntryInWords("klok loopt", "Plan 2", ("onderdeel: – → Plan 2", "deel: – → pitch", "klok: – → loopt"))


def test_a_correction_that_stops_the_clock_of_the_hall_is_told_as_a_correction() -> None:
    seen = shown(shown(judged_evening(8, 7, 6), "reveal:1", 60), "pitch:V1", 62)
    running = after(seen, ClockStarted(NOW))
    mark = MarkGiven("V3", "J1", "a", Decimal(9))
    still, ran = (journal.told("mark_given", mark.decided(each, "Fout."), each) for each in (seen, running))
    assert ran == still
    back = RevealTakenBack("We tellen opnieuw.")
    still, ran = (journal.told(back.what, back.decided(each), each) for each in (seen, running))
    assert ran == still
