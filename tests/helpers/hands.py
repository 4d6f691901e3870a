"""Hands that are faster than the console: keys that are all there before the first of them is handled."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest
from dialogs import set_out
from textual import events
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.widgets import Input, TextArea

from jury.model.tables import Records
from screens.console.app import JuryApp
from screens.toolkit.checks import Checks
from screens.toolkit.one_of import OneOf

PATIENCE = 60.0
"""Seconds that a key and a test wait at most here: an upper bound for a machine that is very busy."""
EVENING = datetime(2026, 11, 19, 20, 1, tzinfo=timezone(timedelta(hours=1)))


class Standing(NamedTuple):
    """How a console stands: the screens that are up, what has the focus, what is typed there, and the evening."""

    screens: tuple[str, ...]
    focused: str
    typed: tuple[tuple[str, str], ...]
    records: Records


@contextmanager
def console_in(folder: Path, evening: str) -> Iterator[JuryApp]:
    """Make a console on an evening, afresh in a folder that holds what can be opened and read in too."""
    folder = folder / "werk"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        for patience in ("screens.live.typed_ahead.PATIENCE", "stillness.PATIENCE"):
            patch.setattr(patience, PATIENCE)
        yield JuryApp(set_out(folder, evening), clock=lambda: EVENING)


def press_at_once(app: JuryApp, *keys: str) -> None:
    """Press keys in one write."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        app.post_message(events.Key(name, _character(name)))


def _character(key: str) -> str | None:
    import unicodedata

    try:
        return unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        return key if len(key) == 1 else None


def standing(app: JuryApp) -> Standing:
    """Say how a console stands."""
    if not app._screen_stack:
        return Standing((), "", (), {})
    fields = [
        *((str(field.id), field.value) for field in app.screen.query(Input)),
        *((str(field.id), field.text) for field in app.screen.query(TextArea)),
        *((str(field.id), field.value) for field in app.screen.query(OneOf)),
        *((str(field.id), field.value) for field in app.screen.query(Checks)),
    ]
    return Standing(
        tuple(type(screen).__name__ for screen in app.screen_stack),
        str(app.focused and app.focused.id),
        tuple(fields),
        app.evening.records if app.has_evening else {},
    )
