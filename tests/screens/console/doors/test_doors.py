"""The page for before the doors open: what is on it, what is ticked, and where Enter leads."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from consoles import screen_text, settled
from stillness import until
from textual.pilot import Pilot

from jury import language
from jury.machine.observation import Condition, Observation
from jury.running.cues import cues
from jury.wording.ready_made_cues import PHOTOGRAPHS, READY_MADE
from screens.console.app import JuryApp
from screens.console.backup_dialog import BackUpDialog
from screens.console.doors import screen as doors
from screens.console.doors.items import BACK_UP, HALL, LAPTOP, DoorItem
from screens.console.doors.ticks import KEPT, keep_ticks, ticks_file, ticks_of
from screens.toolkit.choices import Choices

OpenConsole = Callable[[Path], JuryApp]
ON_BATTERY = DoorItem(
    LAPTOP, Observation("power", Condition.LOOK, "De laptop loopt op de accu.", "Steek de stekker erin.")
)
PLUGGED = ON_BATTERY._replace(observation=Observation("power", Condition.FINE, "De stekker zit erin."))
NO_STICK = DoorItem(HALL, Observation("stick", Condition.UNKNOWN, "Er is geen stick te zien."), BACK_UP)


@pytest.fixture(autouse=True)
def a_laptop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[DoorItem]:
    """Give the laptop that is looked at; a test may change it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    seen = [ON_BATTERY, NO_STICK]
    monkeypatch.setattr(doors, "items_of_the_machine", lambda _file, _awake: tuple(seen))
    return seen


async def at_the_doors(app: JuryApp, pilot: Pilot[None]) -> Choices:
    await app.run_action("beside('doors')")
    await until(pilot, lambda: isinstance(app.screen, doors.DoorsScreen) and "accu" in screen_text(app))
    return app.screen.query_one(Choices)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_all_of_it_is_on_the_screen_at_once(
    evening_file: Path, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=size) as pilot:
        await at_the_doors(app, pilot)
        await pilot.pause()
        text = screen_text(app)
        for part in ("voor de deuren opengaan", "Deze laptop", "De zaal", "De avond", "accu", "stick", "geprint"):
            assert part in text
        assert "foto" in text
        assert f"{size[0]} bij {size[1]} tekens" in text
        assert "Steek de stekker erin." in text
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert "100 bij 30 tekens" in screen_text(app)


async def test_in_english_every_line_is_a_sentence_of_ours(
    evening_file: Path, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What translates nothing at all gives the head of the catalogue."""
    monkeypatch.setattr(language, "_catalogue", language.catalogue("en"))
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_doors(app, pilot)
        for what in ("power", "printed", "interests", "photographs"):
            choices.move_to(what)
            await pilot.pause()
            assert "Project-Id" not in screen_text(app)
        assert "Enter puts that in the rundown" in screen_text(app)


async def test_a_tick_has_its_time_and_is_kept_for_the_next_start(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_doors(app, pilot)
        choices.move_to("printed")
        await pilot.press("space")
        assert "afgevinkt 20:01" in screen_text(app)
    again = open_console(evening_file)
    async with again.run_test(size=(80, 24)) as pilot:
        choices = await at_the_doors(again, pilot)
        assert "afgevinkt 20:01" in screen_text(again)
        choices.move_to("printed")
        await pilot.press("space")
        assert "afgevinkt" not in screen_text(again)
    assert ticks_of(evening_file, ticks_file()) == {}


async def test_what_is_seen_to_be_fine_is_not_ticked(
    evening_file: Path, open_console: OpenConsole, a_laptop: list[DoorItem]
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_doors(app, pilot)
        choices.move_to("power")
        await pilot.press("space")
        assert "afgevinkt" in screen_text(app)
        a_laptop[0] = PLUGGED
        await app.run_action("go('pitch')")
        await app.run_action("beside('doors')")
        await until(pilot, lambda: "De stekker zit erin" in screen_text(app))
        assert "afgevinkt" not in screen_text(app)
        assert app.screen.check_action("tick", ()) is False


async def test_enter_puts_the_notice_behind_the_welcome_and_undo_takes_it_back(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_doors(app, pilot)
        choices.move_to("photographs")
        await pilot.press("enter")
        await settled(pilot)
        assert [cue.title for cue in cues(app.evening)][:2] == ["Welkom", "Foto’s en namen"]
        assert cues(app.evening)[1].text == READY_MADE[PHOTOGRAPHS].text, "as it is ready in Zaal"
        await pilot.press("u")
        await settled(pilot)
        assert not app.evening.rundown


async def test_enter_goes_where_an_interest_is_settled_and_makes_a_copy(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        choices = await at_the_doors(app, pilot)
        choices.move_to("interests")
        await pilot.press("enter")
        await pilot.pause()
        assert app.current_mode == "evening"
        await pilot.press("ctrl+d")
        choices.move_to("stick")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, BackUpDialog)


async def test_escape_goes_back_to_where_she_was(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4", "ctrl+d", "escape")
        assert app.current_mode == "standings"


def test_ticks_of_the_last_evenings_are_kept_and_what_is_not_ours_is_passed_over(tmp_path: Path) -> None:
    place, at = tmp_path / "ticks.json", datetime.fromisoformat("2026-11-19T18:42:00+01:00")
    for number in range(KEPT + 1):
        keep_ticks(tmp_path / f"{number}.jury", {"printed": at}, place)
    assert ticks_of(tmp_path / "0.jury", place) == {}
    assert ticks_of(tmp_path / f"{KEPT}.jury", place) == {"printed": at}
    for wrong in ("{", "[]", json.dumps({str(tmp_path / "1.jury"): {"printed": 3, "spare": "gisteren"}})):
        place.write_text(wrong, encoding="utf-8")
        assert ticks_of(tmp_path / "1.jury", place) == {}
