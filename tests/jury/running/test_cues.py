"""The programme of an evening: what is on it where nobody made one, and what each thing is called."""

import pytest
from running_evenings import after, running_evening

from jury.errors import RuleBroken
from jury.example import example_records
from jury.model.evening import Evening
from jury.round.proposals import ProposalWithdrawn
from jury.round.rules import SettingsEdited
from jury.running.cues import cues, jury_at_work
from jury.running.usual import reveal_steps


def ids(evening: Evening) -> list[str]:
    return [cue.id for cue in cues(evening)]


def test_the_example_has_everything_and_ends_when_it_was_to_end() -> None:
    evening = Evening(example_records())
    assert ids(evening) == [
        *("welcome", "question", "jury", "criteria", "order"),
        *("pitch:V02", "pitch:V05", "pitch:V04", "pitch:V01", "pitch:V03", "pitch:V06"),
        *("break", "board"),
        *("pitch:V07", "pitch:V08", "pitch:V09", "pitch:V10", "pitch:V11"),
        *("tables", "reveal:1", "reveal:2", "reveal:3", "audience", "agreements", "closing"),
    ]
    assert sum(cue.seconds for cue in cues(evening)) == 3 * 60 * 60


def test_what_an_evening_does_not_have_is_not_on_it() -> None:
    short = running_evening()
    assert ids(short) == [
        *("welcome", "jury", "criteria", "order", "pitch:V1", "pitch:V2", "pitch:V3", "break"),
        *("reveal:1", "reveal:2", "reveal:3", "agreements", "closing"),
    ]


def test_without_tables_the_hall_has_a_second_break_while_the_jury_deliberates() -> None:
    found = ids(running_evening(plans=6))
    assert found[found.index("pitch:V3") : found.index("reveal:1")] == [
        *("pitch:V3", "break", "pitch:V4", "pitch:V5", "pitch:V6", "break:2"),
    ]


@pytest.mark.parametrize(
    ("reveal", "ranking", "steps"),
    [
        ("places", "top3", 3),
        ("places", "all", 4),
        ("places", "none", 0),
        ("after_deliberation", "top3", 3),
        ("de wethouder vertelt het", "top3", 3),
        ("verdicts", "top3", 4),
        ("themes", "top3", 1),
        ("none", "all", 0),
    ],
)
def test_the_reveal_has_the_steps_of_the_settings(reveal: str, ranking: str, steps: int) -> None:
    evening = running_evening(plans=4, settings={"reveal": reveal}, publication={"publish_ranking": ranking})
    assert reveal_steps(evening) == steps
    assert [id for id in ids(evening) if id.startswith("reveal")] == [f"reveal:{n}" for n in range(1, steps + 1)]


def test_a_withdrawn_plan_does_not_pitch() -> None:
    evening = after(running_evening(), ProposalWithdrawn("V2"), "Ze trekken zich terug.")
    assert "pitch:V2" not in ids(evening)


def test_a_rundown_that_was_made_is_followed_and_what_comes_twice_is_numbered() -> None:
    evening = running_evening(
        rundown=[
            {"kind": "own", "title": "Lied"},
            {"kind": "break"},
            {"kind": "pitch", "proposal": "V2", "seconds": 300},
            {"kind": "break", "seconds": 60},
            {"kind": "award", "award": "durf", "title": "De durfprijs"},
            {"kind": "own", "title": "Bloemen"},
            {"kind": "reveal"},
        ]
    )
    found = cues(evening)
    assert [cue.id for cue in found] == ["own:1", "break", "pitch:V2", "break:2", "award:durf", "own:2", "reveal:1"]
    assert [cue.seconds for cue in found] == [300, 900, 300, 60, 180, 300, 120]
    assert [cue.title for cue in found][:3] == ["Lied", "Pauze", "Plan 2"]


def test_a_reveal_is_never_called_what_somebody_typed() -> None:
    evening = running_evening(rundown=[{"kind": "reveal", "title": "De winnaar: Plan 2"}, {"kind": "reveal"}])
    assert [cue.title for cue in cues(evening)] == ["Uitslag, stap 1 van 2", "Uitslag, stap 2 van 2"]


@pytest.mark.parametrize(("phase", "waits"), [("round", True), ("deliberation", False), ("final", False)])
def test_the_outcome_waits_for_the_deliberation(phase: str, waits: bool) -> None:
    evening = running_evening(phase, settings={"audience_award": 1})
    told = {cue.id: jury_at_work(evening, cue) for cue in cues(evening)}
    assert (told["reveal:1"], told["audience"]) == (waits, waits)
    assert not told["pitch:V1"]


def test_the_reveal_is_chosen_and_old_words_for_it_may_stay() -> None:
    old = running_evening("preparation", settings={"reveal": "de wethouder vertelt het"})
    assert after(old, SettingsEdited({"reveal": "themes"})).settings.reveal == "themes"
    assert SettingsEdited({"reveal": "de wethouder vertelt het"}).decided(old) == ()
    with pytest.raises(RuleBroken, match="places, themes, verdicts, none"):
        SettingsEdited({"reveal": "thema’s"}).decided(old)
