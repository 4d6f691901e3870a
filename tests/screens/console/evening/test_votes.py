"""The votes of the audience are typed where Rapport leads for them, and stay private."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from consoles import notes, screen_text, settled, typed
from secret_modes import REPORT, lifted, seen

from jury.example import example_records
from jury.model.tables import Records
from jury.publication.public_places import award_winners
from screens.console.app import JuryApp
from screens.forms.event_form import EventForm

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
VOTES = ("617", "613")


def not_counted() -> Records:
    records: dict[str, Any] = dict(example_records())
    return {**records, "audience": {}, "log": {}}


async def test_from_rapport_to_the_votes_and_back_without_a_dead_end(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(not_counted()))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, REPORT)
        await typed(pilot, "tab")
        page = app.screen.query_one("#obstacles")
        for _line in range(40):
            if "publieksprijs zijn nog niet geteld" in told_at(app):
                break
            await typed(pilot, "down")
        assert page.has_focus
        await typed(pilot, "enter", "enter")
        form = app.screen
        assert isinstance(form, EventForm)
        assert app.focused is not None
        assert str(app.focused.id).startswith("field-votes_")
        await typed(pilot, *VOTES[0], "enter", *VOTES[1], "ctrl+s")
        first, second = (plan.id for plan in app.evening.in_play[:2])
        assert app.evening.audience.votes == {first: 617, second: 613}
        assert award_winners(app.evening) == (first,)
        assert "✓ geteld" in screen_text(app)
        assert not any(votes in screen_text(app) for votes in VOTES)
        await typed(pilot, "left", "left", "left", "left", "left", "left")
        await typed(pilot, "equals_sign")
        assert not any(votes in screen_text(app) for votes in VOTES)
        await typed(pilot, "u")
        assert app.evening.audience.votes == {}
        assert not any(votes in note for votes in VOTES for note in notes(app))


def told_at(app: JuryApp) -> str:
    """Give the lines around the cursor of the list, on one line."""
    lines = seen(app).splitlines()
    at = next((n for n, line in enumerate(lines) if "▸" in line), 0)
    return " ".join(" ".join(line.split("│")[-1].split()) for line in lines[at : at + 3])


async def test_the_counts_come_back_in_the_form_to_mend(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f8", "0", "end", "enter")
        form = app.screen
        assert isinstance(form, EventForm)
        assert form.typed("votes_V01") == "31"
        assert form.typed("counted_by") == "Ineke Schaap, Piet de Bruin"
        before = dict(app.evening.audience.votes)
        await typed(pilot, "x", "ctrl+s")
        assert "geen heel getal" in str(form.query_one("#complaint").render())
        await typed(pilot, "backspace", "ctrl+s")
        await settled(pilot)
        assert sum(votes != before.get(id) for id, votes in app.evening.audience.votes.items()) == 0
        assert len(app.evening.audience.votes) == len(before) - 1


async def test_whether_a_plan_is_counted_is_read_whole_in_a_small_window(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(not_counted()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f8", "0", "end")
        rows = [line for line in screen_text(app).splitlines() if "○ nog" in line]
        assert len(rows) > 5
        assert all("○ nog niet" in line for line in rows)
