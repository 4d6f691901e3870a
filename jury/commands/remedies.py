"""What a command says to do about an error: which option, which other command."""

from collections.abc import Mapping
from typing import Final

from jury.errors import JuryError, Remedy
from jury.language import N_, _

OPTIONS: Final[Mapping[Remedy, str]] = {
    Remedy.CHECK_THE_NAME: N_("Kijk of de naam klopt, of maak een avond: jury new {path} --from AVOND.toml"),
    Remedy.GO_BACK_OR_ON: N_(
        "jury check {path} zegt wat er veranderd is. Terug kan met een reservekopie: jury restore {path}. Is die er "
        "niet, ga dan verder met wat er nu staat: jury export {path} --anyway -o avond.toml, en daarna jury new "
        "NIEUW.jury --from avond.toml. Bij dit ene commando kan ook --anyway."
    ),
    Remedy.NAME_A_BACKUP: N_("Geef met --from een reservekopie."),
    Remedy.NAME_A_COLUMN: N_(
        'Zeg van een kolom wat hij is: --map "KOP={field}", of laat hem weg: --map "KOP=drop". Er is niets ingelezen.'
    ),
    Remedy.OTHER_BACKUP: N_("Kies een andere reservekopie, of geef --force om deze toch terug te zetten."),
    Remedy.OTHER_METHOD: N_("Kies een andere methode met --method."),
    Remedy.POINT_AT_A_COPY: N_("Wijs een kopie aan: jury restore {path} --from KOPIE"),
    Remedy.PUT_IT_BACK: N_("Er is niets opgeslagen. Zet het bestand terug onder zijn naam."),
    Remedy.REPLACE: N_("Kies een andere naam, of geef --force om het te vervangen."),
    Remedy.SAY_WHY: N_('Zeg waarom: --reason "…"'),
}


def hint_of(error: JuryError) -> str:
    """Say what to do about an error; empty where nothing is known."""
    return _(OPTIONS[error.remedy]).format(**error.values) if error.remedy else error.hint
