"""The list behind a line on which one of many is chosen."""

from screens.forms.narrowing_pick import Add, NarrowingPick
from screens.forms.pick import PickDialog
from screens.toolkit.one_of import OneOf


def show_list(wanted: OneOf.ListWanted, add: Add | None = None) -> None:
    """Show the options of a line under each other; the one that is chosen there is chosen on the line.

    What was typed on the line already narrows the list. With `add` what is not in it can be added.
    """

    def picked(value: str | None) -> None:
        if value is not None:
            wanted.one_of.choose(value)

    value = wanted.one_of.value
    if wanted.typed or add is not None:
        wanted.one_of.app.push_screen(NarrowingPick(wanted.options, value, typed=wanted.typed, add=add), picked)
    else:
        wanted.one_of.app.push_screen(PickDialog(wanted.options, value), picked)
