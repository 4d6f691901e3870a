"""Explains the thing that has the focus, and every key that works there."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Final, NamedTuple, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from jury.language import _
from screens.forms.dialog import Dialog
from screens.toolkit.fitting import padded
from screens.toolkit.key_names import working_keys
from screens.toolkit.lines import wrapped

KEY_WIDTH: Final = 12


@runtime_checkable
class Explained(Protocol):
    """A widget or a screen that says in a few sentences what it is for."""

    def help_text(self) -> str:
        """Say what this is for and how to work with it."""


class ExplanationDialog(Dialog[None]):
    """A page over the screen: what this is, and what each key does. Any of the usual keys closes it."""

    DEFAULT_CSS = """
    ExplanationDialog .dialog { width: 76; }
    ExplanationDialog VerticalScroll { height: auto; max-height: 100%; background: $panel; }
    ExplanationDialog .keys, ExplanationDialog KeysTold { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,question_mark,f1,q", "dismiss", _("sluiten"), show=False, id="explanation.close"),
    ]

    def __init__(self, title: str, text: str, keys: "Sequence[KeyTold | None]") -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._keys = keys

    @classmethod
    def of(cls, screen: Screen[Any]) -> "ExplanationDialog":
        """Explain what has the focus on this screen."""
        return cls(screen.title or "", "\n\n".join(explanations(screen)), keys_of(screen))

    def body(self) -> ComposeResult:
        """Compose the page."""
        with VerticalScroll():
            if self._title:
                yield Static(self._title, classes="heading", markup=False)
            if self._text:
                yield Static(self._text, markup=False)
            yield KeysTold(self._keys)
            yield Static(_("Esc sluit deze uitleg."), classes="quiet keys", markup=False)


def explanations(screen: Screen[Any]) -> Iterator[str]:
    """Give what the focused widget says of itself, and what the screen says."""
    nodes: list[DOMNode] = [screen] if screen.focused is None else [screen.focused, screen]
    for node in nodes:
        if isinstance(node, Explained):
            yield node.help_text()
        elif isinstance(node, Widget) and node.HELP:
            yield node.HELP


class KeyTold(NamedTuple):
    """A key, or the keys that do one thing, and what that is."""

    shown: str
    does: str


class KeysTold(Widget):
    """The keys in one column and what they do in another, however long that is; None leaves a line between groups."""

    DEFAULT_CSS = "KeysTold { height: auto; }"

    def __init__(self, keys: Sequence[KeyTold | None]) -> None:
        super().__init__()
        self._keys = keys

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Say how many lines the keys take at a width."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the keys for the width there is."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        lines = []
        for key in self._keys:
            shown, does = key or ("", "")
            broken = ["".join(piece.text for piece in each) for each in wrapped(does, width - KEY_WIDTH)] or [""]
            lines.append(Content.assemble((f"{padded(shown, KEY_WIDTH - 1)} ", "$accent"), broken[0]))
            lines += [Content(" " * KEY_WIDTH + more) for more in broken[1:]]
        return lines


def keys_of(screen: Screen[Any]) -> list[KeyTold | None]:
    """List the keys that work now: first those of the focused thing, then the screen's, then those of everywhere."""
    offered = working_keys(screen)
    nodes = list(dict.fromkeys(active.node for active in offered))
    offered.sort(key=lambda active: (nodes.index(active.node), not active.binding.show))
    found: dict[tuple[DOMNode, str], list[ActiveBinding]] = {}
    for active in offered:
        found.setdefault((active.node, active.binding.action), []).append(active)
    told: list[KeyTold | None] = []
    previous: DOMNode | None = None
    for (node, _action), actives in found.items():
        if previous is not None and node is not previous:
            told.append(None)
        previous = node
        binding = actives[0].binding
        shown = " ".join(dict.fromkeys(screen.app.get_key_display(active.binding) for active in actives))
        told.append(KeyTold(shown, binding.tooltip or binding.description))
    return told
