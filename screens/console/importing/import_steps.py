"""The steps of an import, as pages to read and to answer: the columns, one question, what comes in, what is wrong."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from jury.errors import JuryError
from jury.intake.plans.columns import ColumnReading
from jury.intake.plans.headers import column_word
from jury.intake.plans.proposals import ProposalsImport
from jury.intake.source import KIND_NAMES, Planned, Source
from jury.language import _, ngettext
from jury.text import one_line
from screens.live.remedies import hint_of
from screens.toolkit.choices import Choice, MakeChoices
from screens.toolkit.fitting import padded
from screens.toolkit.lines import EMPTY, Line, Piece, wrapped

HEADER_SHARE: Final = 0.4
MEANING_SHARE: Final = 0.3
GAP: Final = 2
OPTION: Final = "option "
"""How the key of a way to answer begins; its number follows."""


class Step(NamedTuple):
    """One page of the import: what it is about, its heading, its lines, and what the keys do."""

    kind: str
    heading: str
    choices: MakeChoices
    keys: str


def columns_step(source: Source, planned: Planned) -> Step:
    """Show column by column what the program understood."""
    count = len(planned.readings)
    columns = ngettext("{count} kolom", "{count} kolommen", count).format(count=count)
    heading = _("Inlezen · {file} bevat {kind}: {columns}").format(
        file=one_line(source.path.name), kind=_(KIND_NAMES[source.kind]), columns=columns
    )

    def choices(width: int) -> Iterator[Choice]:
        yield Choice("", (_column_line((_("In het bestand"), _("Betekent"), _("Voorbeeld")), width, ("quiet",) * 3),))
        for reading in planned.readings:
            yield Choice(column_key(reading), (_reading_line(reading, width),))

    return Step("columns", heading, choices, _("Enter verder · m andere betekenis · Esc ander bestand"))


def column_key(reading: ColumnReading) -> str:
    """Name the line of a column."""
    return f"column {reading.column}"


def whole_reading(reading: ColumnReading) -> str:
    """Say all of what was understood of a column."""
    sample = one_line(reading.sample)
    shown = _("‘{header}’ betekent: {meaning}.").format(header=one_line(reading.header), meaning=reading.meaning)
    return shown + (_(" Voorbeeld: {sample}").format(sample=sample) if sample else "")


def _reading_line(reading: ColumnReading, width: int) -> Line:
    texts = (one_line(reading.header), f"→ {reading.meaning}", one_line(reading.sample))
    return _column_line(texts, width, ("plain", "accent" if reading.field else "quiet", "quiet"))


def _column_line(texts: tuple[str, str, str], width: int, styles: tuple[str, str, str]) -> Line:
    header, meaning = int(width * HEADER_SHARE), int(width * MEANING_SHARE)
    widths = (header, meaning, max(1, width - header - meaning - 2 * GAP))
    return tuple(
        Piece(padded(text, size) + " " * GAP, style) for text, size, style in zip(texts, widths, styles, strict=True)
    )


def question_step(planned: Planned) -> Step:
    """Ask the first thing that only a person can decide."""
    question, left = planned.questions[0], len(planned.questions) - 1
    heading = (
        ngettext("Inlezen · een vraag, hierna nog {count}", "Inlezen · een vraag, hierna nog {count}", left).format(
            count=left
        )
        if left
        else _("Inlezen · de laatste vraag")
    )

    def choices(width: int) -> Iterator[Choice]:
        yield Choice("", (*wrapped(question.sentence, width), EMPTY))
        for place, option in enumerate(question.options):
            yield Choice(f"{OPTION}{place}", wrapped(option.label, width))

    return Step(f"{question.code} {question.rows}", heading, choices, _("Enter kiest · Esc een stap terug"))


def confirm_step(planned: Planned) -> Step:
    """Say what comes in, what does not, and all that was noticed."""

    def choices(width: int) -> Iterator[Choice]:
        for heading, sentences in _gathered(planned):
            if sentences:
                yield Choice("", ((Piece(heading, "heading"),),))
            for place, sentence in enumerate(sentences):
                yield Choice(f"{heading} {place}", wrapped(one_line(sentence), width, hang=2))
            if sentences:
                yield Choice("", (EMPTY,))

    return Step("confirm", _("Inlezen · dit verandert er"), choices, _("Enter leest dit in · Esc een stap terug"))


def _gathered(planned: Planned) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield _("In het kort"), (planned.summary,)
    if isinstance(planned, ProposalsImport):
        yield _("Nieuw"), tuple(f"{id}  {fields['title']}" for id, fields in planned.added.items())
        yield (
            _("Bijgewerkt"),
            tuple(f"{id}: {', '.join(map(column_word, fields))}" for id, fields in planned.edited.items()),
        )
        yield _("Komt niet mee"), tuple(row.sentence for row in planned.left_out)
    yield _("Let op"), planned.notices


def fault_step(error: JuryError) -> Step:
    """Say what is wrong with a file; nothing of it came in."""
    sentences = tuple(filter(None, (*error.faults, hint_of(error))))

    def choices(width: int) -> Iterable[Choice]:
        return (
            Choice(f"fault {place}", wrapped(one_line(text), width, hang=2)) for place, text in enumerate(sentences)
        )

    return Step("fault", _("Inlezen · dit bestand kan zo niet"), choices, _("Esc ander bestand"))
