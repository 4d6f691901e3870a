"""What a screen says to do about an error: which key, which place in the console."""

from collections.abc import Mapping
from typing import Final

from jury.errors import JuryError, Remedy
from jury.language import N_, _

KEYS: Final[Mapping[Remedy, str]] = {
    Remedy.CHECK_THE_NAME: N_("Kijk of de naam klopt, of maak een nieuwe avond."),
    Remedy.GO_BACK_OR_ON: N_(
        "jury check zegt wat er veranderd is. Terug kan met een reservekopie (jury restore). Is die er niet, ga dan "
        "verder met wat er nu staat: jury export zegt hoe, en jury new maakt er een nieuwe avond van."
    ),
    Remedy.NAME_A_BACKUP: N_("Kies een reservekopie."),
    Remedy.NAME_A_COLUMN: N_("Noem de kolommen naar het jurylid, het plan en de criteria. Er is niets ingelezen."),
    Remedy.OTHER_BACKUP: N_("Kies een andere reservekopie."),
    Remedy.OTHER_METHOD: N_("Kies in Avond, bij Regels, een andere methode."),
    Remedy.POINT_AT_A_COPY: N_("Wijs een kopie aan."),
    Remedy.PUT_IT_BACK: N_(
        "Er wordt nu niets opgeslagen. Zet het bestand terug onder zijn naam, of maak met Ctrl+B een kopie van wat er "
        "het laatst in stond."
    ),
    Remedy.REPLACE: N_("Kies een andere naam."),
    Remedy.SAY_WHY: N_("Schrijf in één zin waarom."),
}


def hint_of(error: JuryError) -> str:
    """Say what to do about an error; empty where nothing is known."""
    return _(KEYS[error.remedy]).format(**error.values) if error.remedy else error.hint
