"""A booth under test: on which evening, and how a juror gets to a card in it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import monotonic
from typing import Any

from consoles import screen_text
from evenings_by_hand import SECRETARY, small_records
from textual.pilot import Pilot

from jury.model.tables import Records
from jury.round.event import Event
from jury.session.creation import create
from jury.session.file import SessionFile
from screens.booth.app import BoothApp
from screens.booth.marking import Step
from screens.booth.screen import BoothScreen

EVENING = datetime(2026, 11, 19, 20, 1, tzinfo=timezone(timedelta(hours=1)))
ON_STAGE: Mapping[str, Any] = {"current": "pitch:V1", "since": EVENING.isoformat()}
SHOWN: Mapping[str, Any] = {"cue": "pitch:V1", "started": EVENING.isoformat(), "seconds": 0}


def booth_records(stage: bool = True, codes: Mapping[str, str] | None = None, **changes: Any) -> Records:
    """Give the small evening with its first plan on the stage; `changes` are settings and state, or whole tables."""
    records = dict(small_records(**{name: changes.pop(name) for name in ("settings", "state") if name in changes}))
    if stage:
        records |= {"stage": {(): dict(ON_STAGE)}, "shown_cues": {("pitch:V1",): dict(SHOWN)}}
    jurors = {key: {**row, "code": (codes or {}).get(str(key[0]), "")} for key, row in records["jurors"].items()}
    return {**records, "jurors": jurors, **changes}


def booth_file(folder: Path, records: Records | None = None) -> Path:
    """Make the session file of an evening for a booth."""
    file = folder / "avond.jury"
    create(file, records or booth_records(), by=SECRETARY, clock=lambda: EVENING)
    return file


def booth_on(file: Path, juror: str | None = None, seconds: Callable[[], float] = monotonic) -> BoothApp:
    """Make a booth on a file."""
    return BoothApp(file, juror, clock=lambda: EVENING, seconds=seconds)


def seat_of(app: BoothApp) -> BoothScreen:
    """Give the booth's screen."""
    assert isinstance(app.screen_stack[0], BoothScreen)
    return app.screen_stack[0]


def step_of(app: BoothApp) -> Step:
    """Say where the keyboard is."""
    return seat_of(app).step


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait until all that follows is done."""
    await pilot.press(*keys)
    await pilot.pause()


async def sit_down(pilot: Pilot[None], place: int = 1) -> None:
    """Choose the name on this place and say: it is me."""
    await pilot.pause()
    await pressed(pilot, *["down"] * place, "enter", "enter")


def text_of(app: BoothApp) -> str:
    """Give the sentences on the screen on one line."""
    return " ".join(screen_text(app).split())


def recorded(file: Path, event: Event) -> None:
    """Let the secretary record something in the file, from elsewhere."""
    with SessionFile.open(file, clock=lambda: EVENING) as session:
        session.record(event, by=SECRETARY)


def marks_in(file: Path, juror: str, proposal: str = "V1") -> Mapping[str, str]:
    """Give what stands on a card in the file."""
    with SessionFile.open(file, writable=False) as session:
        return {name: str(mark) for name, mark in session.evening.card(proposal, juror).marks.items()}
