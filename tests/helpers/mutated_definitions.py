"""Definitions, damaged by chance: the text and its tokens, or the values that it holds."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from random import Random
from typing import Any, Final

import tomli_w
from mutated_bytes import ANY_BYTES, a_text

from jury.model.tables import DEFINED
from jury.model.values import Kind

Text = Callable[[Random, str], str]
TOKEN: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|[A-Za-z0-9_.:+-]+|[\[\]{}=,#\n]| +')
VALUES: Final = (
    *("nan", "inf", "-inf", "1e400", "-1e-400", "1e999999999999999999", "1e1000000", "1e-1000030", "0.1", "5.5"),
    *("-7", "007", "0x1F", "0b1", "1_0"),
    *("9" * 17, "9" * 5_000, "0." + "1" * 300, "9223372036854775808", "true", "false", "[]", "{}", "[[]]", "[{}]"),
    '""',
    *("2026-11-19", "0001-01-01", "9999-12-31", "2026-02-30", "19:30:00", "24:00:00", "2026-11-19T19:30:00"),
    *("2026-11-19T19:30:00+01:00", "2026-11-19T19:30:60Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"),
    *('"\\u0000"', '"\\ud800"', '"\\U0010FFFF"', '"\\u001b[2J"', '"\\x41"', "'''a", '"""a"""', "'a'", '"a\\\nb"'),
    *("[" * 900 + "]" * 900, "[" * 5_000, "{a=" * 60 + "1" + "}" * 60, "{a=" * 3_000, '{ state = "absent" }'),
    '"abstained"',
)  # fmt: skip
KEYS: Final = (
    *("a", "id", "title", "name", "weight", "counts", '"', "''", '""', '"a b"', "a.b", "a.b.c.d.e.f.g.h.i"),
    "x." * 20_000 + "x",
    *("session", "scorecards", "state", "phase", "proposals", "1", "-", "_", "é", '"\\u0000"', '"\\u202e"'),
    "__class__",
)  # fmt: skip
NESTED: Final = (2, 40, 200)
ZONE: Final = timezone(timedelta(hours=1))


def mutated_definition(random: Random, data: bytes) -> bytes:
    """Give a definition whose bytes, text or values are not what they were."""
    how = random.random()
    if how < 0.1:
        return random.choice(ANY_BYTES)(random, data)
    text = data.decode("utf-8", "replace")
    if how < 0.35:
        for _ in range(random.choice((1, 1, 2, 5))):
            text = random.choice(TEXTUAL)(random, text)
        return _encoded(random, text)
    try:
        held = tomllib.loads(text, parse_float=Decimal)
        for _ in range(random.choice((1, 1, 1, 1, 2, 4))):
            random.choice(STRUCTURAL)(random, held)
        return _encoded(random, tomli_w.dumps(held), 0.05)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _tokens_moved(random, text).encode()


def _encoded(random: Random, text: str, odd: float = 0.2) -> bytes:
    if random.random() >= odd:
        return text.encode("utf-8", "replace")
    text = text.replace("\n", random.choice(("\n", "\r\n", "\r", "\n\r", "\n\n")))
    return text.encode(random.choice(("utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-8")), "replace")


def _tokens_moved(random: Random, text: str) -> str:
    tokens = TOKEN.findall(text)
    if len(tokens) < 2:
        return text + a_text(random)
    one, other = random.randrange(len(tokens)), random.randrange(len(tokens))
    match random.randrange(4):
        case 0:
            tokens[one], tokens[other] = tokens[other], tokens[one]
        case 1:
            del tokens[one]
        case 2:
            tokens.insert(one, tokens[other])
        case _:
            tokens[one] = random.choice((*VALUES, *KEYS))
    return "".join(tokens)


def _line(random: Random, text: str) -> str:
    """Change one line: gone, twice, elsewhere, or its value or key another."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    key, equals, value = lines[at].partition("=")
    match random.randrange(6):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(random.randrange(len(lines)), lines.pop(at))
        case 3 if equals:
            lines[at] = f"{key}= {random.choice(VALUES)}"
        case 4 if equals:
            lines[at] = f"{random.choice(KEYS)} ={value}"
        case _:
            lines.insert(at, f"{random.choice(KEYS)} = {random.choice(VALUES)}")
    return "\n".join(lines)


def _table(random: Random, text: str) -> str:
    """Write the head of a table otherwise, or begin one somewhere."""
    key = random.choice(KEYS)
    head = random.choice(
        (f"[{key}]", f"[[{key}]]", "[session]", "[[proposals]]", "[scorecards.V01]", "[", "[[", "[]", "[a]]")
    )
    heads = [found.span() for found in re.finditer(r"^\[.*$", text, re.MULTILINE)]
    if heads and random.random() < 0.6:
        start, end = random.choice(heads)
        return (
            text[:start]
            + random.choice((head, text[start:end].replace("[[", "["), f"[{text[start:end]}]"))
            + text[end:]
        )
    at = random.randint(0, len(text))
    return f"{text[:at]}\n{head}\n{text[at:]}"


def _many(random: Random, text: str) -> str:
    start = random.randint(0, len(text))
    part = text[start : start + random.choice((5, 80, 600))]
    return text + "\n" + part * random.choice((2, 50))


TEXTUAL: Final[Sequence[Text]] = (_tokens_moved, _tokens_moved, _line, _line, _line, _table, _many)


def a_value(random: Random, deep: int = 2) -> Any:
    """Give a value of any kind that TOML knows."""
    match random.randrange(12):
        case 0:
            return random.choice((0, 1, -1, 5, 7, 10, 11, 2**31, 2**63, 10**14, 10**15, 10**4_000))
        case 1:
            return Decimal(
                random.choice(
                    (
                        "0",
                        "0.0",
                        "5.5",
                        "-5.5",
                        "7.25",
                        "1E+10",
                        "1E-12",
                        "1E-13",
                        "0.1",
                        "1E+1000000",
                        "1E-1000030",
                        "NaN",
                        "Infinity",
                    )
                )
            )
        case 2:
            return random.random() < 0.5
        case 3:
            return random.choice(
                (date(1, 1, 1), date(2026, 11, 19), date(9999, 12, 31), time(0), time(23, 59, 59, 999_999))
            )
        case 4:
            return random.choice(
                (
                    datetime(1, 1, 1),
                    datetime(9999, 12, 31, 23, 59, tzinfo=ZONE),
                    datetime(2026, 11, 19, 20, tzinfo=ZONE),
                )
            )
        case 5 if deep:
            return [a_value(random, deep - 1) for _ in range(random.choice((0, 1, 2, 30)))]
        case 6 if deep:
            return {a_text(random)[:80]: a_value(random, deep - 1) for _ in range(random.choice((0, 1, 3)))}
        case 7:
            return random.choice(
                (
                    "abstained",
                    "absent",
                    "recused",
                    "round",
                    "final",
                    "deliberation",
                    "withdrawn",
                    "consent",
                    "lottery:a",
                )
            )
        case _:
            return a_text(random)


def _holders(held: Any) -> list[Any]:
    """Give every table and list in a definition, from the outside in."""
    found: list[Any] = [held]
    for one in found:
        inside = one.values() if isinstance(one, dict) else one
        found.extend(each for each in inside if isinstance(each, dict | list))
    return found


def _place(random: Random, held: Any) -> tuple[Any, Any] | None:
    """Choose a place by chance: what holds it, and its key there."""
    holder = random.choice(_holders(held))
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    return (holder, random.choice(keys)) if keys else None


def _replaced(random: Random, held: Any) -> None:
    if place := _place(random, held):
        holder, key = place
        holder[key] = a_value(random)


def _removed(random: Random, held: Any) -> None:
    if place := _place(random, held):
        holder, key = place
        del holder[key]


def _borrowed(random: Random, held: Any) -> None:
    """Have at one place what stands at another."""
    one, other = _place(random, held), _place(random, held)
    if one and other:
        one[0][one[1]] = _copy(other[0][other[1]])


def _twice(random: Random, held: Any) -> None:
    lists = [each for each in _holders(held) if isinstance(each, list) and each]
    if lists:
        chosen = random.choice(lists)
        chosen.insert(random.randint(0, len(chosen)), _copy(random.choice(chosen)))


def _key(random: Random, held: Any) -> None:
    tables = [each for each in _holders(held) if isinstance(each, dict)]
    chosen = random.choice(tables)
    every = [name for each in tables for name in each]
    chosen[random.choice((*every, a_text(random)[:80]))] = a_value(random)


def _renamed(random: Random, held: Any) -> None:
    chosen = random.choice([each for each in _holders(held) if isinstance(each, dict)])
    if chosen:
        name = random.choice(list(chosen))
        chosen[random.choice((name.upper(), f"{name} ", f"{name}\u0301", a_text(random)[:80]))] = chosen.pop(name)


def _declared(random: Random, held: Any) -> None:
    """Give a row of a table one of the fields that such a row may have, right or wrong."""
    table = random.choice(DEFINED)
    rows = held.get(table.place[0])
    row = random.choice(rows) if isinstance(rows, list) and rows else rows
    fields = [(name, value) for name, value in table.fields.items() if not value.inner]
    name, value = random.choice(fields)
    if not isinstance(row, dict):
        row = {}
        held[table.place[0]] = row if table.single else [row]
    ids = [each.get("id") for each in _rows(held, value.of)] or [""]
    fitting: Mapping[Kind, Any] = {
        Kind.CHOICE: random.choice(value.choices or ("",)),
        Kind.REF: random.choice(ids),
        Kind.REFS: [random.choice(ids) for _ in range(random.choice((0, 1, 2)))],
        Kind.FLAG: random.random() < 0.5,
        Kind.WHOLE: random.choice((0, 1, 7, 10**14, 10**15)),
        Kind.DECIMAL: Decimal(
            random.choice(("0", "1", "0.5", "7.25", "999999999999999", "-999999999999999", "0.000000000001"))
        ),
    }
    given = fitting.get(value.kind)
    row[name] = a_value(random) if given is None or random.random() < 0.3 else given


def _rows(held: Any, table: str) -> list[Any]:
    rows = held.get(table)
    return [each for each in rows if isinstance(each, dict)] if isinstance(rows, list) else []


def _deep(random: Random, held: Any) -> None:
    if place := _place(random, held):
        value: Any = a_value(random, 0)
        for _ in range(random.choice(NESTED)):
            value = [value] if random.random() < 0.5 else {"a": value}
        place[0][place[1]] = value


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _copy(each) for name, each in value.items()}
    return [_copy(each) for each in value] if isinstance(value, list) else value


STRUCTURAL: Final[Sequence[Callable[[Random, Any], None]]] = (
    _replaced,
    _replaced,
    _replaced,
    _removed,
    _removed,
    _borrowed,
    _twice,
    _key,
    _renamed,
    _declared,
    _declared,
    _declared,
    _declared,
    _deep,
)
