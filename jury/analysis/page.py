"""The analysis on a page: the sentence first, then what it rests on."""

from collections.abc import Iterator
from typing import Final

from jury.analysis.agreement_parts import agreement_part, jurors_part
from jury.analysis.discussion_part import discussion_parts
from jury.analysis.first_round_part import first_round_part
from jury.analysis.layout import laid_out, wrapped
from jury.analysis.method_part import corrections_part, methods_part
from jury.analysis.part import Part, Sentence
from jury.analysis.rivals_part import rivals_part
from jury.analysis.robustness_parts import robustness_parts
from jury.findings.obstacles import obstacles
from jury.language import _
from jury.model.evening import Evening
from jury.standings.first_round import revised_cards
from jury.standings.ranking import INCOMPLETE, UNMARKED, ranking_if_any
from jury.telling.winner import winner_sentence
from jury.text import one_line
from scoring.analysis import Analysis
from scoring.discussion import discussion
from scoring.reasons import Reason, Undefined

WIDTH: Final = 80


def page(evening: Evening, analysis: Analysis) -> Iterator[str]:
    """Give the lines of the whole page, for people."""
    yield one_line(evening.session.title)
    yield ""
    if evening.unmarked:
        yield _(UNMARKED)
        return
    yield from wrapped(winner_sentence(evening, analysis), WIDTH)
    if not evening.marked_round.complete:
        yield from wrapped(_(INCOMPLETE), WIDTH)
    for part in parts(evening, analysis):
        yield ""
        yield from (line.text for line in laid_out(part, WIDTH))


def parts(evening: Evening, analysis: Analysis) -> Iterator[Part]:
    """Give what the sentence rests on: first what could bring another winner, then how the jury marked."""
    yield from robustness_parts(evening, analysis.robustness)
    if analysis.robustness.against_first:
        yield rivals_part(evening, analysis.robustness)
    yield methods_part(evening, analysis)
    if analysis.corrections:
        yield corrections_part(evening, analysis)
    yield agreement_part(analysis.agreement)
    yield jurors_part(evening, analysis.jurors)
    yield from discussion_parts(evening, analysis.discussion)
    if revised_cards(evening):
        yield first_round_part(evening)


def parts_to_deliberate(evening: Evening) -> Iterator[Part]:
    """Give what the jury should have before it when it deliberates, what it must decide first."""
    ties = [each.sentence for each in obstacles(evening) if each.code == "undecided_tie"]
    if ties:
        yield Part(_("Gelijke stand"), tuple(map(Sentence, ties)))
    if revised_cards(evening):
        yield first_round_part(evening)
    ranking = ranking_if_any(evening)
    standings = Undefined(Reason.NO_PLANS) if ranking is None else ranking.standings
    yield from discussion_parts(evening, discussion(evening.marked_round, standings), figures=False)
