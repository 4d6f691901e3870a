"""A booth tells nothing of the others, not even that there are any marks: with and without them it is the same."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from booths import booth_file, booth_on, booth_records, recorded
from consoles import screen_text
from stillness import until

from jury.model.tables import Key, Records, Row
from jury.round.marking import MarkGiven
from screens.booth.screen import BoothScreen

HANDS_IN_AND_CHANGES = ("down", "enter", "enter", "7", "enter", "8", "other", "enter", "up", "6", "enter", "enter")
COMES_BACK = ("down", "enter", "enter", "5", "escape", "g", "down", "enter", "enter", "u", "u")
KEYS = (*"013456789,ou?", *("enter", "enter", "escape", "up", "down", "down", "left", "right", "backspace", "g"))


def an_evening(*, others: bool) -> Records:
    """Give an evening on which all plans were pitched; the others marked all of them, or none."""
    records = booth_records(settings={"scale_step": "0.5"}, codes={"J2": "0290", "J3": "4211"})
    plans = {key: {**row, "status": "pitched"} for key, row in records["proposals"].items()}
    cells = [(plan, juror, criterion) for plan in ("V1", "V2") for juror in ("J2", "J3") for criterion in "ab"]
    marks: dict[Key, Row] = {cell: {"mark": "7.5"} for cell in cells if others}
    return {**records, "proposals": plans, "marks": marks}


async def screens(folder: Path, keys: Sequence[str], *, others: bool) -> list[str]:
    """Give what stands on the screen after each key; at `other` another juror begins a card, where there are others."""
    folder.mkdir()
    file = booth_file(folder, an_evening(others=others))
    app = booth_on(file, seconds=lambda: 0.0)
    seen = []
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        for key in keys:
            if key != "other":
                await pilot.press(key)
            elif others:
                recorded(file, MarkGiven("V3", "J2", "a", Decimal(9)))
                await until(pilot, lambda: bool(app.evening.card("V3", "J2").marks))
            await pilot.pause()
            seen.append(screen_text(app))
    return seen


async def first_difference(tmp_path: Path, keys: Sequence[str]) -> str | None:
    alone = await screens(tmp_path / "alone", keys, others=False)
    together = await screens(tmp_path / "together", keys, others=True)
    for key, one, other in zip(keys, alone, together, strict=True):
        if one != other:
            return f"after {key}:\n{one}\n{other}"
    return None


@pytest.mark.parametrize("seed", range(3))
async def test_the_screen_is_the_same_with_and_without_the_others(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    keys = (*HANDS_IN_AND_CHANGES, *COMES_BACK, *random.choices(KEYS, k=60), "other", *random.choices(KEYS, k=60))
    assert await first_difference(tmp_path, keys) is None


async def test_a_booth_that_asks_for_a_reason_where_the_console_does_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The console asks it of a card that is closed: complete, and another was begun since."""
    monkeypatch.setattr(BoothScreen, "is_asked_why", lambda self, event: self.app.needs_reason(event))
    assert await first_difference(tmp_path, HANDS_IN_AND_CHANGES) is not None
