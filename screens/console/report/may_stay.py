"""What stands in the way and may stay as it is: the reason is asked, kept, and can be taken back."""

from jury.findings.obstacle import Obstacle
from jury.language import _
from jury.round.texts import LookedAt
from screens.console.console_app import ConsoleApp
from screens.forms.reason import ReasonDialog


def ask_to_stay(app: ConsoleApp, obstacle: Obstacle) -> None:
    """Ask why this may stay as it is, and note that it was looked at."""

    def given(why: str | None) -> None:
        if why:
            app.record(LookedAt(obstacle.place, obstacle.words, why))

    question = _("Waarom mag dit zo blijven? Uw reden blijft bij de avond bewaard en komt niet in het rapport.")
    app.push_screen(ReasonDialog(question, _("Zo laten"), _("Niet zo laten"), about=obstacle.sentence), given)
