"""The rundown as a list: what was, what the hall sees, and what comes, with planned and real times side by side."""

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.evening import Evening
from jury.running.cues import went_to_the_end
from jury.running.timetable import TimedCue, Timetable
from jury.wording.running import minutes_and_seconds
from jury.wording.values import typed_time
from screens.toolkit.choices import Choice, Choices
from screens.toolkit.fitting import padded
from screens.toolkit.lines import Line, Piece

NOW: Final = "▸"
DONE: Final = "✓"
PLANNED_WIDTH: Final = 9
"""Cells for a planned time, the word above it and the space behind that."""
REAL_WIDTH: Final = 6
LENGTH_WIDTH: Final = 6
"""Cells for a length with the space before it."""
USED_WIDTH: Final = 9
NUMBER_WIDTH: Final = 3
USED_FROM: Final = 66
"""Cells that a line needs before it also shows how long a cue really took."""


class CueList(Choices, inherit_bindings=False):
    """The cues; the cursor goes where she wants, and the stage stays where it is."""

    CURSOR = "› "
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", _("omhoog"), show=False, id="cues.up", tooltip=_("Een regel omhoog")),
        Binding("down", "move(1)", _("omlaag"), show=False, id="cues.down", tooltip=_("Een regel omlaag")),
        Binding("pageup", "move(-10)", _("omhoog"), show=False, id="cues.page_up", tooltip=_("Tien regels omhoog")),
        Binding("pagedown", "move(10)", _("omlaag"), show=False, id="cues.page_down", tooltip=_("Tien omlaag")),
        Binding("home", "move(-9999)", _("begin"), show=False, id="cues.first", tooltip=_("Naar de eerste")),
        Binding("end", "move(9999)", _("eind"), show=False, id="cues.last", tooltip=_("Naar de laatste")),
        Binding("enter", "choose", _("hierheen"), show=False, id="cues.go", tooltip=_("De zaal gaat hierheen")),
    ]

    def show_cues(self, evening: Evening, table: Timetable) -> None:
        """Show the rundown; only lines that changed are painted."""

        def choices(width: int) -> Iterator[Choice]:
            for place, timed in enumerate(table.cues):
                yield Choice(timed.cue.id, (_row(evening, table, place, timed, width),))

        self.offer(choices)

    def help_text(self) -> str:
        """Say how to walk through the rundown."""
        return _(
            "Het draaiboek. ✓ is geweest en ▸ is wat de zaal ziet. De pijltjes lopen erdoorheen zonder dat de zaal "
            "iets merkt; Enter brengt de zaal naar het onderdeel onder de cursor."
        )


def heads(width: int) -> Line:
    """Give the words above the columns."""
    used = _("duurde").rjust(USED_WIDTH) if width >= USED_FROM else ""
    head = f"{'':4}{_('gepland'):{PLANNED_WIDTH}}{_('echt')}"
    length = _("duurt").rjust(LENGTH_WIDTH)
    return (Piece(padded(head, width - LENGTH_WIDTH - len(used)) + length + used, "quiet"),)


def _row(evening: Evening, table: Timetable, place: int, timed: TimedCue, width: int) -> Line:
    cue, here = timed.cue, place == table.current
    if table.current is not None and place > table.current and went_to_the_end(evening, cue):
        timed = timed._replace(started=None, used=None)  # nobody came, and it comes again
    over = bool(timed.started) and not here
    number = evening.numbers[cue.proposal] if cue.proposal else ""
    used = ""
    if width >= USED_FROM:
        used = ("" if timed.used is None else minutes_and_seconds(timed.used)).rjust(USED_WIDTH)
    room = width - 2 - PLANNED_WIDTH - REAL_WIDTH - NUMBER_WIDTH - LENGTH_WIDTH - len(used)
    ink = "strong" if here else "quiet" if over else "plain"
    return (
        Piece(f"{NOW if here else DONE if over else ' '} ", "heading" if here else "good"),
        Piece(f"{typed_time(timed.planned):{PLANNED_WIDTH}}", "quiet"),
        Piece(f"{typed_time(timed.started):{REAL_WIDTH}}", "strong" if here else "quiet"),
        Piece(f"{number:>{NUMBER_WIDTH - 1}} ", "quiet"),
        Piece(padded(cue.title, room), ink),
        Piece(minutes_and_seconds(cue.seconds).rjust(LENGTH_WIDTH), "quiet"),
        Piece(used, "plain" if here else "quiet"),
    )
