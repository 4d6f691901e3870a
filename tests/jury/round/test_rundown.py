"""The programme changes while the evening runs, and what stands on a cue goes along with it."""

import pytest
from running_evenings import after, running_evening, shown

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.proposals import MovedToEnd, OrderDrawn, ProposalAdded
from jury.round.rules import SettingsEdited
from jury.round.rundown import CueAdded, CueDropped, CueEdited, CueMoved
from jury.running.cues import cues

LATE = "Ze staan in de file."
RUNDOWN = [
    {"kind": "welcome"},
    {"kind": "own", "title": "Lied"},
    {"kind": "pitch", "proposal": "V1", "text": "Wat een begin."},
    {"kind": "break"},
    {"kind": "pitch", "proposal": "V2"},
    {"kind": "own", "title": "Bloemen"},
]


def evening() -> Evening:
    return running_evening(rundown=RUNDOWN)


def ids(evening: Evening) -> list[str]:
    return [cue.id for cue in cues(evening)]


def test_a_first_change_keeps_the_rest_of_the_usual_programme() -> None:
    before = running_evening()
    now = after(before, CueAdded({"kind": "own", "title": "Lied", "seconds": 240}, before="order"))
    usual = ids(before)
    assert ids(now) == [*usual[:3], "own:1", *usual[3:]]
    assert len(now.rundown) == len(usual) + 1


def test_a_cue_is_retimed_and_said_otherwise() -> None:
    now = after(evening(), CueEdited("break", {"seconds": 1200, "text": "Terug om 20:45."}))
    changed = next(cue for cue in cues(now) if cue.id == "break")
    assert (changed.seconds, changed.text) == (1200, "Terug om 20:45.")


def test_the_stage_its_times_and_the_clock_follow_a_cue_whose_id_changes() -> None:
    now = after(shown(evening(), "own:2", 10), CueMoved("own:2", before="welcome"))
    assert ids(now)[0] == "own:1"
    assert now.stage.current == "own:1"
    assert list(now.shown_cues) == ["own:1"]


def test_two_cues_that_change_places_keep_their_own_times() -> None:
    both = shown(shown(shown(evening(), "own:1", 1), "own:2", 4), "welcome", 9)
    now = after(both, CueMoved("own:1"))
    assert {id: row.seconds for id, row in now.shown_cues.items()} == {"own:2": 180, "own:1": 300, "welcome": 0}


def test_a_cue_goes_but_never_the_one_that_the_hall_sees() -> None:
    here = shown(evening(), "break", 0)
    with pytest.raises(RuleBroken, match="nu op het scherm"):
        CueDropped("break").decided(here)
    assert "own:1" in ids(after(here, CueDropped("own:1")))
    assert len(cues(after(here, CueDropped("own:1")))) == len(RUNDOWN) - 1


def test_something_is_left() -> None:
    with pytest.raises(RuleBroken, match="minstens één"):
        CueDropped("welcome").decided(running_evening(rundown=[{"kind": "welcome"}]))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [({"kind": "pitch"}, "welk plan"), ({"kind": "own"}, "titel"), ({"kind": "award"}, "welke prijs")],
)
def test_a_cue_says_what_it_is_about(fields: dict[str, str], sentence: str) -> None:
    with pytest.raises(RuleBroken, match=sentence):
        CueAdded(fields).decided(evening())


def test_what_no_cue_can_hold_is_refused() -> None:
    for fields in ({"kind": "dans"}, {"kind": "pitch", "proposal": "V9"}, {"kind": "break", "seconds": -1}):
        with pytest.raises(RuleBroken):
            CueAdded(fields).decided(evening())


def test_pitches_keep_the_order_of_the_plans() -> None:
    with pytest.raises(RuleBroken, match="volgorde van de plannen"):
        CueMoved("pitch:V2", before="pitch:V1").decided(evening())
    assert ids(after(evening(), CueMoved("pitch:V2", before="break")))[2:5] == ["pitch:V1", "pitch:V2", "break"]


def test_a_no_show_goes_to_the_end_here_too() -> None:
    now = after(evening(), MovedToEnd("V1", LATE), LATE)
    assert ids(now) == ["welcome", "own:1", "pitch:V2", "break", "pitch:V1", "own:2"]
    assert next(cue.text for cue in cues(now) if cue.id == "pitch:V1") == "Wat een begin."


def test_on_the_usual_programme_a_no_show_is_the_last_to_pitch() -> None:
    now = after(running_evening(), MovedToEnd("V1", LATE), LATE)
    assert [id for id in ids(now) if id.startswith("pitch")] == ["pitch:V2", "pitch:V3", "pitch:V1"]


def test_another_order_and_a_new_plan_are_followed() -> None:
    drawn = after(running_evening(rundown=RUNDOWN), OrderDrawn("sluisje"), "Opnieuw geloot.")
    pitches = [id.removeprefix("pitch:") for id in ids(drawn) if id.startswith("pitch")]
    assert pitches == [plan.id for plan in drawn.proposals if plan.id in pitches]
    added = after(evening(), ProposalAdded("V4", {"title": "Plan 4"}), "Een plan kwam later binnen.")
    assert ids(added) == ["welcome", "own:1", "pitch:V1", "break", "pitch:V2", "pitch:V4", "own:2"]


def told_as(reveal: str) -> Evening:
    before = running_evening(
        "preparation",
        plans=5,
        settings={"reveal": reveal, "audience_award": 1},
        publication={"publish_ranking": "top3"},
    )
    return after(before, CueAdded({"kind": "own", "title": "Lied"}, before="order"))


def steps(evening: Evening) -> list[str]:
    return [id for id in ids(evening) if id.startswith("reveal")]


def test_a_programme_that_somebody_made_follows_how_the_outcome_is_told() -> None:
    now = after(told_as("places"), SettingsEdited({"reveal": "verdicts"}))
    assert steps(now) == [f"reveal:{n}" for n in range(1, 6)], "a step a plan"
    assert "own:1" in ids(now)
    assert ids(now)[-4:] == ["reveal:5", "audience", "agreements", "closing"]
    assert ids(after(now, SettingsEdited({"reveal": "places"}))) == ids(told_as("places"))
    nothing = after(now, SettingsEdited({"reveal": "none"}))
    assert steps(nothing) == []
    assert ids(after(nothing, SettingsEdited({"reveal": "verdicts"}))) == ids(now)


def test_a_number_of_steps_that_somebody_chose_stands() -> None:
    fewer = after(told_as("places"), CueDropped("reveal:2"))
    assert ids(after(fewer, SettingsEdited({"reveal": "verdicts"}))) == ids(fewer)


def test_a_step_that_the_hall_looks_at_does_not_go() -> None:
    here = shown(after(told_as("places"), SettingsEdited({"reveal": "verdicts"})), "reveal:5", 0)
    with pytest.raises(RuleBroken, match="nu op het scherm"):
        after(here, SettingsEdited({"reveal": "places"}))
    assert len(steps(after(shown(here, "reveal:1", 1), SettingsEdited({"reveal": "places"})))) == 3
