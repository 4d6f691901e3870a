"""A table of plans, understood: what comes in, what stays out and why, and what only a person can decide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, NamedTuple

from jury.definition.faults import same_id
from jury.intake.plans.answers import looks_like_a_test
from jury.intake.plans.columns import TITLE, ColumnReading, Columns, Kept, plan_columns
from jury.intake.plans.duplicates import (
    Fields,
    Group,
    Incoming,
    edit_of,
    grouped,
    merged,
    order_question,
    question,
    unread_question,
)
from jury.intake.plans.headers import column_word
from jury.intake.plans.lists import list_questions, ways_of_lists
from jury.intake.plans.moments import Sent, sent_times
from jury.intake.plans.no_answers import first_text, no_answers
from jury.intake.plans.plan_cells import PlanReader, date_orders
from jury.intake.plans.register import NEW, Register, look_of
from jury.intake.plans.rows_named import refuse_unknown_rows
from jury.intake.plans.second_headers import with_second_headers
from jury.intake.plans.ticked_options import with_ticked_options_together
from jury.intake.questions import Answer, AnswerKind, Answers, Option, Question
from jury.intake.tables import limits
from jury.intake.tables.rows import plain, refusal, row_numbers
from jury.intake.tables.table import Table
from jury.language import N_, _, ngettext
from jury.model.evening import Evening
from jury.round.proposals import ProposalsImported, following_id
from jury.text import folded, says_nothing

TEST_ROW: Final = N_("Rij {row} (‘{text}’) lijkt een proef.")


class LeftOut(NamedTuple):
    """A row that does not come in, and why."""

    row: int
    title: str
    reason: str

    @property
    def sentence(self) -> str:
        """The row and the reason, for people."""
        said = (
            _("Rij {row} (‘{title}’) komt niet mee: {reason}.")
            if self.title
            else _("Rij {row} komt niet mee: {reason}.")
        )
        return said.format(row=self.row, title=self.title, reason=self.reason)


@dataclass(frozen=True)
class ProposalsImport:
    """What a file of plans would do to an evening; nothing is written yet.

    Rows are in their stored form, by id. While `questions` is not empty, they are what comes in if nobody answers.
    """

    readings: tuple[ColumnReading, ...] = ()
    questions: tuple[Question, ...] = ()
    notices: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    added: Mapping[str, Fields] = field(default_factory=dict)
    edited: Mapping[str, Fields] = field(default_factory=dict)
    parties: Mapping[str, Any] = field(default_factory=dict)
    themes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def event(self) -> ProposalsImported:
        """The one change that writes all of it, and that one key takes back."""
        return ProposalsImported(self.added, self.edited, self.parties, self.themes)

    @property
    def summary(self) -> str:
        """One line of what comes in."""
        parts = [ngettext("{count} plan nieuw", "{count} plannen nieuw", len(self.added)).format(count=len(self.added))]
        if self.edited:
            count = len(self.edited)
            parts.append(ngettext("{count} plan bijgewerkt", "{count} plannen bijgewerkt", count).format(count=count))
        if self.left_out:
            count = len(self.left_out)
            parts.append(ngettext("{count} rij niet", "{count} rijen niet", count).format(count=count))
        return ", ".join(parts) + "."


def plan_proposals(table: Table, evening: Evening, answers: Answers | None = None) -> ProposalsImport:
    """Understand a table of plans.

    Raises:
        WrongInput: there are too many, two have the same id, or an answer names a row or a column that is not there.
    """
    if len(table.rows) > limits.PLANS:
        raise refusal([_("{file} heeft meer dan {limit} plannen.").format(file=table.name, limit=limits.PLANS)])
    answers = answers or Answers()
    table = with_ticked_options_together(with_second_headers(table), answers.columns)
    columns = plan_columns(table, answers)
    if columns.position(TITLE) is None:
        return ProposalsImport(columns.readings, columns.questions, table.notices)
    ways = ways_of_lists(columns, answers)
    reader = PlanReader(evening, columns, ways, date_orders(table, columns, answers.date_order))
    incoming = tuple(_incoming(table, columns, reader, answers))
    there = [row for row in table.rows if row.number not in answers.skip]
    known = Register(evening, "parties")
    lists = tuple(list_questions(there, columns, ways, lambda name: known.find(name) is not None))
    plans = _Plans(evening, answers, incoming)
    return ProposalsImport(
        columns.readings,
        (*columns.questions, *lists, *plans.questions),
        (*table.notices, *reader.notices, *plans.notices, *_new_names(reader)),
        tuple(plans.left_out),
        plans.added,
        plans.edited,
        reader.parties.added,
        reader.themes.added,
    )


def plan_rows(rows: Sequence[Incoming], evening: Evening, answers: Answers | None = None) -> ProposalsImport:
    """Understand plans that are read already, from a definition file."""
    plans = _Plans(evening, answers or Answers(), rows)
    return ProposalsImport(
        (), tuple(plans.questions), tuple(plans.notices), tuple(plans.left_out), plans.added, plans.edited
    )


def _incoming(table: Table, columns: Columns, reader: PlanReader, answers: Answers) -> Iterator[Incoming]:
    title_at, id_at = columns.position(TITLE), columns.position("id")
    assert title_at is not None
    times = columns.positions(Kept.TIMES)
    columns_of_times = [[plain(row.cells[at]) for row in table.rows] for at in times]
    sent = sent_times(columns_of_times, answers.date_order) or [Sent()] * len(table.rows)
    suspect = no_answers(table)
    for row, moment in zip(table.rows, sent, strict=True):
        title = plain(row.cells[title_at])
        id = plain(row.cells[id_at]) if id_at is not None else ""
        is_test = looks_like_a_test(title, map(plain, row.cells))
        doubt = suspect.get(row.number)
        said = doubt.value if doubt else TEST_ROW if is_test else ""
        doubted = _(said).format(row=row.number, text=title or first_text(row)) if said else ""
        yield Incoming(row.number, title, id, moment, doubted, is_test and not doubt, partial(reader.read, row))


class _Plans:
    """The rows of a file, sorted out: those that come in, those that do not, and what is still to be decided."""

    def __init__(self, evening: Evening, answers: Answers, incoming: Sequence[Incoming]) -> None:
        self.evening = evening
        self.answers = answers
        self.questions: list[Question] = []
        self.notices: list[str] = []
        self.left_out: list[LeftOut] = []
        self.added: dict[str, Fields] = {}
        self.edited: dict[str, Fields] = {}
        refuse_unknown_rows(answers, {row.row for row in incoming})
        staying = [row for row in incoming if self._stays(row)]
        self._check_ids(staying)
        self._ids = {str(key[0]) for key in evening.records.get("proposals", {})} | {row.id for row in staying}
        for group in grouped(staying, evening):
            self._take(group)
        self._say_what_looks_alike(staying)

    def _stays(self, row: Incoming) -> bool:
        if row.row in self.answers.skip:
            self._leave_out(row, _("op verzoek overgeslagen"))
            return False
        if row.doubt and row.row not in self.answers.keep:
            self._ask(row, "test_row" if row.is_test else "no_answer", row.doubt)
            return row.is_test
        if says_nothing(row.title):
            self._ask(row, "row_without_title", _("Rij {row} heeft geen titel.").format(row=row.row))
            return False
        return True

    def _ask(self, row: Incoming, code: str, sentence: str) -> None:
        """Ask whether a row comes in at all; one without a title cannot."""
        ways = [Option(_("overslaan"), Answer(AnswerKind.SKIP, str(row.row)))]
        if not says_nothing(row.title):
            ways.append(Option(_("meenemen"), Answer(AnswerKind.KEEP, str(row.row))))
        self.questions.append(Question(code, (row.row,), sentence, tuple(ways)))

    def _leave_out(self, row: Incoming, reason: str) -> None:
        self.left_out.append(LeftOut(row.row, row.title, reason))

    def _check_ids(self, rows: Sequence[Incoming]) -> None:
        seen: dict[str, Incoming] = {}
        faults: list[str] = []
        for row in rows:
            if not row.id:
                continue
            first = seen.setdefault(same_id(row.id), row)
            if first is not row:
                faults.append(
                    _("Rij {row}: het id ‘{id}’ is hetzelfde als ‘{other}’ in rij {first}.").format(
                        row=row.row, id=row.id, other=first.id, first=first.row
                    )
                )
        if faults:
            raise refusal(faults)

    def _take(self, group: Group) -> None:
        way = self.answers.duplicates
        if group.doubled and way is None:
            self.questions.append(question(group, self.evening))
        if group.doubled and way != "keep":
            self._ask_what_came_last(group)
        if not group.doubled or way in (None, "keep"):
            for row in group.rows:
                self._add(row.id, row.read(), row.title)
        elif way == "skip":
            self._take_first(group)
        else:
            self._merge(group)

    def _ask_what_came_last(self, group: Group) -> None:
        if group.unread:
            self.questions.append(unread_question(group))
        elif group.order_is_unsure:
            rows = [row.row for row in group.rows]
            if not any(asked.code == "date_order" for asked in self.questions):
                self.questions.append(order_question(rows, group.rows[0].sent.text))

    def _take_first(self, group: Group) -> None:
        first, *rest = group.by_time
        if group.existing is not None:
            rest = list(group.rows)
            reason = _("dit plan is er al als {id}").format(id=group.existing)
        else:
            self._add(first.id, first.read(), first.title)
            reason = _("hetzelfde plan kwam eerder binnen, in rij {row}").format(row=first.row)
        for row in rest:
            self._leave_out(row, reason)

    def _merge(self, group: Group) -> None:
        rows = group.by_time
        fields = merged([{"title": row.title, **row.read()} for row in rows])
        if group.existing is None:
            id = next((row.id for row in rows if row.id), "")
            self._add(id, fields, rows[0].title)
            self.notices.append(
                _("De rijen {rows} zijn samengevoegd tot ‘{title}’. Wat in rij {last} staat, gaat voor.").format(
                    rows=row_numbers(sorted(row.row for row in rows)), title=fields["title"], last=rows[-1].row
                )
            )
            return
        edit = edit_of(self.evening.records["proposals"][group.existing,], fields)
        if edit:
            self.edited[group.existing] = edit
            names = ", ".join(map(column_word, edit))
            said = _("Plan {id} is bijgewerkt uit rij {row}: {fields}.")
        else:
            names, said = "", _("Plan {id} blijft zoals het is: rij {row} zegt hetzelfde.")
        self.notices.append(said.format(id=group.existing, row=rows[-1].row, fields=names))

    def _add(self, wanted: str, fields: Fields, title: str) -> None:
        known = wanted and self.evening.has("proposals", wanted)
        id = wanted if wanted and not known else following_id(self._ids)
        if id != wanted:
            self._ids = {id}
        self.added[id] = {name: value for name, value in {"title": title, **fields}.items() if value is not None}
        if known:
            self.notices.append(
                _("Het id {id} is al in gebruik. ‘{title}’ krijgt {new}.").format(id=wanted, title=title, new=id)
            )

    def _say_what_looks_alike(self, rows: Sequence[Incoming]) -> None:
        seen: dict[str, tuple[str, str]] = {
            look_of(plan.title): (folded(plan.title), plan.id) for plan in self.evening.listed_proposals
        }
        for row in rows:
            look, title = look_of(row.title), folded(row.title)
            before = seen.setdefault(look, (title, _("rij {row}").format(row=row.row)))
            if look and before[0] != title:
                self.notices.append(
                    _("Rij {row} (‘{title}’) lijkt op {other}, maar is niet hetzelfde geschreven.").format(
                        row=row.row, title=row.title, other=before[1]
                    )
                )


def _new_names(reader: PlanReader) -> Iterator[str]:
    yield from _new_in(reader.themes, _(NEW["themes"]))
    yield from _new_in(reader.parties, _(NEW["parties"]))


def _new_in(register: Register, sentence: str) -> Iterator[str]:
    names = [row["name"] for row in register.added.values()]
    for name in names[: limits.NEW_NAMES_SHOWN]:
        meant = register.nearest(name)
        hint = _(" Dat lijkt op ‘{name}’.").format(name=meant) if meant else ""
        yield sentence.format(name=name) + hint
    if len(names) > limits.NEW_NAMES_SHOWN:
        yield sentence.format(name=_("en nog {count}").format(count=len(names) - limits.NEW_NAMES_SHOWN))
