"""The line of keys at the bottom: what works now, and nothing else."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.screen import Screen

from screens.toolkit.key_names import explained, names_more_keys, working_keys
from screens.toolkit.lines import Line, Piece
from screens.toolkit.painted import Painted

GAP: Final = 2
"""Cells between two keys."""
HELP: Final = "question_mark"
"""The one key that says by itself what it does."""
ALWAYS: Final = ("slash", HELP)
"""Keys that stand at the right end, however narrow it is."""
SELDOM: Final = Binding.Group("seldom")
"""The group of the keys that are the first to make room; help names them all the same."""


class ShownKey(NamedTuple):
    """One key of the line: how it is written, what it does, and its name for Textual.

    A label that stands for more keys is `explained` when it is clicked, and presses none of them.
    """

    shown: str
    label: str
    key: str
    explained: str = ""
    seldom: bool = False

    @property
    def width(self) -> int:
        """The cells it takes, with the space behind it."""
        return cell_len(self.text) + GAP

    @property
    def text(self) -> str:
        """The key and its label."""
        return f"{self.shown} {self.label}".rstrip()


class KeyLine(Painted):
    """Shows the bindings of the focused thing and its screen, as many as fit; search and help always fit."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[ShownKey] = []
        self._spans: list[tuple[int, int, ShownKey]] = []

    def on_mount(self) -> None:
        """Follow what the screen has to offer."""
        self.screen.bindings_updated_signal.subscribe(self, self._gather)
        self._gather(self.screen)

    def _gather(self, screen: Screen[object]) -> None:
        found: dict[str, ShownKey] = {}
        for active in working_keys(screen):
            binding = active.binding
            if binding.show:
                label = "" if binding.key == HELP else binding.description
                said = explained(binding) if names_more_keys(binding) else ""
                shown, seldom = self.app.get_key_display(binding), binding.group == SELDOM
                found.setdefault(binding.action, ShownKey(shown, label, binding.key, said, seldom))
        keys = list(found.values())
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def line(self, y: int) -> Line:
        """Say which keys there are."""
        always = [key for key in self._keys if key.key in ALWAYS]
        room = self.size.width - 1 - sum(key.width for key in always)
        at, pieces = 1, [Piece(" ")]
        self._spans = []
        fitting = self._fitting([key for key in self._keys if key not in always], room + GAP - at)
        for key in self._keys:
            if key in fitting:
                pieces += self._pieces(key, at)
                at += key.width
        pieces.append(Piece(" " * (room + 1 - at)))
        at = max(at, room + 1)
        for key in always:
            pieces += self._pieces(key, at)
            at += key.width
        return tuple(pieces)

    def _fitting(self, keys: Sequence[ShownKey], room: int) -> set[ShownKey]:
        """Give the keys that fit: in their order, those that are seldom needed after all others."""
        fitting = set()
        for key in sorted(keys, key=lambda key: key.seldom):
            if key.width <= room:
                fitting.add(key)
                room -= key.width
        return fitting

    def _pieces(self, key: ShownKey, at: int) -> Line:
        self._spans.append((at, at + key.width - GAP, key))
        return Piece(key.shown, "accent"), Piece(f"{key.text.removeprefix(key.shown)}{' ' * GAP}", "quiet")

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked; a label of more than one key only says what they do."""
        for start, end, key in self._spans:
            if start <= event.x < end:
                if key.explained:
                    self.app.notify(key.explained, markup=False, timeout=6)
                else:
                    self.app.simulate_key(key.key)
