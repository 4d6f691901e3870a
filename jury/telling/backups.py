"""What a backup is, in words: when it was made and why, instead of the name of its file."""

from collections.abc import Mapping
from typing import Final

from jury.language import N_, _
from jury.session.backups import Backup, Why
from jury.wording.values import typed_date, typed_time

WHY_WORDS: Final[Mapping[Why, str]] = {
    Why.MIGRATION: N_("voor het bijwerken van het bestand"),
    Why.FREEZE: N_("regels vastgelegd"),
    Why.PITCH: N_("na een pitch"),
    Why.DELIBERATION: N_("begin van het beraad"),
    Why.FINALISE: N_("uitslag vastgesteld"),
    Why.ASKED: N_("zelf gemaakt"),
    Why.REPLACED: N_("wat er stond voor het terugzetten"),
}


def backup_in_words(backup: Backup) -> str:
    """Say when and why a backup was made."""
    said = _("kopie van {date} {time}, {why}")
    time = typed_time(backup.at.time())
    return said.format(date=typed_date(backup.at.date()), time=time, why=_(WHY_WORDS[backup.why]))
