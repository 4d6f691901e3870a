"""Waiting for a console until nothing is left to do, however busy the machine is."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from threading import Event
from time import monotonic
from typing import Any, Final, cast

from textual._context import active_app
from textual.app import App, ScreenStackError
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from screens.console.standings.screen import StandingsScreen
from screens.live.evening_app import EveningApp
from screens.live.live_app import LiveApp

PATIENCE = 10.0
"""Seconds to wait for what another thread or another program does."""
STEP: Final = 0.001
"""Seconds between two looks at it."""


async def until_still(_least: float = 0.0, _most: float = 0.0) -> None:
    """Wait until every message is handled, all is written and painted, and no other thread is at work.

    Textual's own waiting takes a process that uses little of the processor for one that is done. On a busy machine that
    is wrong: a process that is kept waiting uses little too. This looks at what is left to do.
    """
    ready = cast("deque[object]", cast(Any, asyncio.get_running_loop())._ready)
    app = active_app.get()
    written: Event | None = None
    give_up = monotonic() + PATIENCE
    while True:
        await asyncio.sleep(0)
        if monotonic() > give_up:
            return
        if ready or painted_now(app) or keys_wait(app):
            written = None
            continue
        written = written or behind_the_writing(app)
        at_work = app._batch_count or any(worker.is_running for worker in app.workers)
        if app._exit or (written.is_set() and not at_work):
            return
        await asyncio.sleep(STEP)


def keys_wait(app: App[Any]) -> bool:
    """Say whether a key was typed that did not get its turn yet."""
    return isinstance(app, LiveApp) and not app.typed_ahead.is_empty and not app._exit


def painted_now(app: App[Any]) -> bool:
    """Do what waits for a clock of the app or of its screen to paint, and say whether anything did."""
    try:
        screen: Screen[Any] = app.screen
    except ScreenStackError:
        return False
    if app._resize_timer is not None:
        app._check_resize()
        return True
    waits = (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
    if not waits or app._batch_count or not screen.is_current:
        return False
    screen._on_timer_update()
    return True


def behind_the_writing(app: App[Any]) -> Event:
    """Give what is set once all that the writer had to do is done and told."""
    told = Event()
    if isinstance(app, EveningApp) and app.follower is not None and app.follower.is_working:
        app.ask(lambda _session: told.set())
    else:
        told.set()
    return told


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Wait for what a clock or another program does; the test fails where it never comes."""
    give_up = monotonic() + 10
    await pilot.pause()
    while not true():
        assert monotonic() < give_up, "this never happened"
        await pilot.pause(0.01)
    await pilot.pause()


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Give what presses keys before a picture, with every cursor standing still."""

    async def run(pilot: Pilot[None]) -> None:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            for field in pilot.app.screen.query("Input, TextArea"):
                assert isinstance(field, Input | TextArea)
                field.cursor_blink = False
        screen = pilot.app.screen
        if isinstance(screen, StandingsScreen):
            await until(pilot, lambda: not screen.lifted or screen.studied)
        await pilot.pause()

    return run
