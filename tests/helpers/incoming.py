"""Files that come in from outside, written by hand, and the evenings they come into."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jury.definition.reading import read_definition
from jury.intake.tables.delimited import read_delimited
from jury.intake.tables.table import Table
from jury.model.evening import Evening
from jury.model.scorecards import Scorecard
from jury.model.tables import Key, Row

DATA = Path(__file__).parent.parent / "data"
SUBMISSIONS = DATA / "inzendingen.csv"
HOSTILE = DATA / "hostile"
CASES = DATA / "cases"
"""Small inputs that once went wrong, each an example of its kind."""
OF_THE_ALLIANCE = (
    *("session", "settings", "publication", "themes", "goals", "areas", "criteria", "parties", "measures", "jurors"),
)
"""The tables of an evening whose plans are still to come."""


def csv_table(text: str, name: str = "tabel.csv") -> Table:
    """Read a csv text as a table."""
    return read_delimited(text.encode(), name)


@cache
def example_evening() -> Evening:
    """Give the whole example evening."""
    return Evening(read_definition(DATA / "voorbeeldsessie.toml"))


@cache
def evening_without_plans() -> Evening:
    """Give the example evening as it was before any plan came in."""
    return Evening({table: example_evening().records[table] for table in OF_THE_ALLIANCE})


def marking_evening(**tables: Mapping[Key, Row]) -> Evening:
    """Give the example evening in the round, plans and jury there, and not one card handed in."""
    kept = {name: example_evening().records[name] for name in (*OF_THE_ALLIANCE, "proposals", "interests")}
    return Evening({**kept, "state": {(): {"phase": "round"}}, **tables})


def shown_cards(evening: Evening) -> dict[tuple[str, str], Scorecard]:
    """Give every card as it is shown; who stepped aside has a locked one, said so or not."""
    pairs = ((plan.id, juror.id) for plan in evening.listed_proposals for juror in evening.jurors)
    return {pair: evening.card(*pair) for pair in pairs}
