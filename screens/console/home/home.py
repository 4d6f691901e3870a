"""Home: the evenings that were open last, a new one, one from a file, the example."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from jury.errors import CannotWrite, JuryError
from jury.language import N_, _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.session.file import SessionFile
from jury.session.recent_evenings import Glance, Visit, forget, glance, remember, visits
from jury.wording.codes import code_word
from screens.console.console_app import ConsoleApp
from screens.console.evening.layout import MEASURE, Column, fact_lines, heading, row, stretched, told
from screens.console.home.new_evening import ENDING, NewEveningDialog, PlaceDialog
from screens.console.home.open_file import OpenFileDialog
from screens.forms.faults import FaultsDialog
from screens.forms.options import day_in_words
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import fitted, padded
from screens.toolkit.key_line import KeyLine
from screens.toolkit.lines import EMPTY, Line, Piece, line
from screens.toolkit.paper import Paper
from screens.toolkit.too_small import TooSmall

MENU: Final = (
    ("new", "n", N_("Nieuwe avond"), N_("zes vragen, de rest kan later")),
    ("open", "o", N_("Openen"), N_("een avond (.jury) of een definitie (.toml)")),
    ("demo", "v", N_("Voorbeeldavond"), N_("een verzonnen wijk, midden in de ronde")),
    ("quit", "q", N_("Stoppen"), N_("alles is al opgeslagen")),
)
SIGNS: Final = {Phase.PREPARATION: "○", Phase.ROUND: "◐", Phase.DELIBERATION: "◐", Phase.FINAL: "✓"}
LABEL_WIDTH: Final = 18
STATE_WIDTH: Final = 30
"""Cells for the day in words, and under it for the plans and the phase."""
UNSEEN: Final = Glance()


@dataclass
class EveningsSeen(Message):
    """The files of the recent evenings were looked into."""

    glances: Mapping[Path, Glance]


class HomeScreen(Screen[None]):
    """The first thing that a secretary sees, and the way from one evening to another."""

    TITLE = _("Begin")
    CSS_PATH = "home.tcss"
    HELP = _(
        "Kies een avond en druk op Enter. Een avond is één bestand; kopieer het om het te bewaren. Ctrl+O gaat vanaf "
        "elk scherm hierheen terug."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", _("nieuw"), id="home.new", tooltip=_("Een nieuwe avond maken")),
        Binding("o", "open", _("openen"), id="home.open", tooltip=_("Een avond of definitie openen")),
        Binding("v", "demo", _("voorbeeld"), id="home.demo", tooltip=_("De voorbeeldavond openen")),
        Binding(
            "t",
            "come_back",
            _("terugkomavond"),
            id="home.come_back",
            tooltip=_("De terugkomavond maken van de avond onder de cursor"),
        ),
        Binding(
            "delete,x", "forget", _("uit de lijst"), id="home.forget", tooltip=_("Uit de lijst; het bestand blijft")
        ),
        Binding("q", "app.quit", _("stoppen"), id="home.quit", tooltip=_("Het programma sluiten")),
        Binding("escape", "back", _("terug naar de avond"), id="home.back", tooltip=_("Terug naar de open avond")),
    ]
    app = getters.app(ConsoleApp)

    def __init__(self) -> None:
        super().__init__()
        self._visits: tuple[Visit, ...] = ()
        self._glances: Mapping[Path, Glance] = {}

    def compose(self) -> ComposeResult:
        """Compose the name, the list, and what is told of the evening under the cursor."""
        yield Static(_("jury · de slotavond, van plannen tot juryrapport"), id="name", markup=False)
        yield Static(classes="line")
        yield Choices(id="home")
        yield Static(classes="line")
        yield Paper(id="detail")
        yield KeyLine()
        yield TooSmall()

    def on_mount(self) -> None:
        """Stand on the evening that was open last."""
        self._take(visits())
        choices = self.query_one(Choices)
        choices.focus()
        if self._visits:
            self.call_after_refresh(choices.move_to, str(self._visits[0].path))

    def on_screen_resume(self) -> None:
        """Look again; an evening may have gone on, or its file may have gone."""
        self._take(visits())
        self.run_worker(self._look, thread=True, exclusive=True, group="look")

    def _look(self) -> None:
        self.post_message(EveningsSeen({visit.path: glance(visit.path) for visit in self._visits}))

    def on_evenings_seen(self, message: EveningsSeen) -> None:
        """Show what the files say."""
        self._glances = message.glances
        self._take(self._visits)

    def _take(self, found: tuple[Visit, ...]) -> None:
        self._visits = found
        self.query_one(Choices).offer(self._choices)
        self._tell_more()

    def _choices(self, width: int) -> Iterator[Choice]:
        width = min(width, MEASURE)
        for name, key, label, about in MENU:
            pieces = line(Piece(f"{key}  ", "accent"), Piece(padded(_(label), LABEL_WIDTH)), Piece(_(about), "quiet"))
            yield Choice(name, (pieces,))
        yield heading(_("Laatste avonden"))
        if not self._visits:
            yield told(
                _(
                    "Hier komen de avonden die u opent.\n"
                    "Begin met de voorbeeldavond: daar kunt u alles proberen, er gaat niets stuk.\n"
                    "Of maak een nieuwe avond; daarna leest u de plannen in en legt u de regels vast."
                ),
                width,
                "quiet",
            )
        for visit in self._visits:
            yield Choice(str(visit.path), self._evening(visit, width))

    def _evening(self, visit: Visit, width: int) -> tuple[Line, ...]:
        seen = self._glances.get(visit.path, UNSEEN)
        columns = stretched((Column("", 0), Column("", STATE_WIDTH)), width)
        title = Piece(seen.title or visit.title, "strong")
        if seen.fault:
            return (row(columns, (title, "")), line(Piece(fitted(f"✗ {seen.fault}", width), "alert")), EMPTY)
        if not seen.title:
            return (row(columns, (title, "")), EMPTY, EMPTY)
        plans = ngettext("{n} plan", "{n} plannen", seen.plans).format(n=seen.plans)
        where = " · ".join(part for part in (seen.area, seen.venue) if part) or "–"
        state = f"{SIGNS[seen.phase]} {code_word('state', 'phase', seen.phase)}"
        return (
            row(columns, (title, day_in_words(seen.date))),
            row(columns, (Piece(where, "quiet"), f"{plans} · {state}")),
            EMPTY,
        )

    @property
    def _visit(self) -> Visit | None:
        key = self.query_one(Choices).key
        return next((visit for visit in self._visits if str(visit.path) == key), None)

    def _tell_more(self) -> None:
        visit = self._visit

        def lines(width: int) -> tuple[Line, ...]:
            if visit is None:
                return ()
            opened = f"{day_in_words(visit.opened.date())} {visit.opened:%H:%M}"
            return (
                *fact_lines(_("Bestand"), str(visit.path), width),
                *fact_lines(_("Laatst geopend"), opened, width),
            )

        self.query_one("#detail", Paper).write(lines)

    def on_choices_highlighted(self) -> None:
        """Tell more of the evening under the cursor."""
        self._tell_more()
        self.refresh_bindings()

    async def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """Open an evening, or do what the menu says."""
        visit = self._visit
        if visit is not None:
            await self.open_file(visit.path)
        elif event.key == "quit":
            self.app.exit()
        else:
            await self.run_action(event.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what does not apply now."""
        if action == "forget":
            return self._visit is not None
        if action == "come_back":
            visit = self._visit
            return visit is not None and self._glances.get(visit.path, UNSEEN).phase is Phase.FINAL
        if action == "back":
            return self.app.has_evening
        return True

    def action_new(self) -> None:
        """Ask the six things of a new evening."""
        self.app.push_screen(NewEveningDialog(Path.cwd(), _("secretaris"), self._made))

    def action_open(self) -> None:
        """Ask which file."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.call_later(self.open_file, path)

        self.app.push_screen(OpenFileDialog(Path.cwd()), chosen)

    async def action_demo(self) -> None:
        """Open a fresh copy of the example evening."""
        from jury.commands.demo import demo_file

        await self.app.open_evening(demo_file(None))

    def action_come_back(self) -> None:
        """Ask where the return evening of the one under the cursor goes, and make it."""
        from jury.example.return_evening import return_records

        visit = self._visit
        if visit is None:
            return
        try:
            with SessionFile.open(visit.path, writable=False) as session:
                records = return_records(session.evening, session.closing)
        except JuryError as error:
            self.app.push_screen(FaultsDialog(visit.path.name, error))
            return
        about = Evening(records).session
        place = visit.path.with_name(f"{visit.path.stem}-terug{ENDING}")
        intro = _(
            "Dit wordt een nieuwe avond. Het gebied, de partijen, de plannen en de afspraken die nog open staan gaan "
            "mee; cijfers, criteria en jury niet."
        )
        dialog = PlaceDialog(place, records, about.title, about.secretary or _("secretaris"), self._made, intro=intro)
        self.app.push_screen(dialog)

    def action_forget(self) -> None:
        """Take an evening out of the list; its file stays."""
        visit = self._visit
        if visit is None:
            return
        try:
            forget(visit.path)
        except CannotWrite as error:
            self.app.tell(error)
        self._take(visits())

    async def action_back(self) -> None:
        """Go back to the evening that is open."""
        await self.app.action_back()

    def _made(self, path: Path) -> None:
        self.call_later(self.open_file, path)

    async def open_file(self, path: Path) -> None:
        """Open an evening, or make one of a definition; what is wrong with the file is said, and nothing changes."""
        try:
            if path.suffix.casefold() == ".toml":
                self._ask_place(path)
                return
            await self.app.open_evening(path)
        except JuryError as error:
            self.app.push_screen(FaultsDialog(path.name, error))
            return
        if self.app.evening.session.rehearsal:
            return
        try:
            remember(path, self.app.evening.session.title, self.app.clock())
        except CannotWrite as error:
            self.app.tell(error)

    def _ask_place(self, path: Path) -> None:
        from jury.definition.reading import load_definition

        records, notices = load_definition(path)
        session = Evening(records).session
        if notices:
            self.app.notify("\n".join(notices), markup=False, timeout=8)
        self.app.push_screen(
            PlaceDialog(
                path.with_suffix(ENDING), records, session.title, session.secretary or _("secretaris"), self._made
            )
        )
