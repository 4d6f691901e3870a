"""`jury check`: sound or not, and what is still open."""

import re
import sqlite3
from pathlib import Path

from command_line import example_file, jury, unexplained_file
from evenings_by_hand import small_file


def test_a_sound_file_gives_its_code_and_what_is_open(tmp_path: Path) -> None:
    path = unexplained_file(tmp_path)
    before = path.read_bytes()
    result = jury("check", path)
    assert (result.returncode, result.stderr) == (0, "")
    assert re.search(r"1 wijziging, controlecode [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}", result.stdout)
    assert "○ Aïcha el Mouden werkt bij Zorggroep De Lisdodde" in result.stdout
    assert path.read_bytes() == before


def test_a_changed_mark_is_exit_1_and_named(tmp_path: Path) -> None:
    path = example_file(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE marks SET mark = '10' WHERE proposal = 'V09' AND juror = 'J7' AND criterion = 'realisme'"
        )
    connection.close()
    result = jury("check", path)
    assert result.returncode == 1
    assert "V09 · J7 · realisme" in result.stdout
    assert "‘10’" in result.stdout
    assert "‘4’" in result.stdout


def test_before_the_evening_it_names_the_plans_that_are_not_complete(tmp_path: Path) -> None:
    said = jury("check", small_file(tmp_path, state={"phase": "preparation"})).stdout
    assert "○ 3 plannen zijn nog niet compleet. Plan 1: " in said
    (tmp_path / "ronde").mkdir()
    assert "nog niet compleet" not in jury("check", small_file(tmp_path / "ronde")).stdout
