"""A console under test: what stands on its screen, and waiting until all is written."""

from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from jury.example import demo_records
from jury.model.evening import Evening
from jury.model.tables import Records
from jury.standings.progress import Cell
from screens.console.app import JuryApp
from screens.console.pitch.screen import PitchScreen
from screens.live.saved import Saved

PLAN = "V09"
"""The plan that is being marked in the middle of the example evening."""
CRITERIA = ("verbinden", "dragers", "vraag_aanbod", "realisme", "rendement", "insluiten")


def screen_text(app: App[Any]) -> str:
    """Give all that is on the screen, as lines of text."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def dialog_text(app: JuryApp) -> str:
    """Give the sentences of the dialog that is up, on one line."""
    return " ".join(" ".join(str(sentence.render()).split()) for sentence in app.screen.query(Static))


async def settled(pilot: Pilot[None]) -> None:
    """Wait until all that was typed is on disk, or refused, and painted."""
    await pilot.pause()
    assert isinstance(pilot.app, JuryApp)
    assert pilot.app.saved is not Saved.BUSY


def notes(app: App[Any]) -> list[str]:
    """Give the messages that pop up, the oldest first."""
    return [note.message for note in app._notifications]


async def typed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait until they are painted and written."""
    await pilot.press(*keys)
    await settled(pilot)


def pitch_of(app: JuryApp) -> PitchScreen:
    """Give the Pitch mode, which must be on the screen."""
    assert isinstance(app.screen, PitchScreen), app.screen
    return app.screen


def cursor_of(app: JuryApp) -> Cell | None:
    """Give the cell under the cursor of the score grid."""
    return pitch_of(app).grid.cell


def marks_of(evening: Evening, juror: str, proposal: str = PLAN) -> Mapping[str, str]:
    """Give what stands on a card, as text by criterion."""
    return {criterion: str(mark) for criterion, mark in evening.card(proposal, juror).marks.items()}


def demo_with(**tables: Any) -> Records:
    """The example evening in its middle, with other rows in some of its tables."""
    return {**demo_records(), **tables}


def demo_on_scale(low: str, high: str, step: str) -> Records:
    """The example evening on another scale, frozen and without a mark."""
    records = demo_records()
    settings = {**records["settings"][()], "scale_min": low, "scale_max": high, "scale_step": step}
    return {**records, "settings": {(): settings}, "marks": {}, "scorecards": {}}
