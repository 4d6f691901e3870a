"""`jury cue`: the rundown, and what the stage shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from jury.commands.arguments import json_option, session_argument
from jury.commands.opening import open_to_look
from jury.commands.streams import echo_json
from jury.commands.words import understood
from jury.language import _
from jury.model.evening import Evening
from jury.round.event import Event
from jury.round.stage import MessageShown, StageBlanked, StageMoved, coming_cue
from jury.running.boot_clock import Instant, instant
from jury.running.cues import jury_at_work
from jury.running.timetable import Timetable, timetable
from jury.session.author import STAGE, author
from jury.session.clock import now
from jury.session.file import SessionFile
from jury.text import one_line, shortened
from jury.wording.running import behind_in_words, minutes_and_seconds
from jury.wording.values import typed_time

TITLE_WIDTH: Final = 36
NOW: Final = "▸"
DONE: Final = "✓"
Moment = tuple[datetime, Instant]
"""By the clock on the wall, and by that of the machine."""
EVENTS: Final[Mapping[str, Callable[[Sequence[str], Moment], Event]]] = {
    "next": lambda _given, at: StageMoved(*at),
    "back": lambda _given, at: StageMoved(*at, back=True),
    "go": lambda given, at: StageMoved(*at, given[0]),
    "blank": lambda _given, _at: StageBlanked(True),
    "show": lambda _given, _at: StageBlanked(False),
    "message": lambda given, _at: MessageShown(" ".join(given)),
}
"""What each word does; behind `go` comes an id, behind `message` its text."""
TAKES: Final[Mapping[str, range]] = {"go": range(1, 2), "message": range(1000)}
"""How many words may follow one; none where it is not named."""


@click.command(
    help=_(
        "Het draaiboek en het zaalscherm. Zonder woord erachter: het draaiboek. Met next en back gaat de zaal een "
        "onderdeel verder of terug, met go ID naar een onderdeel, met blank wordt het scherm donker en met show weer "
        "licht. Met message TEKST komt er een kort bericht op; zonder tekst gaat het weg."
    )
)
@session_argument
@click.argument("words", nargs=-1, metavar="[next|back|go ID|blank|show|message TEXT]")
@json_option
def command(file: Path, words: tuple[str, ...], as_json: bool) -> None:
    """Drive the stage where a word says so, and print where it stands."""
    if words:
        word, given = understood(words, EVENTS, TAKES)
        with SessionFile.open(file) as session:
            session.record(EVENTS[word](given, (now(), instant())), by=author(STAGE, "command"))
            evening = session.evening
    else:
        with open_to_look(file) as session:
            evening = session.evening
    if as_json:
        from jury.running.as_json import rundown_json  # for people the command starts sooner without it

        echo_json(rundown_json(evening, now()))
        return
    for line in _lines(evening, timetable(evening, now()), whole=not words):
        click.echo(line)


def _lines(evening: Evening, table: Timetable, *, whole: bool) -> Iterator[str]:
    if whole:
        yield evening.session.title
        yield ""
        yield from _rundown(evening, table)
        yield ""
    yield from _here(evening, table)


def _rundown(evening: Evening, table: Timetable) -> Iterator[str]:
    """Lay out the programme: what was, what is and what comes, with its times and the id to go there."""
    yield _row("", _("gepland"), _("echt"), _("duurt"), "", _("onderdeel"), "id")
    for place, each in enumerate(table.cues):
        sign = NOW if place == table.current else DONE if each.started else ""
        number = evening.numbers[each.cue.proposal] if each.cue.proposal else ""
        length = minutes_and_seconds(each.cue.seconds)
        planned, started = typed_time(each.planned), typed_time(each.started)
        yield _row(sign, planned, started, length, number, each.cue.title, each.cue.id)


def _row(sign: str, planned: str, started: str, length: str, number: str, title: str, id: str) -> str:
    title = shortened(title, TITLE_WIDTH)
    return f"{sign:1} {planned:7}  {started:5}  {length:>5}  {number:>2} {title:{TITLE_WIDTH}}  {id}".rstrip()


def _here(evening: Evening, table: Timetable) -> Iterator[str]:
    """Say what the hall sees now, what comes next, and whether the evening is on time."""
    yield from (f"{label:10} {text}" for label, text in _facts(evening, table) if text)


def _facts(evening: Evening, table: Timetable) -> Iterator[tuple[str, str]]:
    yield _("De zaal:"), _seen(evening, table)
    yield _("Bericht:"), evening.stage.message
    after = coming_cue(evening)
    yield _("Straks:"), after.title if after else _("niets meer: dit is het laatste onderdeel.")
    if table.behind is not None:
        end = _("Klaar om {expected}; gepland was {planned}.").format(
            expected=typed_time(table.expected_end), planned=typed_time(table.planned_end)
        )
        yield _("De tijd:"), f"{behind_in_words(table.behind)} {end}"


def _seen(evening: Evening, table: Timetable) -> str:
    if table.current is None:
        return _("de titel van de avond.")
    cue = table.cues[table.current].cue
    said = (
        _("{title}: de jury is nog aan het werk.").format(title=cue.title) if jury_at_work(evening, cue) else cue.title
    )
    if evening.stage.retraction:
        said = f"{cue.title}: {one_line(evening.stage.retraction)}"
    return said + (_(" (het scherm is donker)") if evening.stage.blank else "")
