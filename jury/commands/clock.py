"""`jury clock`: the clock of the pitch, the questions and the marking."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import json_option, session_argument
from jury.commands.opening import open_to_look
from jury.commands.streams import echo_json
from jury.commands.words import understood
from jury.errors import WrongInput
from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.running import PARTS
from jury.round.clock import ClockChanged, ClockMovedOn, ClockPaused, ClockStarted, ClockStopped
from jury.round.event import Event
from jury.running.boot_clock import Instant, instant
from jury.running.clock import PAUSED, RUNNING, STOPPED, UNKNOWN, clock, used
from jury.session.author import CLOCK, author
from jury.session.file import SessionFile
from jury.text import bar_of, one_line, shortened
from jury.wording.codes import PART_NAMES
from jury.wording.running import minutes_and_seconds, time_in_words

TITLE_WIDTH: Final = 38
COLUMN: Final = 11
BAR_WIDTH: Final = 40
EVENTS: Final[Mapping[str, Callable[[Sequence[str], Instant], Event]]] = {
    "start": lambda _given, now: ClockStarted(now),
    "pause": lambda _given, now: ClockPaused(now),
    "next": lambda _given, now: ClockMovedOn(now),
    "add": lambda given, now: ClockChanged(now, _seconds(given[0])),
    "stop": lambda _given, now: ClockStopped(now),
}
"""What each word does; behind `add` come seconds, below zero to take them off."""
SECONDS: Final = re.compile(r"[+-]?[0-9]{1,9}")
"""How people type them; Python would read more, such as 1_0."""
TAKES: Final[Mapping[str, range]] = {"add": range(1, 2)}
STATES: Final = {
    STOPPED: N_("staat stil"),
    RUNNING: N_("loopt"),
    PAUSED: N_("gepauzeerd"),
    UNKNOWN: N_("weet het niet: sindsdien is deze computer opnieuw gestart, of het is een andere"),
}
"""What the clock does, behind its time."""


@click.command(
    context_settings={"ignore_unknown_options": True},
    help=_(
        "De klok van het plan of de pauze in de zaal. Zonder woord erachter: hoe hij staat. start laat hem lopen, "
        "pause wachten en stop stilstaan; next gaat van de pitch naar de vragen en van de vragen naar de cijfers; add "
        "SECONDEN geeft tijd erbij, en met een min eraf."
    ),
)
@session_argument
@click.argument("words", nargs=-1, metavar="[start|pause|next|add SECONDS|stop]")
@json_option
def command(file: Path, words: tuple[str, ...], as_json: bool) -> None:
    """Touch the clock where a word says so, and print how it stands."""
    now = instant()
    if words:
        word, given = understood(words, EVENTS, TAKES)
        event = EVENTS[word](given, now)
        with SessionFile.open(file) as session:
            session.record(event, by=author(CLOCK, "command"))
            evening = session.evening
    else:
        with open_to_look(file) as session:
            evening = session.evening
    now = instant()
    if as_json:
        from jury.running.as_json import clock_json  # for people the command starts sooner without it

        echo_json(clock_json(evening, now))
        return
    for line in _lines(evening, now):
        click.echo(line)


def _seconds(typed: str) -> int:
    """Read how many seconds to add.

    Raises:
        WrongInput: it is no whole number.
    """
    if SECONDS.fullmatch(typed) is None:
        raise WrongInput(
            _("‘{typed}’ is geen heel aantal seconden.").format(typed=shortened(one_line(typed), TITLE_WIDTH)),
            hint=_("Zo: add 30, of add -30."),
        )
    return int(typed)


def _lines(evening: Evening, now: Instant) -> Iterator[str]:
    here = clock(evening, now)
    if here.cue is None or here.part is None:
        yield _("De klok staat stil: bij wat de zaal ziet, hoort geen klok.")
    else:
        part = f" · {_(PART_NAMES[here.part])}" if here.proposal else ""
        yield shortened(here.cue.title, TITLE_WIDTH) + part
        yield ""
        yield f"  {time_in_words(here.left, here.overtime)}  {_(STATES[here.state])}"
        yield f"  {bar_of(here.gone, BAR_WIDTH)}"
    every = used(evening, now)
    if every:
        yield ""
        yield from _table(evening, every)


def _table(evening: Evening, every: Mapping[str, Mapping[str, Decimal]]) -> Iterator[str]:
    """Lay out what every plan used, part by part."""
    heads = "".join(f"{_(PART_NAMES[part]):>{COLUMN}}" for part in PARTS)
    yield f"  {_('gebruikt'):{TITLE_WIDTH + 3}}{heads}"
    for plan, parts in every.items():
        each = (minutes_and_seconds(int(parts[part])) if part in parts else "" for part in PARTS)
        times = "".join(f"{time:>{COLUMN}}" for time in each)
        title = shortened(one_line(evening.proposal(plan).title), TITLE_WIDTH)
        yield f"  {evening.numbers[plan]:>2} {title:{TITLE_WIDTH}}{times}".rstrip()
