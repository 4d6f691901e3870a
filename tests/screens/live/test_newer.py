"""A file of an older version is made newer when it is opened, and the screen says so once."""

import shutil
from collections.abc import Callable
from pathlib import Path

from consoles import notes, settled

from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]
OLD = Path(__file__).parents[2] / "data" / "versions" / "1-round.jury"


async def test_it_is_said_once_and_where_the_file_stands_as_it_was(tmp_path: Path, open_console: OpenConsole) -> None:
    file = Path(shutil.copy(OLD, tmp_path / "avond.jury"))
    app = open_console(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        (said,) = notes(app)
        (copy,) = tmp_path.glob("*migration*")
        assert said.startswith("Dit bestand was van een oudere versie en is bijgewerkt.")
        assert copy.name in said
    app = open_console(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert notes(app) == []
