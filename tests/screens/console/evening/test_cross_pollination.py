"""Avond, Alliantie: which plans help each other stands there as a picture."""

from collections.abc import Callable
from pathlib import Path

from consoles import typed
from sections import go_to, text_of

from jury.example import example_records
from jury.model.tables import Key, Records, Row
from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]


def _linked(*links: tuple[str, ...]) -> Records:
    rows: dict[Key, Row] = {
        (nr,): {"nr": nr, "proposals": list(plans), "what": f"draad {nr}"} for nr, plans in enumerate(links, start=1)
    }
    return {**example_records(), "links_between": rows}


async def test_lines_that_meet_in_one_plan_stand_under_each_other(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(_linked(("V04", "V09"), ("V01", "V02"), ("V06", "V04"))))
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "alliance")
        picture = [line for line in text_of(section).splitlines() if "─" in line or "draad" in line]
        title = {id: app.evening.proposal(id).title for id in ("V01", "V02", "V04", "V06", "V09")}
        assert [" ".join(line.split()) for line in picture] == [
            f"{title['V04']} ─┬─ {title['V09']}",
            "│ draad 1",
            f"└─ {title['V06']}",
            "draad 3",
            f"{title['V01']} ─── {title['V02']}",
            "draad 2",
        ]
        section.move_to("links_between 3")
        await typed(pilot, "x", "j")
        assert "─┬─" not in text_of(section)
