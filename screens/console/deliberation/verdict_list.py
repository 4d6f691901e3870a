"""The plans in pitch order, each with its verdict, its place and its mark: a list, or one line above the plan."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip

from jury.language import _
from jury.model.evening import Evening
from jury.standings.ranking import Ranking
from jury.text import one_line
from screens.console.deliberation.sentence import Sentence
from screens.console.deliberation.verdict_words import NO_VERDICT, VERDICT_WORDS, verdict_in_words, verdict_sign
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.figures import on_the_comma
from screens.toolkit.fitting import padded
from screens.toolkit.in_a_row import Item, Row, in_a_row
from screens.toolkit.inks import SPACE
from screens.toolkit.lines import EMPTY, Piece, between, in_two, line

NUMBER_WIDTH: Final = 3
PLACE_WIDTH: Final = 3
GAP: Final = 2


class VerdictList(Choices):
    """The list of plans to go through. One line high it lies down: a sign and a number a plan, as above the grid."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", _("vorig plan"), show=False, id="verdicts.left", tooltip=_("Het plan hiervoor")),
        Binding("right", "move(1)", _("volgend plan"), show=False, id="verdicts.right", tooltip=_("Het plan hierna")),
        # The facts stand in between to be read: who gave a verdict goes on to its sentences.
        Binding("tab", "to_sentences", _("naar de zinnen"), show=False, id="verdicts.sentences",
                tooltip=_("Naar de zinnen bij het oordeel")),
    ]  # fmt: skip

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._items: Sequence[Item] = ()
        self._row = Row(EMPTY, {})

    def action_to_sentences(self) -> None:
        """Go on to the first sentence of the verdict; where none is shown, to what comes next."""
        here = self.screen.focused
        if self.screen.focus_next(Sentence) in (None, here):
            self.screen.focus_next()

    @property
    def lying(self) -> bool:
        """True where there is one line for all plans."""
        return self.size.height == 1

    def show(self, evening: Evening, ranking: Ranking | None) -> None:
        """Take in the plans of an evening."""
        self._items = tuple(
            Item(
                plan.id,
                f"{verdict_sign(evening.verdicts.get(plan.id))}{evening.numbers[plan.id]}",
                "quiet" if plan.id in evening.verdicts else "plain",
            )
            for plan in evening.in_play
        )
        self.offer(
            lambda width: (
                (Choice(item.key, ()) for item in self._items)
                if self.lying
                else verdict_choices(evening, ranking, width)
            )
        )
        if self.lying:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Paint one line of the list, or all plans on one."""
        if not self.lying:
            return super().render_line(y)
        self._row = in_a_row(self._items, self.key, self.size.width)
        return Strip(self.inks.segments(self._row.line)).adjust_cell_length(self.size.width, self.inks.style(SPACE))

    def on_click(self, event: events.Click) -> None:
        """Go to the plan that was clicked; on the one line a second click opens nothing."""
        if not self.lying:
            super().on_click(event)
        elif key := self._row.at(event.x):
            event.prevent_default()
            self.move_to(key)

    def _refresh_cursor(self) -> None:
        if self.lying:
            self.refresh()
        else:
            super()._refresh_cursor()


def verdict_choices(evening: Evening, ranking: Ranking | None, width: int) -> Iterator[Choice]:
    """Give a line a plan under a heading; a plan's id is its key, and a long title goes on on a second line.

    A plan that is not in play has no verdict and is left out.
    """
    shown = ranking.shown if ranking else {}
    marks = dict(zip(shown, on_the_comma(list(shown.values())), strict=True))
    ranks = ranking.ranks if ranking else {}
    place_name, mark_name = _("plaats"), _("cijfer")
    mark_width = max(len(mark_name), *map(len, marks.values()), 0)
    verdict_width = max(len(_(word)) for word in (*VERDICT_WORDS.values(), NO_VERDICT)) + 1
    title_width = width - NUMBER_WIDTH - 1 - GAP - 1 - verdict_width - PLACE_WIDTH - GAP - mark_width
    names = f"{' ' * (NUMBER_WIDTH + 1)}{padded(_('plan'), title_width + GAP)}{_('oordeel')}"
    ends = f"{place_name}{' ' * GAP}{mark_name.rjust(mark_width)}"
    yield Choice("", (between(line(Piece(names, "quiet")), line(Piece(ends, "quiet")), width),))
    for plan in evening.in_play:
        verdict = evening.verdicts.get(plan.id)
        sign, word = verdict_sign(verdict), f" {verdict_in_words(verdict)}"
        title, more = in_two(one_line(plan.title), title_width)
        first = line(
            Piece(f"{evening.numbers[plan.id]:>{NUMBER_WIDTH}} ", "quiet"),
            padded(title, title_width + GAP),
            Piece(sign, "plain" if verdict else "accent"),
            Piece(padded(word, verdict_width), "plain" if verdict else "quiet"),
            Piece(f"{ranks.get(plan.id, '–'):>{PLACE_WIDTH}}{' ' * GAP}", "quiet"),
            marks.get(plan.id, "").rjust(mark_width),
        )
        under = line(" " * (NUMBER_WIDTH + 1), more)
        yield Choice(plan.id, (first, under) if more else (first,))
