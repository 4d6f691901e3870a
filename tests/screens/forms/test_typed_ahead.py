"""Whoever types faster than the console finds every key where it would be had they waited for each."""

from asyncio import sleep
from pathlib import Path
from random import Random

import pytest
from dialogs import FORM, WAYS, Way
from hands import Standing, console_in, press_at_once, standing
from sampling import sampled
from textual import events
from textual.widgets import Input

from screens.live.typed_ahead import TypedAhead

FORMS = [
    way
    for way in WAYS
    if way.dialog in ("EventForm", "PlanForm", "NewEveningDialog", "PlaceDialog") and way.closing == FORM
]
"""Every form as it opens, with nothing typed yet."""
FILLINGS = 1000
LETTERS = "abcVXé0123456789 .,:-€"
STEPS = ("tab", "tab", "tab", "down", "up", "shift+tab")
EDITS = ("left", "right", "home", "end", "backspace", "delete", "ctrl+j", "space")


def filling(random: Random) -> tuple[str, ...]:
    """Give keys at random: words, and steps between the fields; sometimes it is kept or left at the end."""
    keys: list[str] = []
    for _field in range(random.randint(1, 6)):
        keys += random.choices(LETTERS, k=random.randint(0, 6))
        keys += random.choices(EDITS, k=random.choice((0, 0, 1, 3)))
        keys += random.choices(STEPS, k=random.randint(1, 3))
    return (*keys, *random.choice(((), (), ("ctrl+s",), ("enter",), ("escape",), ("ctrl+s", "n", "x"))))


async def filled(folder: Path, way: Way, keys: tuple[str, ...], *, pauses: Random | None) -> Standing:
    """Open a form and fill it in: at once, with a few turns of the console between the keys, or key by key."""
    with console_in(folder, way.evening) as app:
        async with app.run_test(size=(100, 30)) as pilot:
            if pauses is None:
                await pilot.press(*way.keys, *keys)
            else:
                for key in (*way.keys, *keys):
                    press_at_once(app, key)
                    for _turn in range(pauses.choice((0, 0, 0, 1, 5))):
                        await sleep(0)
                await pilot.pause()
            return standing(app)


@pytest.mark.parametrize("seed", sampled(range(FILLINGS), str))
async def test_a_form_that_is_filled_in_fast_holds_what_it_would_hold(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    way, keys = random.choice(FORMS), filling(random)
    slow = await filled(tmp_path, way, keys, pauses=None)
    assert await filled(tmp_path, way, keys, pauses=random) == slow


async def test_keys_out_of_their_order_would_end_in_the_wrong_field(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is tested above has something to find: Textual by itself puts “Leuk”, Tab, “30” in one field."""
    way = next(way for way in FORMS if way.keys == ("f8", "4", "n"))
    right = await filled(tmp_path, way, (*"Leuk", "tab", *"30"), pauses=Random(0))
    assert right.typed[:2] == (("field-name", "Leuk"), ("field-weight", "30"))
    monkeypatch.setattr(TypedAhead, "holds", lambda _self, _event: False)
    wrong = await filled(tmp_path, way, (*"Leuk", "tab", *"30"), pauses=Random(0))
    assert wrong.typed != right.typed


async def test_what_is_pasted_goes_where_the_keys_before_it_lead(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app:
        async with app.run_test(size=(100, 30)) as pilot:
            press_at_once(app, "f8", "4", "n", "tab")
            app.post_message(events.Paste("30"))
            await pilot.pause()
            assert app.screen.query_one("#field-weight", Input).value == "30"


async def test_a_screen_that_is_never_done_does_not_make_the_console_deaf(tmp_path: Path) -> None:
    with console_in(tmp_path, "middle") as app, pytest.MonkeyPatch.context() as patch:
        patch.setattr(TypedAhead, "_at_work", lambda _self: True)
        patch.setattr("screens.live.typed_ahead.PATIENCE", 0.0)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("f2", "n", "x")
            assert app.screen.query(Input).first().value == "x"
