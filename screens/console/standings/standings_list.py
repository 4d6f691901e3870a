"""The ranking as lines: place, plan, mark, the jury's cards on the scale, and what to look at."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import floor
from typing import Final, NamedTuple

from rich.cells import cell_len

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.standings.ranking import UNRANKED_REASONS, Ranking
from jury.text import one_line
from scoring.standings import Place
from screens.console.standings.dot_strip import dot_strip, position
from screens.console.standings.standing_words import cards, spread_in_short, tie_in_short, wide_spreads
from screens.toolkit.choices import Choice
from screens.toolkit.figures import figure, on_the_comma
from screens.toolkit.fitting import padded
from screens.toolkit.lines import Line, Piece, cropped, line, width_of

GAP: Final = 2
PLACE_WIDTH: Final = 3
STRIP_WIDTHS: Final = ((150, (55,)), (100, (37, 31, 25)), (0, (19,)))
"""From how many cells of line on which strips fit, the widest first; a narrower one leaves room for long titles."""
CARDS_IN_WORDS_FROM: Final = 84
"""Cells of line from which cards are counted in words; below it the heading says what the number is."""
CARDS_WIDTH: Final = 3
NOTES_WIDTH: Final = 28
NOTES_SHARE: Final = 0.58
"""The widest column for what to look at, and its part of what is left where that is too wide."""
NOTES_LEAST: Final = 19
"""What that column keeps on a line with some room, when the longest title needs the rest."""


class Ends(NamedTuple):
    """Both ends of a strip on the jury's scale, and the pass mark where there is one."""

    low: Fraction
    high: Fraction
    tick: Fraction | None


class Columns(NamedTuple):
    """The widths of the columns, in cells."""

    title: int
    mark: int
    strip: int
    cards: int
    notes: int


def standings_choices(evening: Evening, ranking: Ranking, width: int, first: Ranking | None = None) -> Iterator[Choice]:
    """Give the ranking line by line, and under a rule the plans without a place; a plan's id is its key.

    `first` is the ranking of the first round, where marks were revised since.
    """
    before = first.ranks if first else {}
    marks = dict(zip(ranking.shown, on_the_comma(list(ranking.shown.values())), strict=True))
    titles = (one_line(evening.proposal(plan).title) for plan in (*ranking.ranks, *ranking.unranked))
    longest = max(map(cell_len, titles), default=0)
    columns = columns_for(width, max((len(mark) for mark in marks.values()), default=0), longest)
    ends = scale(evening)
    yield Choice("", (heading(columns, ends),))
    for place, rank in zip(ranking.places, ranking.ranks.values(), strict=True):
        was = before.get(place.plan, "–") if first else rank
        moved = _("was {place}").format(place=was) if was != rank else ""
        yield Choice(place.plan, (_place_line(evening, place, rank, marks[place.plan], moved, columns, ends),))
    if ranking.unranked:
        label = f" {_('zonder plaats')} "
        yield Choice(
            "", (line(Piece("──", "rule"), Piece(label, "quiet"), Piece("─" * (width - len(label) - 2), "rule")),)
        )
    for plan, reason in ranking.unranked.items():
        yield Choice(plan, (_placeless_line(evening, plan, _(UNRANKED_REASONS[reason]), columns, ends),))


def columns_for(width: int, mark: int, title: int) -> Columns:
    """Divide a line of `width` cells, where the longest title takes `title`."""
    mark = max(mark, 3)
    strips = next(widths for least, widths in STRIP_WIDTHS if width >= least)
    counts = (len(cards(10)), CARDS_WIDTH) if width >= CARDS_IN_WORDS_FROM else (CARDS_WIDTH,)
    for counted, strip in product(counts, strips):
        rest = width - PLACE_WIDTH - mark - strip - counted - 5 * GAP
        notes = min(NOTES_WIDTH, int(rest * NOTES_SHARE))
        if rest - notes >= title:
            return Columns(rest - notes, mark, strip, counted, notes)
    if width >= CARDS_IN_WORDS_FROM:
        notes = max(NOTES_LEAST, rest - title)
    return Columns(rest - notes, mark, strip, counted, notes)


def heading(columns: Columns, ends: Ends) -> Line:
    """Give the names of the columns, with the ends of the scale and the pass mark over the strip."""
    mark = _("cijfer")
    before = PLACE_WIDTH + GAP + columns.title + GAP + columns.mark - len(mark)
    over = [" "] * columns.strip
    for value in ends:
        if value is not None:
            text = figure(value)
            start = min(position(value, ends.low, ends.high, columns.strip), columns.strip - len(text))
            over[start : start + len(text)] = text
    return line(
        Piece(padded(" " * (PLACE_WIDTH + GAP) + _("plan"), before) + mark + " " * GAP, "quiet"),
        Piece("".join(over) + " " * GAP, "quiet"),
        Piece("" if columns.cards > CARDS_WIDTH else _("kaarten"), "quiet"),
    )


def scale(evening: Evening) -> Ends:
    """Give both ends of the strip, and the pass mark where there is one.

    The strip begins at the whole mark below the lowest card and the pass mark, so that it shows where the jury is.
    """
    settings, totals = evening.settings, evening.marked_round.totals
    tick = None if settings.pass_mark is None else Fraction(settings.pass_mark)
    found = [total for cards in totals.by_plan for total in cards.values()]
    bounds = [totals.on_scale(min(found))] if found else []
    lowest = min([*bounds, *([] if tick is None else [tick])], default=Fraction(settings.scale_min))
    low = max(Fraction(settings.scale_min), Fraction(floor(lowest)))
    high = Fraction(settings.scale_max)
    return Ends(low if low < high else Fraction(settings.scale_min), high, tick)


def strip_of(evening: Evening, plan: str, width: int, ends: Ends) -> Line:
    """Draw a plan's complete cards on a strip with these ends."""
    totals = evening.round_of(plan).totals
    cards_of_plan = totals.by_plan[totals.plans.index(plan)].values()
    return dot_strip([totals.on_scale(total) for total in cards_of_plan], *ends, width)


def _placeless_line(evening: Evening, plan: str, why: str, columns: Columns, ends: Ends) -> Line:
    """Say why a plan has no place; of a calibration pitch the cards are shown, as that is what it is for."""
    title = padded(one_line(evening.proposal(plan).title), columns.title) + " " * GAP
    if evening.proposal(plan).counts:
        return line("  –  ", title, Piece(why, "quiet"))
    strip = strip_of(evening, plan, columns.strip, ends)
    return line("  –  ", title, " " * (columns.mark + GAP), *strip, " " * GAP, Piece(why, "quiet"))


def _place_line(evening: Evening, place: Place, rank: str, mark: str, moved: str, columns: Columns, ends: Ends) -> Line:
    counted = cards(place.cards) if columns.cards > CARDS_WIDTH else str(place.cards).rjust(CARDS_WIDTH)
    return line(
        Piece(rank.rjust(PLACE_WIDTH) + " " * GAP, "strong"),
        padded(one_line(evening.proposal(place.plan).title), columns.title) + " " * GAP,
        Piece(mark.rjust(columns.mark) + " " * GAP, "strong"),
        *strip_of(evening, place.plan, columns.strip, ends),
        Piece(" " * GAP + padded(counted, columns.cards) + " " * GAP, "quiet"),
        *notes(evening, place, moved, columns.notes),
    )


def notes(evening: Evening, place: Place, moved: str, width: int) -> Line:
    """Say what to look at, in the longest form that fits; `moved` says where the plan stood in the first round."""
    wide = wide_spreads(evening, place.plan)
    flags = [f"⚑ {spread_in_short(evening, spread)}" for spread in wide]
    more = f" +{len(flags) - 1}" if len(flags) > 1 else ""
    counted = ngettext("⚑ op {count} punt", "⚑ op {count} punten", len(wide)).format(count=len(wide)) if wide else ""
    tie = tie_in_short(evening, place)
    short_tie = _("gelijk") if tie else ""
    style = "accent" if place.tie is not None and place.tie.decided_by is None else "quiet"
    first = flags[0] if flags else ""
    for flag, equal in ((first + more, tie), (first, short_tie), (counted, short_tie), ("⚑" if flags else "", "")):
        found = _apart(Piece(moved, "strong"), Piece(flag, "accent"), Piece(equal, style))
        if width_of(found) <= width:
            return found
    return cropped(found, width)


def _apart(*pieces: Piece) -> Line:
    """Set pieces two cells apart; empty ones are left out."""
    there = [piece for piece in pieces if piece.text]
    return line(*(part for piece in there for part in (piece, "  ")))[:-1]
