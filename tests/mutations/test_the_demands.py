"""The demands on damaged input have teeth: a command that breaks any of them is found."""

import sys
from collections.abc import Callable
from pathlib import Path

import commands_within_limits
import pytest
import session_demands
from commands_within_limits import complaints, run
from evenings_to_damage import Damaged, evenings
from mutated_sources import Attempt, tried

from jury.session.file import SessionFile

Main = Callable[[list[str]], int]


def saying(out: str = "", err: str = "", code: int = 0) -> Main:
    """Make a command that prints this, and ends so."""

    def main(_arguments: list[str]) -> int:
        print(out)
        print(err, file=sys.stderr)
        return code

    return main


def raising(error: BaseException) -> Main:
    """Make a command that lets this through."""

    def main(_arguments: list[str]) -> int:
        raise error

    return main


def without_end(_arguments: list[str]) -> int:
    while True:
        pass


def with_too_much(_arguments: list[str]) -> int:
    return len(bytearray(400_000_000))


BROKEN = {
    "a ValueError": raising(ValueError("kapot")),
    "an end of its own": raising(SystemExit(2)),
    "another exit code": saying(code=3),
    "a refusal without a reason": saying(err="Er ging iets mis.", code=2),
    "a refusal that says nothing": saying(err="Fout: ", code=2),
    "a fault that counts as done": saying(err="Fout: het ging mis."),
    "a traceback": saying(err="Fout: x\nTraceback (most recent call last):", code=2),
    "an escape sequence": saying(out="\x1b[2J"),
    "a C1 control": saying(err="Fout: \x9b2J", code=2),
    "a turned reading direction": saying(out="a\u202eb"),
    "no end": without_end,
    "too much memory": with_too_much,
}


@pytest.mark.parametrize("main", BROKEN.values(), ids=BROKEN)
def test_a_command_that_owes_something_is_found(main: Main, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_within_limits, "main", main)
    assert list(complaints(run("check", "avond.jury", seconds=0.2)))


def test_a_command_that_does_what_it_owes_is_not() -> None:
    assert list(complaints(run("check", "nergens.jury"))) == []


def spoiling(also: Callable[[Path], object], code: int = 2) -> Main:
    """Make a command that does something with the file that it is given, and then refuses."""

    def main(arguments: list[str]) -> int:
        also(Path(arguments[1]))
        print("Fout: dit kan niet.", file=sys.stderr)
        return code

    return main


SPOILED = {
    "the evening is changed": lambda file: file.write_bytes(b"anders"),
    "the evening is gone": lambda file: file.unlink(missing_ok=True),
    "something is left behind": lambda file: file.with_name("rest.part").write_bytes(b"half"),
    "something is left beside it": lambda file: file.with_name(f"{file.name}-journal").write_bytes(b"half"),
}


@pytest.mark.parametrize("also", SPOILED.values(), ids=SPOILED)
def test_a_refusal_that_changes_something_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, also: Callable[[Path], object]
) -> None:
    monkeypatch.setattr(commands_within_limits, "main", spoiling(also))
    one = Attempt(0, "plannen.csv", "round", "bron.csv", b"titel\n", ())
    assert list(tried(one, tmp_path))
    damaged = Damaged(0, "geen", evenings()["in the round"], {})
    assert any("check: " in complaint for complaint in session_demands.held(damaged, tmp_path))


def test_a_refused_definition_that_becomes_an_evening_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_within_limits, "main", spoiling(lambda file: file.write_bytes(b"half")))
    assert list(tried(Attempt(0, "avond.toml", "", "bron.toml", b"x", ()), tmp_path))


def test_python_talking_to_a_programmer_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands_within_limits, "main", saying(err="Fout: 'NoneType' object is not iterable", code=2))
    assert list(tried(Attempt(0, "plannen.csv", "round", "bron.csv", b"titel\n", ()), tmp_path))


def test_a_console_that_breaks_on_a_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def open_session(_file: Path) -> None:
        raise TypeError("kapot")

    monkeypatch.setattr(SessionFile, "open", open_session)
    monkeypatch.setattr(commands_within_limits, "main", saying(code=0))
    damaged = Damaged(0, "geen", evenings()["in the round"], {})
    assert any("kapot" in complaint for complaint in session_demands.held(damaged, tmp_path))
