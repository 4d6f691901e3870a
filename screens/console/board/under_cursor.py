"""What stands under a cursor of the board, and what may be done with it."""

from collections.abc import Callable
from typing import Final, NamedTuple

from jury.language import _
from jury.matching.suggestions import SIGNAL, Suggestion
from jury.model.alliance import Barrier, Match, Need, Offer
from jury.model.evening import Evening
from jury.round.alliance import RowPut, may_enter
from jury.text import one_line
from screens.console.board.match_form import match_form
from screens.console.console_app import ConsoleApp
from screens.console.removal import ask_to_remove as ask_to_remove_row
from screens.forms.reason import ReasonDialog
from screens.forms.row_form import changed_row_form, key_of, new_row_form

TABLE_OF: Final = {"need": "needs", "offer": "offers", "match": "matches", "barrier": "barriers"}
"""The table of a line, by what its key begins with."""


class Under(NamedTuple):
    """A row of the board, and its table."""

    table: str
    row: Need | Offer | Match | Barrier


def under(evening: Evening, key: str) -> Under | None:
    """Give the row of a line by its key; None where that is no row."""
    kind, _space, id = key.partition(" ")
    table = TABLE_OF.get(kind)
    if table is None:
        return None
    return next((Under(table, row) for row in getattr(evening, table) if str(*key_of(table, row)) == id), None)


def ask_to_match(app: ConsoleApp, need: Need, offer: Offer, made: Callable[[int], object]) -> None:
    """Ask who calls whom before when, and tell `made` the number of the match; two that matched already are changed."""
    evening = app.evening
    if not may_enter("matches", evening.phase):
        return
    there = next((row for row in evening.matches if (row.need, row.offer) == (need.id, offer.id)), None)
    if there is not None:
        app.push_screen(changed_row_form(evening, "matches", there))
        return
    before = {row.nr for row in evening.matches}

    def closed(_nothing: None) -> None:
        for row in app.evening.matches:
            if row.nr not in before:
                made(row.nr)

    app.push_screen(match_form(evening, need, offer, app.clock().date()), closed)


def ask_to_add(app: ConsoleApp, table: str, beside: Under | None, added: Callable[[str], object]) -> None:
    """Ask for a new row, of the same party as the one it comes beside; tell `added` its id or number."""
    given = {"party": beside.row.party} if beside is not None and isinstance(beside.row, Need | Offer) else {}
    before = set(app.evening.records.get(table, {}))

    def closed(_nothing: None) -> None:
        for key in app.evening.records.get(table, {}):
            if key not in before:
                added(str(*key))

    app.push_screen(new_row_form(app.evening, table, **given), closed)


def ask_to_edit(app: ConsoleApp, here: Under) -> None:
    """Ask what changes in a row."""
    if may_enter(here.table, app.evening.phase):
        app.push_screen(changed_row_form(app.evening, here.table, here.row))


def ask_to_remove(app: ConsoleApp, here: Under) -> None:
    """Take a row away, after asking; what others still name is said and stays."""
    name = "" if isinstance(here.row, Match) else one_line(here.row.text)
    ask_to_remove_row(app, here.table, key_of(here.table, here.row), name)


def ask_to_reject(app: ConsoleApp, found: Suggestion, need: Need, offer: Offer) -> None:
    """Ask why two that may fit do not fit after all, and suggest them no more; it stands with the other signals."""

    def given(reason: str | None) -> None:
        if reason:
            app.record(RowPut("dismissed", {"signal": SIGNAL, "subject": found.subject, "reason": reason}))

    question = _("Waarom past dit niet? Uw reden blijft bij de avond bewaard en komt niet in het rapport.")
    about = f"{one_line(need.text)} ⇄ {one_line(offer.text)}"
    app.push_screen(ReasonDialog(question, _("Past niet"), _("Laten staan"), about=about), given)
