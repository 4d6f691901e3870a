"""The journal played again from its first entry: the rows that it leads to, and where it does not hold together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from jury.language import N_, _
from jury.model.changes import Change, Changes, apply_change, still_stands
from jury.model.tables import Key, Records, Row
from jury.session import journal
from jury.session.journal import EMPTY, Entry, Head
from jury.session.stored import LAYOUTS
from jury.text import shortened

SHOWN_LENGTH: Final = 60
TABLE_NAMES: Final = {
    "marks": N_("cijfer"),
    "scorecards": N_("kaart"),
    "proposals": N_("plan"),
    "jurors": N_("jurylid"),
}


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


def differences(played: Replayed, found: Records) -> Iterator[str]:
    """Say, a sentence each, where the rows of a file are not those that its journal leads to."""
    for name in LAYOUTS:
        yield from _of_table(name, played.rows[name], found[name], played.last)


def _of_table(
    name: str, logged_rows: Mapping[Key, Row], found: Mapping[Key, Row], last: Mapping[tuple[str, Key], int]
) -> Iterator[str]:
    for key in dict.fromkeys((*logged_rows, *found)):
        logged, row = logged_rows.get(key), found.get(key)
        if logged == row:
            continue
        what = _(TABLE_NAMES.get(name, name))
        where = " · ".join(map(str, key)) or name
        number = last.get((name, key))
        if logged is None:
            yield _("{what} {where} staat in het bestand, maar niet in het logboek.").format(what=what, where=where)
        elif row is None:
            yield _("{what} {where} staat in het logboek (nummer {number}), maar niet in het bestand.").format(
                what=what, where=where, number=number
            )
        else:
            yield from (
                _("{what} {where}: {field} is ‘{found}’, volgens het logboek (nummer {number}) ‘{logged}’.").format(
                    what=what,
                    where=where,
                    field=field,
                    found=_shown(row.get(field)),
                    logged=_shown(logged.get(field)),
                    number=number,
                )
                for field in sorted({*logged, *row})
                if logged.get(field) != row.get(field)
            )


def _shown(value: object) -> str:
    return "–" if value is None else shortened(str(value), SHOWN_LENGTH)


def behind(entries: Iterable[Entry], found: Records, tables: Sequence[str]) -> tuple[str, ...]:
    """Say, a sentence each, what a file holds that its journal does not say; the digests of these tables do not fit."""
    played = replay(entries)
    sentences = (*played.faults, *differences(played, found))
    if sentences:
        return sentences
    return tuple(
        _("Het controlegetal van {table} is veranderd.").format(table=_(TABLE_NAMES.get(name, name))) for name in tables
    )
