"""Makes the pictures of the README and of docs/pictures from the program itself; run by `make screenshots`."""

import asyncio
import os
import re
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple

from textual.app import App

from jury.example import demo_records, example_records
from jury.model.evening import Evening
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import BY_NAME
from jury.round.clock import ClockStarted
from jury.round.event import Event
from jury.round.stage import StageMoved
from jury.running.boot_clock import Instant
from jury.session.author import SECRETARY, author
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.session.journal import EMPTY
from jury.session.public_file import PublicFile
from screens.booth.app import BoothApp
from screens.console.app import JuryApp
from screens.stage.app import StageApp

PICTURES: Final = Path(__file__).resolve().parent / "pictures"
WIDE: Final = (120, 32)
SMALL: Final = (80, 24)
Open = Callable[[Path], App[Any]]
"""Opens a window on a session file."""


def _at_the_evening() -> datetime:
    return datetime(2026, 11, 19, 21, 1, tzinfo=timezone(timedelta(hours=1)))


def _so_far(seconds: float) -> Instant:
    return Instant("this start", Decimal(str(seconds)))


def _now() -> Instant:
    return _so_far(1043.4)


def _console(file: Path) -> App[Any]:
    app = JuryApp(file, clock=_at_the_evening)
    app.machine_clock = _now
    return app


def _stage(file: Path) -> App[Any]:
    return StageApp(PublicFile(file, _at_the_evening, _now), machine=_now)


def _presenter(file: Path) -> App[Any]:
    return StageApp(PublicFile(file, _at_the_evening, _now), "host", machine=_now)


def _booth(file: Path) -> App[Any]:
    return BoothApp(file, "J4", clock=_at_the_evening)


def _shown(cue: str) -> tuple[Event, ...]:
    return (StageMoved(_at_the_evening(), _so_far(900), cue),)


PITCHING: Final = (*_shown("pitch:V09"), ClockStarted(_so_far(1000)))


class Shot(NamedTuple):
    """One picture: whether the evening is the `whole` one or its middle, what happens on it first, and the keys."""

    name: str
    window: Open
    size: tuple[int, int]
    keys: Sequence[str] = ()
    whole: bool = False
    first: Sequence[Event] = ()


SHOTS: Final = (
    Shot("pitch", _console, WIDE, ("9", "8")),
    Shot("stand", _console, WIDE, ("f4", "enter"), whole=True),
    Shot("som", _console, WIDE, ("f4", "enter", "enter"), whole=True),
    Shot("beraad", _console, WIDE, ("f5", "enter"), whole=True),
    Shot("rapport", _console, WIDE, ("f7", "enter"), whole=True),
    Shot("wie-ziet-wat", _console, WIDE, ("f7", "enter", "w"), whole=True),
    Shot("zaal", _console, WIDE, ("f6",), first=PITCHING),
    Shot("matches", _console, WIDE, ("f6", "M", "s", "s"), first=_shown("board")),
    Shot("zaal-klein", _console, SMALL, ("f6",), first=PITCHING),
    Shot("zaalscherm", _stage, SMALL, first=PITCHING),
    Shot("zaalscherm-vraag", _stage, SMALL, first=_shown("question")),
    Shot("zaalscherm-criteria", _stage, SMALL, first=_shown("criteria")),
    Shot("zaalscherm-pauze", _stage, SMALL, first=_shown("break")),
    Shot("zaalscherm-nodig-en-te-bieden", _stage, WIDE, first=_shown("board")),
    Shot("zaalscherm-uitslag", _stage, SMALL, whole=True, first=_shown("reveal:3")),
    Shot("presentator", _presenter, SMALL, first=PITCHING),
    Shot("juryscherm", _booth, SMALL, ("enter", "8"), first=PITCHING),
)


async def shoot(folder: Path, shot: Shot) -> None:
    """Open an evening, press the keys, and keep the picture."""
    file = folder / f"{shot.name}.jury"
    records = example_records() if shot.whole else demo_records()
    create(file, records, by=author(SECRETARY, "command"), clock=_at_the_evening)
    with SessionFile.open(file, clock=_at_the_evening) as session:
        for event in shot.first:
            session.record(event, by=author(SECRETARY, "command"))
    app = shot.window(file)
    async with app.run_test(size=shot.size) as pilot:
        for key in shot.keys:
            await pilot.press(key)
            await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        picture = app.export_screenshot(title="jury")
    # A picture must not fetch a font: the reader's own monospace will do.
    PICTURES.mkdir(exist_ok=True)
    picture = re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)
    (PICTURES / f"{shot.name}.svg").write_text(picture, encoding="utf-8")


def draw_poster() -> None:
    """Keep the poster of the example as a drawing."""
    drawn = BY_NAME["poster"].write(Asked(Evening(example_records()), EMPTY, ending=".svg"))
    assert isinstance(drawn, bytes)
    (PICTURES / "poster.svg").write_bytes(drawn)


def main() -> None:
    """Make every picture."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder  # whoever makes the pictures may like other keys and a light screen
        for shot in SHOTS:
            asyncio.run(shoot(Path(folder), shot))
            print(PICTURES / f"{shot.name}.svg")
    draw_poster()


if __name__ == "__main__":
    main()
