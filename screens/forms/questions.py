"""What the console asks before it takes a change in, and before it closes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import App

from jury.errors import RuleBroken
from jury.language import _
from jury.round.event import Event
from jury.text import one_line

if TYPE_CHECKING:
    from screens.console.app import JuryApp


def ask_first(
    app: App[Any], sentence: str, yes: str, do: Callable[[], object], *, no: str | None = None, careful: bool = False
) -> None:
    """Say in a sentence what will happen, and do it after yes; with `careful` Enter lands on no."""
    from screens.forms.confirm import ConfirmDialog

    def answered(agreed: bool | None) -> None:
        if agreed:
            do()

    app.push_screen(ConfirmDialog(sentence, yes, no, careful=careful), answered)


def ask_reason(app: "JuryApp", event: Event) -> None:
    """Ask for the reason of a change, named in words, and have it taken in with that.

    What is not allowed even with a reason is said at once.
    """
    from jury.telling.journal import told
    from screens.forms.reason import ReasonDialog

    try:
        changes = event.changes(app.evening)
    except RuleBroken as error:
        app.tell(error)
        return

    def answered(given: str | None) -> None:
        if given:
            app.record(event, given)

    change = told(event.what, changes, app.evening)
    about, values = " · ".join(filter(None, (change.what, change.subject))), " ".join(change.details)
    if values and about.endswith(f": {values}"):
        # Old and new on a line of their own: broken in the middle they are hard to read.
        about = f"{about.removesuffix(values).rstrip()}\n{values}"
    app.push_screen(ReasonDialog(about=about), answered)


def ask_to_quit(app: "JuryApp") -> None:
    """Ask before the program ends with sentences that could not be kept, and name their plans."""
    titles = dict.fromkeys(one_line(app.evening.proposal(plan).title) for plan, _field in app.drafts)
    said = _("Bij {plans} staat tekst die niet is bewaard. Die gaat weg als u stopt.")
    if not any(plan in app.evening.verdicts for plan, _field in app.drafts):
        said = _("Bij {plans} staat tekst zonder oordeel. Die is niet bewaard en gaat weg als u stopt.")
    sentence = said.format(plans=", ".join(f"‘{title}’" for title in titles))
    ask_first(app, sentence, _("Stoppen"), app.exit, no=_("Verder typen"), careful=True)
