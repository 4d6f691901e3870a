"""A juror's own score card: one juror at the keyboard, and nobody else's marks in sight."""

from decimal import Decimal
from enum import Enum, auto
from typing import ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.rows import Juror
from jury.model.scorecards import Mark
from jury.round.marking import MarkCompleted, MarkGiven
from jury.text import one_line
from scoring.marked_round import ABSTAINED
from screens.booth.card_page import CardPage
from screens.booth.card_pages import Page, choice_page, criterion_page, handover_page, overview_page, thanks_page
from screens.booth.card_title import CardTitle
from screens.cards.mark_typing import DIGITS, LONGEST_TYPED, Scale, text_of
from screens.forms.dialog import OneAnswer
from screens.live.evening_app import EveningApp
from screens.live.following import Following
from screens.toolkit.key_line import KeyLine
from screens.toolkit.too_small import TooSmall


class Step(Enum):
    """Where the card is: from the secretary to the juror and back."""

    CHOICE = auto()
    HANDOVER = auto()
    CRITERION = auto()
    OVERVIEW = auto()
    THANKS = auto()


ON_THE_CARD = (Step.CRITERION, Step.OVERVIEW)
STEPS_OF_ACTION = {
    "move": (Step.CHOICE, *ON_THE_CARD),
    "go_on": (Step.CHOICE, Step.HANDOVER, *ON_THE_CARD),
    "back": (Step.CHOICE, Step.HANDOVER, *ON_THE_CARD),
    "shift": (Step.CRITERION,),
    "digit": ON_THE_CARD,
    "comma": ON_THE_CARD,
    "abstain": ON_THE_CARD,
    "wipe": ON_THE_CARD,
    "leave": (Step.THANKS,),
}
"""In which steps each action does something."""


class ScorecardScreen(OneAnswer[None], Following[Evening]):
    """Covers everything else until the secretary has the keyboard back; function keys and search do not work on it."""

    DEFAULT_CSS = """
    ScorecardScreen { background: $background; align: left top; }
    ScorecardScreen CardTitle { dock: top; height: 2; border-bottom: solid $rule; }
    ScorecardScreen CardPage { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "digit", _("cijfer"), key_display="0-9", id="card.digit", tooltip=_("Uw cijfer; 0 is een 10")),
        Binding("left", "shift(-1)", _("lager"), id="card.lower", tooltip=_("Een stap lager")),
        Binding("right", "shift(1)", _("hoger"), id="card.higher", tooltip=_("Een stap hoger")),
        Binding("comma,full_stop", "comma", _("half"), id="card.half", tooltip=_("Een half erbij of eraf")),
        Binding("o", "abstain", _("geen oordeel"), id="card.abstain", tooltip=_("U onthoudt zich op dit punt")),
        Binding("up", "move(-1)", _("vorige"), show=False, id="card.up", tooltip=_("Het vorige")),
        Binding("down", "move(1)", _("volgende"), show=False, id="card.down", tooltip=_("Het volgende")),
        Binding("enter", "go_on", _("verder"), id="card.go_on", tooltip=_("Verder")),
        Binding("delete,backspace", "wipe", _("wissen"), show=False, id="card.wipe", tooltip=_("Uw cijfer wissen")),
        Binding("escape", "back", _("stoppen"), id="card.back", tooltip=_("Stoppen; wat er staat, blijft bewaard")),
        Binding("s", "leave", _("secretaris"), id="card.leave", tooltip=_("Terug naar het bord van de secretaris")),
    ]
    app = getters.app(EveningApp)
    page = getters.query_one(CardPage)

    def __init__(self, proposal: str, juror: str) -> None:
        super().__init__()
        self._proposal = proposal
        self._juror = juror
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

    def on_mount(self) -> None:
        """Begin with the juror on whose row the secretary stood, or the first one who may judge."""
        names = [row.id for row in self._jurors]
        if self._juror not in names:
            self._juror = names[0]
        self.page.focus()
        self._turn(Step.CHOICE)

    @property
    def _jurors(self) -> list[Juror]:
        evening = self.app.evening
        return [row for row in evening.jurors if not evening.recused(self._proposal, row.id)]

    @property
    def _scale(self) -> Scale:
        return Scale.of(self.app.evening.settings)

    @property
    def _marks(self) -> list[Mark | None]:
        evening = self.app.evening
        given = evening.card(self._proposal, self._juror).marks
        return [given.get(row.id) for row in evening.criteria]

    def take(self, evening: Evening) -> None:
        """Paint what changed on this card."""
        self._paint()

    def refresh_header(self) -> None:
        """Say whether all is saved."""
        evening, on_the_card = self.app.evening, self.step in ON_THE_CARD
        plan = one_line(evening.proposal(self._proposal).title)
        name = one_line(self.app.evening.juror(self._juror).name) if on_the_card else ""
        self.query_one(CardTitle).tell(plan, name, self.app.saved)

    def taken_back(self, changes: Changes) -> bool:
        """Say nothing of what the secretary undid."""
        return True

    def keep_typing(self) -> None:
        """Give what is half typed."""
        self._give_typed()

    def _turn(self, step: Step) -> None:
        self.step = step
        self._typed = self._text = ""
        self._paint()
        self.refresh_bindings()

    def _paint(self) -> None:
        self.page.turn_to(self._page)
        self.refresh_header()

    def _page(self, width: int) -> Page:
        evening = self.app.evening
        juror = evening.juror(self._juror)
        match self.step:
            case Step.CHOICE:
                return choice_page(evening, self._jurors, self._juror)
            case Step.HANDOVER:
                return handover_page(evening, self._proposal, juror, width)
            case Step.CRITERION:
                scale, criterion = Scale.of(evening.settings), evening.criteria[self._place]
                where = _("{n} van {count}").format(n=self._place + 1, count=len(evening.criteria))
                return criterion_page(criterion, where, self._marks[self._place], scale, self._typed, width)
            case Step.OVERVIEW:
                return overview_page(evening, self._marks, self._place, self._typed, width)
            case Step.THANKS:
                return thanks_page(self._marks.count(None), width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the step."""
        if action == "comma" and self.step in ON_THE_CARD:
            scale = Scale.of(self.app.evening.settings)
            return scale.has_halves or not scale.one_key or None
        return self.step in STEPS_OF_ACTION.get(action, tuple(Step))

    @on(CardPage.Pressed)
    async def _pressed(self, event: CardPage.Pressed) -> None:
        await self.run_action(event.action)

    def action_choose(self, place: int) -> None:
        """Choose a juror; a second time hands the keyboard over."""
        if self._jurors[place].id == self._juror:
            self._turn(Step.HANDOVER)
        else:
            self._juror = self._jurors[place].id
            self._paint()

    def action_criterion(self, place: int) -> None:
        """Go to one criterion of the card."""
        self._place = place
        self._turn(Step.CRITERION)

    def action_mark(self, mark: int) -> None:
        """Give the mark that was clicked."""
        self._give(Decimal(mark))

    def action_move(self, steps: int) -> None:
        """Go up or down: to another juror, or another criterion."""
        self._give_typed()
        if self.step is Step.CHOICE:
            names = [row.id for row in self._jurors]
            self._juror = names[min(max(names.index(self._juror) + steps, 0), len(names) - 1)]
        else:
            self._place = min(max(self._place + steps, 0), len(self.app.evening.criteria) - 1)
        self._paint()

    def action_go_on(self) -> None:
        """Go a step further; behind the last criterion comes the whole card."""
        self._give_typed()
        if self.app.screen is not self:
            return  # a question about what was typed comes first
        match self.step:
            case Step.CHOICE:
                self._turn(Step.HANDOVER)
            case Step.HANDOVER:
                marks = self._marks
                self._place = marks.index(None) if None in marks else 0
                self._turn(Step.CRITERION if None in marks else Step.OVERVIEW)
            case Step.CRITERION if self._place + 1 < len(self.app.evening.criteria):
                self._place += 1
                self._paint()
            case Step.CRITERION:
                self._turn(Step.OVERVIEW)
            case _:
                self._turn(Step.THANKS)

    def action_back(self) -> None:
        """Go a step out: to the grid while nobody else has the keyboard, or else past a page without secrets."""
        if self._typed:
            self._typed = ""
            self._paint()
        elif self.step is Step.CHOICE:
            self.close()
        else:
            self._turn(Step.CHOICE if self.step is Step.HANDOVER else Step.THANKS)

    def action_leave(self) -> None:
        """Give the screen back to the secretary."""
        self.close()

    def on_key(self, event: events.Key) -> None:
        """Take a digit."""
        if event.key in DIGITS and self.step in ON_THE_CARD:
            event.stop()
            if self._scale.one_key:
                self._take_key(event.key)
            else:
                self._type(event.key)
        active = self.active_bindings.get(event.key)
        if active is not None and active.binding.action == "comma" and not active.enabled:
            self.app.notify(_("Deze jury geeft hele cijfers."), markup=False, timeout=4)

    def action_comma(self) -> None:
        """Put a half on the mark, or take it off; or type a comma."""
        if self._scale.one_key:
            self._take_key(",")
        else:
            self._type(",")

    def _take_key(self, key: str) -> None:
        """Take a key as part of the mark that is being typed, or as the begin of another: 1 and 0 are 10."""
        scale, mark = self._scale, self._marks[self._place]
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
        elif scale.grows(text) and self.app.needs_reason(self._mark_given(wanted)):
            self._typed = text  # the question why comes once the mark is whole
            self._paint()
            return
        else:
            self._typed = ""
            self._give(wanted)
        self._text = text

    def _typed_on(self, begun: Decimal, mark: Decimal) -> None:
        if begun != mark:
            criterion = self.app.evening.criteria[self._place].id
            self.app.record(MarkCompleted(self._proposal, self._juror, criterion, begun, mark))
        self._paint()

    def action_shift(self, steps: int) -> None:
        """Move the mark along the scale; an open one starts in the middle."""
        settings, mark = self.app.evening.settings, self._marks[self._place]
        if isinstance(mark, Decimal):
            shifted = min(max(mark + steps * settings.scale_step, settings.scale_min), settings.scale_max)
        else:
            half = (settings.scale_max - settings.scale_min) / settings.scale_step // 2
            shifted = settings.scale_min + half * settings.scale_step
        self._give(shifted)

    def action_abstain(self) -> None:
        """Note an abstention on this criterion."""
        self._give(ABSTAINED)

    def action_wipe(self) -> None:
        """Take a digit back, or wipe the mark."""
        if self._typed:
            self._typed = self._typed[:-1]
            self._paint()
        elif self._marks[self._place] is not None:
            self._record(None)

    def _type(self, text: str) -> None:
        if len(self._typed) < LONGEST_TYPED:
            self._typed += text
            self._paint()

    def _give_typed(self) -> None:
        typed, self._typed, self._text = self._typed, "", ""
        if typed:
            self._give(self._scale.mark_of(typed))

    def _give(self, mark: Mark | None) -> None:
        if mark is not None:
            self._record(mark)

    def _mark_given(self, mark: Mark | None) -> MarkGiven:
        return MarkGiven(self._proposal, self._juror, self.app.evening.criteria[self._place].id, mark)

    def _record(self, mark: Mark | None) -> None:
        self._text = ""
        self.app.record(self._mark_given(mark))
        self._paint()
