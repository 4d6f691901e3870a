"""What a backup is, in words."""

from pathlib import Path

from jury.session.backups import Why, named_backup
from jury.telling.backups import WHY_WORDS, backup_in_words
from screens.forms.file_choice import listed


def test_every_reason_has_its_words() -> None:
    assert set(WHY_WORDS) == set(Why)


def test_a_list_of_files_names_a_backup_by_when_and_why(tmp_path: Path) -> None:
    for name in ("avond.jury", "avond.backup-2026-11-19-200100-pitch.jury", "avond.backup-vandaag-pitch.jury"):
        (tmp_path / name).touch()
    names = [entry.name for entry in listed(tmp_path, "", {".jury"})]
    assert names[:3] == [
        "avond.backup-vandaag-pitch.jury",
        "avond.jury",
        "avond: kopie van 19-11-2026 20:01, na een pitch",
    ]
    backup = named_backup(tmp_path / "avond.backup-2026-11-19-200100-replaced-2.jury")
    assert backup is not None
    assert (backup.number, backup_in_words(backup).endswith("terugzetten")) == (2, True)
