"""What the hall may not see is never painted, not even for a moment, when she comes back with the curtain down."""

from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY
from terminal import Terminal

from jury.example import example_records
from jury.session.creation import create


@pytest.fixture
def evening_file(tmp_path: Path) -> Path:
    file = tmp_path / "avond.jury"
    create(file, example_records(), by=SECRETARY)
    return file


@pytest.mark.parametrize(
    ("mode", "secret"),
    [("F4", "8,2"), ("F5", "Verst uit elkaar"), ("F7", "Juryrapport Slotavond")],
    ids=["the standings", "the deliberation", "the report"],
)
def test_nothing_secret_flashes_on_the_way_back(evening_file: Path, tmp_path: Path, mode: str, secret: str) -> None:
    with Terminal("open", str(evening_file), folder=tmp_path) as terminal:
        terminal.wait_for("Reigerhoek")
        terminal.press(mode)
        terminal.wait_for("geheim.")
        assert secret not in terminal.printed()
        terminal.press("Enter")
        terminal.wait_for(secret)
        assert secret in terminal.printed()
        terminal.press("F8")
        terminal.wait_for("donderdag 19 november")
        terminal.printed()
        terminal.press(mode)
        terminal.wait_for("geheim.")
        terminal.press("F8")
        terminal.wait_for("donderdag 19 november")
        assert secret not in terminal.printed()
