"""The rundown in Zaal: something comes in, moves, takes longer or goes, and undo takes each of them back."""

from collections.abc import Callable
from pathlib import Path

from consoles import dialog_text, notes, screen_text, typed
from halls import room
from plan_evenings import without_plans

from jury.model.tables import Records
from jury.running.cues import cues
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.reason import ReasonDialog

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
SIZE = (80, 24)
WHY = "Er kwam niemand."


def ids(app: JuryApp) -> list[str]:
    return [cue.id for cue in cues(app.evening)]


async def test_a_notice_about_photographs_and_names_is_two_keys_away(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "a", "enter")
        assert "Tekst voor de zaal" in screen_text(app)
        await typed(pilot, "ctrl+s")
        assert ids(app)[:3] == ["welcome", "own:1", "question"]
        notice = cues(app.evening)[1]
        assert (notice.title, notice.seconds) == ("Foto’s en namen", 60)
        assert "foto’s gemaakt" in notice.text
        assert "› " in next(line for line in screen_text(app).splitlines() if "Foto’s en namen" in line)
        await typed(pilot, "u")
        assert ids(app)[:2] == ["welcome", "question"]


async def test_a_cue_takes_longer_and_everything_behind_it_comes_later(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6")
        assert "19:18" in screen_text(app)
        await typed(pilot, "e", "down", *"5:30", "ctrl+s")
        assert cues(app.evening)[0].seconds == 330
        screen = screen_text(app)
        assert "19:20             De vraag" in screen
        assert "5:30" in screen
        await typed(pilot, "u")
        assert cues(app.evening)[0].seconds == 180


async def test_a_cue_moves_later_and_earlier_with_the_cursor_on_it(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "down", "J")
        assert ids(app)[:3] == ["welcome", "jury", "question"]
        await typed(pilot, "K", "K")
        assert ids(app)[:3] == ["question", "welcome", "jury"]
        await typed(pilot, "K")
        assert ids(app)[0] == "question", "there is nothing before the first"
        await typed(pilot, "u", "u", "u")
        assert ids(app)[:3] == ["welcome", "question", "jury"]


async def test_an_own_cue_that_moves_past_another_keeps_the_cursor(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "a", "enter", "ctrl+s", "a", "down", "enter", "ctrl+s")
        assert [cue.title for cue in cues(app.evening)[1:3]] == ["Foto’s en namen", "Uitgangen en hulp"]
        await typed(pilot, "K")
        assert [cue.title for cue in cues(app.evening)[1:3]] == ["Uitgangen en hulp", "Foto’s en namen"]
        line = next(line for line in screen_text(app).splitlines() if line.startswith("›"))
        assert "Uitgangen" in line


async def test_pitches_keep_the_order_of_the_plans(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", *["down"] * 5, "J")
        assert "De pitches komen in de volgorde van de plannen." in notes(app)[-1]
        assert not app.evening.rundown, "nothing was written"


async def test_what_goes_is_asked_about_and_what_the_hall_sees_stays(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "space", "w")
        assert not isinstance(app.screen, ConfirmDialog), "the hall sees it"
        await typed(pilot, "down", "w")
        assert "‘De vraag’ van het draaiboek halen?" in dialog_text(app)
        await typed(pilot, "j")
        assert "question" not in ids(app)
        await typed(pilot, "u")
        assert "question" in ids(app)


async def test_a_no_show_goes_to_the_end_with_one_key_and_one_reason(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        waiting = app.evening.proposals[9].id
        await typed(pilot, "f6", *["space"] * 17)
        assert app.evening.stage.current == f"pitch:{waiting}"
        await typed(pilot, "N")
        assert isinstance(app.screen, ReasonDialog)
        await typed(pilot, *WHY, "enter")
        assert app.evening.proposals[-1].id == waiting
        following = app.evening.proposals[9].id
        await typed(pilot, "space")
        assert app.evening.stage.current == f"pitch:{following}", "the evening goes on with the plan behind it"
        await typed(pilot, "down")
        title = app.evening.proposals[-1].title[:8]
        (line,) = (line for line in screen_text(app).splitlines() if f"11 {title}" in line[:50])
        assert "✓" not in line, "nobody came, and it comes again"


async def test_without_plans_it_says_where_they_come_from(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(without_plans()))
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f6")
        assert "Er zijn nog geen plannen. Bij Plannen (F2) komen ze erbij." in room(app)


async def test_what_is_searched_for_is_found_in_the_rundown(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=SIZE) as pilot:
        await typed(pilot, "f6", "/", *"Lange", "enter")
        line = next(line for line in screen_text(app).splitlines() if line.startswith("›"))
        assert "De Lange Tafel" in line
