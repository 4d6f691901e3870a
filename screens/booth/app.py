"""The booth's app: one screen, no modes, no search, and one question before it closes."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from jury.language import _
from jury.session.author import at_the_booth
from jury.session.clock import now
from screens.booth.booth import Booth, window_number
from screens.booth.screen import BoothScreen
from screens.forms.confirm import ConfirmDialog
from screens.forms.explanation_dialog import ExplanationDialog
from screens.live.keeper import Keeper
from screens.live.live_app import HOUSE_CSS
from screens.toolkit.stylesheet import ParsedOnce
from screens.toolkit.too_small import is_too_small


class BoothApp(Booth):
    """A booth on one session file: for all jurors in turn, or the own window of one of them.

    `painted` is called once, when the first screen stands in the terminal; `seconds` counts how long nobody does
    anything.

    Raises:
        JuryError: when made with a file that cannot be opened.
    """

    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "other_light", _("licht/donker"), show=False, id="light", tooltip=_("Donker of licht scherm")),
        Binding("question_mark,f1", "explain", _("hulp"), id="help", tooltip=_("Uitleg bij dit scherm")),
        Binding("ctrl+q", "quit", _("sluiten"), show=False, id="quit", tooltip=_("Dit juryscherm sluiten")),
    ]

    def __init__(
        self,
        file: Path,
        juror: str | None = None,
        clock: Callable[[], datetime] = now,
        *,
        painted: Callable[[], object] = lambda: None,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._window = window_number()
        keeper = Keeper.open(file, at_the_booth(juror or "", self._window), clock, self.post_message)
        super().__init__(clock, css_path=[HOUSE_CSS, self.CSS_PATH])
        self.stylesheet = ParsedOnce(variables=self.get_css_variables())
        self._own = juror
        self._seconds = seconds
        self._painted = painted
        self.follow(keeper)

    def get_default_screen(self) -> Screen[Any]:
        """Start with nobody at the keyboard."""
        return BoothScreen(self._own, self._seconds)

    def on_ready(self) -> None:
        """Go on with what waited for the first screen."""
        super().on_ready()
        self.tell_behind()
        self._painted()

    async def action_quit(self) -> None:
        """Ask once: a juror who presses a wrong key does not close it."""
        if is_too_small(self.size):
            self.exit()
        elif not self.screen.is_modal:
            sentence = _("Dit juryscherm sluiten? Wat bewaard is, blijft bewaard.")
            dialog = ConfirmDialog(sentence, _("Sluiten"), _("Open laten"), careful=True)
            self.push_screen(dialog, lambda closes: self.exit() if closes else None)

    def action_help_quit(self) -> None:
        """Say which key closes it, to whom presses the one that ends others."""
        self.notify(_("Sluiten? Druk op Ctrl+Q."), markup=False, timeout=4)

    def action_explain(self) -> None:
        """Explain the screen and its keys."""
        if not self.screen.is_modal:
            self.push_screen(ExplanationDialog.of(self.screen))
