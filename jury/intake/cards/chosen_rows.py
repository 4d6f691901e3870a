"""Which rows of a table of cards count: those that are a card, and of a card that is there twice the one she chose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from jury.intake.cards.card_columns import CRITERION, JUROR, PROPOSAL, STATE, CardColumns
from jury.intake.plans.duplicates import order_question
from jury.intake.plans.moments import Sent, sent_times
from jury.intake.plans.no_answers import first_text, no_answers
from jury.intake.plans.register import name_key
from jury.intake.questions import Answer, AnswerKind, Answers, Option, Question
from jury.intake.tables.rows import SourceRow, plain, row_numbers
from jury.intake.tables.table import Table
from jury.language import N_, _
from jury.model.evening import Evening

Way = Literal["merge", "skip"]
WAYS: Final[dict[Way, str]] = {
    "merge": N_("het latere gaat voor"),
    "skip": N_("het latere niet inlezen"),
}
"""What can be done with a card that is there twice; as two cards it cannot come in."""
Key = tuple[str, ...]


@dataclass
class ChosenRows:
    """The rows to read, first to last as they were sent where a card is there twice, and what is still to be asked."""

    rows: list[SourceRow] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def chosen_rows(table: Table, columns: CardColumns, evening: Evening, answers: Answers) -> ChosenRows:
    """Choose the rows of a table of cards."""
    chosen = ChosenRows()
    times = [[plain(row.cells[at]) for row in table.rows] for at in columns.times]
    sent = dict(zip(table.rows, sent_times(times, answers.date_order) or [Sent()] * len(table.rows), strict=True))
    for rows in _by_card(_those_that_count(table, answers, chosen), columns, evening).values():
        chosen.rows.extend(_of_one_card(rows, columns, sent, answers, chosen))
    chosen.rows.sort(key=lambda row: row.number)
    return chosen


def _those_that_count(table: Table, answers: Answers, chosen: ChosenRows) -> Iterator[SourceRow]:
    doubted = no_answers(table)
    for row in table.rows:
        doubt = doubted.get(row.number)
        if row.number in answers.skip:
            chosen.notices.append(
                _("Rij {row} komt niet mee: {reason}.").format(row=row.number, reason=_("op verzoek overgeslagen"))
            )
        elif doubt and row.number not in answers.keep:
            chosen.questions.append(
                Question(
                    "no_answer",
                    (row.number,),
                    _(doubt.value).format(row=row.number, text=first_text(row)),
                    (
                        Option(_("overslaan"), Answer(AnswerKind.SKIP, str(row.number))),
                        Option(_("meenemen"), Answer(AnswerKind.KEEP, str(row.number))),
                    ),
                )
            )
        else:
            yield row


def _by_card(rows: Iterator[SourceRow], columns: CardColumns, evening: Evening) -> dict[Key, list[SourceRow]]:
    known = {name_key(name): row.id for row in evening.jurors for name in (row.name, row.id)}
    plans = {name_key(name): row.id for row in evening.listed_proposals for name in (row.title, row.id)}
    found: dict[Key, list[SourceRow]] = {}
    for row in rows:
        key = [_id_in(row, columns, PROPOSAL, plans), _id_in(row, columns, JUROR, known)]
        if columns.long:
            key.append(name_key(plain(row.cells[columns.roles[CRITERION]])))
        found.setdefault(tuple(key), []).append(row)
    return found


def _id_in(row: SourceRow, columns: CardColumns, role: str, ids: dict[str, str]) -> str:
    key = name_key(plain(row.cells[columns.roles[role]]))
    return ids.get(key, key)


def _of_one_card(
    rows: Sequence[SourceRow],
    columns: CardColumns,
    sent: dict[SourceRow, Sent],
    answers: Answers,
    chosen: ChosenRows,
) -> Sequence[SourceRow]:
    """Give the row of a card; of several the last or the first that was sent, as she decided."""
    said = {tuple(map(plain, _without(row, columns.times))) for row in rows}
    if len(said) == 1:
        return rows[:1]
    numbers = [row.number for row in rows]
    if answers.duplicates is None:
        chosen.questions.append(_twice(numbers, rows[0], columns))
    in_order, otherwise = _by_time(rows, sent, "at"), _by_time(rows, sent, "otherwise")
    if unread := next((row for row in rows if sent[row].unread), None):
        chosen.questions.append(_unread(numbers, unread.number, sent[unread].unread))
    elif in_order[-1] != otherwise[-1] and not any(asked.code == "date_order" for asked in chosen.questions):
        chosen.questions.append(order_question(numbers, sent[rows[0]].text))
    kept = in_order[0] if answers.duplicates == "skip" else _merged(in_order, columns)
    if answers.duplicates is not None:
        chosen.notices.append(
            _("De rijen {rows} zijn dezelfde kaart. Wat in rij {row} staat, telt.").format(
                rows=row_numbers(numbers), row=kept.number
            )
        )
    return [kept]


def _merged(rows: Sequence[SourceRow], columns: CardColumns) -> SourceRow:
    """Make one card of several, first to last: a later mark replaces an earlier one, an empty cell does not.

    A state of the whole card, be it earlier or later, does not go with marks of the other: there the last row counts.
    """
    last = rows[-1]
    state = columns.roles.get(STATE)
    if state is not None and any(plain(row.cells[state]) for row in rows):
        return last
    cells = (
        next((cell for cell in reversed(given) if plain(cell)), "")
        for given in zip(*(row.cells for row in rows), strict=True)
    )
    return last._replace(cells=tuple(cells))


def _without(row: SourceRow, times: Sequence[int]) -> list[str]:
    return [plain(cell) for at, cell in enumerate(row.cells) if at not in times]


def _by_time(
    rows: Sequence[SourceRow], sent: dict[SourceRow, Sent], reading: Literal["at", "otherwise"]
) -> list[SourceRow]:
    times = {row: getattr(sent[row], reading) for row in rows}
    return list(rows) if None in times.values() else sorted(rows, key=times.__getitem__)


def _twice(numbers: Sequence[int], row: SourceRow, columns: CardColumns) -> Question:
    who, plan = (plain(row.cells[columns.roles[role]]) for role in (JUROR, PROPOSAL))
    skips = (
        Option(_("rij {row} overslaan").format(row=number), Answer(AnswerKind.SKIP, str(number))) for number in numbers
    )
    return Question(
        "duplicate",
        tuple(numbers),
        _("De rijen {rows} zijn dezelfde kaart: {juror} bij {proposal}.").format(
            rows=row_numbers(numbers), juror=who, proposal=plan
        ),
        (*(Option(_(label), Answer(AnswerKind.DUPLICATES, way)) for way, label in WAYS.items()), *skips),
    )


def _unread(numbers: Sequence[int], row: int, time: str) -> Question:
    return Question(
        "unread_time",
        tuple(numbers),
        _("De tijd ‘{time}’ in rij {row} is niet te lezen, en rij {rows} is dezelfde kaart.").format(
            time=time, row=row, rows=row_numbers([number for number in numbers if number != row])
        ),
        tuple(
            Option(_("rij {row} overslaan").format(row=number), Answer(AnswerKind.SKIP, str(number)))
            for number in numbers
        ),
    )
