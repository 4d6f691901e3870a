"""Session files, damaged by chance: nothing breaks on them, and what is refused stays as it is."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from mutated_sessions import KINDS, damaged
from seeds import ONE, again, every, twentieth
from session_demands import held

from jury.model import sound

COUNT = 1_000


def failures(seeds: Iterable[int], folder: Path) -> Iterator[str]:
    """Damage a file for each seed, and tell of each that was not borne how to do it again; its files stay."""
    for seed in seeds:
        one, place = damaged(seed), folder / str(seed)
        place.mkdir()
        found = list(held(one, place))
        if found:
            yield "\n  ".join([f"seed {seed}: {one.kind}", *found, again(seed, __file__)])
            continue
        for path in place.iterdir():
            path.unlink()


@pytest.mark.parametrize("seeds", twentieth(COUNT), ids=str)
def test_no_damaged_file_breaks_a_command_or_the_console(tmp_path: Path, seeds: range) -> None:
    assert "\n".join(failures(seeds, tmp_path)) == ""


@pytest.mark.long
@pytest.mark.parametrize("seeds", every(COUNT), ids=str)
def test_none_of_all_breaks_one(tmp_path: Path, seeds: range) -> None:
    assert "\n".join(failures(seeds, tmp_path)) == ""


def test_a_seed_makes_the_same_file_every_time() -> None:
    assert [damaged(seed) for seed in range(len(KINDS))] == [damaged(seed) for seed in range(len(KINDS))]


@pytest.mark.skipif(bool(ONE), reason="one seed is done again")
def test_the_twentieth_holds_every_kind_of_damage() -> None:
    assert {damaged(seed).kind for seeds in twentieth(COUNT) for seed in seeds} == {*KINDS}


def test_a_program_that_does_not_look_at_the_values_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound, "unsound", lambda _records: ())
    cells = range(list(KINDS).index("a cell"), 40 * len(KINDS), len(KINDS))
    assert any("Error" in told and "MUTATION=" in told for told in failures(cells, tmp_path))
