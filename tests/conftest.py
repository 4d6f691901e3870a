"""What makes the whole suite faster and changes nothing of what is tested, and the comparing with what was approved."""

import gc
import sqlite3
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import settings
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from jury.session.migrations import migrate

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")
SELDOM: Final = (50_000, 20, 20)
"""How often Python looks for what nobody holds any more: an app makes and drops widgets by the thousand."""


def pytest_collection_finish() -> None:
    """Leave what was imported and gathered out of every later look for what nobody holds any more."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


@pytest.fixture(autouse=True, scope="session")
def stylesheets_read_once() -> Iterator[None]:
    """Have an app take over the rules that one before it read from the same sheet with the same colours."""
    read: dict[object, list[RuleSet]] = {}
    reading = Stylesheet._parse_rules

    @wraps(reading)
    def once(sheet: Stylesheet, css: str, read_from: Any, *more: Any, **named: Any) -> list[RuleSet]:
        key = (css, read_from, more, *named.items(), *sheet._variables.items())
        if key not in read:
            read[key] = reading(sheet, css, read_from, *more, **named)
        return read[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", once)
        yield


@pytest.fixture(autouse=True, scope="session")
def tables_made_once() -> Iterator[None]:
    """Begin every new session file with the tables as the steps to the version of now made them the first time."""
    made: list[bytes] = []

    def once(connection: sqlite3.Connection) -> None:
        if made:
            connection.deserialize(made[0])
        else:
            migrate(connection)
            made.append(connection.serialize())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("jury.session.creation.migrate", once)
        yield


@pytest.fixture
def approved(request: pytest.FixtureRequest) -> Callable[[Path, str], bool]:
    """Compare a text with the one that was read and approved; with `--snapshot-update` it takes the place of that."""

    def compared(file: Path, text: str) -> bool:
        if request.config.getoption("--snapshot-update"):
            file.write_text(text, encoding="utf-8", newline="")
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        assert text == before, f"{file.name} is another than the one that was approved"
        return True

    return compared
