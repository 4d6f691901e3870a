"""What a terminal below 80×24 shows: why there is nothing, in letters that fit."""

from textual.widgets import Static

from jury.language import _


class TooSmall(Static):
    """A sentence in place of a screen that cannot be read."""

    def __init__(self) -> None:
        super().__init__(_("Dit venster is te klein.\nMaak het 80 × 24 of groter."), markup=False)
