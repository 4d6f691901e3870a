"""The secretary's console: its modes, its colours, and the one way from a key to the disk."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import Theme

from jury.errors import JuryError, ReasonNeeded, RuleBroken, WrongInput
from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.publication.private_contents import private_contents
from jury.round.event import Event
from jury.session.author import SECRETARY, author
from jury.session.file import SessionFile
from jury.standings.progress import Cell
from jury.text import clean
from screens.console.deliberation.drafts import put_back
from screens.console.everywhere import KEYS_OF_EVERYWHERE, NEEDS_AN_EVENING
from screens.console.keymap import keymap_file, read_keymap
from screens.console.modes import HOME, MODES_OF_THE_EVENING, first_mode
from screens.console.notices import Notices
from screens.forms.questions import ask_reason, ask_to_quit
from screens.forms.remedies import hint_of
from screens.live.following import Following
from screens.live.keeper import Keeper, Look
from screens.live.messages import (
    AllTried,
    ChangeRefused,
    ChangesSaved,
    ChangeTakenBack,
    CopyMade,
    EveningChanged,
    WritingStopped,
)
from screens.live.saved import Saved
from screens.toolkit.colours import DARK, LIGHT, THEMES
from screens.toolkit.key_names import key_name
from screens.toolkit.stylesheet import ParsedOnce


def _now() -> datetime:
    return datetime.now().astimezone()


class JuryApp(Notices):
    """The console on one session file; without a file it starts at the home screen.

    Raises:
        JuryError: when made with a file that cannot be opened.
    """

    TITLE = "jury"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    theme = Reactive(DARK.name)
    # Textual declares these two in a way that does not let them be marked as ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-too-narrow"), (80, "-narrow"), (110, "-wide"), (160, "-very-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-too-low"), (24, "-low"), (36, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = KEYS_OF_EVERYWHERE

    def __init__(self, file: Path | None, clock: Callable[[], datetime] = _now) -> None:
        session = None if file is None else SessionFile.open(file, clock=clock)
        first = HOME if session is None else first_mode(session.evening)
        # Textual starts in this mode, with its CSS: going there from an empty screen parses all CSS and lays out twice.
        self.DEFAULT_MODE = first.name  # type: ignore[misc]  # a class variable there; here it depends on the evening
        super().__init__(css_path=[self.CSS_PATH, first.style])
        self.stylesheet = ParsedOnce(variables=self.get_css_variables())
        self._first = first
        self.clock = clock
        self.saved = Saved.YES
        self.drafts: dict[tuple[str, str], str] = {}
        """Sentences by (plan, field) that wait for a verdict on their plan before they can be kept."""
        self.last_marked: Cell | None = None
        """The cell in which a mark was typed last, when the file was opened."""
        self.curtain_lifted = False
        self.left_mode = ""
        """The mode that home was entered from."""
        self._keeper: Keeper | None = None
        if session is not None:
            self._keep(session)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own colours only; known from the first line of CSS, so that it is parsed once."""
        return {theme.name: theme for theme in THEMES}

    def keep(self, file: Path) -> None:
        """Open a session file in this console, after letting the previous one go.

        Raises:
            JuryError: it cannot be opened; the previous one stays.
        """
        session = SessionFile.open(file, clock=self.clock)
        if self._keeper is not None:
            self._keeper.stop()
        self._keep(session)

    def _keep(self, session: SessionFile) -> None:
        by = author(SECRETARY, "console")
        marked = session.last_marked(by.device)
        self.last_marked = Cell(*map(str, marked)) if marked else None
        self._keeper = Keeper(session, by, self.post_message)
        self._keeper.start()
        self.file = session.path

    @property
    def has_evening(self) -> bool:
        """True once an evening is open."""
        return self._keeper is not None

    @property
    def evening(self) -> Evening:
        """The evening as it is shown now."""
        assert self._keeper is not None
        return self._keeper.evening

    def get_default_screen(self) -> Screen[Any]:
        """Start where the evening stands, or at home."""
        return self._first.screen()

    def on_mount(self) -> None:
        """Take in the modes and the keys of her own."""
        # Only now: for the first screen of a mode that it knows, Textual would parse all CSS a second time.
        for mode in (HOME, *MODES_OF_THE_EVENING):
            self.add_mode(mode.name, mode.screen)
        try:
            self.set_keymap(dict(read_keymap(keymap_file())))
        except WrongInput as error:
            self.tell(error)

    def on_unmount(self) -> None:
        """Write what is still waiting before the program ends."""
        if self._keeper is not None:
            self._keeper.stop()

    def record(self, event: Event, reason: str | None = None) -> bool:
        """Take in what happened; it is painted at once and written behind the screen. Says whether it was allowed.

        A change that needs a reason and has none asks for it first and is taken in after that.
        """
        assert self._keeper is not None
        before = self.evening
        try:
            if self._keeper.record(event, reason):
                self.saved = Saved.BUSY
                self._followers(lambda screen: screen.take(self.evening))
                self.call_after_refresh(self._keeper.release)
                if moved := self._moved(before):
                    self.notify(moved, markup=False, timeout=8)
        except ReasonNeeded:
            ask_reason(self, event)
            return False
        except RuleBroken as error:
            self.tell(error)
            return False
        return True

    def _moved(self, before: Evening) -> str:
        """Say what a change after the seal did to the ranking, and no more than may be seen here."""
        if not self.evening.sealed:
            return ""
        from screens.console.moved import moved_in_words

        return moved_in_words(before, self.evening, secret=not self.curtain_lifted)

    def ask(self, look: Look) -> None:
        """Have somebody look into the file, behind everything that was typed before."""
        assert self._keeper is not None
        self._keeper.ask(look)

    async def open_evening(self, file: Path) -> None:
        """Open another evening and go where its work is; every mode starts afresh.

        Raises:
            JuryError: it cannot be opened; the previous one stays.
        """
        self.keep(file)
        self.drafts.clear()
        self.left_mode = ""
        for mode in MODES_OF_THE_EVENING:
            await self.remove_mode(mode.name)
            self.add_mode(mode.name, mode.screen)
        await self.switch_mode(first_mode(self.evening).name)

    def tell(self, error: JuryError, also: str = "") -> None:
        """Say in a corner what went wrong and what to do about it."""
        said = "\n".join(filter(None, (*error.faults, hint_of(error), also)))
        self.notify(said, severity="warning", markup=False, timeout=8)

    def on_evening_changed(self, message: EveningChanged) -> None:
        """Paint the evening anew."""
        self._followers(lambda screen: screen.take(message.evening))

    def on_changes_saved(self, message: ChangesSaved) -> None:
        """Say that all is on disk."""
        self._show_saved(Saved.YES)

    def on_change_refused(self, message: ChangeRefused) -> None:
        """Say what went wrong, and that a change is not on disk where that is so."""
        if message.lost is None:
            self.tell(message.error)
            return
        self._show_saved(Saved.NO)
        kept = put_back(self, message.lost)
        self.tell(message.error, _("Wat u bij ‘{plan}’ typte, blijft staan.").format(plan=kept) if kept else "")

    def on_change_taken_back(self, message: ChangeTakenBack) -> None:
        """Show where the last change stood and say what it was, but not to the juror behind a card of their own."""
        from jury.telling.journal import taken_back_in_words

        self._followers(lambda screen: screen.taken_back(message.changes))
        if not (self.screen.is_modal and isinstance(self.screen, Following)):
            said = taken_back_in_words(message.entry, message.undoing, self.evening)
            moved = self._moved(self.evening.after(message.entry.changes))
            self.notify(f"{said}\n{moved}".strip(), markup=False, timeout=8 if moved else 6)

    def on_writing_stopped(self, message: WritingStopped) -> None:
        """Stop rather than show marks that are nowhere."""
        self.exit(
            return_code=1,
            message=_(
                "Het opslaan is gestopt: {what}. Wat als opgeslagen op het scherm stond, staat in het bestand."
            ).format(what=message.what),
        )

    def _show_saved(self, saved: Saved) -> None:
        if saved is not self.saved:
            self.saved = saved
            self._followers(lambda screen: screen.refresh_header())

    def _followers(self, act: Callable[[Following], object]) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Following) and screen.is_mounted:
                act(screen)

    async def action_go(self, mode: str) -> None:
        """Go to a mode of the evening."""
        if self._keeper is not None and not self.screen.is_modal:
            await self.switch_mode(mode)

    async def action_home(self) -> None:
        """Go to the home screen; the evening stays open behind it."""
        if not self.screen.is_modal and self.current_mode != HOME.name:
            self.left_mode = self.current_mode
            await self.switch_mode(HOME.name)

    async def action_quit(self) -> None:
        """Close the program, with all that was typed kept; what cannot be kept is asked about first."""
        self._followers(lambda screen: screen.keep_typing())
        if self._keeper is None:
            self.exit()
            return
        waited = self._keeper.unsaved > 0
        self.ask(lambda _session: self.post_message(AllTried(waited)))

    def on_all_tried(self, message: AllTried) -> None:
        """Stop, unless something was refused just now: she must have seen that first."""
        if self.drafts:
            ask_to_quit(self)
        elif not (message.waited and self.saved is Saved.NO):
            self.exit()

    def action_help_quit(self) -> None:
        """Say which key ends the program, to whom presses the one that ends others."""
        self.notify(_("Stoppen? Druk op Ctrl+Q."), markup=False, timeout=4)

    def get_key_display(self, binding: Binding) -> str:
        """Name a key the way it stands on the keyboard."""
        return key_name(binding)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what needs an evening while none is open."""
        if action == "undo" and self.has_evening and self.evening.phase is Phase.FINAL:
            return False
        return self.has_evening or action not in NEEDS_AN_EVENING

    def action_undo(self) -> None:
        """Take the last change back."""
        if self._keeper is not None:
            self._keeper.undo()

    def action_search(self) -> None:
        """Find a plan, a juror or a party, and go there."""
        from screens.console.finding import ask_name

        if self._keeper is not None and not self.screen.is_modal:
            ask_name(self)

    def action_palette(self) -> None:
        """Choose from all that can be done here and now."""
        from screens.console.finding import ask_command

        if not self.screen.is_modal:
            ask_command(self)

    def action_back_up(self) -> None:
        """Ask where a copy of the evening goes, and make it there."""
        from screens.console.backup_dialog import BackUpDialog

        if not self.screen.is_modal:
            self.push_screen(BackUpDialog(self.file), self._back_up)

    def _back_up(self, target: Path | None) -> None:
        if target is None:
            return
        beside = target == self.file.absolute().parent

        def copy(session: SessionFile) -> None:
            made = session.backup(None if beside else target)
            reasons = any(entry.reason for entry in session.entries())
            self.post_message(CopyMade(made, private_contents(session.evening, reasons=reasons)))

        self.ask(copy)

    def on_copy_made(self, message: CopyMade) -> None:
        """Say where the copy is, and what is private in it."""
        said = _("Reservekopie gemaakt: {path}").format(path=clean(str(message.target)))
        self.notify("\n".join(filter(None, (said, message.private))), markup=False, timeout=12)

    def action_other_light(self) -> None:
        """Turn a dark screen light and a light one dark."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_explain(self) -> None:
        """Explain the focused thing and its keys."""
        from screens.console.explanation_dialog import ExplanationDialog

        if not self.screen.is_modal:
            self.push_screen(ExplanationDialog.of(self.screen))
