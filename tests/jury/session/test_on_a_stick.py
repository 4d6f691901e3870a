"""Whether a copy of this evening stands on a stick is seen by its name."""

from pathlib import Path

from jury.machine.observation import Condition
from jury.session.on_a_stick import copy_on_a_stick

FILE = Path("/avonden/reigerhoek.jury")


def test_no_stick_is_not_seen(tmp_path: Path) -> None:
    assert copy_on_a_stick(FILE, ()).state is Condition.UNKNOWN
    assert copy_on_a_stick(FILE, (tmp_path / "eruit",)).state is Condition.LOOK


def test_a_stick_with_other_things_has_no_copy(tmp_path: Path) -> None:
    for name in ("ander.jury", "ander.backup-2026-11-19-183000-asked.jury", "reigerhoek.toml"):
        (tmp_path / name).touch()
    (tmp_path / "reigerhoek.jury").mkdir()
    observation = copy_on_a_stick(FILE, (tmp_path,))
    assert observation.state is Condition.LOOK
    assert tmp_path.name in observation.sentence


def test_a_copy_or_a_backup_is_found_and_dated(tmp_path: Path) -> None:
    for name in ("reigerhoek.backup-2026-11-19-183000-asked.jury", "reigerhoek.jury"):
        copy = tmp_path / name
        copy.touch()
        observation = copy_on_a_stick(FILE, (tmp_path,))
        assert observation.state is Condition.FINE
        assert tmp_path.name in observation.sentence
        copy.unlink()
