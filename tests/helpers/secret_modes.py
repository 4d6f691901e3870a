"""Consoles behind the curtain: going there, lifting it, and reading what the screen says."""

from textual.pilot import Pilot

from screens.console.app import JuryApp
from screens.live.saved import Saved
from screens.toolkit.paper import Paper

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


async def saved(pilot: Pilot[None], app: JuryApp) -> None:
    """Wait until all that was typed is on disk."""
    await pilot.pause()
    assert app.saved is Saved.YES
