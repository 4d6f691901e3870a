"""Whether the disk has room."""

from pathlib import Path

import pytest

from jury.machine.reading import State
from jury.machine.space import NEEDED, Free, disk_space


@pytest.mark.parametrize(
    ("free", "state", "says"),
    [(212_300_000_000, State.FINE, "212 GB"), (NEEDED, State.FINE, "500 MB"), (NEEDED - 1, State.LOOK, "499 MB")],
)
def test_it_says_how_much_is_free(free: int, state: State, says: str) -> None:
    reading = disk_space(Path("/avond"), lambda _folder: Free(free))
    assert reading.state is state
    assert says in reading.sentence


def test_a_folder_that_cannot_be_asked_is_unknown_and_says_where_to_look(tmp_path: Path) -> None:
    reading = disk_space(tmp_path / "weg")
    assert reading.state is State.UNKNOWN
    assert reading.todo
