"""The plans in pitch order, each with its verdict, its place and its mark."""

from collections.abc import Iterator
from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.standings.ranking import Ranking
from jury.text import one_line
from screens.console.deliberation.verdict_words import NO_VERDICT, VERDICT_WORDS, verdict_in_words
from screens.toolkit.choices import Choice
from screens.toolkit.figures import on_the_comma
from screens.toolkit.fitting import padded
from screens.toolkit.lines import Piece, between, in_two, line

NUMBER_WIDTH: Final = 3
PLACE_WIDTH: Final = 3
GAP: Final = 2


def verdict_choices(evening: Evening, ranking: Ranking | None, width: int, *, roomy: bool = False) -> Iterator[Choice]:
    """Give a line a plan; a plan's id is its key. A plan that is not in play has no verdict and is left out.

    Where it is `roomy` there is a heading, and a long title goes on on a second line.
    """
    shown = ranking.shown if ranking else {}
    marks = dict(zip(shown, on_the_comma(list(shown.values())), strict=True))
    ranks = ranking.ranks if ranking else {}
    mark_width = max(map(len, marks.values()), default=3)
    verdict_width = max(len(_(word)) for word in (*VERDICT_WORDS.values(), NO_VERDICT)) + 2
    title_width = width - NUMBER_WIDTH - verdict_width - PLACE_WIDTH - mark_width - 2 * GAP - 2
    if roomy:
        ends = f"{_('plaats')}  {_('cijfer')}"
        names = f"    {padded(_('plan'), title_width + 1)}{_('oordeel')}"
        yield Choice("", (between(line(Piece(names, "quiet")), line(Piece(ends, "quiet")), width),))
    for plan in evening.in_play:
        verdict = evening.verdicts.get(plan.id)
        place = ranks.get(plan.id, "–")
        title, more = in_two(one_line(plan.title), title_width) if roomy else (one_line(plan.title), "")
        yield Choice(
            plan.id,
            (
                line(
                    Piece(f"{evening.numbers[plan.id]:>{NUMBER_WIDTH}} ", "quiet"),
                    padded(title, title_width) + " ",
                    Piece(padded(verdict_in_words(verdict), verdict_width), "plain" if verdict else "accent"),
                    Piece(f"{' ' * GAP}{place:>{PLACE_WIDTH}}{' ' * GAP}", "quiet"),
                    marks.get(plan.id, " " * mark_width),
                ),
                *([line(" " * (NUMBER_WIDTH + 1), more)] if more else ()),
            ),
        )
