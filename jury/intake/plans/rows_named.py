"""The rows that an answer names: each of them must be there."""

from collections.abc import Set

from jury.intake.questions import Answers
from jury.intake.tables.rows import refusal
from jury.language import _


def refuse_unknown_rows(answers: Answers, there: Set[int]) -> None:
    """Make sure that every row that is to be skipped or kept is one of the file, and is not to be both.

    Raises:
        WrongInput: one is not there, or is both.
    """
    if both := sorted(answers.skip & answers.keep):
        raise refusal([_("Rij {row} kan niet én overgeslagen én meegenomen worden.").format(row=row) for row in both])
    unknown = sorted((answers.skip | answers.keep) - there)
    if unknown:
        raise refusal(
            [_("Er is geen rij {row} om over te slaan of mee te nemen.").format(row=row) for row in unknown],
            _("De rijen tellen zoals in een rekenprogramma: de koppen zijn meestal rij 1. Er is niets ingelezen."),
        )
