"""Files to import, damaged by chance: taken or refused in sentences, and a refusal changes nothing."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import BadZipFile

import pytest
from mutated_sources import attempt, tried
from seeds import again, every, twentieth

from jury.intake.tables import workbook

COUNT = 2_000


def failures(seeds: Iterable[int], folder: Path) -> Iterator[str]:
    """Do the imports of some seeds, and tell of each that went wrong how to do it again; its files stay."""
    for seed in seeds:
        one, place = attempt(seed), folder / str(seed)
        place.mkdir()
        found = list(tried(one, place))
        if found:
            yield "\n  ".join([f"seed {seed}: {one}", *found, again(seed, __file__)])
            continue
        for path in place.iterdir():
            path.unlink()


@pytest.mark.parametrize("seeds", twentieth(COUNT), ids=str)
def test_no_damaged_import_breaks_a_command_or_an_evening(tmp_path: Path, seeds: range) -> None:
    assert "\n".join(failures(seeds, tmp_path)) == ""


@pytest.mark.long
@pytest.mark.parametrize("seeds", every(COUNT), ids=str)
def test_none_of_all_breaks_one(tmp_path: Path, seeds: range) -> None:
    assert "\n".join(failures(seeds, tmp_path)) == ""


def test_a_seed_makes_the_same_import_every_time() -> None:
    assert [attempt(seed) for seed in range(40)] == [attempt(seed) for seed in range(40)]


def test_a_reader_that_lets_errors_through_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "BROKEN", (BadZipFile,))
    found = failures(range(100), tmp_path)
    assert any("ParseError" in told and "MUTATION=" in told for told in found)
