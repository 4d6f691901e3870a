"""Is every stored value what its field may hold? A file that was edited elsewhere can hold anything."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Final

from jury.language import _
from jury.model.awards import AUDIENCE, CRITERION, decided_by, lacks_reason, misplaced, strays
from jury.model.changes import Change, Changes
from jury.model.kinds import Ids, fits, is_a_number, row_from
from jury.model.mark_rows import MarkRows, as_written
from jury.model.rows import Settings
from jury.model.scale import mark_fault, scale_fault
from jury.model.scorecards import FIRST_OF_A_CARD, FIRST_OF_A_CELL
from jury.model.tables import BY_ID, CARD_TABLES, TABLE, TABLES, Key, Records, Row, Table
from jury.model.values import attribute_names
from scoring.marked_round import ABSTAINED, CardState
from scoring.methods import METHODS
from scoring.tie_rule import TieRuleKind, read_tie_rule

SHOWN_LENGTH: Final = 60
KEYS_OF_CARDS: Final = {"scorecards": ("proposals", "jurors"), "marks": ("proposals", "jurors", "criteria")}
"""Whose ids the keys of the two tables of marks are made of."""
RULES_OF_MARKING: Final = frozenset({"settings", "criteria"})
"""Tables whose change can make what stands in others wrong."""
OF_THE_AWARDS: Final = frozenset({"awards", "rundown"})
"""Tables whose rows must fit each other: a programme names awards that there are."""
WITH_IDS: Final = frozenset(table.name for table in TABLES if table.key == BY_ID)
CARD_STATES: Final = frozenset(state.value for state in CardState)


class Unsound(ValueError):
    """What a file holds cannot be what this program wrote; the text is a sentence for people."""


def refuse_unsound(records: Records) -> None:
    """Go on only where every value can be read and the rules of marking can be used.

    Raises:
        Unsound: something is wrong; a sentence says what.
    """
    sentences = unsound(records)
    if sentences:
        raise Unsound(sentences[0])


def unsound(records: Records) -> tuple[str, ...]:
    """Say, one sentence each, what in the rows of an evening cannot be."""
    found = [] if records.get("session") else [_("De avond heeft geen titel.")]
    found += _wrong_rows(records, records)
    return tuple(found or (*_wrong_rules(records), *_wrong_awards(records)))


def unsound_change(before: Records, after: Records, changes: Changes) -> tuple[str, ...]:
    """Say, one sentence each, why sound rows cannot change like this.

    Most changes are of one mark. So only the rows that change are looked at, and everything where a rule of marking
    changed or a row went that others may name.
    """
    first: dict[tuple[str, Key], Change] = {}
    for change in changes:
        first.setdefault((change.table, change.key), change)
    found = [sentence for change in first.values() for sentence in _wrong_start(before, change)]
    if found:
        return tuple(found)
    if any(change.table in RULES_OF_MARKING or _takes_an_id_away(change) for change in changes):
        return unsound(after)
    touched: dict[str, dict[Key, Row]] = {}
    for table, key in first:
        row = after.get(table, {}).get(key)
        if row is not None:
            touched.setdefault(table, {})[key] = row
    rows = {**touched, "marks": MarkRows.of(touched.get("marks", {}))}
    found += _wrong_rows(rows, after)
    if not found and not touched.keys().isdisjoint(OF_THE_AWARDS):
        found += _wrong_awards(after)
    return tuple(found or _off_scale(rows, row_from(Settings, after.get("settings", {}).get((), {}))))


class _Ids(Mapping[str, frozenset[str]]):
    """The ids of every table that has them, gathered for a table when somebody asks."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._gathered: dict[str, frozenset[str]] = {}

    def __getitem__(self, table: str) -> frozenset[str]:
        if table not in self._gathered:
            self._gathered[table] = frozenset(str(key[0]) for key in self._records.get(table, {}))
        return self._gathered[table]

    def __iter__(self) -> Iterator[str]:
        return iter(WITH_IDS)

    def __len__(self) -> int:
        return len(WITH_IDS)


def _wrong_start(before: Records, change: Change) -> Iterator[str]:
    """Say where a change does not begin at what there is."""
    if change.table not in TABLE and change.table not in CARD_TABLES:
        yield _("Er is geen tabel ‘{table}’.").format(table=change.table)
        return
    there = change.key in before.get(change.table, {})
    if there and change.old is None:
        yield _("{where} is er al.").format(where=_where(change.table, change.key))
    elif not there and change.old is not None:
        yield _("{where} is er niet.").format(where=_where(change.table, change.key))


def _takes_an_id_away(change: Change) -> bool:
    return change.new is None and change.table in WITH_IDS


def _wrong_rows(records: Records, everything: Records) -> Iterator[str]:
    """Say what is wrong in these rows; the ids that they name are those of everything."""
    ids = _Ids(everything)
    for name, rows in records.items():
        if name in WRONG_CARDS:
            yield from WRONG_CARDS[name](rows, ids)
        else:
            for key, row in rows.items():
                yield from _wrong_row(TABLE[name], key, row, ids)
    yield from _wrong_firsts(records.get("revisions", {}))


def _wrong_row(table: Table, key: Key, row: Row, ids: Ids) -> Iterator[str]:
    kinds = table.fields
    for name in _needed(table.row):
        if name not in row:
            yield _("{where}: {field} ontbreekt.").format(where=_where(table.name, key), field=name)
    for name, kept in row.items():
        if name not in kinds or not fits(kinds[name], kept, ids):
            yield _sentence(table.name, key, name, kept)
    if any(row.get(name) != part for name, part in zip(table.key, key, strict=False)) or len(key) != len(table.key):
        yield _sentence(table.name, key, " · ".join(table.key), " · ".join(map(str, key)))


@cache
def _needed(row: Any) -> tuple[str, ...]:
    """Name the fields that a row cannot be read without."""
    return tuple(name for name, attribute in attribute_names(row).items() if attribute not in row._field_defaults)


def _wrong_states(rows: Mapping[Key, Row], ids: Ids) -> Iterator[str]:
    for key in (key for key in rows if len(key) != len(KEYS_OF_CARDS["scorecards"])):
        yield _sentence("scorecards", key, "id", " · ".join(map(str, key)))
        return
    yield from _unknown_ids("scorecards", zip(*rows, strict=True), ids)
    for key, row in rows.items():
        if row.get("state", CardState.ABSENT) not in CARD_STATES:
            yield _sentence("scorecards", key, "state", row["state"])


def _wrong_marks(rows: Mapping[Key, Row], ids: Ids) -> Iterator[str]:
    marks = MarkRows.of(rows)
    jurors = {juror for cards in marks.cards.values() for juror in cards}
    yield from _unknown_ids("marks", (marks.cards, jurors, {criterion for criterion, _mark in marks.cells}), ids)
    yield from _marks_that(marks, lambda mark: mark != ABSTAINED and not is_a_number(mark))


WRONG_CARDS: Final = {"scorecards": _wrong_states, "marks": _wrong_marks}


def _unknown_ids(name: str, named: Iterable[Iterable[object]], ids: Ids) -> Iterator[str]:
    """Say which ids in the parts of the keys are not there; `named` gives those of each part."""
    for table, found in zip(KEYS_OF_CARDS[name], named, strict=False):
        for id in sorted(set(map(str, found)) - ids[table]):
            yield _("‘{id}’ staat niet in {table}.").format(id=id, table=table)


def _wrong_firsts(revisions: Mapping[Key, Row]) -> Iterator[str]:
    """Say which first answers are neither a mark nor a state that the card or the cell can have had."""
    for key, row in revisions.items():
        known = FIRST_OF_A_CELL if "criterion" in row else FIRST_OF_A_CARD
        if row.get("first") not in known and not ("criterion" in row and is_a_number(row.get("first"))):
            yield _sentence("revisions", key, "first", row.get("first"))


def _marks_that(rows: MarkRows, wrong: Callable[[str], object]) -> Iterator[str]:
    """Name the marks that are wrong; the same mark on many cards is looked at once."""
    some = {mark for mark in {mark for _criterion, mark in rows.cells} if wrong(mark)}
    for key, row in rows.items() if some else ():
        if as_written(row.get("mark")) in some:
            yield _sentence("marks", key, "mark", row.get("mark"))


def _wrong_rules(records: Records) -> Iterator[str]:
    """Say which rules the arithmetic cannot follow, and which marks do not follow the rules."""
    settings: Settings = row_from(Settings, records.get("settings", {}).get((), {}))
    criteria = records.get("criteria", {})
    fault = scale_fault(settings)
    if fault is not None:
        yield _sentence("settings", (), fault.field, getattr(settings, fault.field))
    if settings.aggregate not in METHODS:
        yield _sentence("settings", (), "aggregate", settings.aggregate)
    ids = frozenset(str(key[0]) for key in criteria)
    for rule in settings.tie_break:
        if not _can_decide(rule, ids):
            yield _sentence("settings", (), "tie_break", rule)
    for key, row in criteria.items():
        if Decimal(str(row.get("weight", 1))) <= 0:
            yield _sentence("criteria", key, "weight", row["weight"])
    if fault is None:
        yield from _off_scale(records, settings)
    unmarked = not criteria and not records.get("jurors")
    if not unmarked and not any(row.get("counts", 1) for row in criteria.values()):
        yield _("Er is geen criterium dat meetelt.")


def _wrong_awards(records: Records) -> Iterator[str]:
    """Say which awards nobody can give, and which on the programme are none."""
    awards, criteria = records.get("awards", {}), records.get("criteria", {})
    for key, row in awards.items():
        decides = decided_by(str(row["by"]))
        if decides is None or (decides.kind == CRITERION and (decides.of,) not in criteria):
            yield _sentence("awards", key, "by", row["by"])
        for name in misplaced(row):
            yield _sentence("awards", key, name, row[name])
        if lacks_reason(row):
            yield _("{where}: {field} ontbreekt.").format(where=_where("awards", key), field="reason")
    for key in [key for key, row in awards.items() if row["by"] == AUDIENCE][1:]:
        yield _("{where}: de zaal geeft één prijs, en die is er al.").format(where=_where("awards", key))
    for name in strays(records.get("rundown", {}).values(), {str(key[0]) for key in awards}):
        yield _("‘{id}’ staat niet in {table}.").format(id=name, table="awards")


def _off_scale(records: Records, settings: Settings) -> Iterable[str]:
    """Name the marks, of now and first given, that are not on the scale or not on its step."""
    scale = settings.scale_min, settings.scale_max, settings.scale_step

    def off(mark: str) -> bool:
        return mark_fault(Decimal(mark), *scale) is not None

    yield from _marks_that(MarkRows.of(records.get("marks", {})), lambda mark: mark != ABSTAINED and off(mark))
    for key, row in records.get("revisions", {}).items():
        if is_a_number(row["first"]) and off(str(row["first"])):
            yield _sentence("revisions", key, "first", row["first"])


def _where(table: str, key: Key) -> str:
    return " · ".join((table, *map(str, key)))


def _sentence(table: str, key: Key, field: str, value: Any) -> str:
    return _("{where}: {field} kan niet ‘{value}’ zijn.").format(
        where=_where(table, key), field=field, value=str(value)[:SHOWN_LENGTH]
    )


def _can_decide(written: str, criteria: frozenset[str]) -> bool:
    """Say whether this is a tie rule, and one that looks at a criterion of this evening where it looks at one."""
    try:
        kind, of = read_tie_rule(written)
    except ValueError:
        return False
    return kind is not TieRuleKind.CRITERION or of in criteria
