"""A dilemma in a few lines: the ways there are, and the one that was chosen."""

from collections.abc import Iterator

from jury.language import _
from jury.model.alliance import Dilemma
from jury.model.evening import Evening
from jury.text import listed, one_line
from jury.wording.names import name_in, titles
from screens.toolkit.lines import Line, Piece, line, wrapped


def dilemma_lines(evening: Evening, row: Dilemma, width: int) -> Iterator[Line]:
    """Tell of a dilemma: the ways there are, and the one that was chosen with why."""
    sign = line(Piece("⇄ ", "quiet" if row.chosen else "accent"))
    about = [titles(evening, (row.proposal,))] if row.proposal else []
    theme = [name_in(evening, "themes", row.theme)] if row.theme else []
    parties = [name_in(evening, "parties", id) for id in row.parties]
    yield from wrapped(one_line(row.text), width, first=sign, hang=2)
    if told := " · ".join((*about, *theme, *filter(None, (listed(parties),)))):
        yield from wrapped((Piece(told, "quiet"),), width, first=line("  "), hang=2)
    if row.options:
        options = " / ".join(map(one_line, row.options))
        yield from wrapped((Piece(options, "quiet"),), width, first=line("  "), hang=2)
    if row.chosen:
        chosen = _("Gekozen: {chosen}").format(chosen=one_line(row.chosen))
        yield from wrapped(chosen, width, first=line("  "), hang=2)
    else:
        yield line("  ", Piece(_("○ nog niet gekozen"), "accent"))
    if row.because:
        yield from wrapped((Piece(one_line(row.because), "quiet"),), width, first=line("  "), hang=2)
