"""Ended from outside, in a real terminal: all is written, the terminal is put back, and nothing goes on by itself."""

import resource
import signal
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import small_file
from terminal import Terminal

from jury.session.file import SessionFile

MOUSE = frozenset({"1000", "1003", "1015", "1006"})
SECOND_SCREEN, CURSOR = "1049", "25"


def mark_in(file: Path) -> Decimal | str | None:
    with SessionFile.open(file, writable=False) as session:
        return session.evening.card("V1", "J1").marks.get("a")


def marking(terminal: Terminal) -> None:
    """Type a mark, and go as soon as it is painted: whether it is on disk is the program's business."""
    terminal.wait_for("Jurylid 1", "cijfer")
    terminal.press("8")
    terminal.wait_for_match(r"Jurylid 1\s+8")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_puts_the_terminal_back(tmp_path: Path, number: int) -> None:
    file = small_file(tmp_path)
    with Terminal("open", str(file), folder=tmp_path) as terminal:
        marking(terminal)
        assert {SECOND_SCREEN, "1000"} <= terminal.modes
        terminal.signal(number)
        assert terminal.wait_for_end() == 128 + number
        terminal.has_ended  # noqa: B018  # takes in what it wrote last
        assert not terminal.modes & {SECOND_SCREEN, *MOUSE, "2004", "1004"}
        assert CURSOR in terminal.modes
    assert mark_in(file) == Decimal(8)


@pytest.mark.parametrize("nohup", [False, True])
def test_a_window_that_is_closed_ends_it_also_under_nohup(tmp_path: Path, nohup: bool) -> None:
    file = small_file(tmp_path)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with Terminal("open", str(file), folder=tmp_path, nohup=nohup) as terminal:
        marking(terminal)
        terminal.hang_up()
        terminal.wait_for_end()
    assert mark_in(file) == Decimal(8)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < 10, "it does not go round and round until it is killed"
