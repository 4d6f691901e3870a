"""What marks mean is told from low to high, whatever order it was typed in, in everything that goes out."""

from pathlib import Path

import pytest
from command_line import jury
from incoming import CASES

TYPED = 'anchors = { "10" = "heel sterk", "1" = "zwak", "7,5" = "goed", "-2" = "tegen", "4" = "matig" }'
IN_ORDER = ["tegen", "zwak", "matig", "goed", "heel sterk"]


@pytest.mark.parametrize(
    "command", [("report",), ("export",), ("export", "--format", "json"), ("report", "--format", "html")]
)
def test_the_lowest_mark_comes_first(tmp_path: Path, command: tuple[str, ...]) -> None:
    text = (CASES / "avond.toml").read_text(encoding="utf-8").replace('name = "Eerste"', f'name = "Eerste", {TYPED}')
    (tmp_path / "avond.toml").write_text(text, encoding="utf-8")
    made = jury("new", "avond.jury", "--from", "avond.toml", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    said = jury(command[0], "avond.jury", *command[1:], folder=tmp_path).stdout
    places = [said.index(meaning) for meaning in IN_ORDER]
    assert places == sorted(places)
