"""Names that try to be markup, escape sequences or too long: shown as they are, obeyed by nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import demo_with, notes, screen_text, settled, typed

from jury.example import demo_records
from jury.model.tables import Records, Row
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.reason import ReasonDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=["80x24", "120x40", "200x60"])
MARKUP = "[/red] [@click=app.quit]klik[/]"
ESCAPES = "Kom\x1b[2J \x1b]52;c;aGFsbG8=\x07\u202ebinnen"


def hostile() -> Records:
    """The example evening in its middle, with hostile texts wherever the Pitch mode shows one."""
    records: Any = demo_records()

    def changed(table: str, id: str, **fields: Any) -> Any:
        return {**records[table], (id,): {**records[table][id,], **fields}}

    return demo_with(
        session={(): {**records["session"][()], "area": MARKUP}},
        jurors=changed("jurors", "J1", name=MARKUP),
        proposals=changed("proposals", "V09", title=ESCAPES, pitcher=MARKUP, summary=f"{MARKUP}\n{ESCAPES}"),
        criteria=changed("criteria", "verbinden", name=MARKUP, question=ESCAPES, anchors={"1": MARKUP, "10": ESCAPES}),
        parties=changed("parties", str(records["proposals"]["V09",]["lead"]), name=MARKUP),
    )


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole) -> JuryApp:
    return open_console(make_evening(hostile()))


@SIZES
async def test_names_stand_on_the_grid_as_they_were_typed(console: JuryApp, size: tuple[int, int]) -> None:
    async with console.run_test(size=size) as pilot:
        await settled(pilot)
        await typed(pilot, "up", "home")
        text = screen_text(console)
        assert "[/red] [@click=app.quit]" in text
        assert "Kom␛[2J ␛]52;c;aGFsbG8=␇\\u202ebinnen" in text
        assert not {"\x1b", "\x07", "\u202e"} & set(text)


@SIZES
async def test_a_click_on_a_name_obeys_nothing(console: JuryApp, size: tuple[int, int]) -> None:
    async with console.run_test(size=size) as pilot:
        await settled(pilot)
        for y, line in enumerate(screen_text(console).splitlines()):
            if "@click" in line and y > 2:
                await pilot.click(offset=(line.index("@click") + 3, y))
        await settled(pilot)
        assert console.is_running
        assert console.return_code is None


@SIZES
async def test_in_zaal_they_stand_as_they_were_typed_and_a_click_on_one_obeys_nothing(
    console: JuryApp, size: tuple[int, int]
) -> None:
    async with console.run_test(size=size) as pilot:
        await settled(pilot)
        await typed(pilot, "f6", "a", *["down"] * 4, "enter", *"[@click=app.quit]klik[/]", "ctrl+s", "enter")
        assert console.evening.stage.current == "own:1"
        assert "[@click=app.quit]klik[/]" in screen_text(console)
        for y, line in enumerate(screen_text(console).splitlines()):
            if "@click" in line:
                await pilot.click(offset=(line.index("@click") + 3, y))
        await typed(pilot, "b", *"[/red]", "enter", "m")
        assert "[/red]" in screen_text(console)
        assert console.return_code is None


async def test_dialogs_cards_and_search_show_them_as_they_are(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "up", "a")
        assert isinstance(console.screen, ReasonDialog)
        assert "[/red] [@click=app.quit]klik[/]" in screen_text(console)
        await typed(pilot, "escape", "down", "a")
        assert isinstance(console.screen, ConfirmDialog)
        assert "[/red] [@click=app.quit]klik[/]" in screen_text(console)
        await typed(pilot, "escape", "up", "k")
        assert "[/red] [@click=app.quit]klik[/]" in screen_text(console)
        await typed(pilot, "enter", "enter", "escape", "s", "slash", "[")
        assert "[/red] [@click=app.quit]klik[/]" in screen_text(console)
        await typed(pilot, "enter")
        assert console.is_running


async def test_a_refusal_that_names_a_juror_is_told_as_it_is(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = hostile()
    interest: Row = {"nr": 9, "juror": "J1", "proposal": "V10", "measure": "recuse"}
    app = open_console(make_evening({**records, "interests": {(9,): interest}}))
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await typed(pilot, "n", "up", "up", "7")
        await pilot.pause()
        (note,) = notes(app)
        assert f"{MARKUP} is verschoond bij dit plan" in note
        assert "[/red] [@click=app.quit]klik[/]" in screen_text(app)


@SIZES
async def test_a_name_that_is_too_long_ends_in_an_ellipsis_and_moves_nothing(
    make_evening: MakeEvening, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    records: Any = demo_records()
    long = {**records["jurors"]["J1",], "name": "Wilhelmina " * 20}
    app = open_console(make_evening(demo_with(jurors={**records["jurors"], ("J1",): long})))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        lines = screen_text(app).splitlines()
        assert max(len(line) for line in lines) <= size[0]
        first = next(line for line in lines if "Wilhelmina" in line)
        second = next(line for line in lines if "Aïcha" in line)
        assert "…" in first
        assert first.index("✓ compleet") == second.index("○ open")


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (20, 5), (3, 1)])
async def test_a_terminal_that_is_too_small_says_so(console: JuryApp, size: tuple[int, int]) -> None:
    async with console.run_test(size=size) as pilot:
        await settled(pilot)
        text = screen_text(console)
        assert "Verb" not in text
        if size[0] > 10:
            assert "te klein" in " ".join(text.split())
