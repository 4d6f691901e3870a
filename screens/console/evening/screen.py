"""The mode Avond: everything of the evening that is not a plan, section by section."""

from collections.abc import Callable
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import ContentSwitcher, Static

from jury.language import _
from jury.model.evening import Evening
from jury.wording.codes import code_word
from screens.console.evening.agreements_section import AgreementsSection
from screens.console.evening.alliance_section import AllianceSection
from screens.console.evening.area_section import AreaSection
from screens.console.evening.awards_section import AwardsSection
from screens.console.evening.criteria_section import CriteriaSection
from screens.console.evening.interests_section import InterestsSection
from screens.console.evening.jury_section import JurySection
from screens.console.evening.logbook_section import LogbookSection
from screens.console.evening.publication_section import PublicationSection
from screens.console.evening.rules_section import RulesSection
from screens.console.evening.section import Section
from screens.console.evening.session_section import SessionSection
from screens.console.evening.talk_section import TalkSection
from screens.console.mode import ModeScreen
from screens.toolkit.choices import Choices
from screens.toolkit.narrow_line import NarrowLine
from screens.toolkit.paper import Paper
from screens.toolkit.section_list import SectionList

SECTIONS: Final[tuple[Callable[[], Section], ...]] = (
    SessionSection,
    JurySection,
    InterestsSection,
    CriteriaSection,
    RulesSection,
    AreaSection,
    AllianceSection,
    TalkSection,
    AgreementsSection,
    AwardsSection,
    PublicationSection,
    LogbookSection,
)
KEYS: Final = (*"1234567890", "minus", "equals_sign")
"""The key of each section: those of the top row, from left to right."""
SIGNS: Final = {"minus": "-", "equals_sign": "="}
"""How the keys stand on the screen whose name is no sign."""


class EveningScreen(ModeScreen):
    """The sections left, or on top where it is narrow; the section itself right, with the detail under it."""

    TITLE = _("Avond")
    MODE = "evening"
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Alles van de avond dat geen plan is. Links en rechts gaat naar een andere rubriek, omhoog en omlaag naar een "
        "regel, Enter wijzigt wat daar staat. Met / blijft over wat u typt, en // zoekt overal. M gaat naar wat nodig "
        "en te bieden is, en wat past. Ctrl+O gaat naar het beginscherm."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                key, f"turn_to({place})", _("rubriek {n}").format(n=place + 1), show=False, id=f"evening.{place + 1}"
            )
            for place, key in enumerate(KEYS)
        ),
        Binding("slash", "narrow", _("zoek"), id="evening.narrow", tooltip=_("Alleen wat past bij wat u typt")),
        Binding("escape", "widen", _("alles"), show=False, id="evening.widen", tooltip=_("Weer alle regels")),
        Binding(
            "M",
            "app.beside('board')",
            _("matches"),
            id="evening.board",
            tooltip=_("Nodig naast te bieden, en wat bij elkaar past"),
        ),
        Binding("u", "app.undo", _("terug"), id="evening.undo", tooltip=_("De laatste wijziging terugnemen")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._sections = tuple(make() for make in SECTIONS)
        self._here = 0

    @property
    def section(self) -> Section:
        """The section on the screen."""
        return self._sections[self._here]

    def body(self) -> ComposeResult:
        """Compose the list, the section and the detail."""
        with Horizontal(id="evening"):
            yield SectionList([section.LABEL for section in self._sections], [SIGNS.get(key, key) for key in KEYS])
            yield Static(classes="bar")
            with Vertical(id="side"):
                with ContentSwitcher(id="sections"):
                    yield from self._sections
                yield NarrowLine(_("Typ een deel van wat u zoekt; // zoekt overal"))
                yield Static(classes="line", id="above-detail")
                yield Paper(id="detail")

    def on_mount(self) -> None:
        """Start at the first section."""
        super().on_mount()
        self.action_turn_to(0)

    def show(self, evening: Evening) -> None:
        """Paint the section that is on the screen; the others are painted when somebody turns to them."""
        self.section.show(evening)
        self._tell_more()

    def on_screen_suspend(self) -> None:
        """Cover what a newcomer may not see, once she leaves for another mode."""
        if self.app.current_mode != self.MODE:
            self.section.left()
            self._shown = None

    def place(self) -> str:
        """Say where the evening stands."""
        return code_word("state", "phase", self.app.evening.phase)

    def select(self, table: str, id: str) -> bool:
        """Go to the section that shows this table, and to the row."""
        for place, section in enumerate(self._sections):
            if table in section.SHOWS:
                self.action_turn_to(place)
                # A section that was never on the screen knows its lines only once it has its size.
                self.call_after_refresh(section.move_to, section.key_of(table, id))
                return True
        return False

    def on_choices_highlighted(self, event: Choices.Highlighted) -> None:
        """Tell more of the thing under the cursor."""
        if event.choices is self.section:
            self._tell_more()

    def _tell_more(self) -> None:
        section = self.section
        self.query_one("#detail", Paper).write(lambda width: tuple(section.detail(section.key, width)))

    def on_section_list_named(self, event: SectionList.Named) -> None:
        """Turn to the section that was clicked."""
        self.action_turn_to(event.place)

    def action_narrow(self) -> None:
        """Type what the section is narrowed to."""
        self.query_one(NarrowLine).begin(self.section)

    def action_widen(self) -> None:
        """Show all of the section again."""
        self.query_one(NarrowLine).end()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to show all again where something is left out."""
        return action != "widen" or bool(self.section.narrowed)

    async def on_narrow_line_everywhere(self) -> None:
        """Look in the whole evening."""
        await self.run_action("app.search")

    def action_turn(self, by: int) -> None:
        """Turn to the next section, or the one before."""
        self.action_turn_to((self._here + by) % len(self._sections))

    def action_turn_to(self, place: int) -> None:
        """Turn to a section."""
        self.action_widen()
        self.section.left()
        self._here = place
        self.query_one(SectionList).mark(place)
        self.query_one("#sections", ContentSwitcher).current = self.section.id
        side = self.query_one("#side")
        for size in ("short", "middle", "tall"):
            side.set_class(size == self.section.DETAIL, f"-{size}")
        self.show(self.app.evening)
        self.section.focus()
