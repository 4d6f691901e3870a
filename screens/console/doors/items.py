"""What is on the list before the doors open, in the order in which somebody reads it aloud, and where each leads."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from textual.geometry import Size

from jury.findings.before_the_doors import before_the_doors
from jury.language import N_, _
from jury.machine.notifications import notifications
from jury.machine.observation import Condition, Observation
from jury.machine.power import power
from jury.machine.space import disk_space
from jury.model.evening import Evening
from jury.session.on_a_stick import copy_on_a_stick
from jury.text import clean

LAPTOP: Final = N_("Deze laptop")
HALL: Final = N_("De zaal")
EVENING: Final = N_("De avond")
ADD_NOTICE, BACK_UP, GO = "add_notice", "back_up", "go"
"""What Enter can do: put the notice on the programme, make a copy, or go where something is settled."""


class DoorItem(NamedTuple):
    """One thing on the list: under which heading, what was seen, and what Enter does there, if anything.

    Where it goes somewhere, that is a `mode`, and in it a row of a table by its id.
    """

    group: str
    observation: Observation
    does: str = ""
    mode: str = ""
    table: str = ""
    id: str = ""


MODE_OF_TABLE: Final = {"proposals": "proposals", "interests": "evening", "session": "evening"}


def items_of_the_machine(file: Path, awake: Observation) -> Iterator[DoorItem]:
    """Look at this computer; it can take a moment, so that no screen should wait for it."""
    for observation in (disk_space(file.absolute().parent), power(), awake, notifications()):
        yield DoorItem(LAPTOP, observation)
    yield DoorItem(HALL, copy_on_a_stick(file), BACK_UP)


def item_of_the_window(size: Size) -> DoorItem:
    """Say how large this window is: where the laptop is mirrored, the hall's screen comes in it."""
    said = _("Dit venster is {width} bij {height} tekens, groot genoeg voor het zaalscherm.")
    return DoorItem(HALL, Observation("window", Condition.FINE, said.format(width=size.width, height=size.height)))


def items_by_hand(file: Path) -> Iterator[DoorItem]:
    """Give what only somebody in the hall can say, as questions."""
    name = clean(str(file))
    yield DoorItem(
        HALL,
        Observation(
            "projector",
            Condition.UNKNOWN,
            _("Is het zaalscherm van de achterste rij te lezen?"),
            _(
                "Open het op de beamer: jury stage {path}. Maak de letters zo groot dat er nog net 80 naast elkaar "
                "passen."
            ).format(path=name),
        ),
    )
    yield DoorItem(
        HALL,
        Observation(
            "printed",
            Condition.UNKNOWN,
            _("Zijn de scorekaarten geprint, voor elk jurylid?"),
            _("Zo: jury report {path} --format scorecards -o kaarten.html").format(path=name),
        ),
    )
    yield DoorItem(
        HALL,
        Observation(
            "spare",
            Condition.UNKNOWN,
            _("Is de avond al eens op een reservelaptop geopend?"),
            _(
                "Open daar de kopie van de stick. Een klok die liep, zegt dan dat hij het niet weet: zo hoort het. "
                "Werk daarna op één laptop verder."
            ),
        ),
    )


def items_of_the_evening(evening: Evening, today: date) -> Iterator[DoorItem]:
    """Look at the evening itself."""
    for ready in before_the_doors(evening, today):
        if ready.table:
            yield DoorItem(EVENING, ready.observation, GO, MODE_OF_TABLE[ready.table], ready.table, ready.id)
        else:
            yield DoorItem(EVENING, ready.observation, ADD_NOTICE if ready.observation.state is Condition.LOOK else "")
