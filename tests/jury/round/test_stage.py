"""What the hall sees: on and back, dark, and a short message."""

import pytest
from running_evenings import NOW, after, minute, running_evening, shown

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.proposals import MovedToEnd, ProposalWithdrawn
from jury.round.rundown import CueAdded
from jury.round.stage import AlarmShown, AlarmTakenAway, MessageShown, StageBlanked, StageMoved
from jury.running.cues import cues
from jury.running.timetable import timetable


def step(evening: Evening, minutes: float = 0) -> Evening:
    return after(evening, StageMoved(minute(minutes), NOW))


def back(evening: Evening) -> Evening:
    return after(evening, StageMoved(minute(0), NOW, back=True))


def test_the_stage_walks_from_the_first_to_the_last_and_stays_there() -> None:
    evening, seen = running_evening(), []
    for _cue in range(len(cues(evening)) + 2):
        evening = step(evening)
        seen.append(evening.stage.current)
    assert seen == [*(cue.id for cue in cues(evening)), "closing", "closing"]


def test_back_at_the_start_stays_there() -> None:
    assert back(running_evening()).stage.current == ""
    assert back(shown(running_evening(), "welcome", 0)).stage.current == "welcome"


def test_an_unknown_cue_is_refused_with_the_nearest() -> None:
    with pytest.raises(RuleBroken, match=r"pitch:V11.*Bedoelde u ‘pitch:V1’"):
        shown(running_evening(), "pitch:V11", 0)


def test_a_message_goes_with_its_cue_and_the_dark_stays() -> None:
    evening = after(after(running_evening(), MessageShown("  Graag\nafronden ")), StageBlanked(True))
    assert evening.stage.message == "Graag afronden"
    moved = step(evening).stage
    assert (moved.message, moved.blank) == ("", True)


def test_an_empty_message_takes_it_away_and_a_long_one_is_refused() -> None:
    evening = after(running_evening(), MessageShown("Graag afronden"))
    assert after(evening, MessageShown("")).stage.message == ""
    with pytest.raises(RuleBroken, match="80"):
        MessageShown("x" * 81).decided(evening)


def test_the_stage_goes_on_when_the_outcome_is_final() -> None:
    assert step(running_evening("final")).stage.current == "welcome"


def test_after_a_no_show_the_evening_goes_on_with_the_plan_behind_it_and_comes_back_at_the_end() -> None:
    nobody = shown(running_evening(), "pitch:V1", 12)
    late = after(nobody, MovedToEnd("V1", "Ze staan in de file."), "Ze staan in de file.")
    second = step(late, 14)
    assert second.stage.current == "pitch:V2"
    third = step(second, 23)
    last = step(third, 32)
    assert (third.stage.current, last.stage.current) == ("pitch:V3", "pitch:V1")
    assert timetable(last, minute(33)).cues[6].started == minute(32).time()
    assert step(last, 41).stage.current == "break"


def test_a_plan_that_withdraws_on_the_stage_stays_there_until_the_next() -> None:
    here = after(shown(running_evening(), "pitch:V2", 0), ProposalWithdrawn("V2"), "Ze trekken zich terug.")
    assert here.stage.current in [cue.id for cue in cues(here)]
    assert step(here).stage.current == "pitch:V3"


def test_the_emergency_text_stays_over_the_cue_and_the_dark_until_it_is_taken_away() -> None:
    evening = after(after(shown(running_evening(), "pitch:V1", 0), StageBlanked(True)), AlarmShown())
    assert step(evening).stage.alarm
    calm = after(evening, AlarmTakenAway()).stage
    assert (calm.alarm, calm.current, calm.blank) == (False, "pitch:V1", True)


@pytest.mark.parametrize("event", [AlarmTakenAway(), AlarmShown()])
def test_an_emergency_text_that_is_there_or_gone_already_changes_nothing(event: AlarmShown | AlarmTakenAway) -> None:
    once = after(running_evening(), event)
    assert event.changes(once) == ()


def test_where_undo_took_away_what_the_hall_sees_the_evening_goes_on_behind_what_it_saw_before() -> None:
    before = shown(running_evening(), "jury", 0)
    added = CueAdded({"kind": "own", "title": "Foto’s en namen"}, "criteria").decided(before)
    on_it = step(before.after(added), 5)
    assert on_it.stage.current == "own:1"
    taken_back = on_it.after(change.inverse for change in reversed(added))
    assert step(taken_back, 6).stage.current == "criteria"
    assert back(taken_back).stage.current == "jury"
