"""Which plans the hall has heard: those pitched and the one on the stage, and none for which nobody came."""

from running_evenings import after, running_evening, shown

from jury.model.evening import Evening
from jury.round.proposals import MovedToEnd, ProposalWithdrawn
from jury.running.heard import heard, plan_on_the_stage


def ids(evening: Evening) -> list[str]:
    return [plan.id for plan in heard(evening)]


def on_the_stage(evening: Evening) -> str | None:
    plan = plan_on_the_stage(evening)
    return plan.id if plan else None


def test_before_anything_is_shown_it_is_the_first_that_comes() -> None:
    assert (ids(running_evening()), on_the_stage(running_evening())) == (["V1"], None)


def test_what_came_on_the_stage_was_heard() -> None:
    evening = shown(shown(running_evening(), "pitch:V1", 0), "pitch:V2", 9)
    assert (ids(evening), on_the_stage(evening)) == (["V1", "V2"], "V2")
    evening = shown(evening, "break", 18)
    assert (ids(evening), on_the_stage(evening)) == (["V1", "V2"], None)


def test_a_plan_for_which_nobody_came_is_heard_once_it_comes_at_last() -> None:
    evening = after(shown(running_evening(), "pitch:V1", 0), MovedToEnd("V1", "Er was niemand."), "Er was niemand.")
    assert (ids(evening), on_the_stage(evening)) == ([], None)
    evening = shown(shown(evening, "pitch:V2", 1), "pitch:V3", 10)
    assert ids(evening) == ["V2", "V3"]
    evening = shown(evening, "pitch:V1", 20)
    assert (ids(evening), on_the_stage(evening)) == (["V2", "V3", "V1"], "V1")
    assert ids(shown(evening, "break", 30)) == ["V2", "V3", "V1"]


def test_a_plan_that_withdrew_takes_no_marks() -> None:
    evening = after(shown(running_evening(), "pitch:V1", 0), ProposalWithdrawn("V1"), "Ingetrokken.")
    assert (ids(evening), on_the_stage(evening)) == ([], None)
