"""The list behind a line on which one of many is chosen."""

from screens.forms.narrowing_pick import NarrowingPick
from screens.forms.pick import PickDialog
from screens.toolkit.one_of import OneOf


def show_list(wanted: OneOf.ListWanted) -> None:
    """Show the options of a line under each other; the one that is chosen there is chosen on the line.

    What was typed on the line already narrows the list.
    """

    def picked(value: str | None) -> None:
        if value is not None:
            wanted.one_of.choose(value)

    value = wanted.one_of.value
    dialog = NarrowingPick(wanted.options, value, typed=wanted.typed) if wanted.typed else None
    wanted.one_of.app.push_screen(dialog or PickDialog(wanted.options, value), picked)
