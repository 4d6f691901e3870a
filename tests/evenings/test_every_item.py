"""Every item of the five approaches is entered by command, seen on its screens, and read back in the report."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest
from items import Item, deciding, items
from reports import minimal, report_of
from walked import FRONT, PUBLISHED, Entered, Walked, faults

from jury.model import agreed, alliance, area, talk
from jury.model.tables import TABLE, TABLES
from jury.model.values import fields
from jury.session.migrations import NEW_IN_5

OF_THE_JURY: Final = frozenset({"audience", "log"})
"""Tables of the alliance's module that are no item of an approach."""
NAMES: Final = frozenset({"nr", "id"})


def test_every_item_is_entered_seen_and_read_back(tmp_path: Path) -> None:
    """One test for all of them: the evening is entered, and its screens are walked, once."""
    walked = Walked(tmp_path)
    found = {item.name: missing for item in items() if (missing := list(faults(walked, item)))}
    assert not found


def declared() -> Iterator[str]:
    """Give the key of every field of the alliance, those in small tables too."""
    new = {(table, column.split('"')[1]) for table, column in NEW_IN_5}
    modules = agreed, alliance, area, talk
    of_the_alliance = {row for module in modules for row in vars(module).values() if isinstance(row, type)}
    for table in TABLES:
        ours = table.row in of_the_alliance and table.name not in OF_THE_JURY
        for name, value in table.fields.items():
            if value.inner or name in NAMES or not (ours or (table.name, name) in new):
                continue
            inside = fields(value.record) if value.record is not None else ()
            yield from (f"{table.name}.{name}.{part}" for part in inside)
            if not inside:
                yield f"{table.name}.{name}"


def test_every_field_of_the_alliance_is_in_the_table() -> None:
    told = {key for item in items() for key in item.keys} | set(deciding())
    assert set(declared()) <= told
    for key in told:
        table, field, *_part = key.split(".")
        assert field in TABLE[table].fields, key


WALK: Final = Item("Een doel", ("goals.text",), ("Avond",), (6,))


def a_walk(**changed: Any) -> Any:
    """Give an evening on which a goal was entered, seen and read back, with something else in it."""
    kept = {
        "entered": {"goals.text": [Entered(("Samen eten",))]},
        "seen": {"Avond": "Doel  Samen eten", "Stage": ""},
        "report": {6: "- Samen eten.", FRONT: "", PUBLISHED: "- Samen eten."},
    }
    return SimpleNamespace(**kept | changed)


@pytest.mark.parametrize(
    ("changed", "item", "found"),
    [
        ({}, WALK, []),
        ({"entered": {}}, WALK, ["goals.text: no command enters it"]),
        ({"entered": {"goals.text": [Entered(("Samen eten",), "Fout: nee.")]}}, WALK, ["goals.text: Fout: nee."]),
        ({"seen": {"Avond": "Doel  Samen et…"}}, WALK, ["goals.text: not on Avond"]),
        ({}, WALK._replace(screens=("Stage",)), ["goals.text: not on Stage"]),
        ({"report": {6: "- Samen etentje."}}, WALK, ["goals.text: not in section 6"]),
        ({}, WALK._replace(sections=(FRONT,)), ["goals.text: not in section 0"]),
        ({}, WALK._replace(sections=(), private=True), ["goals.text: private, and published"]),
    ],
    ids=["all is there", "not entered", "refused", "not seen", "elsewhere", "not read", "in front", "not private"],
)
def test_where_one_of_the_three_is_missing_the_walk_finds_it(
    changed: dict[str, Any], item: Item, found: list[str]
) -> None:
    assert list(faults(a_walk(**changed), item)) == found


def test_what_is_refused_consent_or_is_not_public_is_not_printed() -> None:
    more: dict[str, Any] = {
        "parties": [{"id": "a", "name": "Arend"}],
        "team": [{"name": "Truus Drager", "party": "a"}, {"name": "Bep Drager", "consent_name": True}],
        "agreements": [
            {"what": "Een geheim plan", "who": "a", "by": dt.date(2026, 12, 1), "public": False},
            {"what": "Een open plan", "who": "a", "by": dt.date(2026, 12, 1)},
        ],
    }
    session = {"title": "Avond", "quote": "Zo hoor je nog eens iets."}
    for consent, printed in ((True, True), (False, False)):
        report = report_of(minimal(**more, session={**session, "quote_consent": consent}))
        assert ("Zo hoor je nog eens iets." in report) is printed
        assert ("Truus" in report, "Bep" in report) == (False, True)
        assert ("geheim plan" in report, "open plan" in report) == (False, True)
    assert "Zo hoor je nog eens iets." in report_of(minimal(session=session))
