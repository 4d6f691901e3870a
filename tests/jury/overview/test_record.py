"""A row of the overview: what it counts of an evening, and that nothing private is in it."""

import datetime as dt
from decimal import Decimal
from typing import Any, get_type_hints

from canaries import CANARY, with_canaries
from reports import evening_of, minimal

from jury.overview.record import Looked, Record, record_of

TODAY = Looked(dt.date(2026, 12, 10), 30)


def recorded(definition: dict[str, Any], looked: Looked = TODAY) -> Record:
    return record_of(evening_of(definition), "avond.jury", looked)


def test_the_row_of_an_evening() -> None:
    made = recorded(
        minimal(
            session={
                "title": "Avond",
                "id": "a-26",
                "area": "Zandwijk",
                "area_kind": "dorp",
                "date": dt.date(2026, 11, 3),
            },
            themes=[{"id": "t1", "name": "Groen"}, {"id": "t2", "name": "Vervoer"}, {"id": "t3", "name": "Zorg"}],
            proposals=[
                {
                    "id": "V01",
                    "title": "Het plein",
                    "theme": "t1",
                    "cost_eur": 4000,
                    "funding": [{"party": "p", "eur": 1500}, {"party": "q", "eur": Decimal("0.5")}],
                },
                {"id": "V02", "title": "De bus", "cost_eur": 100, "funding": [{"party": "p", "eur": 300}]},
                {"id": "V03", "title": "De soep", "theme": "t1"},
                {"id": "V04", "title": "Weg ermee", "theme": "t2", "status": "withdrawn", "cost_eur": 9999},
                {"id": "V05", "title": "Ter oefening", "theme": "t2", "counts": False, "cost_eur": 9999},
            ],
            verdicts=[
                {"proposal": "V01", "verdict": "adopt"},
                {"proposal": "V02", "verdict": "join", "join_with": ["V01"]},
                {"proposal": "V05", "verdict": "not_now"},
            ],
            parties=[
                {
                    "id": "p",
                    "name": "De Brug",
                    "needs": [{"id": "n1", "text": "Stoelen"}, {"id": "n2", "text": "Uren"}],
                },
                {
                    "id": "q",
                    "name": "School",
                    "offers": [{"id": "o1", "text": "Zaal"}, {"id": "o2", "text": "Stoelen"}],
                },
            ],
            matches=[{"need": "n1", "offer": "o2"}],
        )
    )
    assert made[:8] == ("avond.jury", "a-26", "Avond", "dorp", "Zandwijk", "", dt.date(2026, 11, 3), "preparation")
    assert (made.plans, made.verdict_adopt, made.verdict_sharpen, made.verdict_join) == (3, 1, 0, 1)
    assert (made.verdict_not_now, made.verdict_none) == (0, 1)
    assert (made.themes_with_plan, made.themes_without_plan) == (1, 2)
    assert (made.matches, made.open_needs, made.open_offers) == (1, 1, 1)
    assert (made.cost_eur, made.funding_eur, made.plans_without_cost) == (4100, Decimal("1800.5"), 1)
    assert made.gap_eur == Decimal("2499.5")  # what one plan has too much, no other one has


def test_an_amount_that_nobody_gave_is_no_zero() -> None:
    made = recorded(minimal())
    assert (made.cost_eur, made.funding_eur, made.gap_eur, made.plans_without_cost) == (None, None, None, 2)


def test_agreements_by_their_date() -> None:
    days = [(12, 9), (12, 10), (12, 31), (1, 9), (1, 10)]
    agreements: list[dict[str, Any]] = [
        {"what": "Bellen", "who": "p", "by": dt.date(2027 if month == 1 else 2026, month, day)} for month, day in days
    ]
    agreements += [{"what": "Ooit", "who": "p"}, {"what": "Iemand", "by": dt.date(2026, 1, 1)}]
    definition = minimal(parties=[{"id": "p", "name": "De Brug"}], agreements=agreements)
    made = recorded(definition)
    assert (made.agreements, made.intentions) == (5, 2)
    assert (made.agreements_past_date, made.agreements_due) == (1, 3)
    assert (made.as_of, made.due_until) == (dt.date(2026, 12, 10), dt.date(2027, 1, 9))


def test_what_is_done_or_dropped_is_neither_late_nor_due() -> None:
    days = [dt.date(2026, 12, 1), dt.date(2026, 12, 1), dt.date(2026, 12, 20), dt.date(2026, 12, 20)]
    agreements: list[dict[str, Any]] = [{"what": "Bellen", "who": "p", "by": day} for day in days]
    agreements[2]["status"] = "dropped"
    updates = [{"agreement": 1, "status": "done"}]
    parties = [{"id": "p", "name": "De Brug"}]
    made = recorded(minimal(parties=parties, agreements=agreements, agreement_updates=updates))
    assert (made.agreements, made.agreements_done, made.agreements_late, made.agreements_due) == (4, 1, 1, 1)
    assert made.agreements_past_date == 2


def test_the_last_day_there_is() -> None:
    assert Looked(dt.date(9999, 12, 20), 36_500).until == dt.date.max


def test_a_row_has_no_room_for_other_words() -> None:
    """Who adds a column with words in it has to think about who may read them, and then change this list."""
    assert [name for name, kind in get_type_hints(Record).items() if kind is str] == [
        *("file", "session", "title", "area_kind", "area", "municipality", "phase")
    ]


def test_nothing_private_is_in_a_row() -> None:
    """The words of a row are exactly those of the evening that stand on the poster at the door."""
    definition = with_canaries()
    made = recorded(definition)
    words = {value for value in made if isinstance(value, str)}
    session = definition["session"]
    assert words == {
        *("avond.jury", made.phase, session["title"], session["id"], session["area"], session["municipality"]),
        session["area_kind"],
    }
    assert not any(CANARY in str(value) for value in made)
