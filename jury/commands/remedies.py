"""What a command says to do about an error: which option, which other command."""

from collections.abc import Mapping
from typing import Final

from jury.errors import JuryError, Remedy
from jury.language import N_, _

OPTIONS: Final[Mapping[Remedy, str]] = {
    Remedy.CHECK_THE_NAME: N_("Kijk of de naam klopt, of maak een avond: jury new {path} --from AVOND.toml"),
    Remedy.OTHER_METHOD: N_("Kies een andere methode met --method."),
    Remedy.REPLACE: N_("Kies een andere naam, of geef --force om het te vervangen."),
}


def hint_of(error: JuryError) -> str:
    """Say what to do about an error; empty where nothing is known."""
    return _(OPTIONS[error.remedy]).format(**error.values) if error.remedy else error.hint
