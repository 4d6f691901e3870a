"""Cards from paper on a whole evening: typed, looked at by somebody else, and kept with the evening."""

import tomllib
from pathlib import Path

import pytest
from command_line import jury
from terminal import Terminal

from jury.example import demo_records
from jury.model.tables import Key, Row
from jury.session.author import SECRETARY, author
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.standings.paper_cards import waiting


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """Give the example evening in its middle, on which a second person looks at what comes from paper."""
    records = demo_records()
    file = tmp_path / "reigerhoek.jury"
    settings: dict[Key, Row] = {(): {**records["settings"][()], "confirm_paper": 1}}
    create(file, {**records, "settings": settings}, by=author(SECRETARY, "test"))
    return file


def test_a_second_person_types_one_again_and_hears_another(evening: Path, tmp_path: Path) -> None:
    with Terminal("open", str(evening), folder=tmp_path) as terminal:
        terminal.wait_for("plan 9 van 11")
        terminal.press("G")
        terminal.wait_for("plan 1 van 11", "○ nog nakijken", "c  8 kaarten nakijken")
        terminal.press("c")
        terminal.wait_for("Wie kijkt na?")
        terminal.type("Joke Hof")
        terminal.press("Enter")
        terminal.wait_for("Joke Hof, typ over wat er op kaart")
        terminal.type("388887")
        terminal.press("Enter")
        terminal.wait_for("Op 2 punten is iets anders getypt.")
        terminal.press("Left", "Left", "Enter")
        terminal.wait_for("Nagekeken door Joke Hof")
        terminal.wait_for("plan 2 van 11", "c  7 kaarten nakijken", "✓ opgeslagen")
        terminal.press("c")
        terminal.wait_for("Wie kijkt na?", "Joke Hof")
        terminal.press("C-l")
        terminal.wait_for("Lees hardop voor. Joke Hof houdt kaart")
        terminal.press("j")
        terminal.wait_for("c  6 kaarten nakijken", "✓ opgeslagen")
        terminal.press("C-q")
        assert terminal.wait_for_end() == 0
    exported = jury("export", evening).stdout
    assert [row["by"] for row in tomllib.loads(exported)["confirmations"]] == ["Joke Hof", "Joke Hof"]
    (tmp_path / "weer.toml").write_text(exported, "utf-8")
    assert jury("new", tmp_path / "weer.jury", "--from", tmp_path / "weer.toml").returncode == 0
    assert jury("export", tmp_path / "weer.jury").stdout == exported


def test_cards_that_come_in_from_a_file_wait_too_and_take_a_confirmation_away(evening: Path, tmp_path: Path) -> None:
    with SessionFile.open(evening) as session:
        before = waiting(session.evening)
        plan = session.evening.proposals[9].id
    table = tmp_path / "papier.csv"
    criteria = "verbinden,dragers,vraag_aanbod,realisme,rendement,insluiten"
    table.write_text(f"juror,proposal,{criteria}\nJ4,{plan},7,7,8,8,8,7\nJ2,{plan},7,7,8,8,8,7\n", "utf-8")
    assert jury("import", evening, table, "--as", "scorecards").returncode == 0
    with SessionFile.open(evening) as session:
        assert waiting(session.evening) == (*before, (plan, "J4"))
    assert "Er zijn nog 9 kaarten van papier niet nagekeken." in jury("standings", evening).stdout
