"""Who shows an error says what to do about it: nothing below the commands names an option of the command line."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from jury.commands.remedies import OPTIONS
from jury.errors import Remedy
from screens.live.remedies import KEYS

JURY = Path(__file__).parents[2] / "jury"
TEXTS = ("_", "N_", "ngettext")
OPTION = re.compile(r"(?<![\w-])--[a-z]")


def options_named(code: str) -> Iterator[str]:
    """Find the texts for people that name an option of the command line."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TEXTS:
            texts = (each.value for each in node.args if isinstance(each, ast.Constant))
            yield from (text for text in texts if isinstance(text, str) and OPTION.search(text))


def test_only_a_command_names_an_option() -> None:
    paths = [path for path in JURY.rglob("*.py") if JURY / "commands" not in path.parents]
    named = {str(path): found for path in paths if (found := list(options_named(path.read_text(encoding="utf-8"))))}
    assert named == {}


def test_an_option_in_a_hint_is_found() -> None:
    code = 'raise Wrong(_("Dat kan niet."), hint=_("Geef --force om het te vervangen.").format())'
    assert list(options_named(code)) == ["Geef --force om het te vervangen."]


@pytest.mark.parametrize("words", [OPTIONS, KEYS])
def test_commands_and_screens_word_every_remedy(words: Mapping[Remedy, str]) -> None:
    assert set(words) == set(Remedy)


def test_a_screen_names_no_option() -> None:
    assert not any(OPTION.search(words) for words in KEYS.values())
