"""The rows that an answer names: each of them must be there."""

from collections.abc import Set

from jury.intake.questions import Answers
from jury.intake.tables.rows import refusal
from jury.language import _


def refuse_unknown_rows(answers: Answers, there: Set[int]) -> None:
    """Make sure that every row that is to be skipped or kept is one of the file.

    Raises:
        WrongInput: one is not there.
    """
    unknown = sorted((answers.skip | answers.keep) - there)
    if unknown:
        raise refusal(
            [_("Er is geen rij {row} om over te slaan of mee te nemen.").format(row=row) for row in unknown],
            _("De rijen tellen zoals in een rekenprogramma: de koppen zijn meestal rij 1. Er is niets ingelezen."),
        )
