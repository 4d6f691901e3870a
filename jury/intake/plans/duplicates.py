"""A plan that is there twice: in the file, or in the file and in the evening; and how two become one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from jury.intake.plans.moments import Sent
from jury.intake.questions import DUPLICATES, ORDERS, Answer, AnswerKind, DateOrder, Duplicates, Option, Question
from jury.intake.tables.rows import row_numbers
from jury.language import N_, _
from jury.model.evening import Evening
from jury.text import folded

Fields = dict[str, Any]

LABELS: Final[Mapping[Duplicates, str]] = {
    "keep": N_("beide als eigen plan"),
    "skip": N_("het latere niet inlezen"),
    "merge": N_("samenvoegen: wat later kwam, gaat voor"),
}
ORDER_LABELS: Final[Mapping[DateOrder, str]] = {"dmy": N_("de dag staat vooraan"), "mdy": N_("de maand staat vooraan")}
TOGETHER: Final = (("cost_eur", "cost_note"), ("lead", "partners"))
"""Fields that answer one question: whoever answers it again replaces all of them."""


class Incoming(NamedTuple):
    """One plan on its way in: its row, what it is known by, when it was sent, and how to read the rest of it.

    `doubt` says why the row seems to be no plan, in a sentence, empty where it does not; `is_test` that somebody only
    tried the form.
    """

    row: int
    title: str
    id: str
    sent: Sent
    doubt: str
    is_test: bool
    read: Callable[[], Fields]


class Group(NamedTuple):
    """The rows that are one plan, in the order of the file, and the plan of the evening that they are, if any."""

    rows: tuple[Incoming, ...]
    existing: str | None

    @property
    def by_time(self) -> tuple[Incoming, ...]:
        """The rows as they were sent, first to last; without times, as they stand in the file."""
        return self._sorted([row.sent.at for row in self.rows])

    @property
    def order_is_unsure(self) -> bool:
        """True where the rows change places when the day and the month do."""
        return self.by_time != self._sorted([row.sent.otherwise for row in self.rows])

    @property
    def unread(self) -> tuple[Incoming, ...]:
        """The rows with a time that cannot be read, so that nobody knows which of several is the last."""
        return tuple(row for row in self.rows if row.sent.unread) if len(self.rows) > 1 else ()

    def _sorted(self, times: Sequence[datetime | None]) -> tuple[Incoming, ...]:
        known = [at for at in times if at is not None]
        if len(known) < len(self.rows):
            return self.rows
        return tuple(self.rows[n] for n in sorted(range(len(known)), key=known.__getitem__))

    @property
    def doubled(self) -> bool:
        """True where somebody has to say what to do."""
        return len(self.rows) > 1 or self.existing is not None


def grouped(rows: Iterable[Incoming], evening: Evening) -> list[Group]:
    """Put rows with the same title together, and with the plan of the evening that has their id or title."""
    titles = {folded(plan.title): plan.id for plan in evening.listed_proposals}
    groups: dict[str, Group] = {}
    for row in rows:
        existing = row.id if evening.has("proposals", row.id) else titles.get(folded(row.title))
        key = f"id:{existing}" if existing is not None else f"title:{folded(row.title)}"
        before = groups.get(key, Group((), existing))
        groups[key] = Group((*before.rows, row), existing)
    return list(groups.values())


def question(group: Group, evening: Evening) -> Question:
    """Ask what to do with a plan that is there twice."""
    numbers = [row.row for row in group.rows]
    title = group.rows[0].title
    if group.existing is not None:
        plan = evening.proposal(group.existing)
        sentence = _("Rij {rows} (‘{title}’) is al een plan van deze avond: {id} ‘{known}’.").format(
            rows=row_numbers(numbers), title=title, id=plan.id, known=plan.title
        )
    else:
        sentence = _("De rijen {rows} zijn hetzelfde plan: ‘{title}’.").format(rows=row_numbers(numbers), title=title)
    options = (Option(_(LABELS[way]), Answer(AnswerKind.DUPLICATES, way)) for way in DUPLICATES)
    return Question("duplicate", tuple(numbers), sentence, tuple(options))


def unread_question(group: Group) -> Question:
    """Ask which answer stays out where a time cannot be read, for the last one would go first."""
    row = group.unread[0]
    sentence = _(
        "De rijen {rows} zijn hetzelfde plan: ‘{title}’. De tijd ‘{time}’ in rij {row} is niet te lezen."
    ).format(
        rows=row_numbers([each.row for each in group.rows]),
        title=group.rows[0].title,
        time=row.sent.unread,
        row=row.row,
    )
    ways = (
        Option(_("rij {row} overslaan").format(row=each.row), Answer(AnswerKind.SKIP, str(each.row)))
        for each in group.rows
    )
    return Question("unread_time", tuple(each.row for each in group.rows), sentence, tuple(ways))


def order_question(rows: Sequence[int], example: str) -> Question:
    """Ask whether the day or the month stands first, where that decides which answer is the later one."""
    return Question(
        "date_order",
        tuple(rows),
        _(
            "In ‘{example}’ kan de dag of de maand vooraan staan. Daarvan hangt af wat van de rijen {rows} later kwam."
        ).format(example=example, rows=row_numbers(rows)),
        tuple(Option(_(ORDER_LABELS[order]), Answer(AnswerKind.DATE_ORDER, order)) for order in ORDERS),
    )


def merged(parts: Sequence[Fields]) -> Fields:
    """Make one plan of several, first to last: a later answer replaces an earlier one, an empty one does not.

    Of a title that is the same but for case or blanks, the first spelling stays.
    """
    whole: Fields = {}
    for part in parts:
        for fields in TOGETHER:
            if any(name in part for name in fields):
                whole = {name: value for name, value in whole.items() if name not in fields}
        extra = {**whole.get("extra", {}), **part.get("extra", {})}
        title = same_title(str(whole.get("title", part.get("title", ""))), str(part.get("title", "")))
        whole = {**whole, **part, "title": title, **({"extra": extra} if extra else {})}
    return whole


def same_title(first: str, later: str) -> str:
    """Give the spelling of a title that stays: the first, unless the later one is really another."""
    return first if not later or folded(first) == folded(later) else later


def edit_of(known: Mapping[str, Any], given: Fields) -> Fields:
    """Give the fields that a plan of the evening gets from a file; None takes a field away."""
    cleared = {
        name: None
        for fields in TOGETHER
        if any(name in given for name in fields)
        for name in fields
        if name in known and name not in given
    }
    edited = {**cleared, **given, "title": same_title(str(known["title"]), given.get("title", ""))}
    if "extra" in given:
        edited["extra"] = {**known.get("extra", {}), **given["extra"]}
    return {name: value for name, value in edited.items() if known.get(name) != value}
