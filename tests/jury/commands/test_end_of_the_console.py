"""A console that stops by a fault of its own does not end as if all went well."""

from collections.abc import Callable
from pathlib import Path

import click
import pytest
from evenings_by_hand import small_file

from jury.commands import console
from screens.console.app import JuryApp


@pytest.fixture(params=["home", "an evening"])
def opens(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Open a screen as a command does."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(console, "_answer_at_once", lambda: None)
    file = small_file(tmp_path)
    return console.open_home if request.param == "home" else lambda: console.open_console(file)


def ending_with(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(JuryApp, "run", lambda self: setattr(self, "_return_code", code))


def test_a_fault_ends_the_command_with_its_code(opens: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    ending_with(1, monkeypatch)
    with pytest.raises(click.exceptions.Exit) as ended:
        opens()
    assert ended.value.exit_code == 1


def test_leaving_it_ends_the_command_well(opens: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    ending_with(0, monkeypatch)
    opens()
