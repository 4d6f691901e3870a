"""Consoles behind the curtain: going there, lifting it, and reading what the screen says."""

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from screens.app import JuryApp
from screens.saved import Saved
from screens.standings import StandingsScreen
from screens.widgets.paper import Paper

STANDINGS, DELIBERATION, REPORT = "f4", "f5", "f7"


def seen(app: JuryApp) -> str:
    """Give all that is on the screen now, line by line."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def written(paper: Paper) -> str:
    """Give a whole page, also what is not in view."""
    lines = (paper.line_at(y) for y in range(paper.virtual_size.height))
    return "\n".join("".join(piece.text for piece in line).rstrip() for line in lines)


def words(text: str) -> str:
    """Give a text on one line, so that it does not matter where a line was broken."""
    return " ".join(text.split())


async def lifted(pilot: Pilot[None], mode: str) -> None:
    """Go to a private mode and say that nobody looks along."""
    await pilot.pause()
    await pilot.press(mode, "enter")
    await pilot.pause()


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Wait for what another thread or another program does; the test fails where it never comes."""
    for _try in range(300):
        await pilot.pause()
        if true():
            return
    raise AssertionError("this never happened")


async def saved(pilot: Pilot[None], app: JuryApp) -> None:
    """Wait until all that was typed is on disk."""
    await until(pilot, lambda: app.saved is Saved.YES)


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Give what presses keys before a picture, each when the one before is done, with every cursor standing still."""

    async def run(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            for field in pilot.app.screen.query(Input):
                field.cursor_blink = False
            for area in pilot.app.screen.query(TextArea):
                area.cursor_blink = False
        screen = pilot.app.screen
        if isinstance(screen, StandingsScreen):
            await until(pilot, lambda: not screen.lifted or screen.studied)
        await pilot.pause()

    return run
