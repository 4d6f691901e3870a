"""The reveal on the stage: it holds what its own step tells, and nothing once it left."""

from running_evenings import NOW, after, judged_evening, minute, shown

from jury.model.evening import Evening
from jury.round.rules import DeliberationBegun
from jury.round.stage import StageMoved


def on(evening: Evening) -> Evening:
    return after(evening, StageMoved(minute(0), NOW))


def titles(evening: Evening) -> list[str]:
    return [line.title for line in evening.stage.told]


def test_the_stage_holds_the_step_that_it_shows_and_no_other() -> None:
    evening, seen = shown(judged_evening(8, 7, 6), "reveal:1", 0), []
    while evening.stage.current != "agreements":
        seen.append((evening.stage.current, titles(evening)))
        evening = on(evening)
    assert seen == [("reveal:1", ["Plan 3"]), ("reveal:2", ["Plan 2"]), ("reveal:3", ["Plan 1"])]
    assert titles(evening) == []
    assert titles(after(evening, StageMoved(minute(0), NOW, back=True))) == ["Plan 1"]


def test_before_the_deliberation_a_step_tells_nothing_and_is_told_first_when_that_began() -> None:
    waiting = shown(judged_evening(8, 7, 6, phase="round"), "reveal:1", 0)
    assert (titles(waiting), waiting.stage.revealed) == ([], False)
    begun = after(waiting, DeliberationBegun())
    assert titles(begun) == []
    told = on(begun)
    assert (told.stage.current, titles(told)) == ("reveal:1", ["Plan 3"])
    assert on(told).stage.current == "reveal:2"


def test_the_first_step_makes_the_outcome_known_to_the_hall_for_good() -> None:
    before = shown(judged_evening(8, 7, 6), "break", 0)
    told = shown(before, "reveal:1", 5)
    assert [each.stage.revealed for each in (before, told, shown(told, "closing", 9))] == [False, True, True]
