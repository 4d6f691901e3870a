"""The journal played again from its first entry: the rows that it leads to, and where it does not hold together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from jury.language import _
from jury.model.changes import Change, Changes, apply_change, still_stands
from jury.model.evening import Evening
from jury.model.tables import CARD_TABLES, Key, Records, Row
from jury.session import journal
from jury.session.journal import EMPTY, Entry, Head
from jury.session.stored import LAYOUTS
from jury.text import shortened
from jury.wording.fields import PRIVATE, word_or_name
from jury.wording.rows import place_of, table_word
from jury.wording.values import written_as_kept

SHOWN_LENGTH: Final = 60


class Difference(NamedTuple):
    """What a file holds that its journal does not say: the whole `sentence`, and `place`, without any value.

    The place is for a screen that a room may see.
    """

    sentence: str
    place: str


@dataclass
class Replayed:
    """What the journal leads to.

    `rows` are those that its entries leave, `last` the entry that touched each last; `faults` says, a sentence each,
    where an entry or the chain does not hold. `final` is the entry that made the outcome final last.
    """

    rows: dict[str, dict[Key, Row]] = field(default_factory=lambda: {name: {} for name in LAYOUTS})
    last: dict[tuple[str, Key], int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    head: Head = EMPTY
    final: Head = EMPTY


def replay(entries: Iterable[Entry]) -> Replayed:
    """Play the whole journal again, and hold each entry against the one before it."""
    played, previous = Replayed(), EMPTY
    for entry in entries:
        if entry.sequence != previous.sequence + 1:
            number = previous.sequence + 1
            played.faults.append(_("In het logboek ontbreekt nummer {number}.").format(number=number))
        if entry.hash_after(previous.hash) != entry.hash:
            played.faults.append(
                _("Nummer {number} in het logboek is veranderd nadat het geschreven werd.").format(
                    number=entry.sequence
                )
            )
        played.faults += _played(played, entry)
        previous = played.head = Head(entry.sequence, entry.hash)
        if entry.what == journal.FINALISED:
            played.final = played.head
    if previous == EMPTY:
        played.faults.append(_("Het logboek is leeg."))
    return played


def _played(played: Replayed, entry: Entry) -> Iterator[str]:
    """Apply one entry; what it says stood there before must have stood there."""
    try:
        changes = entry.changes
        fits = _fits(played.rows, changes)
        for change in changes:
            if len(change.key) != len(LAYOUTS[change.table].key):
                raise ValueError(change.key)
            apply_change(played.rows[change.table], change)
            played.last[change.table, change.key] = entry.sequence
        datetime.fromisoformat(entry.at)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        yield _("Nummer {number} in het logboek is niet te lezen.").format(number=entry.sequence)
        return
    if not fits:
        yield _("Nummer {number} in het logboek zegt dat er eerst iets anders stond dan er stond.").format(
            number=entry.sequence
        )


def _fits(rows: Records, changes: Changes) -> bool:
    """Say whether everything that these changes found stands there; a row that they touch twice is looked at once."""
    first: dict[tuple[str, Key], Change] = {}
    for change in changes:
        first.setdefault((change.table, change.key), change)
    return all(still_stands(rows, change.inverse) for change in first.values())


def differences(played: Replayed, found: Records) -> Iterator[Difference]:
    """Say where the rows of a file are not those that its journal leads to."""
    evening = Evening(played.rows)
    for name in LAYOUTS:
        yield from _of_table(evening, name, found[name], played.last)


def _of_table(
    evening: Evening, name: str, found: Mapping[Key, Row], last: Mapping[tuple[str, Key], int]
) -> Iterator[Difference]:
    """Tell the differences of one table; `evening` is the one that the journal leads to, whose names are used."""
    logged_rows = evening.records[name]
    for key in dict.fromkeys((*logged_rows, *found)):
        logged, row = logged_rows.get(key), found.get(key)
        if logged == row:
            continue
        where = place_of(evening, name, key, row)
        number = last.get((name, key))
        if logged is None:
            yield Difference(_("{where} staat in het bestand, maar niet in het logboek.").format(where=where), where)
        elif row is None:
            said = _("{where} staat in het logboek (nummer {number}), maar niet in het bestand.")
            yield Difference(said.format(where=where, number=number), where)
        else:
            for field in sorted({*logged, *row}):
                if logged.get(field) != row.get(field):
                    yield _of_field(evening, (name, field, where), logged.get(field), row.get(field), number)


def _of_field(
    evening: Evening, place: tuple[str, str, str], logged: object, found: object, number: int | None
) -> Difference:
    table, field, where = place
    if table not in CARD_TABLES:  # a mark and a card are one value each, and named by where they stand
        where = f"{where}: {word_or_name(table, field)}"
    if field in PRIVATE.get(table, ()):
        said = _("{where} is anders dan in het logboek (nummer {number}).")
        return Difference(said.format(where=where, number=number), where)
    values = [written_as_kept(evening, table, field, kept) for kept in (found, logged)]
    if values[0] == values[1]:  # two ways of keeping what reads the same
        values = [str(found), str(logged)]
    shown = [shortened(value, SHOWN_LENGTH) or "–" for value in values]
    said = _("{where} is ‘{found}’, volgens het logboek (nummer {number}) ‘{logged}’.")
    return Difference(said.format(where=where, found=shown[0], logged=shown[1], number=number), where)


def behind(entries: Iterable[Entry], found: Records, tables: Sequence[str]) -> tuple[Difference, ...]:
    """Say what a file holds that its journal does not say; the digests of these tables do not fit."""
    played = replay(entries)
    found_out = (*(Difference(fault, fault) for fault in played.faults), *differences(played, found))
    if found_out:
        return found_out
    said = [_("Het controlegetal van {table} is veranderd.").format(table=table_word(name)) for name in tables]
    return tuple(Difference(each, each) for each in said)
