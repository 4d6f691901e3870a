"""Lists in one cell: whether a comma parts names or belongs to a name is asked once a column."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from jury.intake.plans.answers import names_nobody
from jury.intake.plans.columns import Columns
from jury.intake.plans.header_words import PARTIES
from jury.intake.plans.headers import header_key
from jury.intake.plans.pieces import pieces_of, without_bullet
from jury.intake.questions import Answer, AnswerKind, Answers, Option, Question
from jury.intake.tables.rows import SourceRow, lines, refusal
from jury.language import _
from jury.text import nearest, shortened, was_meant

OF_PARTIES: Final = frozenset({PARTIES, "lead", "partners", "payers", "beneficiaries"})
OF_NAMES: Final = OF_PARTIES | {"carriers"}
"""Fields in which people write several names in one cell."""
SHOWN: Final = 70


def ways_of_lists(columns: Columns, answers: Answers) -> Mapping[str, bool]:
    """Say of each column about which somebody decided, by the key of its header, whether a comma parts names in it.

    Raises:
        WrongInput: an answer names a column that is not there, or one that holds no names.
    """
    headers = {header_key(reading.header): reading for reading in columns.readings}
    faults: list[str] = []
    ways: dict[str, bool] = {}
    for header in sorted(answers.split | answers.whole):
        reading = headers.get(header_key(header))
        if reading is None:
            hint = was_meant(nearest(header, (known.header for known in columns.readings)))
            faults.append(_("Er is geen kolom ‘{header}’.").format(header=header) + hint)
        elif reading.field not in OF_NAMES:
            faults.append(_("In de kolom ‘{header}’ staan geen lijsten van namen.").format(header=header))
        elif {header} <= answers.split & answers.whole:
            faults.append(_("De kolom ‘{header}’ kan niet én gesplitst worden én heel blijven.").format(header=header))
        ways[header_key(header)] = header in answers.split
    if faults:
        raise refusal(faults)
    return ways


def list_questions(
    rows: list[SourceRow], columns: Columns, ways: Mapping[str, bool], is_known: Callable[[str], bool]
) -> Iterator[Question]:
    """Ask of every column with lists in its cells whether the comma parts names; what is known already is not asked."""
    for at, reading in enumerate(columns.readings):
        if reading.field not in OF_NAMES or header_key(reading.header) in ways:
            continue
        known = is_known if reading.field in OF_PARTIES else _nobody
        doubtful = next((text for row in rows for text in _parts(row, at) if _is_doubtful(text, known)), None)
        if doubtful is not None:
            yield _question(reading.header, doubtful)


def _nobody(_name: str) -> bool:
    return False


def _parts(row: SourceRow, at: int) -> Iterator[str]:
    for line in lines(row.cells[at]):
        yield from (without_bullet(part) for part in line.split(";"))


def _is_doubtful(text: str, is_known: Callable[[str], bool]) -> bool:
    pieces = pieces_of(text)
    return len(pieces) > 1 and not names_nobody(text) and not is_known(text) and not all(map(is_known, pieces))


def _question(header: str, example: str) -> Question:
    return Question(
        "list",
        (),
        _("In ‘{header}’ staat ‘{example}’. Zijn dat losse namen: {pieces}?").format(
            header=header,
            example=shortened(example, SHOWN),
            pieces=" · ".join(shortened(piece, SHOWN) for piece in pieces_of(example)),
        ),
        (
            Option(_("ja, een komma scheidt namen"), Answer(AnswerKind.SPLIT, about=header)),
            Option(_("nee, het is één naam"), Answer(AnswerKind.WHOLE, about=header)),
        ),
    )
