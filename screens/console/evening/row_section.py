"""A section whose rows come, change and go by the one form that is driven by what is declared of them."""

from abc import abstractmethod
from typing import Any, ClassVar, NamedTuple

from textual.binding import Binding, BindingType

from jury.findings.printed_texts import PRINTED
from jury.language import _
from jury.round.alliance import may_change, may_enter
from jury.wording.fields import PRIVATE
from screens.console.evening.section import Section
from screens.console.removal import ask_to_remove
from screens.forms.row_form import changed_row_form, key_of, new_row_form
from screens.toolkit.key_line import SELDOM


class Standing(NamedTuple):
    """What stands under the cursor: of which table, the row itself where there is one, and how people know it.

    The form begins in the field `focus`; `given` is what a new row beside this one has in common with it.
    """

    table: str
    row: Any = None
    name: str = ""
    focus: str = ""
    given: dict[str, Any] = {}  # noqa: RUF012  # rows are never changed in place


class RowSection(Section):
    """Enter changes the row under the cursor, n puts one beside it, x takes it away after asking."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="rows.edit", tooltip=_("Deze regel wijzigen")),
        Binding("n,plus", "add", _("nieuw"), key_display="n", id="rows.add", tooltip=_("Hier een regel erbij")),
        Binding(
            "delete,x",
            "remove",
            _("weghalen"),
            id="rows.remove",
            tooltip=_("Deze regel weghalen"),
            group=SELDOM,
        ),
    ]

    open = False
    """True while what is private stands there."""

    @abstractmethod
    def standing(self) -> Standing | None:
        """Give the row under the cursor, or the table that is empty there."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the phase of the evening; a row that is the only one of its kind does not go."""
        here = self.standing()
        match action:
            case "add":
                return here is not None and here.focus == "" and may_enter(here.table, self.evening.phase)
            case "remove":
                removable = here is not None and here.row is not None and here.focus == ""
                return removable and here is not None and self._may_change(here)
            case "edit" if here is not None:
                return here.row is not None and self._may_change(here)
        return super().check_action(action, parameters)

    def _may_change(self, here: Standing) -> bool:
        return may_change(self.evening, here.table, key_of(here.table, here.row))

    def action_edit(self) -> None:
        """Change the row; what a room must not read stays out of the form, and as it is, until it was asked for."""
        here = self.standing()
        if here is None:
            return
        hidden = () if self.open else PRIVATE.get(here.table, ())
        intro = _("Wat privé is, blijft afgedekt en zoals het is. De toets r toont het; dan kunt u het ook wijzigen.")
        if not hidden:
            intro = _intro(here.table)
        self.app.push_screen(
            changed_row_form(self.evening, here.table, here.row, intro=intro, focus=here.focus, without=hidden)
        )

    def action_add(self) -> None:
        """Type a new row of the table under the cursor."""
        here = self.standing()
        if here is not None:
            self.ask_to_add(new_row_form(self.evening, here.table, **here.given))

    def action_remove(self) -> None:
        """Take the row under the cursor away, after asking; what others still name is said and stays."""
        here = self.standing()
        if here is not None:
            ask_to_remove(self.app, here.table, key_of(here.table, here.row), here.name)


def _intro(table: str) -> str:
    """Say what the report makes of a row, where it prints one."""
    if table == "agreements":
        return _("Staat er een straat in, of iets dat niet iedereen mag weten? Schrijf dan wat het rapport ervan zegt.")
    if table in PRINTED:
        return _("Zo staat het in het rapport. Laat weg wat niet iedereen mag weten: een naam, een adres.")
    return ""
