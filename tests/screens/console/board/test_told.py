"""Who calls whom of a match, in words."""

import datetime as dt

import pytest
from reports import evening_of, minimal

from jury.model.alliance import Match
from screens.console.board.told import calls

PARTIES = [
    {
        "id": "a",
        "name": "Arend",
        "needs": [{"id": "N1", "text": "Een tafel"}],
        "offers": [{"id": "A0", "text": "Een kast"}],
    },
    {"id": "b", "name": "Bies", "offers": [{"id": "A1", "text": "Een timmerman"}]},
    {"id": "c", "name": "Camp"},
]


@pytest.mark.parametrize(
    ("offer", "first", "said"),
    [
        ("A1", "a", "Arend belt Bies"),
        ("A1", "b", "Bies belt Arend"),
        ("A1", "c", "Camp belt Arend en Bies"),
        ("A0", "c", "Camp belt Arend"),
        ("A0", "a", "Arend regelt dat zelf"),
    ],
)
def test_who_calls_whom(offer: str, first: str, said: str) -> None:
    evening = evening_of(minimal(parties=PARTIES))
    need, offers = evening.needs[0], {row.id: row for row in evening.offers}
    match = Match(nr=1, need="N1", offer=offer, first_contact=first)
    assert calls(evening, match, need, offers[offer]) == said
    before = match._replace(contact_before=dt.date(2026, 12, 1))
    assert calls(evening, before, need, offers[offer]) == f"{said} vóór 1 december 2026"
