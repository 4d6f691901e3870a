"""Who sees what is what the report tells: the table and the published model say the same at every level."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Final

import pytest
from reports import evening_of, example, unmarked

from jury.model.evening import Evening
from jury.publication.levels import LEVELS, OWN, at_level, level_of
from jury.publication.who_sees import Much, Reader, Sees, who_sees
from jury.report.building.build import build_report
from jury.report.model.plans import Plan
from jury.report.model.report import Report
from jury.session.journal import EMPTY
from jury.telling.who_sees import FACTS, LEVEL_WORDS, readers, table_of

PLANS: Final = 11


def reachable() -> dict[str, Any]:
    """The example, with a way to reach two plans of which one agreed, and a mark that was changed afterwards."""
    definition = example()
    for plan in definition["proposals"][:2]:
        plan |= {"email": f"{plan['id']}@mail.example", "consent_name": plan["id"] == "V01"}
    definition["revisions"] = [{"proposal": "V09", "juror": "J1", "criterion": "verbinden", "first": 7}]
    return definition


def at(level: str) -> Evening:
    definition = reachable()
    definition["publication"] |= {
        name: bool(value) if isinstance(value, int) else value for name, value in LEVELS[level].items()
    }
    return evening_of(definition)


def plans_of(report: Report) -> Iterator[Plan]:
    return (plan for theme in report.themes for plan in theme.plans)


TOLD: Final[dict[str, Callable[[Report], int]]] = {
    "verdicts": lambda report: sum(bool(plan.ruling.verdict) for plan in plans_of(report)),
    "places": lambda report: len(report.outcome.places),
    "marks": lambda report: sum(bool(row.mark) for row in report.outcome.places),
    "means": lambda report: sum(bool(row.criteria) for row in report.outcome.places),
    "first_round": lambda report: len(report.outcome.first_round),
    "juror_marks": lambda report: len(report.outcome.cards),
    "jury_names": lambda report: len(report.jury.jurors),
    "pitchers": lambda report: sum(bool(plan.pitcher) for plan in plans_of(report)),
    "contact": lambda report: sum(bool(plan.contact) for plan in plans_of(report)),
}
"""How many of each the published model holds."""


def count(sees: Sees) -> int:
    return {Much.NOTHING: 0, Much.ALL: PLANS, Much.TOP: sees.n, Much.SOME: sees.n}[sees.much]


@pytest.mark.parametrize("level", LEVELS)
def test_everybody_sees_as_much_as_the_report_tells(level: str) -> None:
    evening = at(level)
    report = build_report(evening, EMPTY)
    seen = {fact.code: fact.seen[Reader.EVERYBODY] for fact in who_sees(evening)}
    assert {code: count(seen[code]) for code in TOLD} == {code: told(report) for code, told in TOLD.items()}


def test_a_setting_of_its_own_is_seen_by_everybody_too() -> None:
    evening = at("usual")
    assert level_of(evening.publication) == "usual"
    changed = evening.publication._replace(publish_juror_scores=True)
    assert level_of(changed) == OWN
    seen = {fact.code: fact.seen[Reader.EVERYBODY] for fact in who_sees(evening, changed)}
    assert seen["juror_marks"] == Sees(Much.TOP, 3)
    assert seen["means"] == Sees(Much.NOTHING)


def test_a_level_says_all_that_is_published_and_nothing_else() -> None:
    publication = evening_of(example()).publication
    settings = {name for name in publication._fields if name.startswith("publish_")}
    for name, level in LEVELS.items():
        assert set(level) == settings
        assert level_of(at_level(publication, name)) == name
        assert at_level(publication, name).contact_address == publication.contact_address


def test_a_wider_level_takes_nothing_away_from_anybody() -> None:
    amounts = {
        level: [count(fact.seen[Reader.EVERYBODY]) for fact in who_sees(at(level)) if fact.code in TOLD]
        for level in LEVELS
    }
    told = list(amounts.values())
    for narrower, wider in pairwise(told):
        assert all(less <= more for less, more in zip(narrower, wider, strict=True))
    assert told[0] != told[1] != told[2] != told[3]


def test_what_is_never_published_is_so_at_every_level() -> None:
    for level in LEVELS:
        never = {fact.code: fact.seen for fact in who_sees(at(level))}
        for code in ("deliberation", "too_few", "feedback", "private_agreements"):
            assert never[code][Reader.EVERYBODY] == Sees(Much.NOTHING)
        for seen in never.values():
            assert seen[Reader.ORGANISERS] == Sees(Much.ALL)


def test_the_table_tells_which_rows_another_level_changes() -> None:
    evening = at("usual")
    assert not any(row.differs for row in table_of(evening))
    changed = {row.fact for row in table_of(evening, "wide") if row.differs}
    assert changed == {
        "De plaatsen",
        "De eindcijfers",
        "Gemiddelde per criterium",
        "Stand na de eerste ronde",
        "De namen van de pitchers",
    }
    assert set(LEVEL_WORDS) == {*LEVELS, OWN}
    assert len(table_of(evening)) == len(FACTS)
    assert all(len(row.cells) == len(readers()) for row in table_of(evening))


def test_without_marks_the_table_is_about_what_is_left() -> None:
    codes = {fact.code for fact in who_sees(evening_of(unmarked()))}
    assert "verdicts" in codes
    assert not codes & {"places", "marks", "juror_marks", "too_few"}
