"""The mode Stand: the ranking as it is now, and each mark as a sum that can be followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import get_current_worker

from jury.errors import JuryError
from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.standings.first_round import first_round, revised_cards
from jury.standings.ranking import UNRANKED_REASONS, Ranking, first_ranking_of, ranking_of
from jury.text import one_line
from scoring.marked_round import CardState
from screens.console.private import PrivateMode
from screens.console.standings.analysis_work import Study, sentence_lines, study_lines, study_of
from screens.console.standings.mark_sheet import mark_sheet
from screens.console.standings.standing_words import (
    cards_in_words,
    spread_in_short,
    tie_sentence,
    who_gave,
    wide_spreads,
)
from screens.console.standings.standings_list import standings_choices
from screens.live.remedies import hint_of
from screens.toolkit.choices import Choices
from screens.toolkit.lines import Line, Piece, headed, line, wrapped
from screens.toolkit.paper import Paper

QUIET_FOR: Final = 0.15
"""Seconds without a change before the standings are analysed anew, so that marks coming in never wait for it."""


class StandingsScreen(PrivateMode):
    """The ranking, the plan under the cursor in words under it, and its mark opened as a sum."""

    TITLE = _("Stand")
    MODE = "standings"
    CSS_PATH = "screen.tcss"
    SECRET = _("Deze stand is nog geheim.")
    HELP = _(
        "De stand van dit moment. Elke stip is de kaart van één jurylid; ● zijn er twee, ◉ drie of meer. │ is de "
        "voldoende. ⚑ wijst aan waar de jury ver uit elkaar ligt: bespreek dat in het beraad. Enter opent een cijfer "
        "als een som, z laat zien of de winnaar standhoudt; daar laat c zien welke "
        "cijfers het verschil maken. Heeft de jury na de eerste ronde cijfers gewijzigd, dan "
        "laat e de stand van de eerste ronde zien."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", _("sluiten"), id="standings.close", tooltip=_("Terug naar de stand")),
        Binding("z", "study", _("houdt stand?"), id="standings.study", tooltip=_("Houdt de winnaar stand? En waarom")),
        Binding("z", "close", _("sluiten"), show=False, id="standings.unstudy", tooltip=_("Terug naar de stand")),
        Binding(
            "c", "steps", _("welke cijfers"), id="standings.steps", tooltip=_("De kleinste wijziging in de cijfers")
        ),
        Binding("e", "first", _("eerste ronde"), id="standings.first", tooltip=_("De stand vóór het beraad")),
        Binding("e", "latest", _("stand nu"), id="standings.latest", tooltip=_("De stand zoals die nu is")),
        Binding("n", "turn(1)", _("volgend"), id="standings.next", tooltip=_("De som van het volgende plan")),
        Binding("p", "turn(-1)", _("vorig"), id="standings.previous", tooltip=_("De som van het vorige plan")),
    ]

    @dataclass
    class Studied(Message):
        """The standings were analysed."""

        study: Study

    def __init__(self) -> None:
        super().__init__()
        self._ranking: Ranking | None = None
        self._study: Study | None = None
        self._waiting: Timer | None = None
        self._evening: Evening | None = None
        """The evening as it is shown: as it is now, or with the cards of the first round."""

    def secret_body(self) -> ComposeResult:
        """Compose the ranking and the sum."""
        yield Static("", id="not-computable", markup=False)
        with Horizontal(id="standings"):
            with Vertical(id="ranking"):
                yield Choices(id="places")
                yield Static(classes="line")
                yield Paper(id="told")
                yield Paper(id="winner")
            yield Static(classes="bar")
            yield Paper(id="sum")
            yield Paper(id="study")

    def focus_first(self) -> None:
        """Start in the page that is open, or else in the ranking."""
        if self.has_class("-studied"):
            self.query_one("#study", Paper).focus()
        elif self.has_class("-opened"):
            self.sum.focus()
        else:
            self.places.focus()

    def show_secret(self, evening: Evening) -> None:
        """Rank the plans as the evening is now, or as it was when the first round was sealed."""
        if not revised_cards(evening):
            self.remove_class("-first")
        first = first_ranking_of(evening)
        if self.has_class("-first"):
            evening, first = first_round(evening), None
        self._evening = evening
        try:
            ranking = ranking_of(evening) if evening.proposals else None
            reason = "" if ranking else _("Er zijn nog geen plannen. Voeg ze toe bij Plannen (F2).")
        except JuryError as error:
            ranking, reason = None, "\n".join((*error.faults, hint_of(error))).strip()
        self._ranking = ranking
        self.set_class(ranking is None, "-not-computable")
        self.query_one("#not-computable", Static).update(reason)
        if ranking is None:
            self.remove_class("-opened", "-studied")
            return
        self._study_soon(evening)
        self.places.offer(lambda width: standings_choices(evening, ranking, width, first))
        self._tell()

    def place(self) -> str:
        """Say how far the cards are in."""
        if not self.lifted or self._ranking is None or self._evening is None:
            return ""
        if self.has_class("-first"):
            return _("eerste ronde · vóór het beraad")
        states = [state for row in self._evening.marked_round.states for state in row]
        count = states.count(CardState.OPEN)
        if not count:
            return _("stand · alle kaarten binnen")
        return ngettext("tussenstand · {count} kaart open", "tussenstand · {count} kaarten open", count).format(
            count=count
        )

    @property
    def studied(self) -> bool:
        """True when the sentence about the winner is of the marks as they are now, or there is none to give."""
        return self._study is not None or self._ranking is None

    @property
    def places(self) -> Choices:
        """The ranking."""
        return self.query_one("#places", Choices)

    @property
    def sum(self) -> Paper:
        """The page with the sum."""
        return self.query_one("#sum", Paper)

    def select(self, table: str, id: str) -> bool:
        """Put the cursor on a plan."""
        if table != "proposals" or not self.app.evening.has(table, id):
            return False
        self.places.move_to(id)
        return True

    def on_choices_highlighted(self) -> None:
        """Tell of the plan under the cursor."""
        self._tell()
        self.sum.scroll_home(animate=False)

    @on(Choices.Chosen, "#places")
    def open_sum(self) -> None:
        """Open the mark under the cursor as a sum."""
        if self._sum_of() and not self.has_class("-opened"):
            self.add_class("-opened")
            self.sum.focus()
            self.refresh_bindings()

    def action_study(self) -> None:
        """Open what the sentence about the winner rests on."""
        self.remove_class("-opened")
        self.add_class("-studied")
        self.query_one("#study", Paper).focus()
        self.refresh_bindings()

    def action_steps(self) -> None:
        """Name the marks that would change the winner, or put them away again."""
        self.set_class(not self.has_class("-steps"), "-steps")
        self._show_study()
        self.query_one("#study", Paper).scroll_home(animate=False)

    def action_first(self) -> None:
        """Show the ranking of the first round, as it was sealed."""
        self.set_class(not self.has_class("-first"), "-first")
        self.show(self.app.evening)
        self.refresh_header()

    action_latest = action_first

    def on_screen_suspend(self) -> None:
        """Show the standings of now when she comes back: the first round is only looked at."""
        super().on_screen_suspend()
        if self.has_class("-first"):
            self.remove_class("-first")
            self._shown = None

    def action_close(self) -> None:
        """Go back to the ranking."""
        self.remove_class("-opened", "-studied", "-steps")
        self.places.focus()
        self.refresh_bindings()

    def action_turn(self, steps: int) -> None:
        """Turn to the sum of another plan."""
        self.places.action_move(steps)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what works now."""
        if action == "close":
            return self.showing and (self.has_class("-opened") or self.has_class("-studied"))
        if action == "steps":
            return self.showing and self.has_class("-studied") and self._study is not None and bool(self._study.steps)
        if action == "turn":
            return self.showing and self.has_class("-opened")
        if action == "study":
            return self.showing and self._ranking is not None and not self.has_class("-studied")
        if action in ("first", "latest"):
            revised = self.showing and bool(revised_cards(self.app.evening))
            return revised and self.has_class("-first") is (action == "latest")
        return super().check_action(action, parameters)

    def on_standings_screen_studied(self, message: Studied) -> None:
        """Show what the analysis says."""
        self._study = message.study
        self._show_study()

    def _study_soon(self, evening: Evening) -> None:
        """Analyse the standings in a thread, once it is quiet for a moment; what was said of older marks is gone."""
        self._study = None
        self._show_study()
        if self._waiting is not None:
            self._waiting.stop()
        work = partial(self.run_worker, partial(self._analyse, evening), group="study", thread=True, exclusive=True)
        self._waiting = self.set_timer(QUIET_FOR, work)

    def _analyse(self, evening: Evening) -> None:
        study = study_of(evening)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Studied(study))

    def _show_study(self) -> None:
        study = self._study
        self.query_one("#winner", Paper).write(lambda width: tuple(sentence_lines(study, width)))
        self.query_one("#study", Paper).write(
            lambda width: tuple(study_lines(study, width, steps=self.has_class("-steps")))
        )

    def _sum_of(self) -> str:
        """Give the plan whose sum can be opened; a withdrawn plan has none."""
        evening, plan = self._evening, self.places.key
        there = evening is not None and evening.has("proposals", plan)
        return plan if there and evening and not evening.proposal(plan).withdrawn else ""

    def _tell(self) -> None:
        evening, ranking, plan = self._evening, self._ranking, self.places.key
        if evening is None or ranking is None or not evening.has("proposals", plan):
            return
        named = self.has_class("-high")
        told = self.query_one("#told", Paper)
        told.write(lambda width: tuple(told_of(evening, ranking, plan, width, named=named)))
        opened = self._sum_of()
        self.sum.write(lambda width: tuple(mark_sheet(evening, ranking, opened, width)) if opened else ())
        if not opened:
            self.remove_class("-opened")
        self.refresh_bindings()


def told_of(evening: Evening, ranking: Ranking, plan: str, width: int, *, named: bool) -> Iterator[Line]:
    """Tell in words what the ranking shows of a plan in signs; `named` also who gave the marks that are far apart."""
    place = next((place for place in ranking.places if place.plan == plan), None)
    title = line(Piece(one_line(evening.proposal(plan).title), "strong"))
    marked = evening.round_of(plan)
    states = marked.states[marked.plans.index(plan)]
    withdrawn = evening.proposal(plan).withdrawn
    counted = "" if withdrawn else cards_in_words({state: states.count(state) for state in CardState})
    yield from headed(title, line(Piece(counted, "quiet")), width)
    if place is None:
        yield line(Piece(f"– {_(UNRANKED_REASONS[ranking.unranked[plan]])}", "quiet"))
    if place is None and evening.proposal(plan).counts:
        return
    if place is not None and place.tie is not None:
        yield from wrapped(tie_sentence(evening, ranking, place), width, first=line("= "), hang=2)
    wide = wide_spreads(evening, plan)
    flag = line(Piece("⚑ ", "accent"))
    if named:
        for spread in wide:
            text = f"{spread_in_short(evening, spread)}: {who_gave(evening, spread)}"
            yield from wrapped((Piece(text, "accent"),), width, first=flag, hang=2)
    elif wide:
        spreads = ", ".join(spread_in_short(evening, spread) for spread in wide)
        text = _("Bespreken: {spreads}").format(spreads=spreads)
        yield from wrapped((Piece(text, "accent"),), width, first=flag, hang=2)
