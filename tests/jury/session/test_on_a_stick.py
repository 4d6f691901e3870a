"""Whether a copy of this evening stands on a stick is seen by its name."""

from pathlib import Path

from jury.machine.reading import State
from jury.session.on_a_stick import copy_on_a_stick

FILE = Path("/avonden/reigerhoek.jury")


def test_no_stick_is_not_seen(tmp_path: Path) -> None:
    assert copy_on_a_stick(FILE, ()).state is State.UNKNOWN
    assert copy_on_a_stick(FILE, (tmp_path / "eruit",)).state is State.LOOK


def test_a_stick_with_other_things_has_no_copy(tmp_path: Path) -> None:
    for name in ("ander.jury", "ander.backup-2026-11-19-183000-asked.jury", "reigerhoek.toml"):
        (tmp_path / name).touch()
    (tmp_path / "reigerhoek.jury").mkdir()
    reading = copy_on_a_stick(FILE, (tmp_path,))
    assert reading.state is State.LOOK
    assert tmp_path.name in reading.sentence


def test_a_copy_or_a_backup_is_found_and_dated(tmp_path: Path) -> None:
    for name in ("reigerhoek.backup-2026-11-19-183000-asked.jury", "reigerhoek.jury"):
        copy = tmp_path / name
        copy.touch()
        reading = copy_on_a_stick(FILE, (tmp_path,))
        assert reading.state is State.FINE
        assert tmp_path.name in reading.sentence
        copy.unlink()
