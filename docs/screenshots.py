"""Makes the README's pictures from the program itself; run by `make screenshots`."""

import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Final

from jury.example import demo_records, example_records
from jury.model.tables import Records
from jury.session.author import SECRETARY, author
from jury.session.creation import create
from screens.console.app import JuryApp

PICTURES: Final = Path(__file__).resolve().parent / "pictures"
SHOTS: Final[Sequence[tuple[str, bool, tuple[int, int], Sequence[str]]]] = (
    ("pitch", False, (120, 32), ("9", "8")),
    ("stand", True, (120, 32), ("f4", "enter")),
    ("som", True, (120, 32), ("f4", "enter", "enter")),
    ("beraad", True, (120, 32), ("f5", "enter")),
    ("rapport", True, (120, 32), ("f7", "enter")),
)
"""Name, the whole evening or its middle, columns and lines, and the keys that lead there."""


def _at_the_evening() -> datetime:
    return datetime(2026, 11, 19, 21, 1, tzinfo=timezone(timedelta(hours=1)))


async def shoot(folder: Path, name: str, records: Records, size: tuple[int, int], keys: Sequence[str]) -> None:
    """Open an evening, press the keys, and keep the picture."""
    file = folder / f"{name}.jury"
    create(file, records, by=author(SECRETARY, "command"), clock=_at_the_evening)
    app = JuryApp(file, clock=_at_the_evening)
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        picture = app.export_screenshot(title="jury")
    # A picture must not fetch a font: the reader's own monospace will do.
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / f"{name}.svg").write_text(re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL), encoding="utf-8")


def main() -> None:
    """Make every picture."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder  # whoever makes the pictures may like other keys and a light screen
        for name, whole, size, keys in SHOTS:
            records = example_records() if whole else demo_records()
            asyncio.run(shoot(Path(folder), name, records, size, keys))
            print(PICTURES / f"{name}.svg")


if __name__ == "__main__":
    main()
