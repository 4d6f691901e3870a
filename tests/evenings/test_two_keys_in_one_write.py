"""In a real terminal: every dialog with a closing key twice in one write, and the way there in the same write."""

from pathlib import Path
from time import monotonic, sleep
from typing import Final

import pytest
from dialogs import Closing, closings, set_out
from sampling import sampled
from terminal import PATIENCE, Terminal

KEYS: Final = {
    "enter": "Enter",
    "escape": "Escape",
    "down": "Down",
    "space": " ",
    "slash": "/",
    "question_mark": "?",
    "ctrl+p": "C-p",
    "ctrl+b": "\x02",
    "ctrl+q": "C-q",
    "ctrl+n": "\x0e",
    "ctrl+d": "\x04",
    "ctrl+r": "\x12",
    "ctrl+g": "\x07",
    "ctrl+s": "C-s",
}
"""How Textual calls a key, and how the terminal does."""
A_KEY_APART: Final = 0.15
"""Seconds after which a key behind Escape is a key of its own, and not one with Alt."""
WAYS_ON: Final = {"Verder typen": "j", "Geef het toetsenbord terug": "s"}
"""What asks for another key than Escape on the way out."""


def pressed_at_once(terminal: Terminal, *keys: str) -> None:
    terminal.press_at_once(*(KEYS.get(key, key.upper() if key[1:].isdecimal() else key) for key in keys))


def walked_out(terminal: Terminal) -> int:
    """Leave whatever is up, step by step, and give the exit code."""
    end = monotonic() + PATIENCE
    while not terminal.has_ended:
        assert monotonic() < end, f"no way out\n{terminal.text}"
        asked = next((key for text, key in WAYS_ON.items() if text in terminal.text), None)
        terminal.press(asked or "Escape")
        sleep(A_KEY_APART)
        if not terminal.has_ended:
            terminal.press("C-q")
    return terminal.wait_for_end()


@pytest.mark.parametrize("case", sampled(list(closings()), lambda case: case.name, one_in=40))
def test_two_closing_keys_in_one_write_stop_nothing(tmp_path: Path, case: Closing) -> None:
    file = set_out(tmp_path, case.way.evening)
    command = () if file is None else ("open", str(file))
    with Terminal(*command, size=(100, 30), folder=tmp_path, here=tmp_path) as terminal:
        terminal.wait_for("F2 Plannen" if file else "Nieuwe avond")
        keys = case.way.keys
        if case.way.says:
            pressed_at_once(terminal, *keys)
            terminal.wait_for(case.way.says)
            keys = ()
        pressed_at_once(terminal, *keys, case.key, case.key)
        assert walked_out(terminal) == 0
        printed = terminal.printed()
        assert "Traceback" not in printed
        assert "Error" not in printed
