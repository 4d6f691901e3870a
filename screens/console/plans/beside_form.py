"""What stands beside a plan, added or changed from the plan itself: a rule in its way, a tie, an answer."""

from typing import Any

from jury.language import _
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.tables import TABLE
from jury.round.alliance import may_enter
from jury.text import one_line
from screens.console.beside_a_plan import NEW, Beside, beside
from screens.forms.pick import PickDialog
from screens.forms.row_form import changed_row_form, new_row_form
from screens.live.evening_app import EveningApp
from screens.toolkit.one_of import Option


def ask_what_beside(app: EveningApp, plan: Proposal) -> None:
    """Ask what is noted beside this plan, or which of what stands there changes; then show its form."""
    evening = app.evening
    new = {table: Option(table, f"+ {_(word)}") for table, word in NEW.items() if may_enter(table, evening.phase)}
    there = {
        f"{table} {place}": row
        for place, row in enumerate(beside(evening, plan))
        if may_enter(table := row.table, evening.phase)
    }
    changed = (Option(value, f"{row.label}: {one_line(row.text)}") for value, row in there.items())

    def chosen(value: str | None) -> None:
        if value in new:
            app.push_screen(_new(app.evening, value, plan))
        elif value is not None:
            app.push_screen(_changed(app.evening, there[value], plan))

    options = (*new.values(), *changed)
    app.push_screen(PickDialog(options, options[0].value, _titled(plan)), chosen)


def _new(evening: Evening, table: str, plan: Proposal) -> Any:
    several = "proposals" in TABLE[table].fields
    given: Any = {"proposals": (plan.id,)} if several else {"proposal": plan.id}
    return new_row_form(evening, table, intro=_titled(plan), **given)


def _changed(evening: Evening, there: Beside, plan: Proposal) -> Any:
    return changed_row_form(evening, there.table, there.row, intro=_titled(plan))


def _titled(plan: Proposal) -> str:
    return _("Bij ‘{plan}’").format(plan=one_line(plan.title))
