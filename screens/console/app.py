"""The secretary's console: its modes, the keys that work everywhere, and what she is asked before it closes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from jury.errors import CannotWrite, Conflict, WrongInput
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.event import Event
from jury.session.clock import now
from jury.session.file import SessionFile
from jury.text import clean
from screens.console.console_app import ConsoleApp, at_the_console
from screens.console.everywhere import KEYS_OF_EVERYWHERE, NEEDS_AN_EVENING
from screens.console.modes import BESIDE_THE_EVENING, HOME, MODES_OF_THE_EVENING, first_mode, modes_of
from screens.console.preferences.keymap import keymap_file, read_keymap
from screens.console.preferences.looks import keep_theme, kept_theme, looks_file
from screens.live.keeper import Keeper
from screens.live.live_app import HOUSE_CSS
from screens.live.saved import Saved
from screens.toolkit.stylesheet import ParsedOnce

if TYPE_CHECKING:
    from screens.console.export_dialog import Wanted


@dataclass
class AllTried(Message):
    """All that was typed before she wanted to stop is written or refused; `waited` where something was not yet."""

    waited: bool


@dataclass
class CopyMade(Message):
    """The evening was copied to another file, whole; `private` says in a sentence what must not get around in it."""

    target: Path
    private: str


@dataclass
class Exported(Message):
    """Something of the evening was written to a file; `private` says in a sentence what must not get around in it."""

    target: Path
    private: str


class JuryApp(ConsoleApp):
    """The console on one session file; without a file it starts at the home screen.

    `painted` is called once, when the first screen stands in the terminal: for what can wait until then.

    Raises:
        JuryError: when made with a file that cannot be opened.
    """

    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = KEYS_OF_EVERYWHERE

    def __init__(
        self,
        file: Path | None,
        clock: Callable[[], datetime] = now,
        *,
        painted: Callable[[], object] = lambda: None,
    ) -> None:
        keeper = None if file is None else Keeper.open(file, at_the_console(), clock, self.post_message)
        first = HOME if keeper is None else first_mode(keeper.view, clock().date())
        # Textual starts in this mode, with its CSS: going there from an empty screen parses all CSS and lays out twice.
        self.DEFAULT_MODE = first.name  # type: ignore[misc]  # a class variable there; here it depends on the evening
        super().__init__(keeper, clock, css_path=[HOUSE_CSS, self.CSS_PATH, first.style])
        self._wrong_looks: WrongInput | None = None
        try:
            self.set_reactive(JuryApp.theme, kept_theme(looks_file()))
        except WrongInput as error:
            self._wrong_looks = error
        self.stylesheet = ParsedOnce(variables=self.get_css_variables())
        self._first = first
        self._painted = painted

    def get_default_screen(self) -> Screen[Any]:
        """Start where the evening stands, or at home."""
        return self._first.screen()

    def on_mount(self) -> None:
        """Take in the modes and the keys of her own."""
        # Only now: for the first screen of a mode that it knows, Textual would parse all CSS a second time.
        for mode in (HOME, *BESIDE_THE_EVENING, *MODES_OF_THE_EVENING):
            self.add_mode(mode.name, mode.screen)
        if self._wrong_looks is not None:
            self.tell(self._wrong_looks)
        try:
            self.set_keymap(dict(read_keymap(keymap_file())))
        except WrongInput as error:
            self.tell(error)
        if self.has_evening:
            self.tell_of_the_file()

    def on_ready(self) -> None:
        """Go on with what waited for the first screen."""
        super().on_ready()
        self._painted()

    def ask_to_replace(self, conflict: Conflict, given: Callable[[bool | None], None]) -> None:
        """Say what somebody else wrote meanwhile, and ask whether it is replaced."""
        from screens.forms.confirm import ConfirmDialog

        said = conflict.values["covered"] if self.marks_covered else conflict
        sentence = _("{conflict} Wilt u dat vervangen?").format(conflict=said)
        self.push_screen(ConfirmDialog(sentence, _("Vervangen"), _("Laten staan"), careful=True), given)

    def ask_reason(self, event: Event, changes: Changes, given: Callable[[str | None], None]) -> None:
        """Ask for the reason of a change, named in words."""
        from screens.forms.reason import ask_reason

        ask_reason(self, event, changes, given)

    def ask_why_undo(self, given: Callable[[str | None], None]) -> None:
        """Ask why a change is taken back of which the hall has seen what it led to."""
        from screens.forms.reason import ask_why_undo

        ask_why_undo(self, given)

    def moved(self, before: Evening) -> str:
        """Say what a change after the seal did to the ranking, and no more than may be seen here."""
        if not self.evening.sealed:
            return ""
        from screens.console.moved import moved_in_words

        return moved_in_words(before, self.evening, secret=not self.curtain_lifted)

    async def action_quit(self) -> None:
        """Close the program, with all that was typed kept; what cannot be kept is asked about first."""
        for screen in self.changing:
            screen.keep_typing()
        if self.follower is None:
            self.exit()
            return
        waited = self.follower.unsaved > 0
        self.ask(lambda _session: self.post_message(AllTried(waited)))

    def on_all_tried(self, message: AllTried) -> None:
        """Stop, unless something was refused just now: she must have seen that first."""
        if self.drafts:
            from screens.console.deliberation.drafts import ask_to_quit

            ask_to_quit(self)
        elif not (message.waited and self.saved is Saved.NO):
            self.exit()

    def action_help_quit(self) -> None:
        """Say which key ends the program, to whom presses the one that ends others."""
        self.notify(_("Stoppen? Druk op Ctrl+Q."), markup=False, timeout=4)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what needs an evening while none is open."""
        if action == "go" and self.has_evening:
            return parameters[0] in {mode.name for mode in modes_of(self.evening)}
        if action == "make_up_marks" and not (self.has_evening and self.evening.session.rehearsal):
            return False
        return self.has_evening or action not in NEEDS_AN_EVENING

    def action_other_light(self) -> None:
        """Turn a dark screen light and a light one dark, and keep it for the next time."""
        super().action_other_light()
        try:
            keep_theme(looks_file(), self.theme)
        except CannotWrite as error:
            self.tell(error)

    def action_undo(self) -> None:
        """Take the last change back."""
        if self.has_evening:
            self.undo()

    def action_search(self) -> None:
        """Find a plan, a juror or a party, and go there."""
        from screens.console.finding import ask_name

        if self.has_evening and not self.screen.is_modal:
            ask_name(self)

    def action_palette(self) -> None:
        """Choose from all that can be done here and now."""
        from screens.console.finding import ask_command

        if not self.screen.is_modal:
            ask_command(self)

    def action_note(self) -> None:
        """Type a line of the minutes, from wherever she is; the plan that is before her is filled in."""
        from screens.console.mode import ModeScreen
        from screens.forms.row_form import new_row_form

        if self.has_evening and isinstance(self.screen, ModeScreen):
            now, plan = self.clock().replace(microsecond=0), self.screen.plan or None
            self.push_screen(new_row_form(self.evening, "log", focus="text", at=now, proposal=plan))

    def action_back_up(self) -> None:
        """Ask where a copy of the evening goes, and make it there."""
        from screens.console.backup_dialog import BackUpDialog

        if not self.screen.is_modal:
            self.push_screen(BackUpDialog(self.file), self._back_up)

    def _back_up(self, target: Path | None) -> None:
        if target is None:
            return
        from jury.publication.private_contents import private_contents

        beside = target == self.file.absolute().parent

        def copy(session: SessionFile) -> None:
            made = session.backup(None if beside else target)
            private = private_contents(session.evening, reasons=session.gives_reasons())
            self.post_message(CopyMade(made, private))

        self.ask(copy)

    def action_make_up_marks(self) -> None:
        """Ask in a rehearsal for which plans the open cards are filled, and fill them."""
        from screens.console.made_up_marks import ask_for_marks

        if not self.screen.is_modal:
            ask_for_marks(self)

    def action_export(self) -> None:
        """Ask what goes out to a spreadsheet or another program, and write it."""
        from screens.console.export_dialog import ExportDialog, exported

        def write(wanted: "Wanted | None") -> None:
            if wanted is not None:
                source = self.file
                self.ask(lambda session: self.post_message(Exported(*exported(session, wanted, source))))

        if not self.screen.is_modal:
            self.push_screen(ExportDialog(self.file), write)

    def on_exported(self, message: Exported) -> None:
        """Say where the file is, and what is private in it."""
        said = _("Geschreven: {path}").format(path=clean(str(message.target)))
        self.notify("\n".join(filter(None, (said, message.private))), markup=False, timeout=12)

    def on_copy_made(self, message: CopyMade) -> None:
        """Say where the copy is, and what is private in it."""
        said = _("Reservekopie gemaakt: {path}").format(path=clean(str(message.target)))
        self.notify("\n".join(filter(None, (said, message.private))), markup=False, timeout=12)

    def action_explain(self) -> None:
        """Explain the focused thing and its keys."""
        from screens.forms.explanation_dialog import ExplanationDialog

        if not self.screen.is_modal:
            self.push_screen(ExplanationDialog.of(self.screen))
