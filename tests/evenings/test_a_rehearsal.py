"""A rehearsal in a real terminal: it says so in every mode, has an outcome when asked, and leaves the evening alone."""

import json
import tomllib
from pathlib import Path

import pytest
from command_line import example_file, jury
from terminal import Terminal

from jury.example import demo_records
from jury.session.author import SECRETARY, author
from jury.session.creation import create

MODES = ("F2", "F3", "F4", "F5", "F6", "F7", "F8")


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """Give the example evening in its middle, in a folder of its own."""
    folder = tmp_path / "avond"
    folder.mkdir()
    file = folder / "reigerhoek.jury"
    create(file, demo_records(), by=author(SECRETARY, "test"))
    return file


def test_every_mode_says_so_and_the_evening_is_left_alone(evening: Path, tmp_path: Path) -> None:
    before = evening.read_bytes()
    with Terminal("rehearse", str(evening), folder=tmp_path) as terminal:
        terminal.wait_for("Dit is een repetitie", "reigerhoek.repetitie.jury")
        for mode in MODES:
            terminal.press(mode)
            terminal.wait_for(" repetitie  Reigerhoek")
        copy = evening.with_name("reigerhoek.repetitie.jury")
        for view in ("hall", "clock", "host"):
            with Terminal("stage", str(copy), "--view", view, folder=tmp_path) as stage:
                stage.wait_for("  repetitie")
        with Terminal("booth", str(copy), folder=tmp_path) as booth:
            booth.wait_for(" repetitie ")
        terminal.press("F3", "C-r")
        terminal.wait_for("Open kaarten vullen met verzonnen cijfers", "Alle plannen")
        terminal.press("Enter")
        terminal.wait_until_gone("Alle plannen")
        terminal.wait_for("✓ opgeslagen")
        assert json.loads(jury("standings", copy, "--json").stdout)["complete"]
        terminal.press("C-q")
        assert terminal.wait_for_end() == 0
        assert "is niets veranderd" in terminal.text
    assert evening.read_bytes() == before
    assert list(evening.parent.iterdir()) == [evening]
    assert not (tmp_path / "state" / "jury").exists()


def test_a_copy_that_is_kept_says_so_in_all_that_is_made_of_it(tmp_path: Path) -> None:
    evening = example_file(tmp_path)
    with Terminal("rehearse", str(evening), "--keep", "--marks", folder=tmp_path) as terminal:
        terminal.wait_for("Dit is een repetitie")
        terminal.press("C-q")
        assert terminal.wait_for_end() == 0
    copy = evening.with_name("reigerhoek.repetitie.jury")
    report = jury("report", copy).stdout
    assert "# Juryrapport Repetitie: Slotavond" in report
    assert "**Dit is een repetitie.**" in report
    for form in ("script", "scorecards"):
        assert "Repetitie: Slotavond" in jury("report", copy, "--format", form).stdout
    definition = jury("export", copy).stdout
    assert tomllib.loads(definition)["session"]["rehearsal"] is True
    (tmp_path / "weer.toml").write_text(definition, encoding="utf-8")
    assert jury("new", tmp_path / "weer.jury", "--from", tmp_path / "weer.toml").returncode == 0
    with Terminal("open", str(tmp_path / "weer.jury"), folder=tmp_path) as terminal:
        terminal.wait_for(" repetitie  Reigerhoek")


def test_without_a_terminal_nothing_is_copied(tmp_path: Path) -> None:
    evening = example_file(tmp_path)
    said = jury("rehearse", evening)
    assert said.returncode == 2
    assert list(tmp_path.iterdir()) == [evening]
