"""A file that was chosen to come in: read once, and planned anew after every answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from jury.intake.cards.card_columns import is_card_header, is_card_table
from jury.intake.cards.scorecards import ScorecardsImport, plan_scorecards
from jury.intake.plans.columns import TITLE
from jury.intake.plans.headers import administration_of, recognise
from jury.intake.plans.proposals import ProposalsImport, plan_proposals
from jury.intake.questions import Answer, AnswerKind, Answers, Option, Question
from jury.intake.tables.header_row import HeadersElsewhere, HeadersWanted
from jury.intake.tables.reading import read_table
from jury.intake.tables.table import Table
from jury.language import N_, _
from jury.model.evening import Evening


class SourceKind(StrEnum):
    """What a file may bring."""

    PROPOSALS = "proposals"
    SCORECARDS = "scorecards"


KIND_NAMES = {SourceKind.PROPOSALS: N_("plannen"), SourceKind.SCORECARDS: N_("scorekaarten")}
Planned = ProposalsImport | ScorecardsImport


@dataclass(frozen=True)
class Source:
    """A file to import, and what it is taken for; a definition file has no table, nor one that asks where it begins.

    `header_row` is the row that was said to hold the headers.
    """

    path: Path
    kind: SourceKind
    table: Table | None
    asks: Question | None = None
    header_row: int | None = None

    def plan(self, evening: Evening, answers: Answers) -> Planned:
        """Say what the file would do to an evening, with the answers so far.

        Raises:
            WrongInput: something in it is wrong, or an answer does not fit it; every fault is named.
            WrongDefinition: the same, for a definition file.
        """
        if self.asks is not None:
            return ProposalsImport(questions=(self.asks,))
        as_proposals = self.kind is SourceKind.PROPOSALS
        if self.table is not None:
            return (plan_proposals if as_proposals else plan_scorecards)(self.table, evening, answers)
        from jury.intake.definition_source import plan_proposals_of, plan_scorecards_of

        return (plan_proposals_of if as_proposals else plan_scorecards_of)(self.path, evening, answers)


def read_source(path: Path, kind: SourceKind | None = None, header_row: int | None = None) -> Source:
    """Read a file, as what it is said to be or else as what it looks like.

    Raises:
        WrongInput: it is not there, or no table that can be read.
        WrongDefinition: it is TOML by its name, and cannot be read.
    """
    if path.suffix.casefold() == ".toml":
        from jury.intake.definition_source import kind_in

        return Source(path, kind or SourceKind(kind_in(path)), None)
    try:
        headers = HeadersWanted(header_row, is_a_header, _are_enough)
        table = read_table(path, is_card_table if kind is SourceKind.SCORECARDS else None, headers)
    except HeadersElsewhere as elsewhere:
        return Source(path, kind or SourceKind.PROPOSALS, None, _where_are_the_headers(elsewhere))
    looks = SourceKind.SCORECARDS if is_card_table(table.headers) else SourceKind.PROPOSALS
    return Source(path, kind or looks, table, header_row=header_row)


def is_a_header(text: str) -> bool:
    """Say whether a text is a header that we know, of plans, of score cards, or of an online form itself."""
    return recognise(text) is not None or administration_of(text) is not None or is_card_header(text)


def _are_enough(headers: Sequence[str]) -> bool:
    """Say whether headers are those of plans, with a title, or of score cards."""
    return is_card_table(headers) or any(found.field == TITLE for found in map(recognise, headers) if found)


def _where_are_the_headers(elsewhere: HeadersElsewhere) -> Question:
    rows = (elsewhere.row, elsewhere.first)
    labels = (_("rij {row} zijn de koppen"), _("toch rij {row}"))
    return Question(
        "header_row",
        rows,
        str(elsewhere),
        tuple(
            Option(label.format(row=row), Answer(AnswerKind.HEADER_ROW, str(row)))
            for row, label in zip(rows, labels, strict=True)
        ),
    )
