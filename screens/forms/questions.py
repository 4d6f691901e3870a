"""What is asked before something that cannot be undone with a key."""

from collections.abc import Callable
from typing import Any

from textual.app import App


def ask_first(
    app: App[Any], sentence: str, yes: str, do: Callable[[], object], *, no: str | None = None, careful: bool = False
) -> None:
    """Say in a sentence what will happen, and do it after yes; with `careful` Enter lands on no."""
    from screens.forms.confirm import ConfirmDialog

    def answered(agreed: bool | None) -> None:
        if agreed:
            do()

    app.push_screen(ConfirmDialog(sentence, yes, no, careful=careful), answered)
