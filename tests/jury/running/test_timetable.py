"""When things are planned and when they really came, minute by minute."""

from datetime import time

from running_evenings import after, minute, running_evening, shown

from jury.model.evening import Evening
from jury.round.rules import SessionEdited
from jury.running.timetable import Timetable, timetable

RUNDOWN = [{"kind": "welcome", "seconds": 600}, {"kind": "break", "seconds": 900}, {"kind": "closing", "seconds": 300}]


def at(evening: Evening, minutes: float) -> Timetable:
    return timetable(evening, minute(minutes))


def test_before_it_begins_everything_has_its_planned_time() -> None:
    table = at(running_evening(rundown=RUNDOWN), -30)
    assert [each.planned for each in table.cues] == [time(19, 15), time(19, 25), time(19, 40)]
    assert [each.started for each in table.cues] == [None, None, None]
    assert (table.current, table.behind, table.planned_end, table.expected_end) == (None, 0, time(19, 45), time(19, 45))


def test_what_comes_late_makes_the_end_late() -> None:
    evening = shown(shown(running_evening(rundown=RUNDOWN), "welcome", 0), "break", 14)
    table = at(evening, 20)
    first, second, last = table.cues
    assert [(each.started, each.used) for each in (first, second)] == [(time(19, 15), 840), (time(19, 29), 360)]
    assert (last.started, last.used) == (None, None)
    assert (table.behind, table.expected_end) == (240, time(19, 49))


def test_what_takes_too_long_makes_it_later_while_it_lasts() -> None:
    evening = shown(running_evening(rundown=RUNDOWN), "break", 10)
    assert at(evening, 24).behind == 0
    assert at(evening, 27).behind == 120


def test_an_evening_can_be_ahead() -> None:
    evening = shown(running_evening(rundown=RUNDOWN), "closing", 22)
    assert (at(evening, 22).behind, at(evening, 22).expected_end) == (-180, time(19, 42))


def test_minutes_pass_midnight() -> None:
    rundown = [{"kind": "welcome", "seconds": 3600}, {"kind": "closing", "seconds": 3600}]
    evening = running_evening(rundown=rundown, start="23:30:00")
    assert [each.planned for each in at(evening, 0).cues] == [time(23, 30), time(0, 30)]
    assert at(evening, 0).planned_end == time(1, 30)
    late = shown(evening, "closing", 5 * 60 + 20)  # 19:15 and 5:20 later is 0:35
    assert (at(late, 5 * 60 + 20).behind, at(late, 5 * 60 + 20).expected_end) == (300, time(1, 35))


def test_without_a_time_to_begin_nothing_is_planned_and_real_times_are_kept() -> None:
    table = at(shown(running_evening(rundown=RUNDOWN, start=None), "break", 3), 5)
    assert {each.planned for each in table.cues} == {None}
    assert (table.cues[1].started, table.cues[1].used) == (time(19, 18), 120)
    assert (table.behind, table.planned_end, table.expected_end) == (None, None, None)


def test_the_promised_end_stays_what_was_promised() -> None:
    table = at(after(running_evening(rundown=RUNDOWN), SessionEdited({"planned_end": "22:15:00"})), 0)
    assert (table.planned_end, table.expected_end) == (time(22, 15), time(19, 45))


def test_a_cue_that_comes_back_keeps_when_it_began_and_its_seconds_add_up() -> None:
    evening = shown(shown(shown(running_evening(rundown=RUNDOWN), "welcome", 0), "break", 8), "welcome", 10)
    table = at(evening, 11)
    assert (table.cues[0].started, table.cues[0].used) == (time(19, 15), 9 * 60)


def test_a_cue_shown_by_mistake_begins_when_it_really_comes() -> None:
    glance = shown(shown(running_evening(rundown=RUNDOWN), "closing", 0), "welcome", 0.5)
    assert at(shown(glance, "closing", 25), 25).behind == 0


def test_a_wall_clock_that_is_put_back_makes_nothing_shorter() -> None:
    evening = shown(running_evening(rundown=RUNDOWN), "welcome", 0)
    assert at(evening, -60).cues[0].used == 0
