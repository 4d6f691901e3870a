"""Explains the thing that has the focus, and every key that works there."""

from collections.abc import Iterator
from typing import Any, ClassVar, Final, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from jury.language import _
from screens.forms.dialog import Dialog
from screens.toolkit.fitting import padded
from screens.toolkit.key_names import working_keys

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
    ExplanationDialog .keys { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,question_mark,f1,q", "dismiss", _("sluiten"), show=False, id="explanation.close"),
    ]

    def __init__(self, title: str, text: str, keys: Content) -> None:
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
            yield Static(self._keys, classes="keys")
            yield Static(_("Esc sluit deze uitleg."), classes="quiet keys", markup=False)


def explanations(screen: Screen[Any]) -> Iterator[str]:
    """Give what the focused widget says of itself, and what the screen says."""
    nodes: list[DOMNode] = [screen] if screen.focused is None else [screen.focused, screen]
    for node in nodes:
        if isinstance(node, Explained):
            yield node.help_text()
        elif isinstance(node, Widget) and node.HELP:
            yield node.HELP


def keys_of(screen: Screen[Any]) -> Content:
    """List the keys that work now: first those of the focused thing, then the screen's, then those of everywhere."""
    offered = working_keys(screen)
    nodes = list(dict.fromkeys(active.node for active in offered))
    offered.sort(key=lambda active: (nodes.index(active.node), not active.binding.show))
    found: dict[tuple[DOMNode, str], list[ActiveBinding]] = {}
    for active in offered:
        found.setdefault((active.node, active.binding.action), []).append(active)
    lines = []
    previous: DOMNode | None = None
    for (node, _action), actives in found.items():
        if previous is not None and node is not previous:
            lines.append(Content(""))
        previous = node
        binding = actives[0].binding
        shown = " ".join(dict.fromkeys(screen.app.get_key_display(active.binding) for active in actives))
        lines.append(
            Content.assemble(
                (f"{padded(shown, KEY_WIDTH - 1)} ", "$accent"),
                (binding.tooltip or binding.description),
            )
        )
    return Content("\n").join(lines)
