"""What may stand in a session file that should not: in its cells, its journal, its schema and its header."""

from collections.abc import Mapping, Sequence
from typing import Final

HEADER_FIELDS: Final[Mapping[str, tuple[int, int]]] = {
    "page size": (16, 2),
    "write version": (18, 1),
    "read version": (19, 1),
    "reserved space": (20, 1),
    "fractions": (21, 3),
    "change counter": (24, 4),
    "pages": (28, 4),
    "first free page": (32, 4),
    "free pages": (36, 4),
    "schema cookie": (40, 4),
    "schema format": (44, 4),
    "largest root": (52, 4),
    "text encoding": (56, 4),
    "user version": (60, 4),
    "vacuum": (64, 4),
    "application": (68, 4),
    "valid for": (92, 4),
}
"""The fields of SQLite's header that decide how a file is read: where, and how many bytes."""
NUMBERS: Final = (0, 1, 2, 3, 4, 5, 255, 512, 4096, 65_535, 2**31 - 1, 2**31, 2**32 - 1)
DEEP: Final = 100_000
VALUES: Final = (
    *("NULL", "X''", "X'00ff'", "''", "' '", "0", "-1", "2", "9223372036854775807", "-9223372036854775808", "9e999"),
    "0.5",
    *("CAST(X'ff' AS TEXT)", "CAST(X'41c328' AS TEXT)", "CAST(X'eda080' AS TEXT)", "CAST(X'410042' AS TEXT)"),
    *("'NaN'", "'1e999'", "'7'", "'11'", "'5.55'", "'abstained'", "'absent'", "'２'", "'-0'", "'9.'", "'final'"),
    "'onzin'",
    *("'19:30:00+01:00'", "'23:59:59.999999'", "'24:00'", "'2026-W47-4'", "'2026-11-19T20:00'", "'20261119'"),
    *("'9999-12-31T23:59:59-23:59'", "'0001-01-01T00:00:00+23:59'", "char(27) || '[2J'", "char(8238) || 'a'"),
    "char(769)",
    *("'2026-13-45'", "'0001-01-01'", "'2026-11-19T25:00'", "'[]'", "'{}'", "'null'", "'1'", "'[null]'", "'[[1]]'"),
    *("""'["x"]'""", """'{"a":1}'""", """'[{"party":[]}]'""", """'{"a":{"b":1}}'""", "'[1e999]'", "'[NaN]'"),
    *("""'["\\ud800"]'""", """'{"\\udfff":"a"}'""", """'{"V01":9223372036854775808}'"""),
    *(f"'{'[' * DEEP}'", f"""'{'{"a":' * DEEP}'""", f"printf('%.{600_000}c', 'a')", "printf('%.200000c', '9')"),
)  # fmt: skip
"""What may stand in a cell, in SQL."""
ENTRIES: Final = (
    *("", "[", "]", "nul", "[]", "{}", "null", "1", '"a"', "[1]", "[null]", "[[]]", "[[1,2,3]]", '[["marks"]]'),
    '[["marks",1,{}]]',
    *('[["marks",[[1]],{}]]', '[["marks",["V01"],{"mark":"5"}]]', '[["nergens",["a"],{"b":1}]]'),
    '[[["marks"],["a"],{}]]',
    *('[["marks",["V01","J1","verbinden"],[]]]', '[["marks",["V01","J1","verbinden"],null]]', '[["marks",{"a":1},{}]]'),
    *('[["marks",["V01","J1","verbinden"],{"mark":"999"}]]', '[["marks",["V01","J1","verbinden"],{"nergens":1}]]'),
    *('[["marks",["V99","J99","x"],{"mark":"5"}]]', '[["settings",[],{"aggregate":"onzin"}]]'),
    '[["session",[],{"title":null}]]',
    *('[["marks",["V01","J1","verbinden"],{"mark":NaN}]]', '[["state",[],{"phase":"nooit"}]]'),
    '[["jurors",["J1"],{"name":5}]]',
    *("[" * DEEP, '{"a":' * DEEP, "[" + "1," * 50_000 + "1]", '["\\ud800"]', "\ufeff[]"),
    '[["marks",["V01","J1","verbinden"],1e999]]',
)  # fmt: skip
"""What may stand in an entry of the journal where a list of changes should."""
ALTERED: Final = (
    'ALTER TABLE "{table}" ADD COLUMN extra TEXT',
    'ALTER TABLE "{table}" RENAME TO anders',
    'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO anders',
    'ALTER TABLE "{table}" DROP COLUMN "{column}"',
    "CREATE TABLE extra (a)",
    'CREATE TABLE "x\u202e\x1b" (a)',
    'CREATE VIEW extra AS SELECT * FROM "{table}"',
    "CREATE VIEW v AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT 1 FROM n) SELECT * FROM n",
    'CREATE INDEX extra ON "{table}" ("{column}")',
    'CREATE TRIGGER extra AFTER INSERT ON "{table}" BEGIN DELETE FROM "{table}"; END',
    "CREATE VIRTUAL TABLE extra USING fts5(a)",
    "CREATE VIRTUAL TABLE extra USING rtree(a, b, c)",
    "DROP TABLE log; CREATE VIEW log AS SELECT 1 AS nr",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = -1",
    "PRAGMA user_version = 99",
    "PRAGMA application_id = 12",
    "PRAGMA application_id = 0",
    "PRAGMA encoding = 'UTF-16'",
    "PRAGMA auto_vacuum = 1; VACUUM",
    "PRAGMA page_size = 512; VACUUM",
    "PRAGMA page_size = 65536; VACUUM",
    "ANALYZE",
    "VACUUM",
)
"""What another program may do to a file."""
WORDS: Final = (
    *(b"Reigerhoek", b"verbinden", b"created", b"mark_given", b'"mark"', b"J1", b"V01", b"round", b"abstained"),
    *(b"INTEGER", b"2026-", b"adopt"),
)  # fmt: skip
"""What is written in every file, and may be written over."""
OF_THE_SCHEMA: Final = (
    *("NULL", "''", "CAST(X'ff' AS TEXT)", "CAST(X'43ff' AS TEXT)", "X'00'", "0", "1", "2", "9999", "-1", "1.5"),
    *("'view'", "'index'", "'trigger'", "'marks'", "'x'", "'a' || char(0) || 'b'", "sql || ' '", "sql || ';'"),
    "upper(sql)",
    *("'CREATE TABLE x (a)'", "'CREATE VIEW x AS SELECT 1'", "substr(sql, 1, 40)", "replace(sql, 'TEXT', 'text')"),
    *("sql || CAST(X'ff' AS TEXT)", "replace(sql, ' STRICT', '')", "replace(sql, 'CHECK', 'CHECK (1) CHECK')"),
    *("replace(sql, 'TEXT', 'INTEGER')", "replace(sql, '\"nr\"', '\"n\"')", "printf('%.100000c', '(')"),
    "printf('%.3000c', '(')",
    *("sql || '-- ' || char(27)", "replace(sql, 'IN', 'IN' || CAST(X'ff' AS TEXT))"),
    "replace(sql, 'nl', CAST(X'ff' AS TEXT))",
)  # fmt: skip
"""What may stand in a column of the schema, in SQL."""


def quoted(text: str) -> str:
    """Write a text in SQL."""
    return "'" + text.replace("'", "''").replace("\0", "' || char(0) || '") + "'"


OF_AN_ENTRY: Final[Mapping[str, Sequence[str]]] = {
    "old": (*map(quoted, ENTRIES), *VALUES),
    "new": (*map(quoted, ENTRIES), *VALUES),
    "sequence": ("9223372036854775807", "-1", "0", "sequence + 5", "9223372036854775806", "-9223372036854775808"),
    "hash": (
        "''",
        "NULL",
        "5",
        "X'00'",
        "'x'",
        "CAST(X'ff' AS TEXT)",
        "upper(hash)",
        "hash || ' '",
        "printf('%.300000c', 'a')",
    ),
    "undoes": ("1", "sequence", "sequence - 1", "99", "NULL", "9223372036854775807", "'x'", "-1"),
    "at": (*VALUES, "'gisteren'", "'2026-11-19T20:00:00'", "'9999-12-31T23:59:59-23:59'"),
    "what": (
        *map(quoted, ("mark_given", "reopened", "finalised", "created", "undone", "migrated", "nooit")),
        *VALUES[:16],
    ),
}
"""What may stand in the columns of an entry, in SQL; in the others any value."""
