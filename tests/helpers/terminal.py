"""A real pseudo-terminal to drive the program in: keys go in, and the screen is what a person would see."""

import os
import re
import sys
from pathlib import Path
from signal import SIGKILL
from time import monotonic, sleep
from typing import Self

import pexpect
import pyte

KEYS = {
    "Enter": "\r",
    "Escape": "\x1b",
    "Tab": "\t",
    "PageDown": "\x1b[6~",
    "BackTab": "\x1b[Z",
    "Backspace": "\x7f",
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "Left": "\x1b[D",
    "F1": "\x1bOP",
    "F2": "\x1bOQ",
    "F3": "\x1bOR",
    "F4": "\x1bOS",
    "F5": "\x1b[15~",
    "F6": "\x1b[17~",
    "F7": "\x1b[18~",
    "F8": "\x1b[19~",
    "C-l": "\x0c",
    "C-p": "\x10",
    "C-q": "\x11",
    "C-s": "\x13",
    "C-r": "\x12",
    "C-z": "\x1a",
}
PATIENCE = 30.0
"""Seconds to wait for a text: an upper bound for a slow machine, never how long a test takes."""
LEAVE = 1.0
"""Seconds in which a program may end of its own when its window closes."""
A_MOMENT = 0.005

CONTROL = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07")
"""What a program tells a terminal about colours and places, between the texts."""


class Terminal:
    """The program in a terminal of its own."""

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        folder: Path | None = None,
        here: Path | None = None,
        nohup: bool = False,
        program: tuple[str, ...] = ("-m", "jury"),
    ) -> None:
        self.arguments = arguments
        columns, lines = size
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._printed = self._everything = b""
        self._is_gone = False
        self.beside: list[Terminal] = []
        """Other windows that are read along while this one is waited for: a program whose window is full waits."""
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        for ours in ("JURY_LANGUAGE", "COLUMNS", "LINES"):
            environment.pop(ours, None)
        if folder is not None:
            environment |= {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
        self._child = pexpect.spawn(
            sys.executable,
            [*program, *arguments],
            dimensions=(lines, columns),
            env=environment,
            timeout=PATIENCE,
            cwd=here,
            ignore_sighup=nohup,
        )
        self._child.delaybeforesend = None  # pexpect waits before each key, for programs that ask for a password

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        if not self._is_gone:
            self.hang_up()
        end = monotonic() + LEAVE
        while self._child.ptyproc.isalive():
            if monotonic() > end:
                self._child.ptyproc.kill(SIGKILL)
            sleep(A_MOMENT)
        self._child.ptyproc.delayafterclose = 0
        self._child.close()

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def printed(self) -> str:
        """Give all that was painted since the last time this was asked, however short it stood on the screen."""
        printed, self._printed = self._printed, b""
        return CONTROL.sub("", printed.decode(errors="replace"))

    def seen(self) -> str:
        """Give all that was ever painted here, and the screen as it stands: with or without what moves the cursor."""
        self._take_in()
        return f"{CONTROL.sub('', self._everything.decode(errors='replace'))}\n{self.text}"

    def resize(self, columns: int, lines: int) -> None:
        """Drag the window to another size."""
        self._screen.resize(lines, columns)
        self._child.setwinsize(lines, columns)

    @property
    def received(self) -> bytes:
        """All that the terminal was sent since it began."""
        return self._everything

    def listen(self) -> None:
        """Take in what the program paints until it has nothing more to say."""
        before = -1
        while before < len(self._everything):
            before = len(self._everything)
            self._take_in()

    def press(self, *keys: str) -> None:
        """Press keys, by name or as the character itself."""
        for key in keys:
            self._child.send(KEYS.get(key, key))

    def press_at_once(self, *keys: str) -> None:
        """Press keys in one write, so that all of them are there before the first is handled."""
        self._child.send("".join(KEYS.get(key, key) for key in keys))

    def type(self, text: str) -> None:
        """Type a text."""
        self._child.send(text)

    @property
    def has_ended(self) -> bool:
        """True once the program is gone; until then what it painted since is taken in."""
        self._take_in()
        return not self._child.isalive()

    def wait_for(self, *texts: str) -> None:
        """Wait until all these texts are on the screen at once.

        Raises:
            AssertionError: they do not come; the screen is in the message.
        """
        end = monotonic() + PATIENCE
        while not all(text in self.text for text in texts):
            assert monotonic() < end, f"never on the screen: {texts}\n{self.text}"
            self._take_in()

    def wait_for_match(self, pattern: str) -> str:
        """Wait until a pattern is on the screen; give what it matched.

        Raises:
            AssertionError: it does not come; the screen is in the message.
        """
        end = monotonic() + PATIENCE
        while not (found := re.search(pattern, self.text)):
            assert monotonic() < end, f"never on the screen: {pattern}\n{self.text}"
            self._take_in()
        return found.group()

    def wait_for_cursor_beside(self, label: str) -> None:
        """Wait until the cursor stands on the line of a label, as a person does before typing there."""
        end = monotonic() + PATIENCE
        while label not in self._screen.display[self._screen.cursor.y]:
            assert monotonic() < end, f"the cursor never stood beside {label}\n{self.text}"
            self._take_in()

    def wait_until_gone(self, text: str) -> None:
        """Wait until a text is on the screen no more."""
        end = monotonic() + PATIENCE
        while text in self.text:
            assert monotonic() < end, f"still on the screen: {text}\n{self.text}"
            self._take_in()

    def wait_for_end(self) -> int:
        """Wait until the program has ended; give its exit code."""
        end = monotonic() + PATIENCE
        while self._child.isalive():
            assert monotonic() < end, f"still running\n{self.text}"
            self._take_in()
        return int(self._child.exitstatus or 0)

    def kill(self) -> None:
        """Pull the plug."""
        self._child.kill(9)
        self._child.wait()

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def hang_up(self) -> None:
        """Close the window: from here on there is no terminal any more."""
        self._is_gone = True
        self._child.ptyproc.fileobj.close()

    @property
    def modes(self) -> frozenset[str]:
        """The private modes that are on, by number: 1049 is the second screen, 1000 and 1003 report the mouse."""
        given = re.findall(rb"\x1b\[\?([0-9;]+)([hl])", self._everything)
        last = {number.decode(): switch for numbers, switch in given for number in numbers.split(b";")}
        return frozenset(number for number, switch in last.items() if switch == b"h")

    def _take_in(self, patience: float = 0.05) -> None:
        for other in self.beside:
            other._take_in_own(0)
        self._take_in_own(patience)

    def _take_in_own(self, patience: float) -> None:
        if self._is_gone:
            sleep(patience)
            return
        try:
            chunk = self._child.read_nonblocking(65536, timeout=patience)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            return
        self._printed += chunk
        self._everything += chunk
        self._paint(chunk)

    def _paint(self, chunk: bytes) -> None:
        self._stream.feed(chunk)


class HeardTerminal(Terminal):
    """A terminal of which only what was painted is kept, and not where: that is most of the work on a large screen."""

    def wait_until_heard(self, text: str) -> None:
        """Wait until a text was painted."""
        end = monotonic() + PATIENCE
        while text not in self.seen():
            assert monotonic() < end, f"never painted: {text}"

    def _paint(self, chunk: bytes) -> None:
        """Leave it as it is."""
