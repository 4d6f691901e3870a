"""What the hall sees: on and back, dark, and a short message."""

import pytest
from running_evenings import NOW, after, minute, running_evening, shown

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.stage import MessageShown, StageBlanked, StageMoved
from jury.running.cues import cues


def step(evening: Evening, steps: int) -> Evening:
    return after(evening, StageMoved(minute(0), NOW, steps=steps))


def test_the_stage_walks_from_the_first_to_the_last_and_stays_there() -> None:
    evening, seen = running_evening(), []
    for _cue in range(len(cues(evening)) + 2):
        evening = step(evening, 1)
        seen.append(evening.stage.current)
    assert seen == [*(cue.id for cue in cues(evening)), "closing", "closing"]


def test_back_at_the_start_stays_there() -> None:
    assert step(running_evening(), -1).stage.current == ""
    assert step(shown(running_evening(), "welcome", 0), -1).stage.current == "welcome"


def test_an_unknown_cue_is_refused_with_the_nearest() -> None:
    with pytest.raises(RuleBroken, match=r"pitch:V11.*Bedoelde u ‘pitch:V1’"):
        shown(running_evening(), "pitch:V11", 0)


def test_a_message_goes_with_its_cue_and_the_dark_stays() -> None:
    evening = after(after(running_evening(), MessageShown("  Graag\nafronden ")), StageBlanked(True))
    assert evening.stage.message == "Graag afronden"
    moved = step(evening, 1).stage
    assert (moved.message, moved.blank) == ("", True)


def test_an_empty_message_takes_it_away_and_a_long_one_is_refused() -> None:
    evening = after(running_evening(), MessageShown("Graag afronden"))
    assert after(evening, MessageShown("")).stage.message == ""
    with pytest.raises(RuleBroken, match="80"):
        MessageShown("x" * 81).decided(evening)


def test_the_stage_goes_on_when_the_outcome_is_final() -> None:
    assert step(running_evening("final"), 1).stage.current == "welcome"
