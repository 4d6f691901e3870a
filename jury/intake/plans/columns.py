"""What each column of a table of plans is taken for, and the questions where that cannot be known."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from jury.intake.plans.amounts import read_amount
from jury.intake.plans.answers import read_yes_no
from jury.intake.plans.header_words import ACCOUNT, RESPONSE, SENT
from jury.intake.plans.headers import (
    administration_of,
    column_word,
    header_key,
    is_a_name_beside,
    is_a_survey,
    known_headers,
    proposal_fields,
    recognise,
)
from jury.intake.plans.moments import read_moment
from jury.intake.plans.no_answers import no_answers
from jury.intake.plans.sending_times import sending_times
from jury.intake.questions import Answer, AnswerKind, Answers, Option, Question
from jury.intake.tables.rows import SourceRow, plain, refusal
from jury.intake.tables.table import Table
from jury.language import N_, _
from jury.text import listed, nearest, shortened, was_meant

TITLE: Final = "title"
NOBODY_SIGNED_IN: Final = frozenset({"", "anonymous", "anoniem"})
SAMPLE_LENGTH: Final = 40


class Kept(Enum):
    """What happens to a column; the times of a form only tell which answer is the later one."""

    FIELD = N_("veld van het plan")
    EXTRA = N_("onbekend: blijft bewaard")
    FORM = N_("formulier: niet bewaard")
    TIMES = N_("tijd: niet bewaard")
    EMPTY = N_("leeg: niet bewaard")
    DROPPED = N_("niet bewaard")


DECIDED: Final = {"extra": Kept.EXTRA, "drop": Kept.DROPPED}
"""What a column may be said to hold beside a field."""


@dataclass(frozen=True)
class ColumnReading:
    """One column as it was understood: its header, what happens to it, its field, a first answer, and its meaning.

    The meaning is for people.
    """

    column: int
    header: str
    kept: Kept
    field: str | None
    sample: str
    meaning: str


@dataclass(frozen=True)
class Columns:
    """All columns of a table, understood; the numbers are positions in a row's cells."""

    readings: tuple[ColumnReading, ...]
    questions: tuple[Question, ...]

    def position(self, field: str) -> int | None:
        """Give where a field stands; None where no column holds it."""
        return next((at for at, reading in enumerate(self.readings) if reading.field == field), None)

    def positions(self, kept: Kept) -> tuple[int, ...]:
        """Give where the columns of a kind stand."""
        return tuple(at for at, reading in enumerate(self.readings) if reading.kept is kept)


def plan_columns(table: Table, answers: Answers) -> Columns:
    """Understand the columns of a table of plans.

    Raises:
        WrongInput: an answer names a column or a field that is not there.
    """
    decided = _decided(table, answers)
    survey = is_a_survey(table.headers)
    own = [administration_of(header, survey=survey) for header in table.headers]
    if SENT not in own:
        sending = sending_times(table)
        own = [SENT if at in sending else None for at in range(len(own))]
    claims = [decided.get(at) or _own_meaning(table, at, own[at]) for at in range(len(table.headers))]
    questions = tuple(_settle(table, claims, set(decided)))
    doubted = no_answers(table)
    answering = [row for row in table.rows if row.number not in doubted] or table.rows
    readings = tuple(
        ColumnReading(
            table.columns[at],
            table.headers[at],
            claim.kept,
            claim.field,
            _sample(answering, at),
            column_word(claim.field) if claim.field else _(claim.kept.value),
        )
        for at, claim in enumerate(claims)
    )
    return Columns(readings, questions)


@dataclass(frozen=True)
class _Claim:
    kept: Kept
    field: str | None = None
    certainty: int = 0


def _decided(table: Table, answers: Answers) -> dict[int, _Claim]:
    """Look up what a person decided, by the header of each column."""
    keys = {header_key(header): at for at, header in enumerate(table.headers)}
    found: dict[int, _Claim] = {}
    faults: list[str] = []
    for header, field in answers.columns.items():
        at = keys.get(header_key(header))
        if at is None:
            hint = was_meant(nearest(header, table.headers))
            faults.append(_("Er is geen kolom ‘{header}’.").format(header=header) + hint)
        elif field.casefold() in DECIDED:
            found[at] = _Claim(DECIDED[field.casefold()])
        elif header_key(field) in known_headers():
            found[at] = _Claim(Kept.FIELD, known_headers()[header_key(field)])
        else:
            hint = was_meant(nearest(field, [*proposal_fields(), *DECIDED]))
            faults.append(_("Er is geen veld ‘{field}’.").format(field=field) + hint)
    fields = [claim.field for claim in found.values() if claim.field]
    faults.extend(
        _("Het veld ‘{field}’ krijgt twee kolommen.").format(field=column_word(field))
        for field in dict.fromkeys(fields)
        if fields.count(field) > 1
    )
    if faults:
        raise refusal(faults, _("Velden: {fields}.").format(fields=", ".join([*proposal_fields(), *DECIDED])))
    return found


def _own_meaning(table: Table, at: int, administration: str | None) -> _Claim:
    if is_a_name_beside(table.headers[at], table.headers):
        return _Claim(Kept.DROPPED)
    answers = {text for row in table.rows for text in (plain(row.cells[at]),) if text}
    if administration == SENT:
        return _Claim(Kept.TIMES)
    if administration == RESPONSE or (
        administration == ACCOUNT and {text.casefold() for text in answers} <= NOBODY_SIGNED_IN
    ):
        return _Claim(Kept.FORM)
    recognised = recognise(table.headers[at])
    if recognised:
        # Whoever was signed in yields to a question of the form itself.
        certainty = 0 if administration == ACCOUNT else recognised.certainty
        return _Claim(Kept.FIELD, recognised.field, certainty)
    return _Claim(Kept.EXTRA if answers else Kept.EMPTY)


def _settle(table: Table, claims: list[_Claim], decided: set[int]) -> Iterator[Question]:
    """Let each field have one column, in place; ask where two columns have an equal right to it."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        if claim.field is not None:
            wanted[claim.field].append(at)
    for field, places in wanted.items():
        best = max(claims[at].certainty for at in places)
        sure = [at for at in places if at in decided] or [
            at for at in places if field == TITLE or claims[at].certainty == best
        ]
        for at in places:
            if at != sure[0]:
                claims[at] = _Claim(Kept.EXTRA)
        if len(sure) > 1:
            yield _two_columns(table, field, sure)
    if TITLE not in wanted:
        yield _no_title(table, claims)


def _two_columns(table: Table, field: str, places: Sequence[int]) -> Question:
    headers = [table.headers[at] for at in places]
    return Question(
        "two_columns",
        (),
        _("De kolommen {headers} lijken allebei ‘{field}’.").format(
            headers=listed([f"‘{header}’" for header in headers]), field=column_word(field)
        ),
        tuple(_map_option(header, field) for header in headers),
    )


def _no_title(table: Table, claims: Sequence[_Claim]) -> Question:
    free = [table.headers[at] for at, claim in enumerate(claims) if claim.kept is Kept.EXTRA]
    likely = [
        header
        for header in (free or table.headers)
        if _reads_like_a_title([plain(row.cells[table.headers.index(header)]) for row in table.rows])
    ]
    return Question(
        "no_title",
        (),
        _("Geen kolom lijkt de titel van het plan."),
        tuple(_map_option(header, TITLE) for header in (likely or free or table.headers)[:4]),
    )


def _reads_like_a_title(texts: Sequence[str]) -> bool:
    given = [text for text in texts if text]
    return len(given) == len(texts) and all(
        len(text) < 120 and read_yes_no(text) is None and read_moment(text) is None and read_amount(text) is None
        for text in given
    )


def _map_option(header: str, field: str) -> Option:
    label = _("‘{header}’ is {field}").format(header=header, field=column_word(field))
    return Option(label, Answer(AnswerKind.COLUMN, field, header))


def _sample(rows: Sequence[SourceRow], at: int) -> str:
    texts = (plain(row.cells[at]) for row in rows)
    return shortened(next((text for text in texts if text), ""), SAMPLE_LENGTH)
