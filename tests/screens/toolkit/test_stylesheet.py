"""The stylesheet: a text is parsed once, so that a mode opens at once, and again only when the colours change."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet

from screens.console.app import JuryApp

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Counter[Any]:
    """Count how often each text is parsed, by where it stands and its rank."""
    counted: Counter[Any] = Counter()

    def counting(scope: str, css: str, read_from: Any, **more: Any) -> Any:
        counted[read_from, more["tie_breaker"]] += 1  # Textual ranks a text anew where a nearer kin of it comes in
        return parse(scope, css, read_from, **more)

    monkeypatch.setattr("textual.css.stylesheet.parse", counting)
    # Other tests take over what one before them read; here that is what is counted.
    reading: Any = Stylesheet._parse_rules
    monkeypatch.setattr(Stylesheet, "_parse_rules", getattr(reading, "__wrapped__", reading))
    return counted


async def test_going_round_the_modes_parses_no_text_twice(
    evening_file: Path, open_console: OpenConsole, parsed: Counter[Any]
) -> None:
    console = open_console(evening_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2", "f4", "enter", "f5", "f6", "f7", "f8", "f2", "f4")
        assert len(parsed) > 20
        assert set(parsed.values()) == {1}


async def test_other_colours_are_taken_in_everywhere(
    evening_file: Path, open_console: OpenConsole, parsed: Counter[Any]
) -> None:
    console = open_console(evening_file)
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        dark = console.screen.styles.background
        await pilot.press("f9")
        assert console.screen.styles.background != dark
        await pilot.press("f3")
        light = console.screen.styles.background
        await pilot.press("f9", "f2")
        assert console.screen.styles.background == dark != light
