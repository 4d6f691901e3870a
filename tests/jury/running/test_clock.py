"""How the clock stands, on a machine's clock that the test holds in its hand."""

from decimal import Decimal

import pytest
from running_evenings import after, minute, running_evening

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.clock import ClockChanged, ClockMovedOn, ClockPaused, ClockStarted, ClockStopped
from jury.round.rundown import CueAdded, CueMoved
from jury.round.stage import StageMoved
from jury.running.boot_clock import Instant, instant
from jury.running.clock import clock, used


def at(seconds: float, boot: str = "this start") -> Instant:
    return Instant(boot, Decimal(str(seconds)))


def go(evening: Evening, cue: str, seconds: float = 0) -> Evening:
    return after(evening, StageMoved(minute(0), at(seconds), cue))


def pitching() -> Evening:
    """Give an evening with the first plan on the stage and its clock running since 100 seconds."""
    return after(go(running_evening(), "pitch:V1"), ClockStarted(at(100)))


def shown(evening: Evening, now: Instant) -> tuple[str | None, str | None, str, float, float]:
    found = clock(evening, now)
    return found.proposal, found.part, found.state, float(found.left), float(found.overtime)


def test_a_clock_counts_down_without_a_word_being_written() -> None:
    evening = pitching()
    assert shown(evening, at(100)) == ("V1", "pitch", "running", 180, 0)
    assert shown(evening, at(147.6)) == ("V1", "pitch", "running", 132.4, 0)


def test_overtime_counts_up_from_zero() -> None:
    assert shown(pitching(), at(292.5)) == ("V1", "pitch", "running", 0, 12.5)


def test_a_pause_is_not_counted() -> None:
    paused = after(pitching(), ClockPaused(at(130)))
    assert shown(paused, at(400)) == ("V1", "pitch", "paused", 150, 0)
    assert shown(after(paused, ClockStarted(at(400))), at(410)) == ("V1", "pitch", "running", 140, 0)


def test_the_next_part_runs_on_and_after_the_last_nothing_comes() -> None:
    evening = after(pitching(), ClockMovedOn(at(281.2)))
    assert shown(evening, at(291.2)) == ("V1", "questions", "running", 230, 0)
    evening = after(evening, ClockMovedOn(at(521.2)))
    assert shown(evening, at(531.2)) == ("V1", "marking", "running", 110, 0)
    assert ClockMovedOn(at(541.2)).decided(evening) == ()
    assert {part: float(seconds) for part, seconds in used(evening, at(616.2))["V1"].items()} == {
        "pitch": 181.2,
        "questions": 240,
        "marking": 95,
    }


def test_where_the_clock_waits_the_next_part_waits_too() -> None:
    evening = after(after(pitching(), ClockPaused(at(130))), ClockMovedOn(at(140)))
    assert shown(evening, at(150)) == ("V1", "questions", "stopped", 240, 0)


def test_seconds_come_and_go_while_it_runs() -> None:
    evening = after(pitching(), ClockChanged(at(110), 30))
    assert shown(evening, at(110))[3] == 200
    assert shown(after(evening, ClockChanged(at(115), -60)), at(120))[3] == 130
    with pytest.raises(RuleBroken, match="uur"):
        ClockChanged(at(110), 3601).decided(evening)


def test_another_cue_stops_the_clock_and_keeps_its_seconds() -> None:
    away = go(pitching(), "pitch:V2", 150)
    assert shown(away, at(200)) == ("V2", "pitch", "stopped", 180, 0)
    assert {plan: dict(parts) for plan, parts in used(away, at(200)).items()} == {"V1": {"pitch": 50}}
    assert shown(go(away, "pitch:V1", 210), at(300)) == ("V1", "pitch", "stopped", 130, 0)


def test_back_at_a_plan_the_clock_stands_on_the_part_that_was_reached() -> None:
    questions = after(pitching(), ClockMovedOn(at(280)))
    back = go(go(questions, "pitch:V2", 300), "pitch:V1", 400)
    assert shown(back, at(400)) == ("V1", "questions", "stopped", 220, 0)


@pytest.mark.parametrize("cue", ["break", "tables", "deliberation"])
def test_what_the_hall_waits_for_is_counted_down(cue: str) -> None:
    evening = go(running_evening(rundown=[{"kind": cue, "seconds": 900}]), cue)
    started = after(evening, ClockStarted(at(0)))
    assert shown(started, at(60)) == (None, cue, "running", 840, 0)
    assert used(started, at(60)) == {}


@pytest.mark.parametrize("event", [ClockStarted(at(0)), ClockChanged(at(0), 30), ClockMovedOn(at(0))])
def test_elsewhere_there_is_no_clock(event: ClockStarted) -> None:
    assert shown(go(running_evening(), "welcome"), at(0)) == (None, None, "stopped", 0, 0)
    for evening in (running_evening(), go(running_evening(), "welcome")):
        with pytest.raises(RuleBroken, match="klok"):
            event.decided(evening)


def test_after_a_start_of_the_machine_it_says_that_it_does_not_know() -> None:
    lost = pitching()
    assert shown(lost, at(5, "next start")) == ("V1", "pitch", "unknown", 180, 0)
    known = after(after(pitching(), ClockPaused(at(130))), ClockStarted(at(140)))
    assert shown(known, at(5, "next start")) == ("V1", "pitch", "unknown", 150, 0)


def test_from_what_was_known_last_it_goes_on() -> None:
    lost = after(after(pitching(), ClockPaused(at(130))), ClockStarted(at(140)))
    on = after(lost, ClockStarted(at(5, "next start")))
    assert shown(on, at(15, "next start")) == ("V1", "pitch", "running", 140, 0)
    assert shown(after(lost, ClockStopped(at(5, "next start"))), at(9, "next start"))[2:4] == ("stopped", 150)


def test_a_clock_that_stands_still_knows_what_it_knew_on_any_machine() -> None:
    assert shown(after(pitching(), ClockStopped(at(130))), at(1, "other"))[2:4] == ("stopped", 150)


def test_a_pitch_of_another_length_has_parts_of_another_length() -> None:
    evening = go(running_evening(rundown=[{"kind": "pitch", "proposal": "V1", "seconds": 270}]), "pitch:V1")
    assert shown(evening, at(0))[3] == 90


def test_the_clock_goes_along_with_a_cue_that_is_called_otherwise() -> None:
    rundown = [{"kind": "break", "seconds": 900}, {"kind": "welcome"}, {"kind": "break", "seconds": 600}]
    started = after(go(running_evening(rundown=rundown), "break:2"), ClockStarted(at(0)))
    moved = after(after(started, CueMoved("break:2", before="break")), CueAdded({"kind": "board"}))
    assert moved.stage.current == "break"
    assert shown(moved, at(60)) == (None, "break", "running", 540, 0)


def test_nothing_is_written_where_nothing_changes() -> None:
    evening = pitching()
    assert ClockStarted(at(120)).decided(evening) == ()
    assert ClockPaused(at(0)).decided(go(running_evening(), "pitch:V1")) == ()
    assert ClockStopped(at(0)).decided(go(running_evening(), "pitch:V1")) == ()


def test_the_machines_clock_counts_on_and_is_of_one_start() -> None:
    first, second = instant(), instant()
    assert second.boot == first.boot != ""
    assert 0 <= second.seconds - first.seconds < 1
