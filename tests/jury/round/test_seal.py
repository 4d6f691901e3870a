"""An outcome that the hall has seen: what could change it needs a reason, and the reveal begins anew."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import SECRETARY, ticking
from running_evenings import NOW, after, judged_evening, minute, shown

from jury.errors import ReasonNeeded, RuleBroken
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.round import seal
from jury.round.clock import ClockStarted
from jury.round.event import Event
from jury.round.jury import InterestDeclared, JuryEdited
from jury.round.marking import MarkGiven
from jury.round.proposals import MovedToEnd, ProposalEdited, ProposalWithdrawn
from jury.round.reveal import RevealTakenBack
from jury.round.rules import CriteriaEdited, PublicationEdited, RoundResumed, SessionEdited, SettingsEdited
from jury.round.rundown import CueAdded, CueDropped
from jury.round.stage import StageBlanked, StageMoved
from jury.round.verdicts import AudienceCounted, TieDecided, VerdictGiven
from jury.running.boot_clock import Instant, instant
from jury.running.clock import STOPPED
from jury.session.author import STAGE, author
from jury.session.creation import create
from jury.session.file import SessionFile

BY_THE_STAGE = author(STAGE, "command")
WHY = "Een cijfer stond verkeerd."
VERDICTS = [{"proposal": "V1", "verdict": "adopt"}]
MARK = MarkGiven("V3", "J1", "a", Decimal(9))


def revealed(cue: str = "reveal:2", **tables: Any) -> Evening:
    """Give an evening of which the hall saw the third place and stands at this cue."""
    return shown(shown(judged_evening(8, 7, 6, **tables), "reveal:1", 60), cue, 62)


def verdict_given(verdict: str) -> Event:
    return VerdictGiven("V1", {"verdict": verdict})


COULD_CHANGE_IT = [
    MARK,
    CriteriaEdited("a", {"weight": "5"}),
    SettingsEdited({"aggregate": "median"}),
    SettingsEdited({"reveal": "verdicts"}),
    PublicationEdited({"publish_ranking": "all"}),
    ProposalWithdrawn("V2"),
    InterestDeclared("J1", "V1", "recuse"),
    JuryEdited("J9", {"name": "Nieuw"}),
    TieDecided(("V1", "V2"), "Om de buurt."),
    RoundResumed(),
]
CHANGES_NOTHING_OF_IT = [
    SessionEdited({"venue": "De Kom"}),
    ProposalEdited("V1", {"summary": "Anders"}),
    SettingsEdited({"pitch_seconds": 100}),
    StageBlanked(True),
    VerdictGiven("V1", {"advice": "Begin klein."}),
    VerdictGiven("V2", {"verdict": "adopt"}),
]


@pytest.mark.parametrize("event", COULD_CHANGE_IT, ids=lambda event: event.what)
def test_what_could_change_it_needs_a_reason_and_says_that_the_hall_has_seen_it(event: Event) -> None:
    evening = revealed()
    with pytest.raises(ReasonNeeded, match="De zaal heeft de uitslag al gezien"):
        event.decided(evening)
    stage = after(evening, event, WHY).stage
    assert (stage.current, stage.told, stage.revealed) == ("reveal:1", (), False)
    assert stage.retraction == "De uitslag wordt nagekeken."


@pytest.mark.parametrize("event", CHANGES_NOTHING_OF_IT, ids=lambda event: event.what)
def test_what_changes_nothing_of_it_leaves_the_stage_where_it_is(event: Event) -> None:
    evening = revealed(verdicts=VERDICTS)
    stage = after(evening, event, WHY).stage
    assert (stage.current, stage.told, stage.revealed) == ("reveal:2", evening.stage.told, True)


@pytest.mark.parametrize("event", [*COULD_CHANGE_IT, *CHANGES_NOTHING_OF_IT], ids=lambda event: event.what)
def test_before_the_first_step_nobody_speaks_of_the_hall(event: Event) -> None:
    before = shown(judged_evening(8, 7, 6, verdicts=VERDICTS), "break", 0)
    stage = after(before, event, WHY).stage
    assert (stage.current, stage.retraction) == ("break", "")


def test_a_verdict_that_the_hall_may_have_heard_is_not_changed_without_a_reason() -> None:
    evening = revealed(verdicts=VERDICTS)
    with pytest.raises(ReasonNeeded, match="De zaal heeft"):
        verdict_given("sharpen").decided(evening)
    first = VerdictGiven("V2", {"verdict": "adopt"})
    with pytest.raises(ReasonNeeded, match="De zaal heeft"):
        first.decided(revealed(settings={"reveal": "verdicts"}))


def test_also_from_what_comes_after_the_reveal_the_stage_goes_back() -> None:
    assert after(revealed("closing"), MARK, WHY).stage.current == "reveal:1"


def test_the_first_step_is_told_anew_before_the_next() -> None:
    again = after(after(revealed(), MARK, WHY), StageMoved(minute(64), NOW))
    assert again.stage.current == "reveal:1"
    assert [line.title for line in again.stage.told] == ["Plan 3"]
    assert (again.stage.revealed, again.stage.retraction) == (True, "")


def test_where_few_steps_would_be_left_the_stage_still_stands_on_the_first() -> None:
    evening = after(revealed("reveal:3"), ProposalWithdrawn("V2"), WHY)
    assert evening.stage.current == "reveal:1"


@pytest.mark.parametrize("event", [CueAdded({"kind": "reveal"}), CueDropped("reveal:3")], ids=lambda event: event.what)
def test_the_number_of_steps_is_fixed_once_the_hall_saw_one(event: Event) -> None:
    assert event.decided(judged_evening(8, 7, 6))
    with pytest.raises(RuleBroken, match="staat nu vast"):
        event.decided(revealed())


def test_a_reveal_is_taken_back_in_a_sentence_for_the_hall() -> None:
    sentence = "We hebben ons vergist. De jury telt opnieuw."
    evening = after(revealed(), RevealTakenBack(f"  {sentence}\n"))
    assert evening.stage.retraction == sentence
    assert (evening.stage.current, evening.stage.told, evening.stage.revealed) == ("reveal:1", (), False)
    assert after(evening, StageMoved(minute(70), NOW, "closing")).stage.retraction == ""


@pytest.mark.parametrize(("sentence", "fault"), [(" ", "Schrijf in één zin"), ("x" * 161, "te lang")])
def test_taking_back_needs_a_sentence_that_the_hall_can_read(sentence: str, fault: str) -> None:
    with pytest.raises(RuleBroken, match=fault):
        RevealTakenBack(sentence).decided(revealed())


def test_what_was_not_revealed_is_not_taken_back() -> None:
    with pytest.raises(RuleBroken, match="nog niets"):
        RevealTakenBack("Sorry.").decided(judged_evening(8, 7, 6))


@pytest.mark.parametrize(
    ("reveal", "event"),
    [("themes", ProposalEdited("V1", {"theme": "T"})), ("verdicts", MovedToEnd("V1", "Niemand."))],
    ids=["theme", "order"],
)
def test_a_plan_comes_in_another_step_only_with_a_reason(reveal: str, event: Event) -> None:
    themes = [{"id": "T", "name": "Thema"}]
    begun = revealed("reveal:1", settings={"reveal": reveal}, themes=themes)
    with pytest.raises(ReasonNeeded, match="De zaal heeft"):
        event.decided(begun)
    assert not after(begun, event, WHY).stage.revealed
    assert after(revealed("reveal:1", themes=themes), event, WHY).stage.revealed


def test_a_title_that_is_put_right_is_put_right_on_the_stage_too() -> None:
    evening = after(revealed("reveal:1"), ProposalEdited("V3", {"title": "Plan drie"}))
    assert [line.title for line in evening.stage.told] == ["Plan drie"]
    assert (evening.stage.current, evening.stage.revealed) == ("reveal:1", True)


def test_what_does_not_fit_is_refused_in_a_sentence_during_the_reveal_too() -> None:
    with pytest.raises(RuleBroken, match="niet"):
        ProposalEdited("V1", {"no such field": "x"}).decided(revealed("reveal:1"))


def test_what_the_audience_chose_goes_from_the_stage_where_it_is_so_no_longer() -> None:
    votes: dict[str, Any] = {"settings": {"audience_award": 1}, "audience": {"votes": {"V1": 3, "V2": 2}}}
    told = shown(judged_evening(8, 7, 6, **votes), "audience", 60)
    assert [line.title for line in told.stage.told] == ["Plan 1"]
    assert after(told, RoundResumed(), WHY).stage.told == ()
    counted = after(told, AudienceCounted({"votes": {"V1": 3, "V2": 9}}), WHY)
    assert (counted.stage.current, counted.stage.told) == ("audience", ())
    assert [line.title for line in after(counted, StageMoved(minute(61), NOW)).stage.told] == ["Plan 2"]


def counting(seconds: float) -> Instant:
    return Instant("this start", Decimal(seconds))


def test_where_the_reveal_begins_anew_the_clock_stops_and_keeps_its_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "instant", lambda: counting(1040))
    pitching = after(revealed("pitch:V1"), ClockStarted(counting(1000)))
    for event in (MARK, RevealTakenBack("We tellen opnieuw.")):
        anew = after(pitching, event, WHY)
        assert (anew.stage.current, anew.clock.state) == ("reveal:1", STOPPED)
        assert [(row.proposal, row.seconds) for row in anew.timings] == [("V1", 40)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[SessionFile]:
    evening = judged_evening(8, 7, 6)
    create(tmp_path / "avond.jury", evening.records, by=SECRETARY, clock=ticking())
    with SessionFile.open(tmp_path / "avond.jury", clock=ticking()) as session:
        yield session


def move(session: SessionFile, cue: str | None = None) -> None:
    session.record(StageMoved(minute(60), NOW, cue), by=BY_THE_STAGE)


def test_undo_of_what_could_change_it_needs_a_reason_too(session: SessionFile) -> None:
    session.record(MARK, by=SECRETARY, reason=WHY)
    move(session, "reveal:1")
    with pytest.raises(ReasonNeeded, match="De zaal heeft"):
        session.undo(by=SECRETARY)
    entry = session.undo(by=SECRETARY, reason="Toch niet.")
    assert (entry.reason, session.evening.card("V3", "J1").marks["a"]) == ("Toch niet.", 6)
    assert session.evening.stage.retraction == "De uitslag wordt nagekeken."
    assert (session.evening.stage.current, session.evening.stage.told) == ("reveal:1", ())


def test_undo_of_a_correction_leaves_the_stage_where_it_went_meanwhile(session: SessionFile) -> None:
    move(session, "reveal:2")
    session.record(MARK, by=SECRETARY, reason=WHY)
    move(session)  # reveal:1 anew
    move(session)
    session.undo(by=SECRETARY, reason="Toch niet.")
    assert session.evening.stage.current == "reveal:1"
    assert session.evening.card("V3", "J1").marks["a"] == 6


def test_undo_of_a_correction_leaves_the_clock_alone(session: SessionFile) -> None:
    move(session, "reveal:1")
    move(session, "break")
    session.record(ClockStarted(instant()), by=BY_THE_STAGE)
    session.record(MARK, by=SECRETARY, reason=WHY)
    assert session.evening.clock.state == STOPPED
    session.undo(by=SECRETARY, reason="Toch niet.")
    assert (session.evening.clock.state, session.evening.card("V3", "J1").marks["a"]) == (STOPPED, 6)


def test_undo_of_a_step_from_where_the_reveal_began_anew_goes_back_there(session: SessionFile) -> None:
    move(session, "reveal:2")
    session.record(RevealTakenBack("We tellen opnieuw."), by=BY_THE_STAGE)
    move(session, "closing")
    session.undo(by=BY_THE_STAGE)
    assert session.evening.stage.current == "reveal:1"


def test_no_undo_brings_back_what_the_stage_told(session: SessionFile) -> None:
    move(session, "reveal:3")
    session.record(RevealTakenBack("We tellen opnieuw."), by=BY_THE_STAGE)
    session.record(MARK, by=SECRETARY, reason=WHY)
    session.undo(by=BY_THE_STAGE)
    stage = session.evening.stage
    assert (stage.current, stage.told, stage.retraction) == ("reveal:3", (), "")
    move(session, "agreements")
    session.undo(by=BY_THE_STAGE)
    assert (session.evening.stage.current, session.evening.stage.told) == ("reveal:3", ())


def test_the_file_holds_together_after_all_that(session: SessionFile) -> None:
    from jury.session.check import findings

    test_undo_of_a_correction_leaves_the_stage_where_it_went_meanwhile(session)
    move(session)
    session.record(RevealTakenBack("We tellen opnieuw."), by=BY_THE_STAGE)
    session.undo(by=BY_THE_STAGE)
    assert findings(session.path).faults == ()
    assert session.evening.phase is Phase.DELIBERATION
