"""Stand says whether the winner stays, in one sentence, and on request what that rests on."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import BOOTH
from secret_modes import STANDINGS, lifted, seen, words, written
from stillness import until

from jury.model.tables import Records
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.toolkit.paper import Paper

OpenConsole = Callable[[Path], JuryApp]
HOLDS = "Kom Binnen blijft de eerste als één jurylid wegvalt"


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


def page(app: JuryApp) -> str:
    return written(app.screen.query_one("#study", Paper))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_one_sentence_stands_under_the_ranking(console: JuryApp, size: tuple[int, int]) -> None:
    async with console.run_test(size=size) as pilot:
        await lifted(pilot, STANDINGS)
        await until(pilot, lambda: HOLDS in words(seen(console)))
        assert "half of dubbel zo zwaar telt." in words(seen(console))
        assert "Het Geveltuincol" in seen(console)


async def test_the_hall_sees_none_of_it(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await until(pilot, lambda: HOLDS in words(seen(console)))
        await pilot.press("z", "h")
        await pilot.pause()
        assert "Kom Binnen" not in seen(console)


@pytest.mark.parametrize("key", ["escape", "z"])
async def test_z_opens_what_it_rests_on_and_both_escape_and_z_close_it(console: JuryApp, key: str) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("z")
        await until(pilot, lambda: "De juryleden naast elkaar" in page(console))
        text = page(console)
        assert HOLDS in words(text)
        for heading in ("Hoe eens de jury het is", "Andere manieren van rekenen", "Met andere gewichten"):
            assert heading in text
        assert "Marèse de Wit-Özdemir bij Kom Binnen, Realisme: 4" in words(text)
        assert max(map(len, text.splitlines())) <= 80
        await pilot.press("pagedown")
        await pilot.pause()
        assert "z houdt stand?" not in seen(console)
        await pilot.press(key)
        await pilot.pause()
        assert "plan" in seen(console)
        assert "Andere manieren van rekenen" not in seen(console)
        assert console.focused is not None
        assert console.focused.id == "places"


async def test_marks_typed_elsewhere_change_what_it_says(console: JuryApp, full_evening_file: Path) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        await until(pilot, lambda: HOLDS in words(seen(console)))
        with SessionFile.open(full_evening_file) as booth:
            for criterion in ("verbinden", "dragers", "vraag_aanbod", "rendement", "insluiten"):
                for juror in ("J1", "J3", "J4", "J6", "J7"):
                    booth.record(MarkGiven("V03", juror, criterion, Decimal(10)), by=BOOTH, reason="verteld")
        winner = console.screen.query_one("#winner", Paper)
        await until(pilot, lambda: written(winner).startswith("Gewoon een buur "))


async def test_without_cards_there_is_nothing_to_say(
    make_evening: Callable[[Records], Path], open_console: OpenConsole
) -> None:
    from evenings_by_hand import small_records

    app = open_console(make_evening(small_records()))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await until(pilot, lambda: "nog geen plan met genoeg kaarten voor een plaats" in words(seen(app)))


async def test_the_marks_that_would_change_the_winner_are_named_only_to_who_asks(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("z")
        await until(pilot, lambda: "Naast de eerste plaats" in page(console))
        assert "zijn 13 stappen in de cijfers nodig" in words(page(console))
        assert "De kleinste wijziging" not in page(console)
        await pilot.press("c")
        assert "Wim van der Kruijt bij De Lange Tafel, Verbinden: 8 → 10" in words(page(console))
        await pilot.press("c")
        assert "De kleinste wijziging" not in page(console)


async def test_the_sum_sets_a_plan_beside_the_first(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("enter")
        assert "Naast de eerste plaats" not in written(console.screen.query_one("#sum", Paper))
        await pilot.press("n")
        text = words(written(console.screen.query_one("#sum", Paper)))
        assert "Kom Binnen: hoger dan dit plan bij 4 juryleden, gelijk bij 1 jurylid, lager bij 1 jurylid." in text
