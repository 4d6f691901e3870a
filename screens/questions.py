"""What the console asks before it takes a change in, and before it closes."""

from typing import TYPE_CHECKING

from jury.errors import RuleBroken
from jury.language import _
from jury.round.event import Event
from jury.text import one_line

if TYPE_CHECKING:
    from screens.app import JuryApp


def ask_reason(app: "JuryApp", event: Event) -> None:
    """Ask for the reason of a change, named in words, and have it taken in with that.

    What is not allowed even with a reason is said at once.
    """
    from jury.journal_words import told
    from screens.dialogs.reason import ReasonDialog

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
    from screens.dialogs.confirm import ConfirmDialog

    def answered(yes: bool | None) -> None:
        if yes:
            app.exit()

    titles = dict.fromkeys(one_line(app.evening.proposal(plan).title) for plan, _field in app.drafts)
    sentence = _("Bij {plans} staat tekst zonder oordeel. Die is niet bewaard en gaat weg als u stopt.").format(
        plans=", ".join(f"‘{title}’" for title in titles)
    )
    app.push_screen(ConfirmDialog(sentence, _("Stoppen"), _("Verder typen"), careful=True), answered)
