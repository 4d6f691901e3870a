"""The agreements in a calendar: lines as RFC 5545 wants them, and nothing typed that becomes a line of its own."""

import re
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from reports import evening_of, example, minimal

from jury.errors import JuryError
from jury.report.formats.as_calendar import calendar
from jury.report.formats.asked import Asked
from jury.report.templating.calendar_lines import OCTETS
from jury.session.journal import EMPTY

PARTIES = [{"id": "p", "name": "Gemeente; afd. Wijk, en meer"}]


def calendar_of(definition: dict[str, Any], language: str | None = None) -> str:
    return calendar(Asked(evening_of(definition), EMPTY, wanted_language=language))


def events_of(text: str) -> list[dict[str, str]]:
    """Read the events as a calendar does: unfold the lines, and take the escapes off the texts."""
    assert text.endswith("\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert not any("\n" in line or "\r" in line for line in lines)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    events: list[dict[str, str]] = []
    for line in lines[6 - 1 : -1]:
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif line != "END:VEVENT":
            events[-1][name] = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)
    return events


def agreed(what: str, **more: Any) -> dict[str, Any]:
    return {"what": what, "who": "p", "by": date(2027, 1, 4)} | more


def test_every_agreement_of_the_example_is_a_whole_day_with_who_and_with_whom() -> None:
    events = events_of(calendar_of(example()))
    days = [event["DTSTART;VALUE=DATE"] for event in events]
    assert days == ["20270104", "20270301", "20270121", "20261217", "20271118"]
    assert events[2]["SUMMARY"] == "Tarief op papier en een derde drager"
    assert events[2]["DESCRIPTION"].split("\n") == [
        "Hoe: De huurdersraad leest het tarief eerst mee.",
        "Wie: Warmtebedrijf Rietergloed.",
        "Met: Huurdersraad De Spreekbuis.",
        "Plannen: Warm aan de Weegbree.",
        "Slotavond wijkalliantie Reigerhoek",
    ]
    assert len({event["UID"] for event in events}) == 5
    assert {event["DTSTAMP"] for event in events} == {"20261119T000000Z"}
    assert "Who: Warmtebedrijf Rietergloed." in events_of(calendar_of(example(), "en"))[2]["DESCRIPTION"]


def test_an_agreement_that_is_worded_anew_stays_the_same_event() -> None:
    first, second = (
        events_of(calendar_of(minimal(parties=PARTIES, agreements=[agreed(what, by=date(2027, 1, day))])))
        for what, day in (("De sleutel", 4), ("De sleutel van het hek", 11))
    )
    assert first[0]["UID"] == second[0]["UID"]
    assert first[0]["DTSTART;VALUE=DATE"] != second[0]["DTSTART;VALUE=DATE"]


def test_no_line_is_longer_than_a_line_may_be_and_no_character_is_cut_in_two() -> None:
    what = "Een café én een pleintje voor ’t hele dorp 👩‍👩‍👧 " * 20
    text = calendar_of(minimal(parties=PARTIES, agreements=[agreed(what)]))
    lengths = [len(line.encode()) for line in text.split("\r\n")]
    assert max(lengths) <= OCTETS
    assert max(lengths) > OCTETS - 4
    assert events_of(text)[0]["SUMMARY"] == " ".join(what.split())


def test_what_was_typed_makes_no_line_of_its_own() -> None:
    what = "x\nEND:VEVENT\r\nBEGIN:VALARM\\n;,:\u2028y"
    events = events_of(calendar_of(minimal(parties=PARTIES, agreements=[agreed(what)])))
    assert len(events) == 1
    assert "VALARM" not in events[0]
    assert events[0]["SUMMARY"].startswith("x END:VEVENT BEGIN:VALARM\\n;,:")
    assert events[0]["DESCRIPTION"].startswith("Wie: Gemeente; afd. Wijk, en meer.")


def test_intentions_are_no_days_and_the_return_evening_always_is_one() -> None:
    agreements = [agreed("De sleutel"), {"what": "Ooit een tuin", "who": "p"}]
    session = {"title": "Avond in het dorp", "return_date": date(2027, 11, 18)}
    events = events_of(calendar_of(minimal(parties=PARTIES, agreements=agreements, session=session)))
    assert [event["SUMMARY"] for event in events] == ["De sleutel", "We kijken samen terug op de plannen."]
    assert events[1]["DTSTART;VALUE=DATE"] == "20271118"


def test_another_library_reads_the_same_days_back() -> None:
    definition = example()
    definition["agreements"][0] |= {"how": "Bij de sluis; met 2 sleutels, en een hek", "status": "dropped"}
    updates = [{"agreement": 2, "date": date(2027, 2, 1), "text": "Een komma, een ; en\neen regel."}]
    read = Calendar.from_ical(calendar_of(definition | {"agreement_updates": updates}))
    assert read.errors == []
    events = read.walk("VEVENT")
    assert [event.errors for event in events] == [[]] * 5
    rows = [row for row in definition["agreements"] if "by" in row]
    assert [event.decoded("dtstart") for event in events] == [row["by"] for row in rows]
    assert [str(event["summary"]) for event in events] == [row.get("what_public", row["what"]) for row in rows]
    assert "Hoe: Bij de sluis; met 2 sleutels, en een hek." in str(events[0]["description"]).split("\n")
    assert [str(event.get("status", "")) for event in events] == ["CANCELLED", "", "", "", ""]
    assert [event.decoded("sequence") for event in events] == [0, 1, 0, 0, 0]
    assert events[1].decoded("dtstamp").date() == date(2027, 2, 1)


def test_what_is_not_for_everybody_is_no_day_in_it() -> None:
    agreements = [agreed("De sleutel"), agreed("Geheim", public=False)]
    events = events_of(calendar_of(minimal(parties=PARTIES, agreements=agreements)))
    assert [event["SUMMARY"] for event in events] == ["De sleutel"]


def test_an_evening_without_agreements_says_that_there_is_nothing_for_a_calendar() -> None:
    with pytest.raises(JuryError, match="Er zijn nog geen afspraken met een naam en een datum"):
        calendar_of(minimal())
