"""The version that was final before the outcome was opened again: the evening as it stood then, from the journal."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from jury.model.evening import Evening
from jury.model.sound import refuse_unsound
from jury.session.journal import FINALISED, REOPENED, Entry


class Earlier(NamedTuple):
    """What was final before the outcome was opened again.

    `evening` is the evening as it was then, with the number of that version in its state. `made_final` is the day of
    that version, None where it came in with a definition. `corrected` is the day on which the version of now was made
    final, None while it is a concept.
    """

    evening: Evening
    made_final: dt.date | None
    corrected: dt.date | None


def version_before(evening: Evening, entries: Iterable[Entry]) -> Earlier | None:
    """Find the version before the one of now; None where the outcome was never opened again.

    `entries` is the whole journal up to `evening`. Of what is final only what became of it changes until it is opened
    again, so the version before is the evening with everything turned back from the last reopening on.

    Raises:
        KeyError, ValueError: the journal and the rows do not agree, or lead to what this program never wrote.
    """
    since: list[Entry] = []
    made_final: dt.date | None = None
    corrected: dt.date | None = None
    for entry in entries:
        if entry.what == REOPENED:
            since, made_final, corrected = [entry], corrected, None
            continue
        if entry.what == FINALISED:
            corrected = dt.datetime.fromisoformat(entry.at).date()
        if since:
            since.append(entry)
    if not since:
        return None
    back = (change.inverse for entry in reversed(since) for change in reversed(entry.changes))
    before = evening.after(back)
    refuse_unsound(before.records)
    return Earlier(before, made_final, corrected)
