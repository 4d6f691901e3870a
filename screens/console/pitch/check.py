"""A second person holds one card from paper beside what was typed; whatever else is typed is covered meanwhile."""

from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.scorecards import Mark
from jury.round.event import Event
from jury.round.paper import CardConfirmed, CardCorrected, CardTypedAgain
from jury.text import one_line
from screens.booth.card_page import CardPage
from screens.booth.card_pages import Page, Room
from screens.booth.card_title import CardTitle
from screens.cards.mark_typing import DIGITS, Scale
from screens.cards.typed_card import TypedCard
from screens.console.pitch.check_pages import differences_page, reading_page, typing_page
from screens.console.pitch.differences import Differences
from screens.console.pitch.second_person import Second, SecondPerson, Way
from screens.forms.dialog import OneAnswer
from screens.live.answer import LeftAlone, Outcome, Taken
from screens.live.evening_app import EveningApp
from screens.live.following import Following
from screens.toolkit.key_line import KeyLine
from screens.toolkit.too_small import TooSmall


class CheckStep(Enum):
    """Where the check is."""

    TYPING = auto()
    DIFFERENCES = auto()
    READING = auto()


STEPS_OF_ACTION = {
    "digit": (CheckStep.TYPING, CheckStep.DIFFERENCES),
    "comma": (CheckStep.TYPING, CheckStep.DIFFERENCES),
    "abstain": (CheckStep.TYPING, CheckStep.DIFFERENCES),
    "wipe": (CheckStep.TYPING,),
    "move": (CheckStep.TYPING, CheckStep.DIFFERENCES),
    "stand": (CheckStep.TYPING, CheckStep.DIFFERENCES),
    "go_on": (CheckStep.TYPING, CheckStep.DIFFERENCES),
    "side": (CheckStep.DIFFERENCES,),
    "choose": (CheckStep.DIFFERENCES,),
    "right": (CheckStep.READING,),
    "wrong": (CheckStep.READING,),
}
"""In which steps each action does something."""


class CheckScreen(OneAnswer[bool], Following[Evening]):
    """Gives True once the card is confirmed; it covers the grid, so that the second typing is not a copy of the first.

    Where the two typings differ, the paper decides criterion by criterion. What is right needs no word; where the first
    typing was wrong, the correction is a change of a closed card, with its reason.
    """

    DEFAULT_CSS = """
    CheckScreen { align: left top; }
    CheckScreen CardTitle { dock: top; height: 2; border-bottom: solid $rule; }
    CheckScreen CardPage { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "digit", _("cijfer"), key_display="0-9", id="check.digit", tooltip=_("Wat op het papier staat")),
        Binding("comma,full_stop", "comma", _("half"), id="check.half", tooltip=_("Een half erbij of eraf")),
        Binding("o", "abstain", _("onthoudt"), id="check.abstain", tooltip=_("Op het papier staat geen oordeel")),
        Binding("left", "side(False)", _("eerst"), id="check.first", tooltip=_("De eerste keer is goed")),
        Binding("right", "side(True)", _("opnieuw"), id="check.second", tooltip=_("De tweede keer is goed")),
        Binding("up", "move(-1)", _("omhoog"), show=False, id="check.up", tooltip=_("Het punt hierboven")),
        Binding("down,tab", "move(1)", _("omlaag"), show=False, id="check.down", tooltip=_("Het punt hieronder")),
        Binding("delete,backspace", "wipe", _("wissen"), show=False, id="check.wipe", tooltip=_("Dit cijfer wissen")),
        Binding("enter", "go_on", _("verder"), id="check.go_on", tooltip=_("Verder; is alles getypt, dan klaar")),
        Binding("j,y", "right", _("klopt"), id="check.right", tooltip=_("De kaart klopt met het papier")),
        Binding("n", "wrong", _("klopt niet"), id="check.wrong", tooltip=_("Iets klopt niet: typ de kaart opnieuw")),
        Binding("escape", "back", _("stoppen"), id="check.back", tooltip=_("Stoppen; de kaart wacht nog")),
    ]  # fmt: skip
    app = getters.app(EveningApp)
    page = getters.query_one(CardPage)

    def __init__(self, evening: Evening, proposal: str, juror: str, second: Second) -> None:
        super().__init__()
        self._proposal, self._juror, self._by = proposal, juror, second.name
        self._typed = TypedCard([row.id for row in evening.criteria], Scale.of(evening.settings))
        self._differences = Differences((), {}, {})
        self._warned = False
        self.step = CheckStep.TYPING if second.way is Way.AGAIN else CheckStep.READING

    def compose(self) -> ComposeResult:
        """Compose the title, the page and the line of keys."""
        yield CardTitle()
        yield CardPage()
        yield KeyLine()
        yield TooSmall()

    def on_mount(self) -> None:
        """Start."""
        self.page.focus()
        self._paint()

    @property
    def _first(self) -> dict[str, Mark]:
        return dict(self.app.evening.card(self._proposal, self._juror).marks)

    def take(self, evening: Evening) -> None:
        """Paint what changed on this card."""
        self._paint()

    def refresh_header(self) -> None:
        """Say which card it is, and whether all is saved."""
        evening = self.app.evening
        plan, name = evening.proposal(self._proposal).title, evening.juror(self._juror).name
        title = self.query_one(CardTitle)
        title.tell(_("Nakijken"), one_line(plan), one_line(name), self.app.saved, rehearsal=evening.session.rehearsal)

    def taken_back(self, changes: Changes) -> bool:
        """Say nothing of what was undone meanwhile."""
        return True

    def keep_typing(self) -> None:
        """Keep nothing: what was typed again counts only as a whole."""

    def _paint(self) -> None:
        self.page.turn_to(self._page)
        self.refresh_header()

    def _page(self, room: Room) -> Page:
        evening = self.app.evening
        card = (evening, self._proposal, self._juror)
        match self.step:
            case CheckStep.TYPING:
                return typing_page(*card, self._typed, self._by, room)
            case CheckStep.DIFFERENCES:
                return differences_page(evening, self._differences, self._first, self._typed.marks, room)
            case CheckStep.READING:
                return reading_page(*card, self._by, room)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the step."""
        scale = self._typed.scale
        if action in ("digit", "comma") and self.step is CheckStep.DIFFERENCES and not scale.one_key:
            return False
        if action == "comma" and self.step in STEPS_OF_ACTION["comma"]:
            return scale.has_halves or not scale.one_key or None
        return super().check_action(action, parameters) and self.step in STEPS_OF_ACTION.get(action, tuple(CheckStep))

    @on(CardPage.Pressed)
    async def _pressed(self, event: CardPage.Pressed) -> None:
        await self.run_action(event.action)

    def _turn(self, step: CheckStep) -> None:
        self.step = step
        self._warned = False
        self._paint()
        self.refresh_bindings()

    def on_key(self, event: events.Key) -> None:
        """Take a digit."""
        if event.key in DIGITS and self.check_action("digit", ()):
            event.stop()
            self._type(lambda: self._typed.key(event.key))

    def action_comma(self) -> None:
        """Put a half on the mark, or take it off."""
        self._type(lambda: self._typed.key(","))

    def action_abstain(self) -> None:
        """Note that the paper gives no mark here."""
        self._type(self._typed.abstain)

    def action_wipe(self) -> None:
        """Take back what was typed."""
        self._typed.wipe()
        self._paint()

    def _type(self, take: Callable[[], bool]) -> None:
        """Take a key; where the two differ, what is typed there is the second typing, and the one that is right."""
        self._warned = False
        here = self._differences.here
        if here and not self._typed.waits:
            self._typed.stand(list(self._typed.criteria).index(here))
        if self.step is CheckStep.DIFFERENCES and not here:
            return
        if not take():
            self.app.notify(_("Dat is geen cijfer op deze schaal."), markup=False, timeout=4)
        elif here:
            self._differences.choose(self._differences.place, again=True)
        self._paint()

    def action_move(self, steps: int) -> None:
        """Go to another criterion."""
        if self.step is CheckStep.TYPING:
            self._type(lambda: self._typed.move(steps))
        else:
            self._typed.move(0)
            self._differences.move(steps)
            self._paint()

    def action_stand(self, place: int) -> None:
        """Go to the criterion that was clicked."""
        if self.step is CheckStep.TYPING:
            self._typed.stand(place)
        else:
            self._differences.place = place
        self._paint()

    def action_side(self, again: bool) -> None:
        """Say which typing is right here, and go to the next."""
        if self._differences.here:
            self._differences.choose(self._differences.place, again)
            self._differences.move(1)
            self._paint()

    def action_choose(self, place: int, again: bool) -> None:
        """Say which typing is right at a criterion."""
        self._differences.choose(place, again)
        self._paint()

    def action_go_on(self) -> None:
        """End the mark, or the typing, or the choosing."""
        if self.step is CheckStep.TYPING:
            self._go_on_typing()
        elif self._differences.left:
            self._differences.go_to_the_next()
            self._paint()
        else:
            self._settle()

    def _go_on_typing(self) -> None:
        typed, first = self._typed, self._first
        if typed.typed or typed.waits:
            self._type(typed.end)
            return
        missing = [each for each in typed.criteria if each not in typed.marks and each in first]
        if missing:
            typed.stand(list(typed.criteria).index(missing[0]))
            self.app.notify(_("Hier is nog niets getypt."), markup=False, timeout=4)
            self._paint()
            return
        self._differences = Differences(typed.criteria, first, typed.marks)
        if self._differences.criteria:
            self._turn(CheckStep.DIFFERENCES)
        else:
            self._record(CardTypedAgain(self._proposal, self._juror, self._by))

    def _settle(self) -> None:
        """Record it: the second typing where that is right, and that is a correction; else what stood there stays."""
        wrong = self._differences.corrections(self._first, self._typed.marks)
        if wrong:
            self._record(CardCorrected(self._proposal, self._juror, self._by, wrong))
        else:
            self._record(CardTypedAgain(self._proposal, self._juror, self._by))

    def action_right(self) -> None:
        """Confirm what was read aloud."""
        self._record(CardConfirmed(self._proposal, self._juror, self._by))

    def action_wrong(self) -> None:
        """Have the card typed again: then the two stand side by side."""
        self._turn(CheckStep.TYPING)

    def _record(self, event: Event) -> None:
        self.keys_wait_for(self.app.record(event)).then(self._answered)

    def _answered(self, outcome: Outcome) -> None:
        match outcome:
            case Taken() | LeftAlone(already=True):
                self.close(True)

    def action_back(self) -> None:
        """Stop; where something was typed, only a second time, after saying so."""
        if not self._typed.marks or self._warned:
            self.close(False)
            return
        self._warned = True
        self.app.notify(_("Nog eens Esc: wat opnieuw getypt is, vervalt. De kaart wacht nog."), markup=False, timeout=6)


def check_card(
    app: EveningApp,
    proposal: str,
    juror: str,
    name: str,
    named: Callable[[str], object],
    checked: Callable[[], object],
) -> None:
    """Ask who looks at a card and how, pass the name on, have it looked at, and say so once it is confirmed.

    `name` is who looked at the card before, and probably sits there still.
    """

    def look(second: Second | None) -> None:
        if second is not None:
            named(second.name)
            app.push_screen(CheckScreen(app.evening, proposal, juror, second), partial(looked, second.name))

    def looked(by: str, confirmed: bool | None) -> None:
        if confirmed:
            names = {"name": app.evening.juror(juror).name, "plan": app.evening.proposal(proposal).title, "second": by}
            said = _("✓ Nagekeken door {second}: {name}, {plan}.")
            app.notify(said.format(**{each: one_line(text) for each, text in names.items()}), markup=False, timeout=6)
            checked()

    app.push_screen(SecondPerson(app.evening, proposal, juror, name), look)
