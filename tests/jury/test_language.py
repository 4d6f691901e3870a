"""A language is one folder: nowhere else does the program name one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from jury.language import LANGUAGES, LOCALE, SOURCE, decimal_comma, manner
from jury.wording.amounts import grouped

ROOT = Path(__file__).parents[2]
ROOMS = ("jury", "screens", "scoring", "templates")
OWN = ROOT / "jury" / "language.py"


def languages_named(code: str) -> Iterator[str]:
    """Find the texts in a source that are the code of a language."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and node.value in LANGUAGES:
            yield str(node.value)


def test_no_source_outside_its_folder_names_a_language() -> None:
    sources = [path for room in ROOMS for path in (ROOT / room).rglob("*.py") if LOCALE not in path.parents]
    named = {str(path): found for path in sources if (found := list(languages_named(path.read_text("utf-8"))))}
    assert set(named) == {str(OWN)}


def test_a_named_language_is_found() -> None:
    assert list(languages_named('if current_language() == "nl":\n    pass')) == ["nl"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_how_it_writes(language: str) -> None:
    how = manner(language)
    assert how.name
    assert decimal_comma("7.5", language) == f"7{how.decimal}5"
    assert grouped(1734, language) == f"1{how.thousands}734"
    assert "{amount}" in how.euros


def test_the_source_comes_first() -> None:
    assert LANGUAGES[0] == SOURCE
