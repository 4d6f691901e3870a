"""A bar on stderr, for who looks at it and only for what takes long."""

import sys
from io import StringIO
from threading import Event

import pytest

from jury.commands.progress_bar import CLEAR, bar


class Screen(StringIO):
    """What is written to a terminal; `seen` comes true once these words stand there."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self._wanted, self.seen = wanted, Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        written = super().write(text)
        if self._wanted in text:
            self.seen.set()
        return written


def test_it_says_what_is_made_and_how_far_that_is_and_then_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(" 50%")
    monkeypatch.setattr(sys, "stderr", screen)
    with bar("juryrapport als pdf", after=0) as how_far:
        how_far.reached(0.5)
        assert screen.seen.wait(10)
    assert f"juryrapport als pdf {'━' * 15}{'─' * 15}  50%" in screen.getvalue()
    assert screen.getvalue().endswith(CLEAR)


def test_what_is_done_soon_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen("%")
    monkeypatch.setattr(sys, "stderr", screen)
    with bar("juryrapport als tekst", after=60) as how_far:
        how_far.reached(0.5)
    assert screen.getvalue() == ""


def test_in_a_pipe_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with bar("juryrapport als pdf", after=0) as how_far:
        how_far.reached(0.5)
    assert pipe.getvalue() == ""
