"""One line to type on, in a form or by itself."""

from collections.abc import Sequence

from textual import events
from textual.widgets import Input


class OneLine(Input):
    """A field of one line, the only kind that we use.

    Whoever comes to it with a key has all of it selected, so that typing replaces it; a click puts the cursor where it
    was clicked. What is pasted comes in whole: lines are joined by a space, and as much of it as fits.

    Of what is `known`, the first that begins as what was typed stands behind it in quiet; the right arrow takes it.
    """

    known: Sequence[str] = ()

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()  # Textual's own takes the first line and drops the others without a word
        event.stop()
        self.take(event.text)

    def action_paste(self) -> None:
        """Take in what was copied in this program."""
        self.take(self.app.clipboard)

    def _watch_value(self, value: str) -> None:
        super()._watch_value(value)
        typed = value.casefold()
        begins = (each for each in self.known if each.casefold().startswith(typed))
        self._suggestion = next(begins, "") if typed else ""

    def take(self, text: str) -> None:
        """Put a text in place of what is selected, or where the cursor is."""
        line = " ".join(part for each in text.splitlines() if (part := each.strip())).replace("\t", " ")
        start, end = sorted(self.selection)
        if self.max_length:
            line = line[: self.max_length - len(self.value) + end - start]
        if line:
            self.replace(line, start, end)
