"""Who may mark at a booth: with the own code, in the own window, as long as the evening and the jury allow it."""

from pathlib import Path

import pytest
from booths import (
    EVENING,
    booth_file,
    booth_on,
    booth_records,
    marks_in,
    pressed,
    recorded,
    sit_down,
    step_of,
    text_of,
)
from stillness import until

from jury.round.jury import InterestDeclared, JuryEdited
from jury.round.marking import CardDeclared
from jury.round.presence import JurorLeft
from jury.round.rules import DeliberationBegun, Frozen
from scoring.marked_round import CardState
from screens.booth.marking import Step


async def test_a_code_opens_the_card_and_a_wrong_one_says_so_kindly(tmp_path: Path) -> None:
    app = booth_on(booth_file(tmp_path, booth_records(codes={"J1": "4711"})))
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        assert "Typ uw code van vier cijfers." in text_of(app)
        assert "Plan 1" not in text_of(app)
        await pressed(pilot, "4", "7")
        assert "● ● ○ ○" in text_of(app)
        assert "47" not in text_of(app)
        await pressed(pilot, "1", "2")
        assert "Die code klopt niet." in text_of(app)
        await pressed(pilot, *"4711")
        assert step_of(app) is Step.CRITERION


async def test_after_three_wrong_codes_it_waits_also_by_way_of_the_names(tmp_path: Path) -> None:
    now = 0.0
    app = booth_on(booth_file(tmp_path, booth_records(codes={"J1": "4711"})), seconds=lambda: now)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, *"000000000000")
        assert "Die code klopte drie keer niet. Probeer het over 5 seconden nog eens." in text_of(app)
        await pressed(pilot, "escape")
        await sit_down(pilot)
        await pressed(pilot, *"4711")
        assert step_of(app) is Step.CODE
        now += 5
        await pressed(pilot, *"4711")
        assert step_of(app) is Step.CRITERION


async def test_an_own_window_knows_no_other_name(file: Path) -> None:
    app = booth_on(file, "J2")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Dit scherm is van Jurylid 2. Nu: Plan 1" in text_of(app)
        await pressed(pilot, "enter", "7", "enter", "8", "enter", "enter")
        assert "Dit scherm is van Jurylid 2." in text_of(app)
        assert "Jurylid 1" not in text_of(app)
        assert marks_in(file, "J2") == {"a": "7", "b": "8"}
        await pressed(pilot, "escape")
        assert step_of(app) is Step.HANDOVER


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (InterestDeclared("J1", "V1", "recuse"), "u bent verschoond bij ‘Plan 1’"),
        (CardDeclared("V1", "J1", CardState.ABSENT), "u was niet bij de pitch van ‘Plan 1’"),
    ],
    ids=["stepped aside", "absent"],
)
async def test_who_may_not_mark_is_told_so_kindly_and_live(file: Path, event: InterestDeclared, said: str) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        assert step_of(app) is Step.CRITERION
        recorded(file, event)
        await until(pilot, lambda: said in text_of(app))
        await pressed(pilot, "7")
        assert marks_in(file, "J1") == {}
        await pressed(pilot, "enter")
        await sit_down(pilot)
        assert said in text_of(app)


async def test_who_left_is_no_longer_among_the_names(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        recorded(file, JurorLeft("J1", EVENING.time(), ()))
        await until(pilot, lambda: "Jurylid 1" not in text_of(app))
        assert "Jurylid 2" in text_of(app)


async def test_who_leaves_or_is_replaced_at_the_keyboard_is_thanked(file: Path) -> None:
    left, replaced = booth_on(file, "J1"), booth_on(file, "J2")
    async with left.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "enter", "7")
        recorded(file, JurorLeft("J1", EVENING.time(), ()))
        await until(pilot, lambda: "Jurylid 1 is weg en geeft geen cijfers meer. Dank u wel." in text_of(left))
        await pressed(pilot, "enter", "8")
        assert marks_in(file, "J1") == {"a": "7"}
    async with replaced.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "enter")
        recorded(file, JuryEdited("J4", {"name": "Jurylid 4", "replaces": "J2"}))
        await until(pilot, lambda: "Jurylid 4 doet mee in de plaats van Jurylid 2." in text_of(replaced))


async def test_before_the_rules_are_fixed_it_waits_and_opens_by_itself(tmp_path: Path) -> None:
    file = booth_file(tmp_path, booth_records(state={"phase": "preparation"}))
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Het geven van cijfers is nog niet begonnen." in text_of(app)
        assert "Jurylid 1" not in text_of(app)
        recorded(file, Frozen())
        await until(pilot, lambda: "Jurylid 1" in text_of(app))


async def test_once_the_deliberation_begins_it_is_closed_also_for_who_is_at_it(file: Path) -> None:
    app = booth_on(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await sit_down(pilot)
        await pressed(pilot, "7")
        recorded(file, DeliberationBegun())
        await until(pilot, lambda: "De jury is in beraad. Cijfers geven kan niet meer." in text_of(app))
        await pressed(pilot, "down", "enter", "8")
        assert marks_in(file, "J1") == {"a": "7"}
        assert "Aandacht" not in text_of(app)
