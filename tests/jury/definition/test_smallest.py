"""The smallest definition: the README shows it, and it makes an evening."""

import re
import tomllib
from pathlib import Path

import pytest
from command_line import jury_here

README = Path(__file__).parents[3] / "README.md"


def smallest() -> str:
    found = re.search(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found.group(1)


def test_what_the_readme_calls_enough_is_enough(tmp_path: Path) -> None:
    (tmp_path / "avond.toml").write_text(smallest(), encoding="utf-8")
    file = tmp_path / "avond.jury"
    assert jury_here("new", file, "--from", tmp_path / "avond.toml").code == 0
    for command in (("check", file), ("standings", file), ("analyse", file), ("report", file), ("export", file)):
        assert jury_here(*command).code == 0


@pytest.mark.parametrize("needed", ["session", "criteria", "jurors", "proposals"])
def test_and_no_less(tmp_path: Path, needed: str) -> None:
    lines = [line for line in smallest().splitlines() if not line.startswith(needed)]
    assert tomllib.loads("\n".join(lines))
    (tmp_path / "avond.toml").write_text("\n".join(lines), encoding="utf-8")
    refused = jury_here("new", tmp_path / "avond.jury", "--from", tmp_path / "avond.toml")
    assert (refused.code, f"‘{needed}’" in refused.err or needed in refused.err) == (2, True)
