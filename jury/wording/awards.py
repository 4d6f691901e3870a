"""How people call an award, and who decides on it."""

from jury.language import _
from jury.model.awards import AUDIENCE, CRITERION, JURY, decided_by
from jury.model.evening import Evening
from jury.model.rows import Award
from jury.text import one_line


def award_name(award: Award) -> str:
    """Name an award; the audience's without a name of its own is called what it is."""
    return one_line(award.name) or _("Publieksprijs")


def who_decides(evening: Evening, by: str) -> str:
    """Say who decides on an award; what nobody is called so stays as it is written."""
    decides = decided_by(by)
    if decides is None:
        return one_line(by)
    if decides.kind == CRITERION:
        name = one_line(evening.criterion(decides.of).short()) if evening.has("criteria", decides.of) else decides.of
        return _("cijfers voor {criterion}").format(criterion=name)
    return {JURY: _("de jury zelf"), AUDIENCE: _("de zaal")}[decides.kind]
