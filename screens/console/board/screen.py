"""The board: what is needed left, what is offered right, and what fits beside it. People make the matches."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from jury.language import _
from jury.matching.suggestions import Suggestion, suggestions
from jury.matching.used import used_needs, used_offers
from jury.model.alliance import Barrier, Match, Need, Offer
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.round.alliance import may_enter
from screens.console.board.columns import needs_column, offers_column
from screens.console.board.told import barrier_lines, match_lines, pair_lines, suggested
from screens.console.board.under_cursor import (
    TABLE_OF,
    Under,
    ask_to_add,
    ask_to_edit,
    ask_to_match,
    ask_to_reject,
    ask_to_remove,
    under,
)
from screens.console.mode import ModeScreen
from screens.toolkit.choices import Choices
from screens.toolkit.key_line import SELDOM
from screens.toolkit.lines import EMPTY, Line
from screens.toolkit.narrow_line import NarrowLine
from screens.toolkit.paper import Paper

NEEDS, OFFERS = "needs", "offers"
"""The two sides, called after their tables."""


class NeedsList(Choices):
    """What is needed, and under it what found it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", _("past erbij"), id="board.to_offers", tooltip=_("Naar wat hierbij past")),
    ]


class OffersList(Choices):
    """What is offered; what may fit the need under the other cursor stands on top."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", _("match"), id="board.match", tooltip=_("Een match van deze twee, of die wijzigen")),
    ]


class BoardScreen(ModeScreen):
    """Two lists side by side, and under them, or beside them where it is very wide, what is told of the two cursors."""

    TITLE = _("Nodig en te bieden")
    MODE = "board"
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "NeedsList"
    HELP = _(
        "Links staat wat nodig is, rechts wat te bieden is. Bovenaan rechts staat wat misschien past bij wat links "
        "onder de cursor staat, met waarom: dezelfde soort, of woorden die op elkaar lijken. Enter gaat naar rechts; "
        "nog eens Enter maakt er een match van, met wie wie belt en vóór wanneer. s gaat naar het volgende paar dat "
        "misschien past; met d zegt u waarom een paar niet past. Het programma maakt zelf nooit een match. Op deze "
        "bladzijde is niets geheim."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "suggest(1)", _("suggestie"), id="board.next", tooltip=_("Het volgende paar dat misschien past")),
        Binding("p", "suggest(-1)", _("vorige"), show=False, id="board.previous", tooltip=_("Het paar daarvoor")),
        Binding("d", "reject", _("past niet"), id="board.reject",
                tooltip=_("Dit paar past niet, met een reden; het komt niet meer terug als suggestie")),
        Binding("left", "stand('needs')", _("nodig"), show=False, id="board.needs", tooltip=_("Naar wat nodig is")),
        Binding("right", "stand('offers')", _("te bieden"), show=False, id="board.offers",
                tooltip=_("Naar wat te bieden is")),
        Binding("tab", "other_side", _("andere kant"), show=False, id="board.other", tooltip=_("Naar de andere kant")),
        Binding("slash", "narrow", _("zoek"), id="board.narrow", tooltip=_("Alleen de regels met wat u typt")),
        Binding("n,plus", "add", _("nieuw"), key_display="n", id="board.add", tooltip=_("Hier een regel erbij")),
        Binding("e", "edit", _("wijzigen"), id="board.edit", tooltip=_("Deze regel wijzigen")),
        Binding("delete,x", "remove", _("weghalen"), group=SELDOM, id="board.remove", tooltip=_("Deze regel weghalen")),
        Binding("u", "app.undo", _("terug"), group=SELDOM, id="board.undo",
                tooltip=_("De laatste wijziging terugnemen")),
        Binding("escape", "leave", _("sluiten"), id="board.back", tooltip=_("Terug naar waar u was")),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._laid_beside = ""
        """What was under the left cursor when the right side was laid out."""
        self._every: tuple[Suggestion, ...] = ()

    def body(self) -> ComposeResult:
        """Compose the two lists, each under its heading, and what is told of what is under the cursors."""
        with Horizontal(id="board"):
            with Horizontal(id="sides"):
                with Vertical(classes="side"):
                    yield Static(_("Nodig"), classes="title", markup=False)
                    yield NeedsList(NEEDS)
                with Vertical(classes="side", id="right"):
                    yield Static(_("Te bieden"), classes="title", markup=False)
                    yield OffersList(OFFERS)
            with Vertical(id="beside"):
                yield Static(classes="line")
                yield Paper("told", reached=False)
        yield NarrowLine(_("Typ een deel van de tekst, de soort of de partij; // zoekt overal"))

    @property
    def needs(self) -> NeedsList:
        """The list of what is needed."""
        return self.query_one(NeedsList)

    @property
    def offers(self) -> OffersList:
        """The list of what is offered."""
        return self.query_one(OffersList)

    @property
    def side(self) -> str:
        """The side where she is."""
        return OFFERS if self.offers.has_focus else NEEDS

    @property
    def _list(self) -> Choices:
        return self.offers if self.side == OFFERS else self.needs

    @property
    def _narrowing(self) -> NarrowLine:
        return self.query_one(NarrowLine)

    def show(self, evening: Evening) -> None:
        """Paint both sides."""
        self._every = suggestions(evening)
        self._offer(NEEDS)
        self._offer(OFFERS)
        self._tell()

    def place(self) -> str:
        """Say how much is open on both sides."""
        evening = self.app.evening
        return _("{needs} nog nodig · {offers} nog te bieden").format(
            needs=len(evening.needs) - len(used_needs(evening)), offers=len(evening.offers) - len(used_offers(evening))
        )

    def select(self, table: str, id: str) -> bool:
        """Go to a need, an offer, a match or a rule in the way."""
        word = next((word for word, of in TABLE_OF.items() if of == table), None)
        if word is None:
            return False
        side = self.offers if table == OFFERS else self.needs
        side.move_to(f"{word} {id}")
        side.focus()
        return True

    def taken_back(self, changes: Changes) -> bool:
        """Stay where she is: what changed is in sight."""
        return any(change.table in TABLE_OF.values() for change in changes)

    def _offer(self, side: str) -> None:
        """Paint a side; the right one as the need under the left cursor asks."""
        evening = self.app.evening
        if side == NEEDS:
            self.needs.offer(lambda width: needs_column(evening, width))
        else:
            fitting = self._fitting()
            self.offers.offer(lambda width: offers_column(evening, fitting, width))

    def _fitting(self) -> tuple[Suggestion, ...]:
        need = self._need
        return tuple(found for found in self._every if need is not None and found.need == need.id)

    @property
    def _left(self) -> Under | None:
        return under(self.app.evening, self.needs.key)

    @property
    def _here(self) -> Under | None:
        """What is under the cursor of the side where she is."""
        return under(self.app.evening, self._list.key)

    @property
    def _need(self) -> Need | None:
        """The need under the left cursor, or that of the match there."""
        row = self._left.row if self._left is not None else None
        wanted = row.need if isinstance(row, Match) else row.id if isinstance(row, Need) else ""
        return next((need for need in self.app.evening.needs if need.id == wanted), None)

    @property
    def _offered(self) -> Offer | None:
        """The offer under the right cursor."""
        here = under(self.app.evening, self.offers.key)
        return here.row if here is not None and isinstance(here.row, Offer) else None

    @property
    def _pair(self) -> Suggestion | None:
        """What may fit, where both cursors stand on it."""
        need, offer = self._need, self._offered
        return next((found for found in self._every if need and offer and found[:2] == (need.id, offer.id)), None)

    @on(Choices.Highlighted, "#needs")
    def _another_need(self) -> None:
        if self.needs.key != self._laid_beside:
            self._lay_beside()

    def _lay_beside(self, offer: str = "") -> None:
        """Put what fits the need under the left cursor on top of the right side, and the cursor there.

        It stands on this offer, or else on what was found for it already, or on what fits best.
        """
        self._laid_beside = self.needs.key
        self._offer(OFFERS)
        left, need, fitting = self._left, self._need, self._fitting()
        if left is not None and isinstance(left.row, Match):
            offer = left.row.offer
        found = [match.offer for match in self.app.evening.matches if need is not None and match.need == need.id]
        stands = next(iter(filter(None, (offer, *found, *(each.offer for each in fitting)))), "")
        if stands:
            self.offers.move_to(f"offer {stands}")
        else:
            self.offers.action_move(-9999)
        self.offers.into_view()
        self._tell()

    @on(Choices.Highlighted, "#offers")
    def _another_offer(self) -> None:
        self._tell()

    def on_descendant_focus(self) -> None:
        """Offer the keys of the side where she is, and tell of what stands there."""
        self._tell()

    def _tell(self) -> None:
        evening, left, every, pair = self.app.evening, self._left, self._every, self._pair
        need, offer = self._need, self._offered

        def lines(width: int) -> tuple[Line, ...]:
            told: tuple[Line, ...] = ()
            if left is not None and isinstance(left.row, Barrier):
                told = tuple(barrier_lines(evening, left.row, width))
            elif left is not None and isinstance(left.row, Match) and self.side == NEEDS:
                told = tuple(match_lines(evening, left.row, width))
            elif need is not None and offer is not None:
                told = tuple(pair_lines(evening, need, offer, pair, width))
            roomy = self.has_class("-very-wide") or self.has_class("-high")
            return (*told, EMPTY, *suggested(evening, every, pair, width)) if roomy else told

        self.query_one("#told", Paper).write(lines)
        self.refresh_bindings()

    @on(Choices.Chosen, "#needs")
    def _to_what_fits(self) -> None:
        """Go to what fits; a match and a rule in the way open."""
        if self._left is not None and isinstance(self._left.row, Match | Barrier):
            ask_to_edit(self.app, self._left)
        else:
            self.action_stand(OFFERS)

    @on(Choices.Chosen, "#offers")
    def _match(self) -> None:
        """Make a match of what is under the two cursors, and stand on it."""
        need, offer = self._need, self._offered
        if need is not None and offer is not None:
            ask_to_match(self.app, need, offer, lambda nr: self.select("matches", str(nr)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies to what is under the cursor, in this phase."""
        if not self.is_mounted:
            return True
        phase, here = self.app.evening.phase, self._here
        match action:
            case "add":
                return may_enter(self.side, phase)
            case "edit" | "remove":
                return here is not None and may_enter(here.table, phase)
            case "reject":
                return self._pair is not None and self.side == OFFERS and may_enter("dismissed", phase)
            case "suggest":
                return bool(self._every)
        return super().check_action(action, parameters)

    def action_stand(self, side: str) -> None:
        """Go to a side."""
        (self.needs if side == NEEDS else self.offers).focus()

    def action_other_side(self) -> None:
        """Go to the other side."""
        self.action_stand(NEEDS if self.side == OFFERS else OFFERS)

    def action_suggest(self, by: int) -> None:
        """Bring both cursors to the next pair that may fit, from the likeliest on; all of both sides is shown then."""
        pair = self._pair
        place = 0 if pair is None or self.side == NEEDS else (self._every.index(pair) + by) % len(self._every)
        found = self._every[place]
        self._narrowing.end()
        self.needs.move_to(f"need {found.need}")
        self.offers.focus()
        self._lay_beside(found.offer)

    def action_reject(self) -> None:
        """Say why this pair does not fit, and suggest it no more."""
        pair, need, offer = self._pair, self._need, self._offered
        if pair is not None and need is not None and offer is not None:
            ask_to_reject(self.app, pair, need, offer)

    def action_narrow(self) -> None:
        """Type what the lines of this side must hold."""
        self._narrowing.end()
        self._narrowing.begin(self._list)

    async def on_narrow_line_everywhere(self) -> None:
        """Look in the whole evening."""
        await self.run_action("app.search")

    async def action_leave(self) -> None:
        """Show all lines again where they were narrowed, or go back to the mode that she came from."""
        if self.needs.narrowed or self.offers.narrowed:
            self._narrowing.end()
        else:
            await self.app.action_back()

    def action_add(self) -> None:
        """Type a new line of this side."""
        here = self._here
        table = here.table if here is not None and isinstance(here.row, Barrier) else self.side
        ask_to_add(self.app, table, here, lambda id: self.select(table, id))

    def action_edit(self) -> None:
        """Change the line under the cursor."""
        if self._here is not None:
            ask_to_edit(self.app, self._here)

    def action_remove(self) -> None:
        """Take the line under the cursor away."""
        if self._here is not None:
            ask_to_remove(self.app, self._here)
