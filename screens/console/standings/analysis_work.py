"""The work behind the question whether the winner stays, done in a thread of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jury.analysis.layout import laid_out
from jury.analysis.page import parts, parts_to_deliberate
from jury.analysis.part import Part
from jury.analysis.rivals_part import steps_part
from jury.analysis.run import analysis_of
from jury.language import _
from jury.model.evening import Evening
from jury.telling.winner import winner_sentence
from screens.toolkit.lines import EMPTY, Line, Piece, line, wrapped


@dataclass(frozen=True)
class Study:
    """What an analysis says, in words: the one sentence, what it rests on, and the marks that would change it."""

    sentence: str
    parts: Sequence[Part]
    steps: Part | None


def study_of(evening: Evening) -> Study:
    """Analyse the evening; numpy is loaded the first time."""
    analysis = analysis_of(evening)
    margin = analysis.robustness.margin_of_victory
    steps = None if margin is None else steps_part(evening, margin)
    return Study(winner_sentence(evening, analysis), tuple(parts(evening, analysis)), steps)


def sentence_lines(study: Study | None, width: int) -> Iterator[Line]:
    """Give the sentence, or that it is coming."""
    if study is None:
        yield line(Piece(_("Houdt de winnaar stand? Dat wordt uitgerekend…"), "quiet"))
    else:
        yield from wrapped(study.sentence, width)


def study_lines(study: Study | None, width: int, *, steps: bool = False) -> Iterator[Line]:
    """Give the whole page; with `steps` also, at its head, the marks that would change the winner."""
    yield line(Piece(_("Houdt de winnaar stand?"), "strong"))
    yield line(Piece("─" * width, "rule"))
    yield from sentence_lines(study, width)
    asked = (study.steps,) if study and study.steps and steps else ()
    for part in (*asked, *study.parts) if study else ():
        yield EMPTY
        yield from part_lines(part, width)


def part_lines(part: Part, width: int) -> Iterator[Line]:
    """Give one part of the page under its heading."""
    yield from (line(Piece(laid.text, laid.ink)) for laid in laid_out(part, width))


def talk_lines(evening: Evening, width: int) -> Iterator[Line]:
    """Give what the jury should have before it when it deliberates."""
    for part in parts_to_deliberate(evening):
        yield from part_lines(part, width)
        yield EMPTY
