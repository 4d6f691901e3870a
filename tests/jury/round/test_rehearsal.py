"""A rehearsal says what it is in all that is made of it, and its marks are made up only there."""

from decimal import Decimal
from typing import Any

import pytest
from evenings_by_hand import small_records

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.tables import Key, Row
from jury.round.event import Event
from jury.round.rehearsal import MarksMadeUp, RehearsalBegun
from jury.standings.progress import open_cells


def after(evening: Evening, event: Event) -> Evening:
    return evening.after(event.decided(evening))


def rehearsal(**tables: Any) -> Evening:
    return after(Evening(small_records(**tables)), RehearsalBegun())


def test_its_title_says_so_and_its_cards_keep_their_numbers() -> None:
    before = Evening(small_records())
    session = after(before, RehearsalBegun()).session
    assert session.rehearsal
    assert session.title == f"Repetitie: {before.session.title}"
    assert session.id == before.session.id


def test_the_title_is_in_the_language_of_the_evening() -> None:
    records = small_records()
    session = {**records["session"][()], "language": "en"}
    assert after(Evening({**records, "session": {(): session}}), RehearsalBegun()).session.title.startswith("Rehearsal")


def test_a_rehearsal_of_a_rehearsal_is_one() -> None:
    assert RehearsalBegun().changes(rehearsal()) == ()


def test_marks_are_made_up_in_a_rehearsal_only() -> None:
    evening = Evening(small_records())
    with pytest.raises(RuleBroken, match="avond zelf"):
        MarksMadeUp(("V1",)).decided(evening)


@pytest.mark.parametrize("scale", [("1", "10", "1"), ("1", "10", "0.5"), ("0", "5", "0.25"), ("1", "2", "1")])
def test_every_open_cell_gets_a_mark_that_is_on_the_scale(scale: tuple[str, str, str]) -> None:
    low, high, step = scale
    given = {"scale_min": low, "scale_max": high, "scale_step": step}
    # The gate refuses what is off the scale or off its step.
    filled = after(rehearsal(settings=given), MarksMadeUp(("V1", "V2")))
    assert not [*open_cells(filled, "V1"), *open_cells(filled, "V2")]
    assert [*open_cells(filled, "V3")]
    assert filled.proposal("V1").pitched


def test_marks_that_were_given_stay_and_a_second_time_gives_the_same() -> None:
    marks: dict[Key, Row] = {("V1", "J1", "a"): {"mark": "2"}}
    records = {**small_records(), "marks": marks}
    evening = after(Evening(records), RehearsalBegun())
    once, again = (after(evening, MarksMadeUp(("V1",))) for _time in range(2))
    assert once.card("V1", "J1").marks["a"] == Decimal(2)
    assert once.records == again.records


def test_jurors_and_plans_differ_so_that_there_is_an_outcome() -> None:
    filled = after(rehearsal(), MarksMadeUp(("V1", "V2", "V3")))
    cards = {tuple(card.marks.values()) for plan in filled.cards.values() for card in plan.values()}
    assert len(cards) > 5


def test_before_the_rules_are_fixed_there_is_nothing_to_mark() -> None:
    evening = rehearsal(state={"phase": Phase.PREPARATION.value})
    with pytest.raises(RuleBroken, match="liggen nog niet vast"):
        MarksMadeUp(("V1",)).decided(evening)
