"""What every screen of the console may ask of its app: where the evening is, what is lifted, what is half typed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from jury.language import _
from jury.machine.awake import Awake
from jury.running.boot_clock import Instant, instant
from jury.session.author import SECRETARY, Author, author
from jury.standings.progress import Cell
from jury.text import clean
from screens.console.modes import BESIDE_THE_EVENING, HOME, MODES_OF_THE_EVENING, first_mode, mode_of
from screens.live.evening_app import EveningApp
from screens.live.keeper import Keeper
from screens.live.saved import Saved


def at_the_console() -> Author:
    """Say who works in the console."""
    return author(SECRETARY, "console")


class ConsoleApp(EveningApp):
    """An app with the modes of the evening, one of which is on the screen."""

    curtain_lifted = False
    covered: bool | None = None
    """Whether she covered the marks in Pitch or uncovered them; None while the setting of the evening decides."""
    asked_to_uncover = False
    """True once she said that the screen is not mirrored to the hall."""
    left_mode = ""
    """The mode that home, or a page beside the evening, was entered from."""
    machine_clock: Callable[[], Instant] = staticmethod(instant)
    """The clock of the machine, on which the clock in the hall counts."""
    last_marked: Cell | None = None
    """The cell in which a mark was typed last, when the file was opened."""

    def __init__(self, keeper: Keeper | None, clock: Callable[[], datetime], **of_textual: Any) -> None:
        super().__init__(clock, **of_textual)
        self.awake = Awake()
        """What keeps this computer awake, once somebody asked it to."""
        self.drafts: dict[tuple[str, str], str] = {}
        """Sentences by (plan, field) that wait for a verdict on their plan before they can be kept."""
        if keeper is not None:
            self.work_on(keeper)

    @property
    def marks_covered(self) -> bool:
        """True while the hall may read along: Pitch shows the row that is typed, and no message holds a mark."""
        if self.curtain_lifted or not self.has_evening:
            return False
        return self.evening.settings.pitch_covered if self.covered is None else self.covered

    def work_on(self, keeper: Keeper) -> None:
        """Work on an evening from here on, after letting the previous one go."""
        marked = keeper.last_marked()
        self.last_marked = Cell(*map(str, marked)) if marked else None
        self.drafts.clear()
        self.covered, self.asked_to_uncover = None, False
        self.left_mode = ""
        self.saved = Saved.YES
        self.follow(keeper)

    async def open_evening(self, file: Path) -> None:
        """Open another evening and go where its work is; every mode starts afresh.

        Raises:
            JuryError: it cannot be opened; the previous one stays.
        """
        self.work_on(Keeper.open(file, at_the_console(), self.clock, self.post_message))
        for mode in (*BESIDE_THE_EVENING, *MODES_OF_THE_EVENING):
            await self.remove_mode(mode.name)
            self.add_mode(mode.name, mode.screen)
        await self.switch_mode(first_mode(self.evening, self.clock().date()).name)
        self.tell_of_the_file()

    def tell_of_the_file(self) -> None:
        """Say what she must know of the file before she works in it."""
        self.tell_newer()
        if self.evening.session.rehearsal:
            said = _("Dit is een repetitie: aan de avond zelf verandert niets. In andere vensters: jury stage {path}")
            self.notify(said.format(path=clean(str(self.file))), markup=False, timeout=20)
        self.tell_behind()

    async def action_go(self, mode: str) -> None:
        """Go to a mode of the evening."""
        if self.has_evening and not self.screen.is_modal:
            await self.switch_mode(mode)

    async def action_beside(self, mode: str) -> None:
        """Go to a page beside the evening, from which `action_back` leads back."""
        if self.has_evening and not self.screen.is_modal and self.current_mode != mode:
            self._remember_the_mode()
            await self.switch_mode(mode)

    async def action_back(self) -> None:
        """Go back to the mode that she came from, or else to where the work of the evening is."""
        await self.action_go(self.left_mode or mode_of(self.evening).name)

    async def action_home(self) -> None:
        """Go to the home screen; the evening stays open behind it."""
        if not self.screen.is_modal and self.current_mode != HOME.name:
            self._remember_the_mode()
            await self.switch_mode(HOME.name)

    def _remember_the_mode(self) -> None:
        """Keep which mode of the evening she leaves; from one page beside it to another it stays the same."""
        if self.current_mode not in {page.name for page in (HOME, *BESIDE_THE_EVENING)}:
            self.left_mode = self.current_mode
