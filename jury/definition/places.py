"""On which line of a TOML text something stands; tomllib says what it is, this says where."""

import re
import tomllib
from bisect import bisect_right
from functools import cached_property
from typing import Final

KeyPath = tuple[str | int, ...]
"""The way to a value in what tomllib gives: keys of tables, and positions in lists from 0."""

# CPython before 3.11.5 can match too much or nothing where a possessive repeat holds more than one character, above all
# with a lookahead in it (gh-100061, gh-106052). So a run of characters repeats, and around it what stands between runs.
_BLANK: Final = re.compile(r"[ \t\n]*+(?:#[^\n]*+[ \t\n]*+)*")
_SPACES: Final = re.compile(r"[ \t]*+")
_BARE: Final = re.compile(r"[A-Za-z0-9_-]++")
_STRING: Final = re.compile(
    r'"""[^"\\]*+(?:(?:\\.|"(?!""))[^"\\]*+)*"""(?:"{0,2})'
    r"|'''[^']*+(?:'(?!'')[^']*+)*'''(?:'{0,2})"
    r'|"[^"\\\n]*+(?:\\.[^"\\\n]*+)*"'
    r"|'[^'\n]*+'",
    re.DOTALL,
)
_SCALAR: Final = re.compile(r"[^,\]}\n#]*+")


class Places:
    """The line of everything in a TOML text that tomllib could read; looked up only when somebody asks.

    Line ends are plain newlines.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def line(self, path: KeyPath) -> int | None:
        """Give the line, from 1, of a value or of the nearest thing around it that is in the text."""
        for end in range(len(path), 0, -1):
            if path[:end] in self._offsets:
                return self.line_of(self._offsets[path[:end]])
        return None

    def line_of(self, offset: int) -> int:
        """Give the line, from 1, of a position in the text."""
        return bisect_right(self._line_starts, offset)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self._text))]

    @cached_property
    def _offsets(self) -> dict[KeyPath, int]:
        return _Scanner(self._text).scan()


class _Scanner:
    """One walk over a text that is known to be TOML."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.offsets: dict[KeyPath, int] = {}
        self.rows: dict[KeyPath, int] = {}
        """How many rows each list of tables has so far."""

    def scan(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        self._skip(_BLANK)
        while self.at < len(self.text):
            start = self.at
            if self.text.startswith("[", start):
                table = self._header(start)
            else:
                self._pair(table)
            self._skip(_BLANK)
        return self.offsets

    def _header(self, start: int) -> KeyPath:
        listed = self.text.startswith("[[", start)
        self.at += 2 if listed else 1
        *outer, last = self._key()
        path: KeyPath = ()
        for part in outer:
            path = self._last_row((*path, part))
            self._note(path, start)
        path = (*path, last)
        if listed:
            self._note(path, start)
            self.rows[path] = self.rows.get(path, -1) + 1
            path = (*path, self.rows[path])
        self._note(path, start)
        self.at += 2 if listed else 1
        return path

    def _last_row(self, path: KeyPath) -> KeyPath:
        return (*path, self.rows[path]) if path in self.rows else path

    def _pair(self, table: KeyPath) -> None:
        start = self.at
        path = table
        for part in self._key():
            path = (*path, part)
            self._note(path, start)
        self.at += len("=")
        self._value(path)

    def _key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self._skip(_SPACES)
            quoted = _STRING.match(self.text, self.at)
            found = quoted or _BARE.match(self.text, self.at)
            assert found is not None
            parts.append(_unquoted(found.group()) if quoted else found.group())
            self.at = found.end()
            self._skip(_SPACES)
            if not self.text.startswith(".", self.at):
                return parts
            self.at += len(".")

    def _value(self, path: KeyPath) -> None:
        self._skip(_SPACES)
        match self.text[self.at]:
            case "[":
                position = 0
                while self._goes_on("]"):
                    self._note((*path, position), self.at)
                    self._value((*path, position))
                    position += 1
            case "{":
                while self._goes_on("}"):
                    self._pair(path)
            case '"' | "'":
                self._skip(_STRING)
            case _:
                self._skip(_SCALAR)

    def _goes_on(self, end: str) -> bool:
        """Step over the opening bracket or the comma; say whether another item follows."""
        self._skip(_BLANK)
        if self.text[self.at] in "[{,":
            self.at += 1
            self._skip(_BLANK)
        if self.text[self.at] == end:
            self.at += 1
            return False
        return True

    def _note(self, path: KeyPath, offset: int) -> None:
        self.offsets.setdefault(path, offset)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.at)
        assert found is not None
        self.at = found.end()


def _unquoted(key: str) -> str:
    return next(iter(tomllib.loads(f"{key} = 0")))
