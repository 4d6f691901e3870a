"""The plan that is being marked: its number and title, whose it is, and how far its cards are."""

from collections.abc import Sequence

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.rows import Phase
from jury.round.event import FROZEN
from jury.running.clock import Clock
from jury.standings.progress import PlanProgress
from jury.standings.ranking import UNRANKED_REASONS
from jury.text import one_line
from screens.cards.card_row import BEGUN_SIGN
from screens.console.clock.clock_line import bar, short_clock
from screens.toolkit.few_lines import FewLines
from screens.toolkit.lines import EMPTY, Line, Piece, between, line, width_of

NUMBER_WIDTH = 4
BAR_WIDTH = 14


class PlanHead(FewLines):
    """Two lines above the grid."""

    DEFAULT_CSS = """
    PlanHead { height: 3; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._of: tuple[object, ...] = ()
        self._told: tuple[Piece, ...] = (Piece(""),) * 5
        self._number = ""
        self._clock: Clock | None = None
        self._clock_number = ""

    def tell_time(self, here: Clock, number: str) -> None:
        """Take in how the clock of the hall stands, and the number of the plan whose time it is."""
        if (here, number) != (self._clock, self._clock_number):
            self._clock, self._clock_number = here, number
            self.write()

    def tell(self, evening: Evening, proposal: str, progress: PlanProgress, all_in: bool, waiting: int = 0) -> None:
        """Take in which plan it is, how far it is, whether the cards of every plan are in, and how many of all cards
        are `waiting` for a second person.
        """
        plan = evening.proposal(proposal)
        number = evening.numbers[proposal]
        of = (plan, number, progress, all_in, waiting, evening.phase, evening.parties, evening.themes)
        if of == self._of:
            return
        self._of, self._number = of, number
        party = [evening.party(plan.lead).name] if plan.lead else []
        theme = [row.name for row in evening.themes if row.id == plan.theme]
        how_far, next_step = progress_words(progress), ""
        if plan.withdrawn:
            how_far = Piece(f"– {_(UNRANKED_REASONS['withdrawn'])}", "quiet")
        elif not plan.counts:
            next_step = _(UNRANKED_REASONS["calibration"])
        elif waiting and progress.done and evening.phase in FROZEN:
            next_step = ngettext("c  {n} kaart nakijken", "c  {n} kaarten nakijken", waiting).format(n=waiting)
        elif evening.phase is Phase.DELIBERATION:
            next_step = _("F5  terug naar het beraad")
        elif all_in and evening.phase is Phase.ROUND:
            next_step = _("b  naar het beraad")
        elif progress.done:
            next_step = _("n  volgend plan")
        elif plan.status == ProposalStatus.WAITING and not progress.begun:
            next_step = _("nog niet gepitcht")
        self._told = (
            Piece(number.rjust(NUMBER_WIDTH - 1) + " ", "accent"),
            Piece(one_line(plan.title), "strong"),
            how_far,
            Piece(one_line(" · ".join(part for part in (*party, plan.pitcher, *theme) if part)), "quiet"),
            Piece(next_step, "quiet"),
        )
        self.write()

    def lines(self, width: int, height: int) -> Sequence[Line]:
        """Say which plan it is, how far it is, whose it is, what comes next, and how the clock of the hall stands."""
        number, title, how_far, about, next_step = self._told
        time, gone = self._time()
        return (
            between(line(number, title), line(how_far, *time), width - 1),
            between(line(" " * NUMBER_WIDTH, about), line(next_step, *gone), width - 1),
        )

    def _time(self) -> tuple[Line, Line]:
        """Give the clock and its bar; where it is the time of another plan than this, that is said."""
        here = self._clock
        other = self._clock_number not in ("", self._number)
        told = short_clock(here, _("plan {n} ").format(n=self._clock_number) if other else "") if here else EMPTY
        if here is None or not told:
            return EMPTY, EMPTY
        width = max(BAR_WIDTH, width_of(told))
        return (Piece("   "), Piece(" " * (width - width_of(told))), *told), (Piece("   "), *bar(here, width))


def progress_words(progress: PlanProgress) -> Piece:
    """Say how many of a plan's cards are in."""
    if progress.done:
        count = progress.complete
        text = ngettext("de ene kaart is binnen", "alle {n} kaarten binnen", count).format(n=count)
        return Piece(f"✓ {text if count else _('geen kaart verwacht')}", "good")
    text = ngettext("{n} van {expected} kaart", "{n} van {expected} kaarten", progress.expected)
    text = text.format(n=progress.complete, expected=progress.expected)
    return Piece(f"{BEGUN_SIGN if progress.begun else '○'} {text}")


def progress_sign(progress: PlanProgress, *, withdrawn: bool) -> str:
    """Give the sign of how far a plan is."""
    if withdrawn:
        return "–"
    return "✓" if progress.done else BEGUN_SIGN if progress.begun else "○"
