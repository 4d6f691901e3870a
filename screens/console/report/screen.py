"""The mode Rapport: the juryrapport as it would be published now, and what still stands in the way."""

import dataclasses
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import get_current_worker

from jury.errors import JuryError
from jury.findings.obstacle import Obstacle
from jury.language import LANGUAGES, _
from jury.model.evening import Evening
from jury.model.rows import Phase, Settled
from jury.round.event import RULES
from jury.round.texts import LookedAt, LookedAtAgain
from jury.session.file import SessionFile
from jury.text import clean
from jury.wording.codes import code_word
from screens.console.closing.closing_mode import ClosingMode
from screens.console.closing.settling import settle
from screens.console.report.how_far_line import HowFarLine
from screens.console.report.may_stay import ask_to_stay
from screens.console.report.obstacle_list import looked_at_key, obstacle_choices, obstacle_key, told_of
from screens.console.report.report_work import Preview, Request, preview_of, save
from screens.console.report.save_report import Target
from screens.toolkit.choices import Choices
from screens.toolkit.key_line import SELDOM
from screens.toolkit.paper import Paper

QUIET_FOR: Final = 0.15
"""Seconds without a change before the report is written anew, so that typing never waits for it."""


class ReportScreen(ClosingMode):
    """The report left, or on top where it is narrow; beside it what still stands in the way."""

    TITLE = _("Rapport")
    MODE = "report"
    CSS_PATH = "screen.tcss"
    SECRET = _("Dit rapport noemt de uitslag, en die is nog geheim.")
    HELP = _(
        "Zo leest het juryrapport als u het nu uitgeeft; het volgt elke wijziging. ■ houdt het vaststellen tegen, ⚑ is "
        "een tip. Enter gaat naar de plek waar u het regelt; wat zo mag blijven, laat u staan met m en een reden. "
        "s bewaart het rapport, de poster, de brieven en wat er meer is. t toont het rapport in een andere taal, w wie "
        "wat te zien krijgt."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "stay", _("zo laten"), id="report.stay", tooltip=_("Zo laten, met een reden")),
        Binding("x", "look_again", _("toch niet"), id="report.look_again", tooltip=_("Toch niet zo laten")),
        Binding(
            "s", "save", _("bewaren"), id="report.save", group=SELDOM,
            tooltip=_("Het rapport, de poster, de brieven en meer bewaren"),
        ),
        Binding(
            "w", "who_sees", _("wie ziet wat"), id="report.who_sees", group=SELDOM,
            tooltip=_("Wie wat te zien krijgt, en een ander niveau"),
        ),
        Binding("tab", "cross", _("lijst"), id="report.cross", tooltip=_("Van het rapport naar de lijst")),
        Binding("tab", "cross_back", _("rapport"), id="report.cross_back", tooltip=_("Terug naar het rapport")),
        Binding(
            "t", "translate", _("taal"), id="report.language", group=SELDOM,
            tooltip=_("Het rapport in de andere taal zien"),
        ),
        Binding(
            "g", "app.beside('agreements')", _("afspraken"), id="report.agreements", group=SELDOM,
            tooltip=_("De gemaakte afspraken, en wat ervan werd"),
        ),
    ]  # fmt: skip

    @dataclass
    class Requested(Message):
        """A report is wanted of what the file holds now."""

        request: Request

    @dataclass
    class Previewed(Message):
        """The report was written and laid out."""

        preview: Preview

    @dataclass
    class Going(Message):
        """What is saved is written for this share."""

        share: float

    @dataclass
    class Saved(Message):
        """The report is in a file."""

        path: Path

    @dataclass
    class Failed(Message):
        """The report cannot be written, or not be saved there."""

        error: JuryError

    def __init__(self) -> None:
        super().__init__()
        self._language: str | None = None
        self._found: dict[str, Obstacle] = {}
        self._looked_at: dict[str, Settled] = {}
        self._waiting: Timer | None = None
        self._begun = False

    def secret_body(self) -> ComposeResult:
        """Compose the report and the list."""
        with Horizontal(id="publishing"):
            yield Paper(id="report")
            yield Static(classes="bar")
            yield Choices(id="obstacles")
        yield HowFarLine()

    @property
    def paper(self) -> Paper:
        """The page with the report."""
        return self.query_one("#report", Paper)

    def secret(self, evening: Evening) -> bool:
        """Say that a report that is not final yet is nobody's business."""
        return super().secret(evening) and evening.phase is not Phase.FINAL

    def focus_first(self) -> None:
        """Start in the report."""
        self.paper.focus()

    def place(self) -> str:
        """Say whether this is a concept, and in which language it stands there."""
        evening = self.app.evening
        language = self._language or evening.session.language
        if evening.phase is Phase.FINAL:
            state = _("vastgesteld, versie {version}").format(version=evening.state.version)
        else:
            state = _("concept")
        if language == evening.session.language:
            return state
        return f"{state} · {code_word('session', 'language', language)}"

    def show_secret(self, evening: Evening) -> None:
        """Write the report anew, once it is quiet for a moment; the first time at once."""
        if not self._begun:
            self._begun = True
            self.call_after_refresh(self._render_report)
            return
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(QUIET_FOR, self._render_report)

    def _render_report(self) -> None:
        self._waiting = None
        self._ask(None)

    def _ask(self, target: Target | None, passphrase: str = "") -> None:
        """Have a report made of what is on disk, behind everything that was typed before."""
        language = self._language

        def look(session: SessionFile) -> None:
            request = Request(session.evening, session.closing, session.version_before(), language)
            if target is not None:
                path, form, replace = target
                kept = session.kept() if passphrase else None
                request = dataclasses.replace(
                    request, target=path, form=form, replace=replace, kept=kept, passphrase=passphrase
                )
            self.post_message(self.Requested(request))

        self.app.ask(look)

    def on_report_screen_requested(self, message: Requested) -> None:
        """Work on it in a thread; a newer report to look at makes an older one superfluous."""
        request = message.request
        if request.target is None:
            work = partial(self._preview, request, self.paper.scrollable_content_region.width)
            self.run_worker(work, group="preview", thread=True, exclusive=True)
        else:
            from jury.report.formats.every_format import BY_NAME

            self.query_one(HowFarLine).begin(_(BY_NAME[request.form].told))
            self.run_worker(partial(self._save, request, request.target), group="save", thread=True)

    def _preview(self, request: Request, width: int) -> None:
        try:
            done: Message = self.Previewed(preview_of(request, width))
        except JuryError as error:
            done = self.Failed(error)
        if not get_current_worker().is_cancelled:
            self.post_message(done)

    def _save(self, request: Request, target: Path) -> None:
        try:
            save(request, target, self.app.file, lambda share: self.post_message(self.Going(share)))
        except JuryError as error:
            self.post_message(self.Failed(error))
        else:
            self.post_message(self.Saved(target))

    def on_report_screen_previewed(self, message: Previewed) -> None:
        """Show the report and the list."""
        preview = message.preview
        self.paper.write(preview.lines_for)
        self._found = {obstacle_key(obstacle): obstacle for obstacle in preview.found}
        self._looked_at = {looked_at_key(row): row for row in preview.looked_at}
        looked_at = [(row, told_of(self.app.evening, row)) for row in preview.looked_at]
        self.query_one(Choices).offer(lambda width: obstacle_choices(preview.found, width, looked_at))
        self.refresh_bindings()

    def on_report_screen_failed(self, message: Failed) -> None:
        """Say why there is no report."""
        self.query_one(HowFarLine).end()
        self.app.tell(message.error)

    def on_report_screen_going(self, message: Going) -> None:
        """Show how far it is."""
        self.query_one(HowFarLine).reach(message.share)

    def on_report_screen_saved(self, message: Saved) -> None:
        """Say where the report is."""
        self.query_one(HowFarLine).end()
        self.app.notify(_("Bewaard: {path}").format(path=clean(str(message.path))), markup=False, timeout=8)

    async def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Go to where this is settled."""
        if event.key in self._found:
            await settle(self.app, self._found[event.key])

    def on_choices_highlighted(self) -> None:
        """Offer the keys that apply to this thing."""
        self.refresh_bindings()

    def action_stay(self) -> None:
        """Ask why the thing under the cursor may stay as it is."""
        ask_to_stay(self.app, self._found[self._under_the_cursor])

    def action_look_again(self) -> None:
        """Have the thing under the cursor, which was looked at, stand in the way again."""
        self.app.record(LookedAtAgain(self._looked_at[self._under_the_cursor].nr))

    @property
    def _under_the_cursor(self) -> str:
        choices = self.query_one("#obstacles", Choices)
        return choices.key if choices.has_focus else ""

    def action_cross(self) -> None:
        """Go from the report to the list, or back."""
        self.focus_next(Paper)

    action_cross_back = action_cross

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Name the side that Tab goes to."""
        if action in ("cross", "cross_back"):
            return self.showing and self.query_one("#obstacles").has_focus is (action == "cross_back")
        if action in ("stay", "look_again"):
            return self.showing and self._may(action)
        return super().check_action(action, parameters)

    def _may(self, action: str) -> bool:
        """Say whether the thing under the cursor may stay as it is, or was left so."""
        if self.app.evening.phase not in RULES[LookedAt.what].allowed:
            return False
        key = self._under_the_cursor
        if action == "look_again":
            return key in self._looked_at
        return key in self._found and bool(self._found[key].place)

    def action_save(self) -> None:
        """Ask what and where, and save it."""
        from jury.report.formats.every_format import BY_NAME
        from screens.console.report.save_report import SaveReportDialog, proposed_names

        evening = self.app.evening
        version = evening.state.version + (evening.phase is not Phase.FINAL)
        names = proposed_names(self.app.file, version, self._language)

        def chosen(target: Target | None) -> None:
            if target is None:
                return
            if BY_NAME[target.form].locked:
                self._ask_for_a_passphrase(target)
            else:
                self._ask(target)

        self.app.push_screen(SaveReportDialog(names), chosen)

    def _ask_for_a_passphrase(self, target: Target) -> None:
        """Ask for the passphrase of what is locked, and save it; nothing where she leaves it."""
        from screens.console.report.passphrase_dialog import PassphraseDialog

        def typed(passphrase: str | None) -> None:
            if passphrase is not None:
                self._ask(target, passphrase)

        self.app.push_screen(PassphraseDialog(), typed)

    def action_who_sees(self) -> None:
        """Show who sees what, and choose another level."""
        from screens.console.publication.level_dialog import ask_for_level

        ask_for_level(self.app)

    def action_translate(self) -> None:
        """Show the report in the next language."""
        current = self._language or self.app.evening.session.language
        following = LANGUAGES[(LANGUAGES.index(current) + 1) % len(LANGUAGES)]
        self._language = None if following == self.app.evening.session.language else following
        self.refresh_header()
        self._render_report()
