"""The agreements as days in a calendar: an iCalendar file that every calendar takes in.

Source: RFC 5545, sections 3.1 (lines and their folding), 3.3.11 (text) and 3.6.1 (events).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from jury.errors import JuryError
from jury.language import N_, _
from jury.report.formats.asked import Asked
from jury.report.model.agreements import AgreementRow, Told
from jury.report.templating.words import Words
from jury.text import one_line, sentence

OCTETS: Final = 75
"""The most that stands on a line, its end not counted."""
ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


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
        events.append(_lines(asked, "terug", agreed.return_date, looking_back, "", ()))
    if not events:
        raise JuryError(_("Er zijn nog geen afspraken met een naam en een datum: er is niets voor in de agenda."))
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wijkjury//jury//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    lines = (*head, *(line for event in events for line in event), "END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(asked: Asked, words: Words, row: AgreementRow) -> tuple[str, ...]:
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
    return _lines(asked, str(row.nr), row.by, what, "\n".join(filter(None, about)), row.told, row.status == "dropped")


def _lines(
    asked: Asked, name: str, day: dt.date, what: str, about: str, told: Sequence[Told], dropped: bool = False
) -> tuple[str, ...]:
    """Write an event; every message about it makes a later version of it, and one that was dropped is cancelled."""
    # The evening's own day, or that of the last message: the same evening gives the same file.
    made = max((each.date for each in told if each.date), default=None) or asked.evening.session.date or day
    return (
        "BEGIN:VEVENT",
        f"UID:{_text(asked.evening.session.id)}-{name}@wijkjury",
        f"DTSTAMP:{_date(made)}T000000Z",
        f"DTSTART;VALUE=DATE:{_date(day)}",
        f"SUMMARY:{_text(one_line(what))}",
        *([f"DESCRIPTION:{_text(about)}"] if about else []),
        f"SEQUENCE:{len(told)}",
        *(["STATUS:CANCELLED"] if dropped else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def _date(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    return text.translate(ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Break a line where it holds as much as a line may; a character is never cut in two."""
    part, length = "", 0
    for character in line:
        size = len(character.encode())
        if length + size > OCTETS:
            yield part
            part, length = " ", 1
        part, length = part + character, length + size
    yield part
