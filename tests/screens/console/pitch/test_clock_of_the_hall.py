"""Above the marks stands the clock of the hall, which may be on another plan than the marks are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import pitch_of, screen_text, typed
from halls import Machine, hall_of

from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole, machine: Machine) -> JuryApp:
    app = open_console(evening_file)
    app.machine_clock = machine
    return app


def head(app: JuryApp) -> str:
    """Give the two lines above the grid."""
    return "\n".join(screen_text(app).splitlines()[4:6])


async def test_it_counts_and_says_whose_time_it_is(console: JuryApp, machine: Machine) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot)
        assert "pitch" not in head(console), "before the clock ran there is none"
        await typed(pilot, "f6", *["space"] * 6, "k", "f3")
        assert "plan 1 pitch ▸ 3:00" in head(console)
        machine.seconds += 45
        pitch_of(console).tick()
        await typed(pilot)
        assert "plan 1 pitch ▸ 2:15" in head(console)
        machine.seconds += 147
        pitch_of(console).tick()
        await typed(pilot)
        assert "plan 1 pitch ⚑ +0:12" in head(console), "over time is another form, not only another colour"


async def test_on_the_plan_of_the_clock_its_number_is_not_said_twice(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        plan = console.evening.proposals[8].id
        await typed(pilot, "f6")
        hall_of(console).rundown.move_to(f"pitch:{plan}")
        await typed(pilot, "enter", "k", "f3")
        pitch_of(console).stand_on(plan)
        await typed(pilot)
        assert "  pitch ▸ 3:00" in head(console)
        assert "plan 9 pitch" not in head(console)
