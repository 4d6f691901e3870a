"""Covers the marks in Pitch for who mirrors the screen, and asks once before it shows them again."""

from collections.abc import Callable

from jury.language import _
from screens.console.console_app import ConsoleApp
from screens.forms.questions import ask_first


def cover_or_ask(app: ConsoleApp, covered: bool, done: Callable[[], object]) -> None:
    """Cover the marks at once; show them after she said, once, that the hall does not read along."""

    def do() -> None:
        app.asked_to_uncover = app.asked_to_uncover or not covered
        app.covered = covered
        app.clear_notifications()
        done()

    if covered or app.asked_to_uncover:
        do()
    else:
        sentence = _("Is dit scherm niet gespiegeld naar de zaal? Dan staan alle cijfers van dit plan er weer.")
        ask_first(app, sentence, _("Tonen"), do, no=_("Afgedekt laten"), careful=True)
