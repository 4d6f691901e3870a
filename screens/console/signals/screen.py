"""The page of all signals: what deserves a second look across the plans, and what was looked at and may stay so."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from jury.findings.signals import SIGNAL
from jury.language import _
from jury.model.alliance import AND
from jury.model.evening import Evening
from jury.round.alliance import RowPut, RowRemoved, may_enter
from screens.console.mode import ModeScreen
from screens.console.signals.signal_list import LOOK, LOOKED_AT, Item, items, signal_choices
from screens.forms.reason import ReasonDialog
from screens.toolkit.choices import Choices
from screens.toolkit.lines import Line, Piece, line
from screens.toolkit.paper import Paper

MODE_OF_TABLE: Final = {"proposals": "proposals", "needs": "board"}
"""Where something of a table is settled; other tables stand in Avond."""
OTHER_MODE: Final = "evening"


class SignalsScreen(ModeScreen):
    """The list of the whole evening; one signal is left as it is with a reason, and can come back."""

    TITLE = _("Signalen")
    MODE = "signals"
    CSS_PATH = "screen.tcss"
    HELP = _(
        "Wat opvalt als u dwars door alle plannen kijkt, met de reden waarom het telt. Enter gaat naar de plek waar u "
        "het regelt. Mag het zo blijven, druk dan op m en schrijf waarom: dan staat het ook niet meer bij het plan, in "
        "Beraad en in het rapport. Met x komt het terug."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "stay", _("zo laten"), id="signals.stay", tooltip=_("Zo laten, met een reden")),
        Binding("x", "look_again", _("toch niet"), id="signals.look_again", tooltip=_("Toch niet zo laten")),
        Binding("u", "app.undo", _("terug"), id="signals.undo", tooltip=_("De laatste wijziging terugnemen")),
        Binding("escape", "app.back", _("sluiten"), id="signals.back", tooltip=_("Terug naar waar u was")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[str, Item] = {}

    def body(self) -> ComposeResult:
        """Compose the line that counts, and the list."""
        yield Paper(id="count", reached=False)
        yield Choices(id="signals")

    def on_mount(self) -> None:
        """Start in the list."""
        super().on_mount()
        self.query_one(Choices).focus()

    def show(self, evening: Evening) -> None:
        """Paint the signals of this evening."""
        every = items(evening)
        self._items = {item.key: item for item in every}
        self.query_one("#count", Paper).write(lambda _width: (_count(every),))
        self.query_one(Choices).offer(lambda width: signal_choices(evening, every, width))
        self._offer()

    def place(self) -> str:
        """Say what this page is for."""
        return _("dwars door de plannen")

    @property
    def plan(self) -> str:
        """The plan that the signal under the cursor is about."""
        seen = self._item.seen if self._item else None
        return seen.subject if seen and seen.plans == (seen.subject,) else ""

    @property
    def _item(self) -> Item | None:
        return self._items.get(self.query_one(Choices).key) if self.is_mounted else None

    def on_choices_highlighted(self) -> None:
        """Offer the keys that apply to this one."""
        self._offer()

    def _offer(self) -> None:
        item = self._item
        self.query_one(Choices).opens = item is not None and item.seen is not None
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to leave it so what stands, and to look again at what was left."""
        if action not in ("stay", "look_again"):
            return super().check_action(action, parameters)
        item = self._item
        if item is None or not may_enter("dismissed", self.app.evening.phase):
            return False
        return (item.dismissed is None) == (action == "stay")

    def action_stay(self) -> None:
        """Ask why the signal under the cursor may stay as it is, and keep that."""
        item = self._item
        if item is None or item.seen is None:
            return
        named = {"signal": item.signal, "subject": item.subject}
        fields = {name: text for name, text in named.items() if text}

        def given(why: str | None) -> None:
            if why:
                self._go_on()
                self.app.record(RowPut("dismissed", {**fields, "reason": why}))

        question = _("Waarom mag dit zo blijven? Uw reden blijft bij de avond bewaard en komt niet in het rapport.")
        about = f"{SIGNAL[item.signal].word}: {item.seen.sentence}"
        self.app.push_screen(ReasonDialog(question, _("Zo laten"), _("Niet zo laten"), about=about), given)

    def action_look_again(self) -> None:
        """Have the signal under the cursor, which was left as it is, stand again."""
        item = self._item
        if item is not None and item.dismissed is not None:
            self._go_on()
            self.app.record(RowRemoved("dismissed", (item.dismissed.nr,)))

    def _go_on(self) -> None:
        """Go to the next one of its kind, for what is left or looked at again goes elsewhere in the list."""
        every = list(self._items)
        here = every.index(self.query_one(Choices).key)
        beside = [every[at] for at in (here + 1, here - 1) if 0 <= at < len(every)]
        of_its_kind = self._items[every[here]].dismissed is None
        for key in beside:
            if (self._items[key].dismissed is None) is of_its_kind:
                self.query_one(Choices).move_to(key)
                return

    async def on_choices_chosen(self) -> None:
        """Go where the thing under the cursor is settled."""
        item = self._item
        if item is None or item.seen is None:
            return
        table, subject = SIGNAL[item.signal].table, item.subject.split(AND)[0]
        await self.app.action_go(MODE_OF_TABLE.get(table, OTHER_MODE))
        there = self.app.screen
        if isinstance(there, ModeScreen) and subject:
            there.select(table, subject)


def _count(every: tuple[Item, ...]) -> Line:
    standing = sum(item.dismissed is None for item in every)
    said = (
        _("{sign} {n} om naar te kijken").format(sign=LOOK, n=standing) if standing else "",
        _("{sign} {n} bekeken").format(sign=LOOKED_AT, n=len(every) - standing) if standing < len(every) else "",
    )
    return line(Piece("   ".join(filter(None, said))))
