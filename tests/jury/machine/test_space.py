"""Whether the disk has room."""

from pathlib import Path

import pytest

from jury.machine.observation import Condition
from jury.machine.space import NEEDED, Free, disk_space


@pytest.mark.parametrize(
    ("free", "state", "says"),
    [
        (212_300_000_000, Condition.FINE, "212 GB"),
        (NEEDED, Condition.FINE, "500 MB"),
        (NEEDED - 1, Condition.LOOK, "499 MB"),
    ],
)
def test_it_says_how_much_is_free(free: int, state: Condition, says: str) -> None:
    observation = disk_space(Path("/avond"), lambda _folder: Free(free))
    assert observation.state is state
    assert says in observation.sentence


def test_a_folder_that_cannot_be_asked_is_unknown_and_says_where_to_look(tmp_path: Path) -> None:
    observation = disk_space(tmp_path / "weg")
    assert observation.state is Condition.UNKNOWN
    assert observation.todo
