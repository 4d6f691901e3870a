"""Marking one's own card, at the secretary's console and in a booth alike: one criterion at a time, then all of it."""

from abc import abstractmethod
from decimal import Decimal
from enum import Enum, auto
from typing import Any, ClassVar, Final

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.round.marking import MarkCompleted, MarkGiven
from jury.round.paper import OwnCardConfirmed
from jury.standings.paper_cards import waits
from scoring.marked_round import ABSTAINED
from screens.booth.card_page import CardPage
from screens.booth.card_pages import Page, Room, criterion_page, overview_page
from screens.booth.card_title import CardTitle
from screens.booth.own_card import OwnCard
from screens.cards.mark_typing import DIGITS, LONGEST_TYPED, text_of
from screens.live.evening_app import EveningApp
from screens.live.following import Following
from screens.live.saved import Saved
from screens.toolkit.key_line import KeyLine
from screens.toolkit.too_small import TooSmall


class Step(Enum):
    """Where the keyboard is: with nobody, on its way to a juror, on a card, or on its way back."""

    CHOICE = auto()
    HANDOVER = auto()
    CODE = auto()
    PLANS = auto()
    TOLD = auto()
    CRITERION = auto()
    OVERVIEW = auto()
    THANKS = auto()


ON_THE_CARD: Final = (Step.CRITERION, Step.OVERVIEW)
STEPS_OF_MARKING: Final = {
    "shift": (Step.CRITERION,),
    "digit": ON_THE_CARD,
    "comma": ON_THE_CARD,
    "abstain": ON_THE_CARD,
    "wipe": ON_THE_CARD,
}
"""In which steps each action of marking does something."""


class MarkingScreen(Screen[None], Following[Evening]):
    """Shows one card of one juror and takes its marks. A kind of it says who gets there, how, and what comes after."""

    DEFAULT_CSS = """
    MarkingScreen { background: $background; align: left top; }
    MarkingScreen CardTitle { dock: top; height: 2; border-bottom: solid $rule; }
    MarkingScreen CardPage { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "digit", _("cijfer"), key_display="0-9", id="card.digit", tooltip=_("Uw cijfer; 0 is een 10")),
        Binding(
            "left", "shift(-1)", _("schuiven"), key_display="← →", id="card.lower", tooltip=_("Een stap lager of hoger")
        ),
        Binding("right", "shift(1)", _("hoger"), show=False, id="card.higher", tooltip=_("Een stap hoger")),
        Binding("comma,full_stop", "comma", _("half"), id="card.half", tooltip=_("Een half erbij of eraf")),
        Binding("o", "abstain", _("geen oordeel"), id="card.abstain", tooltip=_("U onthoudt zich op dit punt")),
        Binding("up", "move(-1)", _("vorige"), show=False, id="card.up", tooltip=_("Het vorige")),
        Binding("down", "move(1)", _("volgende"), show=False, id="card.down", tooltip=_("Het volgende")),
        Binding("enter", "go_on", _("verder"), id="card.go_on", tooltip=_("Verder")),
        Binding("delete,backspace", "wipe", _("wissen"), show=False, id="card.wipe", tooltip=_("Uw cijfer wissen")),
    ]
    DONE: ClassVar[str] = _("klaar")
    """What Enter does below the whole card."""
    app = getters.app(EveningApp)
    page = getters.query_one(CardPage)

    def __init__(self, **of_textual: Any) -> None:
        super().__init__(**of_textual)
        self._proposal = ""
        self._juror = ""
        self._place = 0
        self._typed = ""
        """What is typed of a mark that is not given yet."""
        self._text = ""
        """What was typed of the mark that was just given, while more may be typed on it."""
        self.step = Step.CHOICE

    def compose(self) -> ComposeResult:
        """Compose the title, the page and the line of keys."""
        yield CardTitle()
        yield CardPage()
        yield KeyLine()
        yield TooSmall()

    @property
    def card(self) -> OwnCard:
        """The card that is being marked."""
        return OwnCard.of(self.app.evening, self._proposal, self._juror)

    @property
    def _mark(self) -> Mark | None:
        """The mark under the cursor."""
        return self.card.marks[self._place]

    def tell(self, what: str, about: str, name: str, saved: Saved | None) -> None:
        """Say on top what this is and whose, and in a rehearsal that it is one."""
        rehearsal = self.app.evening.session.rehearsal
        self.query_one(CardTitle).tell(what, about, name, saved, rehearsal=rehearsal)

    def take(self, evening: Evening) -> None:
        """Paint what changed on this card."""
        self._paint()

    @abstractmethod
    def refresh_header(self) -> None:
        """Say whose card it is, and whether all is saved."""

    @abstractmethod
    def taken_back(self, changes: Changes) -> bool:
        """Show where the last change was undone."""

    def keep_typing(self) -> None:
        """Give what is half typed."""
        self._give_typed()

    @abstractmethod
    def other_page(self, room: Room) -> Page:
        """Give the page of a step beside the card."""

    def _turn(self, step: Step) -> None:
        self.step = step
        self._typed = self._text = ""
        self._paint()
        self.refresh_bindings()

    def _paint(self) -> None:
        self.page.turn_to(self._page)
        self.refresh_header()

    def _page(self, room: Room) -> Page:
        match self.step:
            case Step.CRITERION:
                return criterion_page(self.card, self._place, self._typed, room)
            case Step.OVERVIEW:
                return overview_page(self.card, self._place, self._typed, self.DONE, room)
        return self.other_page(room)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the step."""
        if action == "comma" and self.step in ON_THE_CARD:
            scale = self.card.scale
            return scale.has_halves or not scale.one_key or None
        return self.step in STEPS_OF_MARKING.get(action, tuple(Step))

    @on(CardPage.Pressed)
    async def _pressed(self, event: CardPage.Pressed) -> None:
        await self.run_action(event.action)

    def action_criterion(self, place: int) -> None:
        """Go to one criterion of the card."""
        self._place = place
        self._turn(Step.CRITERION)

    def action_mark(self, mark: int) -> None:
        """Give the mark that was clicked."""
        self._give(Decimal(mark))

    def action_move(self, steps: int) -> None:
        """Go up or down to another criterion."""
        self._give_typed()
        self._place = min(max(self._place + steps, 0), len(self.card.criteria) - 1)
        self._paint()

    def action_go_on(self) -> None:
        """Go a step further; behind the last criterion comes the whole card."""
        self._give_typed()
        if self.app.screen is not self:
            return  # a question about what was typed comes first
        if self.step is Step.OVERVIEW and waits(self.app.evening, self._proposal, self._juror):
            self.app.record(OwnCardConfirmed(self._proposal, self._juror))
        if self.step is not Step.CRITERION:
            self.go_on_beside_the_card()
        elif self._place + 1 < len(self.card.criteria):
            self._place += 1
            self._paint()
        else:
            self._turn(Step.OVERVIEW)

    @abstractmethod
    def go_on_beside_the_card(self) -> None:
        """Go on from a step beside the card, or from the whole of it."""

    def on_key(self, event: events.Key) -> None:
        """Take a digit."""
        if event.key in DIGITS and self.take_digit(event.key):
            event.stop()
        active = self.active_bindings.get(event.key)
        if active is not None and active.binding.action == "comma" and not active.enabled:
            self.app.notify(_("Deze jury geeft hele cijfers."), markup=False, timeout=4)

    def take_digit(self, digit: str) -> bool:
        """Take a digit where one is asked for, and say whether that is so."""
        if self.step not in ON_THE_CARD:
            return False
        if self.card.scale.one_key:
            self._take_key(digit)
        else:
            self._type(digit)
        return True

    def action_comma(self) -> None:
        """Put a half on the mark, or take it off; or type a comma."""
        if self.card.scale.one_key:
            self._take_key(",")
        else:
            self._type(",")

    def _take_key(self, key: str) -> None:
        """Take a key as part of the mark that is being typed, or as the begin of another: 1 and 0 are 10."""
        scale, mark = self.card.scale, self._mark
        so_far = self._typed or self._text
        if not so_far and key == "," and isinstance(mark, Decimal):
            so_far = text_of(mark)
        longer = scale.typed_on(so_far, key)
        text = longer or ("" if key == "," else text_of(scale.typed(int(key))))
        wanted = scale.mark_of(text)
        if wanted is None:
            return
        typed_on = longer is not None and bool(self._text) and not self._typed
        if typed_on and isinstance(mark, Decimal):
            self._typed_on(mark, wanted)
        elif scale.grows(text) and self.is_asked_why(self._mark_given(wanted)):
            self._typed = text  # the question why comes once the mark is whole
            self._paint()
            return
        else:
            self._typed = ""
            self._give(wanted)
        self._text = text

    def is_asked_why(self, event: MarkGiven) -> bool:
        """Say whether the juror would be asked for a reason."""
        return self.app.needs_reason(event)

    def _typed_on(self, begun: Decimal, mark: Decimal) -> None:
        if begun != mark:
            criterion = self.card.criteria[self._place].id
            self.app.record(MarkCompleted(self._proposal, self._juror, criterion, begun, mark))
        self._paint()

    def action_shift(self, steps: int) -> None:
        """Move the mark along the scale; an open one starts in the middle."""
        settings, mark = self.app.evening.settings, self._mark
        if isinstance(mark, Decimal):
            shifted = min(max(mark + steps * settings.scale_step, settings.scale_min), settings.scale_max)
        else:
            half = (settings.scale_max - settings.scale_min) / settings.scale_step // 2
            shifted = settings.scale_min + half * settings.scale_step
        self._typed = ""
        self._give(shifted)

    def action_abstain(self) -> None:
        """Note an abstention on this criterion."""
        self._typed = ""
        self._give(ABSTAINED)

    def action_wipe(self) -> None:
        """Take a digit back, or wipe the mark."""
        if self._typed:
            self._typed = self._typed[:-1]
            self._paint()
        elif self._mark is not None:
            self._record(None)

    def _type(self, text: str) -> None:
        if len(self._typed) < LONGEST_TYPED:
            self._typed += text
            self._paint()

    def _give_typed(self) -> None:
        typed, self._typed, self._text = self._typed, "", ""
        if typed:
            self._give(self.card.scale.mark_of(typed))

    def _give(self, mark: Mark | None) -> None:
        if mark is not None:
            self._record(mark)

    def _mark_given(self, mark: Mark | None) -> MarkGiven:
        return MarkGiven(self._proposal, self._juror, self.card.criteria[self._place].id, mark)

    def _record(self, mark: Mark | None) -> None:
        self._text = ""
        self.give(self._mark_given(mark))
        self._paint()

    def give(self, event: MarkGiven) -> None:
        """Record a mark."""
        self.app.record(event)
