"""A row of the alliance is added, changed or taken away: the same pair of events for every table that is entered so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from jury.errors import RuleBroken
from jury.language import _
from jury.model.changes import Changes, drop, next_number, put
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.model.tables import BY_ID, BY_NUMBER, TABLE, Key, Row
from jury.model.values import Kind
from jury.publication.looked_at import is_inside, place_name
from jury.round.after_the_evening import STILL_OPEN, check_how_it_stands, check_nobody_is_named
from jury.round.event import ALWAYS, BEFORE_FINAL, FROZEN, Event, check_phase, check_reason, needed
from jury.round.naming import still_named
from jury.round.new_ids import new_id
from jury.text import says_nothing
from jury.wording.fields import label
from jury.wording.rows import table_word


class Entered(NamedTuple):
    """When rows of a table change this way, and from which phases on that needs a reason.

    Of a table that `only_goes` new and changed rows have rules of their own, and an event that keeps them.
    """

    phases: frozenset[Phase]
    reason: frozenset[Phase] = frozenset()
    only_goes: bool = False


PRINTED: Final = Entered(BEFORE_FINAL)
"""What the report prints or counts is fixed with it."""
AFTER_THE_EVENING: Final = Entered(ALWAYS)
"""What becomes of the evening comes in when the outcome is final."""
UNTOLD: Final = Entered(ALWAYS)
"""What the report never tells stays open, as the evening goes on."""
ENTERED: Final[Mapping[str, Entered]] = {
    "area_profile": PRINTED,
    "parties": PRINTED,
    "needs": PRINTED,
    "offers": PRINTED,
    "organisers": PRINTED,
    "challenge": PRINTED,
    "themes": PRINTED,
    "measures": PRINTED,
    "matches": PRINTED,
    "cross_questions": PRINTED,
    "agreements": PRINTED,
    "tables": PRINTED,
    "settled": PRINTED,
    "goals": PRINTED,
    "areas": PRINTED,
    "team": PRINTED,
    "barriers": PRINTED,
    "links_between": PRINTED,
    "dilemmas": PRINTED,
    "weighed": PRINTED,
    "sources": PRINTED,
    "figures": PRINTED,
    "area_points": PRINTED,
    "ambition": PRINTED,
    "attendance": PRINTED,
    "dismissed": PRINTED,
    "links": AFTER_THE_EVENING,
    "agreement_updates": AFTER_THE_EVENING,
    "answers": AFTER_THE_EVENING,
    "feedback": UNTOLD,
    "log": UNTOLD,
    "jurors": Entered(BEFORE_FINAL, FROZEN, only_goes=True),
    "proposals": Entered(BEFORE_FINAL, FROZEN, only_goes=True),
    "verdicts": Entered(FROZEN, only_goes=True),
    "confirmations": Entered(FROZEN, only_goes=True),
    "tie_decisions": Entered(FROZEN, FROZEN),
}
"""The tables whose rows are entered this way."""
NEVER_EMPTY: Final[Mapping[str, Callable[[], str]]] = {
    "jurors": lambda: _("Een avond heeft minstens één jurylid."),
}
"""The tables of which one row at least stays, with what to say of it."""
SAY: Final[Mapping[str, tuple[str, ...]]] = {
    "cross_questions": ("question", "answer"),
    "agreement_updates": ("text", "status"),
    "log": ("text", "what"),
}
"""Fields of which one at least says something, where no single one of them is needed."""
ONCE: Final[Mapping[str, tuple[str, ...]]] = {"matches": ("need", "offer")}
"""Fields in which no two rows are the same: two people at two tables may bring the same two together."""


@dataclass(frozen=True)
class RowPut(Event):
    """A row of a table came in, or changed; without a key it is a new one."""

    what = "row_put"
    table: str
    fields: Mapping[str, Any]
    key: Key | None = None

    def decided(self, evening: Evening, reason: str | None = None) -> Changes:
        """Give the rows that this changes, as every event does; rows of some tables only change with a reason."""
        _check_reason(self.table, evening.phase, reason)
        return super().decided(evening, reason)

    def changes(self, evening: Evening) -> Changes:
        """Give the row, or what differs in it.

        Raises:
            RuleBroken: not in this table or this phase, there is no such row, or it would say nothing.
        """
        check_row(evening, self.table, self.key, self.fields)
        rows, table = evening.records.get(self.table, {}), TABLE[self.table]
        if self.key is not None and self.key not in rows and not table.single:
            raise RuleBroken(_("Deze regel bestaat niet meer."))
        for name, value in table.fields.items():
            if name == table.parent or (value.needed and value.kind is not Kind.ID and not value.inner):
                sentence = _("Vul in: {field}.").format(field=label(self.table, name))
                needed(self.fields, name, sentence, new=self.key is None)
        whole = {**(rows.get(self.key, {}) if self.key is not None else {}), **self.fields}
        says = SAY.get(self.table, ())
        if says and all(says_nothing(str(whole.get(name) or "")) for name in says):
            raise RuleBroken(_("Vul in: {field}.").format(field=label(self.table, says[0])))
        self._check_once(rows, whole)
        if evening.phase is Phase.FINAL:
            check_nobody_is_named(evening, self.table, self.fields)
        if self.table == "agreements":
            check_how_it_stands(evening, self.key, self.fields)
        if self.key is not None:
            return put(evening.records, self.table, self.key, self.fields)
        row = {**({} if table.single else {"nr": next_number(evening.records, self.table)}), **self.fields}
        if table.key == BY_ID:
            row["id"] = row.get("id") or new_id(evening, self.table, row)
        key = table.key_of(row)
        if key in rows and not table.single:
            raise RuleBroken(_("‘{id}’ is er al.").format(id=key[0]))
        return put(evening.records, self.table, key, row)

    def _check_once(self, rows: Mapping[Key, Row], whole: Mapping[str, Any]) -> None:
        """Make sure that no other row is the same in the fields by which this table knows them.

        Raises:
            RuleBroken: there is one; it is named.
        """
        names = [name for name in ONCE.get(self.table, ()) if self.key is None or name in self.fields]
        for key, other in rows.items():
            if names and key != self.key and all(whole.get(name) == other.get(name) for name in ONCE[self.table]):
                raise RuleBroken(
                    _("Dit is er al: {row}.").format(row=" ".join(map(str, (table_word(self.table), *key))))
                )


@dataclass(frozen=True)
class RowRemoved(Event):
    """A row of a table is gone."""

    what = "row_removed"
    table: str
    key: Key

    def decided(self, evening: Evening, reason: str | None = None) -> Changes:
        """Give the rows that this changes, as every event does; rows of some tables only go with a reason."""
        _check_reason(self.table, evening.phase, reason, going=True)
        return super().decided(evening, reason)

    def changes(self, evening: Evening) -> Changes:
        """Give the row that goes; nothing where it is gone already.

        What was looked at in it goes along, and what was dismissed of it: the next row may get its number or its id,
        and nobody saw that one.

        Raises:
            RuleBroken: not in this table or this phase, other rows name it, or it is the last that stays.
        """
        check_row(evening, self.table, self.key, going=True)
        rows = evening.records.get(self.table, {})
        if self.key not in rows:
            return ()
        if len(rows) == 1 and self.table in NEVER_EMPTY:
            raise RuleBroken(NEVER_EMPTY[self.table]())
        if TABLE[self.table].key in (BY_ID, BY_NUMBER) and (sentence := still_named(evening, self.table, self.key[0])):
            raise RuleBroken(sentence, hint=_("Verander of verwijder dat eerst."))
        by_id, looked_at = TABLE[self.table].key == BY_ID, place_name(self.table, self.key)
        about = [(row.nr,) for row in evening.settled if is_inside(row.field, looked_at)]
        dismissed = [(row.nr,) for row in evening.dismissed if by_id and self.key[0] in row.about]
        return (
            *drop(evening.records, self.table, [self.key]),
            *drop(evening.records, "settled", about),
            *drop(evening.records, "dismissed", dismissed),
        )


def check_row(
    evening: Evening, table: str, key: Key | None, fields: Mapping[str, Any] | None = None, *, going: bool = False
) -> None:
    """Make sure that this row comes in, changes in these fields or goes one by one, and may now.

    Raises:
        RuleBroken: it does not, or not in this phase.
    """
    check_entered(table, going=going)
    if evening.phase is Phase.FINAL and table in STILL_OPEN and STILL_OPEN[table](evening, key, fields):
        return
    check_phase(ENTERED[table].phases, evening.phase)


def check_entered(table: str, *, going: bool = False) -> None:
    """Make sure that rows of this table are entered one by one, or go so.

    Raises:
        RuleBroken: they are not.
    """
    if table not in ENTERED or (ENTERED[table].only_goes and not going):
        raise RuleBroken(_("Regels van deze tabel veranderen hier niet."))


def _check_reason(table: str, phase: Phase, reason: str | None, *, going: bool = False) -> None:
    """Make sure that there is a reason where rows of this table need one.

    Raises:
        ReasonNeeded: there is none.
        RuleBroken: they do not change this way.
    """
    check_entered(table, going=going)
    if phase in ENTERED[table].reason:
        check_reason(reason)


def may_enter(table: str, phase: Phase) -> bool:
    """Say whether a row of this table may come in or change in this phase, be it only one of after the evening."""
    return table in ENTERED and (phase in ENTERED[table].phases or table == "challenge")


def may_change(evening: Evening, table: str, key: Key) -> bool:
    """Say whether this very row may change or go now."""
    try:
        check_row(evening, table, key)
    except RuleBroken:
        return False
    return True


def named_by(table: str) -> str:
    """Name the one text that makes a row of this table, as a name does a party; empty where a row needs more."""
    declared = TABLE[table]
    if table not in ENTERED or ENTERED[table].only_goes or declared.key != BY_ID or declared.parent:
        return ""
    wanted = [name for name, value in declared.fields.items() if value.needed and value.kind is not Kind.ID]
    return wanted[0] if len(wanted) == 1 and declared.fields[wanted[0]].kind is Kind.TEXT else ""
