"""What is asked before something that cannot be undone with a key."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from textual.app import App


class Asked(NamedTuple):
    """What is asked before a change: what will happen, and of that the `private` lines which the hall may not read."""

    sentence: str
    private: tuple[str, ...] = ()


def ask_first(
    app: App[Any],
    sentence: str,
    yes: str,
    do: Callable[[], object],
    *,
    no: str | None = None,
    careful: bool = False,
    private: Sequence[str] = (),
) -> None:
    """Say in a sentence what will happen, and do it after yes; with `careful` Enter lands on no.

    The `private` lines show at a key, once she knows that the hall does not look along.
    """
    from screens.forms.confirm import ConfirmDialog

    def answered(agreed: bool | None) -> None:
        if agreed:
            do()

    app.push_screen(ConfirmDialog(sentence, yes, no, careful=careful, private=private), answered)
