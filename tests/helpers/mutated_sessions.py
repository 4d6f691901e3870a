"""Session files, damaged by chance: each seed one kind of damage, in the order of the table."""

import struct
from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from damage import (
    FIRST_TREE,
    JOURNAL,
    by_sql,
    left_journal,
    loosely,
    nth_row,
    page_size,
    pages,
    schema_pages,
    tables_of,
    with_a_key_twice,
    written_over,
)
from evenings_to_damage import Damaged, evenings
from mutated_bytes import ANY_BYTES, TEXTS, flipped, overwritten
from session_oddities import ALTERED, HEADER_FIELDS, NUMBERS, OF_AN_ENTRY, OF_THE_SCHEMA, VALUES, WORDS, quoted

Result = bytes | tuple[bytes, Mapping[str, bytes]]
Kind = Callable[[Random, bytes], Result]


def damaged(seed: int) -> Damaged:
    """Make the damaged file of a seed; the same seed makes the same file."""
    random = Random(seed)
    kind = list(KINDS)[seed % len(KINDS)]
    base = random.choice(list(evenings().values()))
    result = KINDS[kind](random, base)
    content, beside = result if isinstance(result, tuple) else (result, {})
    return Damaged(seed, kind, content, beside)


def _somewhere(random: Random, file: bytes, part: range) -> bytes:
    """Damage bytes within a part of the file."""
    inside = random.choice((flipped, flipped, overwritten))(random, file[part.start : part.stop])
    return written_over(file, part.start, inside)


def _anywhere(random: Random, file: bytes) -> Result:
    return _somewhere(random, file, range(len(file)))


def _in_the_header(random: Random, file: bytes) -> Result:
    return _somewhere(random, file, range(FIRST_TREE))


def _header_field(random: Random, file: bytes) -> Result:
    for _ in range(random.choice((1, 1, 2))):
        at, width = random.choice(list(HEADER_FIELDS.values()))
        file = written_over(file, at, (random.choice(NUMBERS) % 256**width).to_bytes(width))
    return file


def _in_the_schema(random: Random, file: bytes) -> Result:
    size, number = page_size(file), random.choice(schema_pages(file))
    return _somewhere(random, file, range(max(number * size, FIRST_TREE), (number + 1) * size))


def _page_head(random: Random, file: bytes) -> Result:
    """Change how a page says what it is: its kind, cells, fragments, and where its cells are."""
    at = random.randrange(len(pages(file))) * page_size(file)
    at += (FIRST_TREE if at == 0 else 0) + random.randrange(40)
    return written_over(file, at, bytes([random.choice((0, 1, 2, 5, 10, 13, 127, 255))]))


def _cut_off(random: Random, file: bytes) -> bytes:
    size = page_size(file)
    return file[
        : random.choice((random.randrange(len(file)), random.randrange(len(file) // size) * size, 100, 99, 512))
    ]


def _longer(random: Random, file: bytes) -> Result:
    return file + random.choice((b"\0" * page_size(file), b"a", random.randbytes(10_000), file))


def _pages_moved(random: Random, file: bytes) -> Result:
    """Have pages in each other's place, one twice, one empty, or all in another order behind the first."""
    every = pages(file)
    one, other = random.randrange(len(every)), random.randrange(len(every))
    match random.randrange(5):
        case 0:
            every[one], every[other] = every[other], every[one]
        case 1:
            every[one] = every[other]
        case 2:
            every[one] = bytes(len(every[one]))
        case 3:
            every[one] = random.randbytes(len(every[one]))
        case _:
            first, *rest = every
            random.shuffle(rest)
            every = [first, *rest]
    return b"".join(every)


def _any_bytes(random: Random, file: bytes) -> Result:
    return random.choice(ANY_BYTES)(random, file)


def _text_in_place(random: Random, file: bytes) -> Result:
    """Write over a text in the file where it stands: no UTF-8, a NUL, an escape, or another text of that length."""
    word = random.choice([word for word in WORDS if word in file])
    places = [at for at in range(len(file)) if file.startswith(word, at)]
    with_this = random.choice((b"\xff", b"\xc3\x28", b"\0", b"\x1b", b"\xed\xa0\x80", b"[", b'"', b"a"))
    return written_over(file, random.choice(places), with_this[: len(word)])


def _cell(random: Random, file: bytes) -> Result:
    """Put another value in a cell, of a type that it cannot have too."""
    tables = tables_of(file)
    table = random.choice([name for name in tables if not name.startswith("_")])
    column, row = random.choice(tables[table]), random.choice((0, 0, 1, 5))
    other = random.choice(list(tables))
    borrowed = f'(SELECT "{random.choice(tables[other])}" FROM "{other}" LIMIT 1 OFFSET {random.choice((0, 1, 3))})'
    value = random.choice(
        (
            random.choice(VALUES),
            random.choice(VALUES),
            quoted(random.choice(TEXTS)),
            borrowed,
            f'"{random.choice(tables[table])}"',
        )
    )
    where = random.choice((nth_row(table, row), nth_row(table, row), "true"))
    return loosely(file, table, f'UPDATE "{table}" SET "{column}" = {value} WHERE {where}')


def _empty_table(random: Random, file: bytes) -> Result:
    return by_sql(file, [f'DELETE FROM "{random.choice(list(tables_of(file)))}"'])


def _rows(random: Random, file: bytes) -> Result:
    """Take rows away, or have one again under another key."""
    tables = tables_of(file)
    table = random.choice(list(tables))
    columns = ", ".join(f'"{name}"' for name in tables[table])
    first, *rest = (f'"{name}"' for name in tables[table])
    again = ", ".join((random.choice(VALUES[:12]), *rest))
    return loosely(
        file,
        table,
        random.choice(
            (
                f'DELETE FROM "{table}" WHERE {nth_row(table, random.choice((0, 0, 1, 3)))}'
                if not table.startswith("_")
                else "",
                f'INSERT OR IGNORE INTO "{table}" ({columns}) SELECT {again} FROM "{table}" LIMIT 1',
                f'INSERT INTO "{table}" DEFAULT VALUES',
                f'UPDATE "{table}" SET {first} = {random.choice(rest or [first])}',
            )
        ),
    )


def _keys_twice(random: Random, file: bytes) -> Result:
    return with_a_key_twice(file, random.choice(("parties", "jurors", "proposals", "criteria", "themes")))


def _schema_row(random: Random, file: bytes) -> Result:
    """Change how the schema tells of a table or an index."""
    tables = list(tables_of(file))
    name = random.choice((*tables, "sqlite_autoindex_jurors_1", "idx__sqlite_migrations_migration_set_name"))
    column = random.choice(("type", "name", "tbl_name", "rootpage", "sql", "sql"))
    value = random.choice(OF_THE_SCHEMA)
    return by_sql(file, [f"UPDATE sqlite_master SET {column} = {value} WHERE name = '{name}'"])


def _schema_row_gone(random: Random, file: bytes) -> Result:
    name = random.choice((*tables_of(file), "sqlite_autoindex_jurors_1"))
    statements = (
        f"DELETE FROM sqlite_master WHERE name = '{name}'",
        f'DROP TABLE "{name}"',
        "DELETE FROM sqlite_master",
    )
    return by_sql(file, [random.choice(statements)])


def _altered(random: Random, file: bytes) -> Result:
    tables = tables_of(file)
    table = random.choice(list(tables))
    for statement in random.choice(ALTERED).split("; "):
        file = by_sql(file, [statement.format(table=table, column=random.choice(tables[table]))])
    return file


def _entry(random: Random, file: bytes) -> Result:
    """Change an entry of the journal: what it changed, its number, its hash, who, when, or what it takes back."""
    row = random.choice(
        ("sequence = 1", "sequence = (SELECT max(sequence) FROM journal)", "true", nth_row("journal", 2))
    )
    column = random.choice(("old", "new", "new", "new", "sequence", "hash", "undoes", "at", "what", "who", "reason"))
    values = OF_AN_ENTRY.get(column, VALUES)
    return loosely(file, "journal", f"UPDATE journal SET {column} = {random.choice(values)} WHERE {row}")


def _left_beside(random: Random, file: bytes) -> Result:
    """Leave what SQLite makes while it works: a journal to play back, a damaged one, or none at all."""
    numbers = random.sample(range(1, len(pages(file)) + 1), random.choice((1, 3, len(pages(file)))))
    journal = left_journal(file, numbers)
    after = by_sql(file, ["UPDATE marks SET mark = '3'"]) if random.random() < 0.7 else _cut_off(random, file)
    match random.randrange(6):
        case 0:
            return after, {"-journal": journal}
        case 1:
            return after, {"-journal": random.choice(ANY_BYTES)(random, journal)}
        case 2:
            field = random.choice((8, 12, 16, 20, 24))
            return after, {"-journal": written_over(journal, field, struct.pack(">I", random.choice(NUMBERS)))}
        case 3:
            return file, {"-journal": random.choice((b"x", JOURNAL, random.randbytes(3_000), b"\0" * 600, b""))}
        case 4:
            return after, {"-journal": journal + b"a.jury-mj00000000" + struct.pack(">II", 17, 1) + JOURNAL}
        case _:
            waiting = written_over(file, 18, b"\2\2")
            head = struct.pack(">IIIIIIII", 0x377F0682, 3_007_000, page_size(file), 0, 1, 1, 0, 0)
            return waiting, random.choice(
                ({"-wal": head + random.randbytes(5_000)}, {"-wal": b""}, {"-wal": b"x", "-shm": b"y" * 40_000})
            )


def _another_file(random: Random, file: bytes) -> Result:
    """Have something else under the name: nothing, text, the head alone, a database of another program."""
    of_another = by_sql(b"", ["CREATE TABLE adressen (naam TEXT)"])
    empty = by_sql(of_another, ["DROP TABLE adressen", "PRAGMA application_id = 1247105625"])
    return random.choice(
        (
            b"",
            b"\0",
            b"Geachte jury,\n" * 400,
            file[:16],
            file[:100],
            of_another,
            empty,
            random.randbytes(5_000),
            file[::-1],
        )
    )


KINDS: Final[Mapping[str, Kind]] = {
    "a byte anywhere": _anywhere,
    "a byte in the header": _in_the_header,
    "a field of the header": _header_field,
    "a byte in the schema": _in_the_schema,
    "a cell": _cell,
    "an entry of the journal": _entry,
    "the head of a page": _page_head,
    "cut off": _cut_off,
    "a row of the schema": _schema_row,
    "longer": _longer,
    "pages moved": _pages_moved,
    "a table emptied": _empty_table,
    "another entry of the journal": _entry,
    "any bytes": _any_bytes,
    "a text where it stands": _text_in_place,
    "another cell": _cell,
    "rows": _rows,
    "keys twice": _keys_twice,
    "a row of the schema gone": _schema_row_gone,
    "altered": _altered,
    "left beside": _left_beside,
    "another row of the schema": _schema_row,
    "one more cell": _cell,
    "another file": _another_file,
    "one more entry of the journal": _entry,
}
"""Every kind of damage; what breaks most stands here more than once."""
