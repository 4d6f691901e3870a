"""What the hall hears of an award: who gets it, and the jury's reason; no figure, and nothing of anybody else."""

from typing import Any

import pytest
from award_evenings import award_evening, random_awards
from hypothesis import given
from running_evenings import shown

from jury.model.evening import Evening
from jury.model.running import ToldLine
from jury.publication.reveal_steps import told_of
from jury.running.cues import cues

BEST = {"id": "best", "name": "Meeste aandacht", "by": "criterion:a"}
JURY = {"id": "durf", "name": "Durf", "by": "jury"}
ZAAL = {"id": "zaal", "name": "Wijkprijs", "by": "audience"}
GIVEN = {**JURY, "winner": "V3", "reason": "Zij begonnen er zelf mee"}


def told(evening: Evening, id: str) -> tuple[ToldLine, ...]:
    return next(told_of(evening, cue) for cue in cues(evening) if cue.id == id)


def test_by_a_criterion_the_hall_hears_which_plan_and_which_criterion() -> None:
    lines = told(award_evening([BEST]), "award:best")
    assert lines == (ToldLine(title="Plan 1"), ToldLine(words="Hiervoor keek de jury naar: Aandacht."))


def test_of_a_runner_up_who_moved_up_the_hall_hears_no_more_than_of_a_winner() -> None:
    awards = [BEST, {**BEST, "id": "dan", "name": "Ook aandacht"}]
    evening = award_evening(awards, settings={"one_award_per_plan": 1})
    assert told(evening, "award:dan") == (ToldLine(title="Plan 2"), told(evening, "award:best")[1])


def test_the_jury_says_why() -> None:
    lines = told(award_evening([GIVEN]), "award:durf")
    assert lines == (ToldLine(title="Plan 3"), ToldLine(words="Zij begonnen er zelf mee."))


@pytest.mark.parametrize(
    ("plan", "reason"),
    [
        ({"sensitive": 1}, "De bewoners van de Meidoornstraat begonnen zelf."),
        ({"pitcher": "Gerda Visser"}, "Gerda Visser begon er zelf mee."),
    ],
)
def test_a_reason_that_names_a_street_or_a_person_stays_inside(plan: dict[str, Any], reason: str) -> None:
    evening = award_evening([{**GIVEN, "reason": reason}])
    proposals = dict(evening.records["proposals"])
    proposals["V3",] = {**proposals["V3",], **plan}
    assert told(Evening({**evening.records, "proposals": proposals}), "award:durf") == (ToldLine(title="Plan 3"),)


def test_equal_votes_name_both_and_no_votes_say_so() -> None:
    both = award_evening([ZAAL], audience={"votes": {"V1": 31, "V3": 31, "V2": 7}})
    assert told(both, "audience") == (ToldLine(title="Plan 1"), ToldLine(title="Plan 3"))
    one = award_evening([ZAAL], counts=[{"counter": "Ineke", "votes": {"V1": 31}}])
    assert told(one, "audience") == (ToldLine(words="De stemmen zijn nog niet geteld."),)


def test_before_the_deliberation_no_award_is_told() -> None:
    evening = award_evening([BEST, GIVEN, ZAAL], "round", audience={"votes": {"V1": 31}})
    assert [told(evening, id) for id in ("award:best", "award:durf", "audience")] == [(), (), ()]


def test_an_award_that_the_jury_did_not_give_yet_says_so() -> None:
    assert told(award_evening([JURY]), "award:durf") == (
        ToldLine(words="De jury koos nog niet wie deze prijs krijgt."),
    )


def test_the_stage_holds_an_award_only_while_it_shows_it() -> None:
    evening = award_evening([BEST, GIVEN])
    first = shown(evening, "award:best", 150)
    assert first.stage.told[0].title == "Plan 1"
    second = shown(first, "award:durf", 151)
    assert [line.title for line in second.stage.told] == ["Plan 3", ""]
    assert shown(second, "agreements", 152).stage.told == ()


@given(random_awards())
def test_an_award_tells_no_figure_and_only_plans_that_take_part(evening: Evening) -> None:
    taking_part = {plan.title for plan in evening.in_play}
    for cue in cues(evening):
        if cue.kind in ("award", "audience"):
            lines = told_of(evening, cue)
            assert lines
            assert all(line.place is None and not line.mark for line in lines)
            assert {line.title for line in lines if line.title} <= taking_part
            assert not any(letter.isdigit() for line in lines for letter in line.words)
