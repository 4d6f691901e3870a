"""The return evening of an earlier one: the area, the parties, the plans and what is still open come along."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from jury.language import N_, catalogue
from jury.model.evening import Evening
from jury.model.tables import TABLES, Key, Records, Row, Table
from jury.model.values import Kind, Stored
from jury.publication.looked_at import BETWEEN
from jury.publication.what_became import OVER, Standing, status_of
from jury.session.journal import Head, closing_code
from jury.wording.dates import day_in_words

WHOLE: Final = (
    *("publication", "area_profile", "areas", "figures", "area_points", "sources", "ambition", "links"),
    *("challenge", "themes", "goals", "measures", "parties", "organisers", "team", "needs", "offers", "matches"),
    *("links_between", "barriers", "answers", "settled"),
)
"""Tables of which every row comes along, as far as it is about what does."""
CHANGED: Final = ("session", "proposals", "agreements", "agreement_updates", "log")
"""Tables of which a part comes along, or a row is made."""
LEFT: Final = (
    *("settings", "state", "audience", "criteria", "jurors", "interests", "scorecards", "marks", "verdicts"),
    *(
        "revisions",
        "tie_decisions",
        "weighed",
        "dilemmas",
        "dismissed",
        "order_moves",
        "cross_questions",
        "feedback",
        "tables",
    ),
    *("attendance", "rundown", "timings", "awards", "counts", "confirmations", "signed", "recounts"),
    *("stage", "shown_cues", "clock"),
)
"""What belongs to that one evening: its jury and marks, what was decided on them, who was there, how it went."""
NAMING: Final = frozenset({Kind.REF, Kind.REFS, Kind.ROW})
"""The kinds of field that name rows of another table."""
OUTLIVE_A_PLAN: Final = frozenset({"needs", "offers", "matches", "agreements"})
"""What stays of use where the plan that it was for takes no part any more."""
OF_THE_AREA: Final = ("area_kind", "area", "municipality", "language", "trajectory", "secretary", "host")
"""What the two evenings have in common."""
OF_THE_ROUND: Final = ("status", "order", "counts", "sheet")
"""Where a plan stood in the round of that evening."""
TURN: Final = re.compile(r"(?P<first>.+?)-terug(?:-(?P<nr>[0-9]+))?")
"""The id of a return evening: that of the first evening, and the how-manieth return it is."""


def return_records(before: Evening, head: Head) -> Records:
    """Give the rows of the return evening of an evening, which has no marks, no criteria and no jury yet.

    `head` is the entry of its journal whose code is printed; the minutes begin with it. An agreement comes along as
    long as it is neither done nor dropped, with what was told of it.
    """
    going_on = {row.nr: row for row in before.agreements if Standing(status_of(before, row)) not in OVER}
    plans = {plan.id for plan in before.in_play}
    kept: dict[str, Mapping[Key, Row]] = {
        **{table: before.records.get(table, {}) for table in WHOLE},
        "session": {(): _session(before)},
        "proposals": {key: _plan(row) for key, row in before.records["proposals"].items() if key[0] in plans},
        "agreements": {(nr,): before.records["agreements"][nr,] for nr in going_on},
        "agreement_updates": {
            (row.nr,): before.records["agreement_updates"][row.nr,]
            for row in before.agreement_updates
            if row.agreement in going_on
        },
        "log": {(1,): {"nr": 1, "text": _follows(before, head)}},
    }
    for table in TABLES:
        if table.name in kept:
            kept[table.name] = dict(_without_what_stayed(table, kept))
    kept["settled"] = {key: row for key, row in kept["settled"].items() if _is_there(str(row["field"]), kept)}
    return {name: rows for name, rows in kept.items() if rows or name == "proposals"}


def _session(before: Evening) -> Row:
    about = before.session
    words = catalogue(about.language)
    given: dict[str, Any] = {
        name: value for name, value in before.records["session"][()].items() if name in OF_THE_AREA
    }
    title = words.gettext(N_("Terugkomavond {area}")).format(area=about.area or about.title)
    day = {"date": about.return_date.isoformat()} if about.return_date is not None else {}
    return {"title": title, "id": _next_id(about.id), **given, **day, "written": ["format", "criteria", "jurors"]}


def _next_id(id: str) -> str:
    """Give the id of the evening that follows: reigerhoek-2026-terug, and after that one reigerhoek-2026-terug-2."""
    found = TURN.fullmatch(id)
    return f"{found['first']}-terug-{int(found['nr'] or 1) + 1}" if found else f"{id}-terug"


def _plan(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in OF_THE_ROUND}


def _follows(before: Evening, head: Head) -> str:
    """Say in the minutes which evening this one follows, and by which code that one is known."""
    about = before.session
    words = catalogue(about.language)
    said = (
        words.gettext(N_("Deze avond volgt op ‘{title}’ van {day}; slotcode {code}."))
        if about.date is not None
        else words.gettext(N_("Deze avond volgt op ‘{title}’; slotcode {code}."))
    )
    day = day_in_words(about.date, about.language) if about.date is not None else ""
    return said.format(title=about.title, day=day, code=closing_code(head))


def _without_what_stayed(table: Table, kept: Mapping[str, Mapping[Key, Row]]) -> Iterator[tuple[Key, Row]]:
    """Give the rows of a table without what they name and does not come along; a row about that stays behind too."""
    for key, row in kept[table.name].items():
        gone: dict[str, Stored | None] = {}
        for name, value in table.fields.items():
            if value.kind in NAMING and name in row:
                there = {stored for (stored, *_rest) in kept.get(value.of, {})}
                kept_in_row = row[name]
                named = kept_in_row if isinstance(kept_in_row, list) else [kept_in_row]
                left = [each for each in named if each in there]
                if left != named:
                    gone[name] = left or None
        outlives = table.name in OUTLIVE_A_PLAN and not any(table.fields[name].needed for name in gone)
        if not gone or outlives or table.name == "proposals":
            cut = {**row, **gone}
            yield key, {name: value for name, value in cut.items() if value is not None}


def _is_there(field: str, kept: Mapping[str, Mapping[Key, Row]]) -> bool:
    """Say whether the place of a text that somebody looked at comes along: a table, a key, and often a field."""
    table, *key = field.split(BETWEEN)
    return any(list(map(str, each)) == key[: len(each)] for each in kept.get(table, {}))
