"""The awards change: with a reason once the rules are fixed, and the jury chooses only in its deliberation."""

from typing import Any

import pytest
from award_evenings import award_evening
from running_evenings import after, shown

from jury.errors import ReasonNeeded, RuleBroken
from jury.model.evening import Evening
from jury.round.awards import AwardEdited, AwardGiven, CountTyped
from jury.round.event import Event
from jury.round.rules import CriteriaEdited, SettingsEdited
from jury.round.rundown import CueAdded
from jury.round.verdicts import AudienceCounted
from jury.running.cues import cues

JURY, BEST, ZAAL = (
    {"id": "durf", "name": "Durf", "by": "jury"},
    {"id": "best", "name": "Beste a", "by": "criterion:a"},
    {"id": "zaal", "name": "Wijkprijs", "by": "audience"},
)


def told(evening: Evening) -> list[tuple[str, str]]:
    return [(cue.id, cue.title) for cue in cues(evening) if cue.kind in ("award", "audience")]


def test_an_award_comes_on_the_programme_behind_the_outcome_under_its_own_name() -> None:
    evening = award_evening([JURY, ZAAL, BEST])
    ids = [cue.id for cue in cues(evening)]
    assert ids[ids.index("reveal:3") + 1 : ids.index("agreements")] == ["award:durf", "audience", "award:best"]
    assert told(evening) == [("award:durf", "Durf"), ("audience", "Wijkprijs"), ("award:best", "Beste a")]


def test_a_programme_that_somebody_made_follows_the_awards() -> None:
    rundown = [{"kind": "welcome"}, {"kind": "reveal"}, {"kind": "audience"}, {"kind": "closing"}]
    evening = award_evening([], settings={"audience_award": 1}, rundown=rundown)
    more = after(evening, AwardEdited("best", {"name": "Beste a", "by": "criterion:a"}), "Afgesproken.")
    assert [cue.id for cue in cues(more)] == ["welcome", "reveal:1", "audience", "award:best", "closing"]
    named = after(more, AwardEdited("zaal", {"name": "Wijkprijs", "by": "audience"}), "Zo heet hij.")
    assert told(named) == [("audience", "Wijkprijs"), ("award:best", "Beste a")]
    less = after(named, AwardEdited("best", None), "Toch niet.")
    assert told(less) == [("audience", "Wijkprijs")]
    on_stage = shown(named, "award:best", 100)
    with pytest.raises(RuleBroken, match="staat nu op het scherm"):
        after(on_stage, AwardEdited("best", None), "Toch niet.")


def test_awards_are_fixed_with_the_rules() -> None:
    with pytest.raises(ReasonNeeded):
        AwardEdited("best", {"name": "Beste a", "by": "criterion:a"}).decided(award_evening([], "round"))
    assert AwardEdited("best", {"name": "Beste a", "by": "criterion:a"}).decided(award_evening([], "preparation"))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"by": "jury"}, "naam"),
        ({"name": "Prijs"}, "wie over de prijs beslist"),
        ({"name": "Prijs", "by": "zaal"}, "criterion:ID, jury, audience"),
        ({"name": "Prijs", "by": "criterion:q"}, "‘q’ bestaat niet"),
        ({"name": "Prijs", "by": "audience"}, "De zaal geeft één prijs, en die is er al: ‘Wijkprijs’"),
    ],
)
def test_an_award_that_nobody_can_give_is_refused(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(RuleBroken, match=said):
        AwardEdited("nieuw", fields).decided(award_evening([ZAAL]), "Daarom.")


def test_the_jury_gives_its_award_in_the_deliberation_with_a_reason() -> None:
    with pytest.raises(RuleBroken, match="past niet"):
        AwardGiven("durf", "V2", "Durf.").decided(award_evening([JURY], "round"))
    evening = award_evening([JURY, BEST])
    for event, said in (
        (AwardGiven("durf", "V2", " "), "waarom"),
        (AwardGiven("durf", "V9", "Durf."), "bestaat niet"),
        (AwardGiven("best", "V2", "Durf."), "kiest de jury niet"),
    ):
        with pytest.raises(RuleBroken, match=said):
            event.decided(evening)
    given = after(evening, AwardGiven("durf", "V2", "Zij begonnen zelf."))
    assert (given.award("durf").winner, given.award("durf").reason) == ("V2", "Zij begonnen zelf.")
    back = after(given, AwardGiven("durf", None))
    assert (back.award("durf").winner, back.award("durf").reason) == (None, "")
    other = after(given, AwardEdited("durf", {"by": "criterion:b"}), "Toch op cijfers.")
    assert (other.award("durf").winner, other.award("durf").reason) == (None, "")


def test_where_a_plan_gets_one_award_the_jury_chooses_another_plan() -> None:
    second = {"id": "lef", "name": "Lef", "by": "jury", "winner": "V2", "reason": "Lef."}
    chosen = AwardGiven("durf", "V2", "Durf.")
    assert after(award_evening([JURY, second]), chosen).award("durf").winner == "V2"
    with pytest.raises(RuleBroken, match="‘Plan 2’ krijgt al ‘Lef’"):
        chosen.decided(award_evening([JURY, second], settings={"one_award_per_plan": 1}))


def test_what_an_award_looks_at_stays_for_as_long_as_the_award() -> None:
    evening = award_evening([BEST, ZAAL], "preparation")
    unmarked = Evening({**evening.records, "marks": {}, "scorecards": {}})
    with pytest.raises(RuleBroken, match="beslist over de prijs ‘Beste a’"):
        CriteriaEdited("a", None).decided(unmarked)
    with pytest.raises(RuleBroken, match="De zaal geeft de prijs ‘Wijkprijs’"):
        SettingsEdited({"audience_award": 0}).decided(unmarked)


def test_a_cue_of_an_award_names_one_that_there_is() -> None:
    with pytest.raises(RuleBroken, match=r"Er is geen prijs ‘druf’\. Bedoelde u ‘durf’"):
        CueAdded({"kind": "award", "award": "druf"}).decided(award_evening([JURY]))
    assert CueAdded({"kind": "award", "award": "durf"}).decided(award_evening([JURY]))


@pytest.mark.parametrize(
    "event",
    [
        AwardEdited("nieuw", {"name": "Prijs", "by": "jury", "winner": "V1"}),
        AwardEdited("best", {"winner": "V1", "reason": "Zo."}),
    ],
)
def test_the_gate_refuses_what_the_next_start_would(event: Event) -> None:
    with pytest.raises(RuleBroken, match="awards"):
        event.decided(award_evening([BEST]), "Daarom.")


def test_an_older_programme_with_awards_in_words_still_changes() -> None:
    old = award_evening([], rundown=[{"kind": "award", "award": "Wijkprijs"}, {"kind": "closing"}])
    assert told(old) == [("award:Wijkprijs", "Wijkprijs")]
    moved = after(old, CueAdded({"kind": "break"}, before="award:Wijkprijs"))
    assert [cue.id for cue in cues(moved)] == ["break", "award:Wijkprijs", "closing"]
    with pytest.raises(RuleBroken, match="‘Wijkprijs’ staat niet in awards"):
        AwardEdited("durf", {"name": "Durf", "by": "jury"}).decided(old, "Daarom.")


def test_a_counter_types_again_and_goes() -> None:
    evening = award_evening([ZAAL])
    one = after(evening, CountTyped("Ineke  Schaap", {"V1": 3}))
    again = after(one, CountTyped("ineke schaap", {"V1": 4}))
    assert [(row.counter, row.votes) for row in again.counts] == [("Ineke Schaap", {"V1": 4})]
    both = after(again, CountTyped("Piet", {"V1": 4}))
    assert len(both.counts) == 2
    assert len(after(both, CountTyped("Ineke Schaap", None)).counts) == 1
    with pytest.raises(RuleBroken, match="door twee tellers apart geteld"):
        AudienceCounted({"votes": {"V1": 9}}).decided(both)


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (CountTyped(" ", {"V1": 3}), "naam van wie er telde"),
        (CountTyped("Ineke", {"V9": 3}), "bestaat niet"),
        (CountTyped("Ineke", {"V1": -3}), "heel getal"),
    ],
)
def test_a_count_that_says_nothing_is_refused(event: Event, said: str) -> None:
    with pytest.raises(RuleBroken, match=said):
        event.decided(award_evening([ZAAL]))
    with pytest.raises(RuleBroken, match="geen publieksprijs"):
        CountTyped("Ineke", {"V1": 3}).decided(award_evening([]))


def test_an_award_that_the_hall_heard_of_goes_elsewhere_only_with_a_reason() -> None:
    awards = [BEST, JURY]
    evening = shown(award_evening(awards, settings={"one_award_per_plan": 1}), "award:best", 60)
    assert evening.stage.told[0].title == "Plan 1"
    assert AwardGiven("durf", "V3", "Durf.").decided(evening)
    with pytest.raises(ReasonNeeded, match="De zaal heeft de uitslag al gezien"):
        AwardGiven("durf", "V1", "Durf.").decided(evening)
    assert after(evening, AwardGiven("durf", "V1", "Durf."), "De jury bedacht zich.").stage.current == "reveal:1"
    free = shown(award_evening(awards), "award:best", 60)
    assert AwardGiven("durf", "V1", "Durf.").decided(free)


def test_votes_that_the_hall_heard_the_result_of_are_counted_again_only_with_a_reason() -> None:
    counts = [{"counter": name, "votes": {"V1": 4, "V2": 3}} for name in ("Ineke", "Piet")]
    evening = shown(award_evening([ZAAL], counts=counts), "reveal:1", 60)
    assert CountTyped("Piet", {"V1": 4, "V2": 5}).decided(evening)
    heard = shown(evening, "audience", 62)
    assert CountTyped("Joke", {"V1": 4, "V2": 3}).decided(heard)
    with pytest.raises(ReasonNeeded, match="De zaal heeft de uitslag al gezien"):
        CountTyped("Piet", {"V1": 4, "V2": 5}).decided(heard)
