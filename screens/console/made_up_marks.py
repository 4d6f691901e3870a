"""In a rehearsal: which open cards the program fills, so that there is an outcome to rehearse with."""

from jury.language import _
from jury.round.rehearsal import MarksMadeUp
from jury.standings.progress import open_cells
from screens.console.console_app import ConsoleApp
from screens.forms.pick import PickDialog
from screens.toolkit.one_of import Option

ALL = ""


class MadeUpMarksDialog(PickDialog):
    """All plans that wait for marks, and each of them."""

    def heading(self) -> str:
        """Say what is chosen here."""
        return _("Open kaarten vullen met verzonnen cijfers")


def ask_for_marks(app: ConsoleApp) -> None:
    """Ask for which plan, or all, and fill what is open there."""
    evening = app.evening
    waiting = {plan.id: plan.title for plan in evening.proposals if any(open_cells(evening, plan.id))}
    if not waiting:
        app.notify(_("Er zijn geen open kaarten meer."), markup=False, timeout=6)
        return

    def chosen(plan: str | None) -> None:
        if plan is not None:
            app.record(MarksMadeUp(tuple(waiting) if plan == ALL else (plan,)))

    every = (Option(ALL, _("Alle plannen")), *(Option(id, title) for id, title in waiting.items()))
    app.push_screen(MadeUpMarksDialog(every, ALL), chosen)
