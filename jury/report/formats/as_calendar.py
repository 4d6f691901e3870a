"""The agreements as days in a calendar: an iCalendar file that every calendar takes in.

Source: RFC 5545, section 3.6.1 (events); those for lines and texts stand where these are written.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from jury.errors import JuryError
from jury.language import N_, _
from jury.report.formats.asked import Asked
from jury.report.model.agreements import AgreementRow, Told
from jury.report.templating.calendar_lines import calendar_text, whole_calendar
from jury.report.templating.words import Words
from jury.text import one_line, sentence

TEMPLATE: Final = "afspraken.ics.j2"
"""A template of her own; without one we write the lines ourselves."""


class Event(NamedTuple):
    """A whole day in the calendar. `made` and `day` are written as 20261231, `about` on as many lines as it has.

    `sequence` counts the messages about it; one that is `dropped` is cancelled in the calendars that have it.
    """

    uid: str
    made: str
    day: str
    what: str
    about: str
    sequence: int
    dropped: bool


def calendar(asked: Asked) -> str:
    """Write an event of a whole day for every agreement, on the day before which it is to be done.

    An event keeps its name from one version to the next, so that taking the file in again doubles nothing.

    Raises:
        JuryError: nothing was agreed yet; a calendar without an event is none.
    """
    words = Words(asked.language)
    agreed = asked.report.agreements
    events = [_event(asked, words, row) for row in agreed.settled]
    if agreed.return_date is not None and all(row.by != agreed.return_date for row in agreed.settled):
        looking_back = words.plain(N_("We kijken samen terug op de plannen."))
        events.append(_made(asked, "terug", agreed.return_date, looking_back, "", ()))
    if not events:
        raise JuryError(_("Er zijn nog geen afspraken met een naam en een datum: er is niets voor in de agenda."))
    if asked.has_own(TEMPLATE):
        return asked.filled(TEMPLATE, report=asked.report, events=tuple(events))
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wijkjury//jury//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    lines = (*head, *(line for event in events for line in _lines(event)), "END:VCALENDAR")
    return whole_calendar(f"{line}\n" for line in lines)


def _event(asked: Asked, words: Words, row: AgreementRow) -> Event:
    if row.by is None:
        raise AssertionError("what is settled has a day")
    about = (
        words.plain(N_("Hoe: {how}"), how=sentence(row.how)) if row.how else "",
        words.plain(N_("Wie: {who}."), who=row.who),
        words.plain(N_("Met: {names}."), names=", ".join(row.with_)) if row.with_ else "",
        words.plain(N_("Plannen: {titles}."), titles=", ".join(row.plans)) if row.plans else "",
        words.plain(N_("Stand: {standing}."), standing=str(words.standing(row.status))) if row.status != "open" else "",
        asked.report.cover.title,
    )
    what = row.what or words.plain(N_("Een afspraak; de tekst volgt nog."))
    return _made(asked, str(row.nr), row.by, what, "\n".join(filter(None, about)), row.told, row.status == "dropped")


def _made(
    asked: Asked, name: str, day: dt.date, what: str, about: str, told: Sequence[Told], dropped: bool = False
) -> Event:
    """Make an event; every message about it makes a later version of it."""
    # The evening's own day, or that of the last message: the same evening gives the same file.
    made = max((each.date for each in told if each.date), default=None) or asked.evening.session.date or day
    uid = f"{asked.evening.session.id}-{name}@wijkjury"
    return Event(uid, _date(made), _date(day), one_line(what), about, len(told), dropped)


def _lines(event: Event) -> tuple[str, ...]:
    return (
        "BEGIN:VEVENT",
        f"UID:{calendar_text(event.uid)}",
        f"DTSTAMP:{event.made}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day}",
        f"SUMMARY:{calendar_text(event.what)}",
        *([f"DESCRIPTION:{calendar_text(event.about)}"] if event.about else []),
        f"SEQUENCE:{event.sequence}",
        *(["STATUS:CANCELLED"] if event.dropped else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def _date(day: dt.date) -> str:
    return day.isoformat().replace("-", "")
