"""Definitions for tests: a small one to spoil, and random ones that use every table."""

import tomllib
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from functools import partial
from typing import Any

from hypothesis import strategies as st

from jury.definition.faults import same_id
from jury.definition.reading import Definition, definition_records
from jury.definition.toml_file import parse_toml
from jury.model.tables import DEFINED, TABLE
from jury.model.values import Kind, Value, fields

SMALL = """\
[session]
title = "Kleine avond"

[[criteria]]
id = "a"
name = "Aandacht"

[[jurors]]
id = "J1"
name = "Renée"

[[proposals]]
id = "V01"
title = "Kom Binnen"
"""
"""Fourteen lines in which nothing is wrong."""


def read(text: str) -> Definition:
    """Read a definition from its text."""
    return definition_records(*parse_toml(text, "avond.toml"))


def as_data(text: str) -> dict[str, Any]:
    """Give what tomllib reads, with exact decimals."""
    return tomllib.loads(text, parse_float=Decimal)


AWKWARD = "aZé0 \n'\"\\#[]{}=.,:€’–🏘"
plain_texts = st.text(AWKWARD, max_size=6)
ids = st.tuples(st.sampled_from("bÉ7[\"'."), st.text(AWKWARD.replace("\n", ""), max_size=3)).map("".join)
titles = st.tuples(ids, plain_texts).map("".join)
numbers = st.integers(1, 10**6) | st.decimals(1, 1000, places=2)
moments = st.datetimes(
    datetime(1950, 1, 1), datetime(2100, 1, 1), timezones=st.sampled_from([None, timezone(timedelta(hours=1))])
)
SCALES: list[tuple[int, int, int | Decimal]] = [(1, 10, 1), (0, 5, Decimal("0.5")), (-5, 5, 1), (1, 3, Decimal("0.25"))]
TIE_RULES = ["head_to_head", "deliberation", "lottery:zeven"]


def _values(value: Value, known: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    of = known.get(value.of, [])
    some = st.lists(st.sampled_from(of), max_size=3) if of else st.just([])
    plans = st.sampled_from(known["proposals"]) if known["proposals"] else st.nothing()
    every: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: titles if value.needed else plain_texts,
        Kind.ID: ids,
        Kind.WHOLE: st.integers(1, 10**6),
        Kind.ROW: st.just(1),
        Kind.LINK: ids.map(lambda id: f"https://{id.strip() or 'x'}.nl".replace(" ", "")),
        Kind.DECIMAL: numbers,
        Kind.FLAG: st.booleans(),
        Kind.DATE: st.dates(date(1000, 1, 1)),
        Kind.TIME: st.times(),
        Kind.MOMENT: moments,
        Kind.CHOICE: st.sampled_from(value.choices or ("",)),
        Kind.REF: st.sampled_from(of or [""]),
        Kind.REFS: some,
        Kind.TEXTS: st.lists(plain_texts, max_size=3),
        Kind.ANCHORS: st.dictionaries(ids, plain_texts, max_size=2),
        Kind.VOTES: st.dictionaries(plans, st.integers(0, 99)),
        Kind.EXTRA: st.dictionaries(ids, plain_texts, max_size=2),
        Kind.LOGGED: plain_texts | numbers | st.sampled_from(["5", "'5", "7.5", "5."]),
    }
    if value.record is not None:
        return st.lists(rows(value.record, known), max_size=2) if _can_point(value.record, known) else st.just([])
    return every[value.kind]


@st.composite
def rows(draw: st.DrawFn, /, row: type, known: dict[str, list[str]], **fixed: Any) -> dict[str, Any]:
    """A row of a definition: what is needed, and some of what is not."""
    free = {name: value for name, value in fields(row).items() if not value.inner and name not in fixed}
    loose = [n for n, value in free.items() if not value.needed and (value.kind is not Kind.REF or known.get(value.of))]
    chosen = draw(st.sets(st.sampled_from(loose), max_size=5)) if loose else set()
    return fixed | {name: draw(_values(free[name], known)) for name in free if free[name].needed or name in chosen}


@st.composite
def definitions(draw: st.DrawFn) -> dict[str, Any]:
    """A whole definition, right in every way, with any of its tables."""
    some_ids = partial(st.lists, ids, unique_by=same_id, max_size=2)
    known = {table.name: draw(some_ids()) for table in DEFINED if table.key == ("id",)}
    known |= {name: draw(some_ids(min_size=1)) for name in ("criteria", "jurors")}
    known["proposals"] = draw(some_ids(min_size=draw(st.sampled_from([2, 1, 0]))))
    data: dict[str, Any] = {}
    for table in DEFINED:
        if len(table.place) > 1:
            continue
        if table.single:
            given = [draw(rows(table.row, known))]
        elif table.key == ("id",):
            given = [draw(rows(table.row, known, id=id)) for id in known[table.name]]
        else:
            count = draw(st.integers(0, 2)) if _can_point(table.row, known) else 0
            given = [draw(rows(table.row, known)) for _ in range(count)]
        if table.name in ("session", "proposals") or known.get(table.name) or draw(st.booleans()):
            data[table.name] = given[0] if table.single else given
    if draw(st.booleans()):
        data["format"] = 1
    draw(_mended(data, known))
    return data


def _can_point(row: type, known: dict[str, list[str]]) -> bool:
    return all(known.get(value.of) for value in fields(row).values() if value.of and value.needed)


@st.composite
def _mended(draw: st.DrawFn, data: dict[str, Any], known: dict[str, list[str]]) -> None:
    """Bring a random definition under the rules that hold between its rows."""
    low, high, step = draw(st.sampled_from(SCALES))
    given = data.setdefault("settings", {})
    given |= {"scale_min": low, "scale_max": high, "scale_step": step}
    given["tie_break"] = draw(st.lists(st.sampled_from([*TIE_RULES, f"criterion:{known['criteria'][0]}"]), max_size=2))
    data["criteria"][0]["counts"] = True
    for name, keys in (("verdicts", ("proposal",)), ("interests", ("juror", "proposal"))):
        data[name] = list({tuple(row[key] for key in keys): row for row in data.get(name, [])}.values())
    plans = known["proposals"]
    data["revisions"] = list({row["proposal"]: row for row in data.get("revisions", [])}.values())
    if data["revisions"]:
        sealed = st.sampled_from([{"phase": "deliberation"}, {"phase": "final"}, {"phase": "round", "sealed": True}])
        data["state"] = data.get("state", {}) | draw(sealed)
    for row in data["revisions"]:
        row["first"] = draw(st.sampled_from([low, high, "abstained"] if "criterion" in row else ["absent"]))
    for row in data.get("tie_decisions", []):
        row["proposals"] = plans
    if len(plans) < 2:
        data.pop("tie_decisions", None)
    marks = st.integers(0, int((high - low) / step)).map(lambda steps: low + steps * step) | st.just("abstained")
    cards = st.dictionaries(st.sampled_from(known["criteria"]), marks) | st.fixed_dictionaries(
        {"state": st.sampled_from(["recused", "absent", "abstained"])}
    )
    if draw(st.booleans()) and plans:
        sheets = st.dictionaries(st.sampled_from(known["jurors"]), cards)
        data["scorecards"] = draw(st.dictionaries(st.sampled_from(plans), sheets, min_size=1))
    data["revisions"] = [row for row in data["revisions"] if row["first"] not in _held(data, row)]
    for name, keys in (("timings", ("proposal", "part")), ("confirmations", ("proposal", "juror"))):
        data[name] = list({tuple(row[key] for key in keys): row for row in data.get(name, [])}.values())
    subjects = {"pitch": "proposal", "award": "award", "own": "title"}
    data["rundown"] = [row for row in data.get("rundown", []) if row.get(subjects.get(row["kind"], "kind"))]
    draw(_mended_awards(data, known))
    for party in data.get("parties", []):
        for name, letter in (("needs", "N"), ("offers", "A")):
            count = draw(st.integers(0, 2))
            if count:
                each = rows(TABLE[name].row, known)
                party[name] = [{**draw(each), "id": f"{letter} {party['id']} {n}"} for n in range(count)]
    data.pop("matches", None)


@st.composite
def _mended_awards(draw: st.DrawFn, data: dict[str, Any], known: dict[str, list[str]]) -> None:
    """Let somebody decide on every award, and a programme name those that there are."""
    data["counts"] = list({same_id(row["counter"]): row for row in data.get("counts", [])}.values())
    awards = data.get("awards", [])
    for place, row in enumerate(awards):
        choices = ["jury", f"criterion:{known['criteria'][-1]}", *([] if place else ["audience"])]
        row["by"] = draw(st.sampled_from(choices))
        if row["by"] != "jury":
            row.pop("winner", None)
            row.pop("reason", None)
        elif "winner" in row:
            row["reason"] = draw(titles)
    for row in data["rundown"] if awards else ():
        if row["kind"] == "award":
            row["award"] = draw(st.sampled_from(known["awards"]))


def _held(data: dict[str, Any], row: dict[str, Any]) -> list[Any]:
    """Give what stands now on the card of a revision."""
    card = data.get("scorecards", {}).get(row["proposal"], {}).get(row["juror"], {})
    return list(card.values())
