"""Every value of a TOML text has the line on which it stands."""

from typing import Any

from definitions import definitions
from hypothesis import given, settings

from jury.definition.data import definition_data
from jury.definition.places import KeyPath, Places
from jury.definition.reading import definition_records
from jury.definition.toml_file import parse_toml
from jury.definition.writing import definition_text
from jury.example import EXAMPLE_FILE
from jury.model.evening import Evening

TEXT = '''\
# remark with [brackets] and "quotes"
format = 1
"quoted \\u00e9" . 'plain' = { inner = [ 1, { deep = "}" } ] } # } ]

[[list]]
a = [
  1, # one,
  """
two ]""",
  [ 3,
    4 ],
]
[list.table]
x = 1979-05-27 07:32:00
[[list]]
[[list.nested]]
y = 1.5
[[list.nested]]
z.w = \'\'\'
text [[list]]
\'\'\'\'
last = """a""\\""""
end = true
'''


def test_values_headers_and_items_have_their_line() -> None:
    places = Places(TEXT)
    expected: dict[KeyPath, int] = {
        ("format",): 2,
        ("quoted é", "plain", "inner", 1, "deep"): 3,
        ("list",): 5,
        ("list", 0, "a", 0): 7,
        ("list", 0, "a", 1): 8,
        ("list", 0, "a", 2): 10,
        ("list", 0, "a", 2, 1): 11,
        ("list", 0, "table", "x"): 14,
        ("list", 1): 15,
        ("list", 1, "nested", 0, "y"): 17,
        ("list", 1, "nested", 1, "z", "w"): 19,
        ("list", 1, "nested", 1, "last"): 22,
        ("list", 1, "nested", 1, "end"): 23,
    }
    assert {path: places.line(path) for path in expected} == expected


def test_what_is_not_there_has_the_line_of_what_is_around_it() -> None:
    places = Places(TEXT)
    assert places.line(("list", 1, "nested", 0, "missing", 4)) == 16
    assert places.line(("nowhere",)) is None


def every_path(value: Any, path: KeyPath = ()) -> list[KeyPath]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(below for key, item in items for below in every_path(item, (*path, key)))]


def assert_each_line_names_its_key(text: str) -> None:
    data, places = parse_toml(text, "avond.toml")
    lines = text.split("\n")
    for path in every_path(data)[1:]:
        line, key = places.line(path), path[-1]
        assert line is not None
        if isinstance(key, str) and key.isascii() and key.isalnum():
            assert key in lines[line - 1]


def test_every_key_of_the_example_is_on_its_line() -> None:
    assert_each_line_names_its_key(EXAMPLE_FILE.read_text(encoding="utf-8"))


@given(definitions())
@settings(max_examples=10)
def test_every_key_of_any_definition_is_on_its_line(data: dict[str, Any]) -> None:
    evening = Evening(definition_records(data).records)
    assert definition_data(evening) == data
    assert_each_line_names_its_key(definition_text(evening))
