"""Whether the laptop is plugged in, as Linux and a Mac tell it, and what is said where nothing tells."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from jury.machine.observation import Condition
from jury.machine.power import Supply, from_a_mac, from_linux, power


def supplies(folder: Path, **each: Mapping[str, str]) -> Path:
    for name, told in each.items():
        (folder / name).mkdir()
        for field, text in told.items():
            (folder / name / field).write_text(f"{text}\n", encoding="utf-8")
    return folder


BATTERY = {"type": "Battery", "capacity": "64", "status": "Discharging"}


@pytest.mark.parametrize(
    ("each", "supply"),
    [
        ({"AC": {"type": "Mains", "online": "1"}, "BAT0": {**BATTERY, "status": "Charging"}}, Supply(True, 64)),
        ({"AC": {"type": "Mains", "online": "0"}, "BAT0": BATTERY}, Supply(False, 64)),
        ({"BAT0": BATTERY}, Supply(False, 64)),
        ({"BAT0": {**BATTERY, "status": "Full"}}, Supply(True, 64)),
        ({"BAT0": BATTERY, "BAT1": {**BATTERY, "capacity": "9"}}, Supply(False, 9)),
        ({"AC": {"type": "Mains", "online": "1"}}, Supply(True, None)),
        ({"mouse": {**BATTERY, "scope": "Device", "capacity": "3"}}, None),
        ({}, None),
    ],
)
def test_linux_tells(tmp_path: Path, each: Mapping[str, Mapping[str, str]], supply: Supply | None) -> None:
    assert from_linux(supplies(tmp_path, **each)) == supply


def test_where_there_is_no_such_folder_nothing_is_known(tmp_path: Path) -> None:
    assert from_linux(tmp_path / "none") is None


@pytest.mark.parametrize(
    ("said", "supply"),
    [
        ("Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t100%; charged; 0:00 remaining", Supply(True, 100)),
        ("Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t64%; discharging", Supply(False, 64)),
        ("Now drawing from 'AC Power'", Supply(True, None)),
        ("something else", None),
    ],
)
def test_a_mac_tells(said: str, supply: Supply | None) -> None:
    assert from_a_mac((sys.executable, "-c", f"print({said!r})")) == supply


def test_a_mac_that_gives_no_answer_tells_nothing() -> None:
    assert from_a_mac(("there-is-no-such-program",)) is None
    assert from_a_mac((sys.executable, "-c", "raise SystemExit(1)")) is None


@pytest.mark.parametrize(
    ("supply", "state", "says"),
    [
        (Supply(True, None), Condition.FINE, "De stekker zit erin."),
        (Supply(False, 64), Condition.LOOK, "De laptop loopt op de accu, de accu is 64% vol."),
        (None, Condition.UNKNOWN, "Of de stekker erin zit, kan het programma niet zien."),
    ],
)
def test_it_is_said_in_a_sentence_and_what_is_unknown_tells_where_to_look(
    supply: Supply | None, state: Condition, says: str
) -> None:
    observation = power(lambda: supply)
    assert (observation.state, observation.sentence) == (state, says)
    assert bool(observation.todo) is (state is not Condition.FINE)
