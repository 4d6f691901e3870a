"""Two people at one thing: whoever comes second sees what the first wrote before it is replaced."""

import sqlite3

from jury.errors import Conflict
from jury.language import _, decimal_comma
from jury.model.changes import Change, Changes
from jury.model.evening import Evening
from jury.model.tables import CARD_TABLES, TABLE, Key
from jury.session import journal
from jury.wording.actors import said_by
from jury.wording.codes import code_word
from jury.wording.names import name_in
from jury.wording.rows import card_place, table_word


def refuse_conflict(connection: sqlite3.Connection, evening: Evening, expected: Changes, now: Changes) -> None:
    """Go on only where a change replaces what its author saw.

    `expected` is the change as it was on the evening that the author saw, `now` what it is on the evening of the file.

    Raises:
        Conflict: something that it replaces was written since; the sentence says what, and by whom.
    """
    seen = {(change.table, change.key): change for change in expected}
    of_the_stage = all(change.table == "stage" for change in now)
    for change in now:
        if change.table == "stage" and not of_the_stage:
            continue  # what the hall sees only follows from this change, wherever it stands meanwhile
        before = seen.get((change.table, change.key))
        if before is not None and not _same_start(before, change):
            raise _conflict(connection, evening, change)


def _same_start(seen: Change, now: Change) -> bool:
    """Say whether two changes of one row begin at the same; a field that only one of them changes says nothing."""
    if seen.old is None or now.old is None:
        return seen.old is None and now.old is None
    return all(now.old[name] == value for name, value in seen.old.items() if name in now.old)


def _conflict(connection: sqlite3.Connection, evening: Evening, change: Change) -> Conflict:
    """Say what somebody else wrote; `covered` says it without the mark."""
    who = said_by(evening, _last_hand(connection, change.table, change.key))
    if change.table not in CARD_TABLES:
        sentence = _("Intussen is ‘{name}’ veranderd, door {who}.").format(name=_name(evening, change), who=who)
        return Conflict(sentence, hint=_("Er is niets vervangen."), covered=sentence)
    where = card_place(evening, change.key)
    if change.old is None:
        sentence = _("Intussen is er iets gewist bij {where}, door {who}.").format(where=where, who=who)
        return Conflict(sentence, hint=_("Er is niets vervangen."), covered=sentence)
    (said,) = (code_word(change.table, field, str(value)) for field, value in change.old.items())
    sentence = _("Intussen staat er {said} bij {where}, van {who}.")
    return Conflict(
        sentence.format(said=decimal_comma(said), where=where, who=who),
        hint=_("Er is niets vervangen."),
        covered=_("Intussen staat er iets anders bij {where}, van {who}.").format(where=where, who=who),
    )


def _name(evening: Evening, change: Change) -> str:
    """Name a row that people know by its name, or by its number."""
    if TABLE[change.table].key == ("nr",):
        return f"{table_word(change.table)} {change.key[0]}"
    return name_in(evening, change.table, str(change.key[0]) if change.key else table_word(change.table))


def _last_hand(connection: sqlite3.Connection, table: str, key: Key) -> str:
    """Find who touched a row last."""
    for entry in journal.newest_first(connection):
        if any((change.table, change.key) == (table, key) for change in entry.changes):
            return entry.who
    return ""
