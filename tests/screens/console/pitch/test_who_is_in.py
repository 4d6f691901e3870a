"""Pitch says of each juror whether they are in, and whether a declared tie leaves them judging."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from consoles import demo_with, screen_text, settled, typed

from jury.example import demo_records
from jury.model.tables import Key, Records, Row
from jury.round.rules import DeliberationBegun
from jury.round.verdicts import Finalised
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


def row_of(app: JuryApp, name: str) -> str:
    return next(line for line in screen_text(app).splitlines() if name in line)


async def test_who_is_not_in_yet_and_who_may_judge_stand_beside_their_cards(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = demo_records()
    jurors: dict[Key, Row] = {
        key: {name: value for name, value in row.items() if name != "arrived"} for key, row in records["jurors"].items()
    }
    jurors["J1",] = {**jurors["J1",], "arrived": dt.time(19, 15).isoformat("seconds")}
    marks = {key: row for key, row in records["marks"].items() if key[1] in ("J1", "J2")}
    interests: dict[Key, Row] = {(1,): {"nr": 1, "juror": "J1", "proposal": "V09", "measure": "declare"}}
    app = open_console(make_evening(demo_with(jurors=jurors, marks=marks, interests=interests)))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "✓ mag oordelen" in row_of(app, "Renée")
        assert "◐ nog 4" in row_of(app, "Hüseyin")
        assert "○ niet binnen" in row_of(app, "Sjoerd")


async def test_the_header_says_where_the_evening_stands(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f3")
        if not app.evening.sealed:
            app.record(DeliberationBegun())
            await settled(pilot)
        assert "van 11 · beraad" in screen_text(app)
        app.record(Finalised())
        await settled(pilot)
        assert "van 11 · vastgesteld" in screen_text(app)
