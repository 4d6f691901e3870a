"""Over a whole evening no window of the hall is sent a mark, a place or a verdict before its own step of the reveal."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

import leaking_stage
import pytest
from evenings_by_hand import SECRETARY
from reports import example
from terminal import Terminal

from jury.definition.reading import definition_records
from jury.model.evening import Evening
from jury.model.rows import VERDICT_SENTENCES
from jury.round.clock import ClockStarted
from jury.round.event import Event
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.rules import DeliberationBegun
from jury.round.stage import StageMoved
from jury.round.verdicts import VerdictGiven
from jury.running.boot_clock import instant
from jury.running.cues import cues
from jury.session.author import CLOCK, STAGE, author
from jury.session.clock import now
from jury.session.creation import create
from jury.session.file import SessionFile
from scoring.card import CardState, Declared

NOWHERE_ELSE = Decimal("0.75")
"""What is taken off every mark of the example: all of them end in a quarter then, and nothing else on a screen does."""
A_MARK = re.compile(r"\d[.,]25\b")
VIEWS = (("stage", "{}"), ("stage", "{}", "--view", "clock"), ("stage", "{}", "--view", "host"))
LEAKING_STAGE = str(Path(leaking_stage.__file__))
STATES: dict[str, Declared] = {"recused": CardState.RECUSED, "absent": CardState.ABSENT}
OF_THE_ROUND = ("scorecards", "state", "verdicts", "tie_decisions", "revisions", "log")
WITHOUT_A_TITLE = {"welcome": "De vraag", "closing": "kijken we"}
"""What is to be seen of the cues that the hall is not told the title of: what comes next, or what is said there."""
VERDICT_NAMES = ("Aan de slag", "Eerst aanscherpen", "Nu nog niet")
"""Three of the four: "Samen verder" could be anybody's words."""


def evening_to_hold(reveal: str) -> dict[str, Any]:
    """Give the example with nothing marked yet, on a scale of quarters, and with this way to tell the outcome."""
    definition = example()
    for table in OF_THE_ROUND:
        definition.pop(table, None)
    definition["settings"] |= {"scale_step": Decimal("0.25"), "reveal": reveal}
    definition["state"] = {"phase": "round"}
    return definition


def marking(plan: str) -> Iterator[Event]:
    """Give the cards of a plan as the jury of the example fills them in."""
    for juror, card in example()["scorecards"][plan].items():
        if "state" in card:
            yield CardDeclared(plan, juror, STATES[card["state"]])
        else:
            for criterion, mark in card.items():
                yield MarkGiven(plan, juror, criterion, mark - NOWHERE_ELSE)


def judging() -> Iterator[Event]:
    """Give the verdicts of the example, each with sentences that stand nowhere else."""
    for verdict in example()["verdicts"]:
        sentences = {field: f"{field.title()} over {verdict['proposal']}." for field in VERDICT_SENTENCES}
        yield VerdictGiven(verdict["proposal"], {"verdict": verdict["verdict"], **sentences})


def told_now(evening: Evening) -> set[str]:
    """Give the texts of the step on the stage: its places, its marks, and what the jury says."""
    lines = evening.stage.told
    said = {text for line in lines for text in (line.mark, line.words) if text}
    return said | {f"laats {line.place}" for line in lines if line.place}


class Hall:
    """An evening that is driven in one process, and the windows that follow it in others."""

    def __init__(self, file: Path, windows: list[Terminal]) -> None:
        self.windows = windows
        self.session = SessionFile.open(file)

    @property
    def evening(self) -> Evening:
        return self.session.evening

    def move(self, cue: str) -> None:
        """Show another cue."""
        self.session.record(StageMoved(now(), instant(), cue), by=author(STAGE, "command"))

    def see(self, text: str) -> None:
        """Wait until the hall and the host see the beginning of a text."""
        for window in self.windows:
            if "clock" not in window.arguments:
                window.wait_for(text[:20])

    def record(self, *events: Event) -> None:
        for event in events:
            self.session.record(event, by=SECRETARY)

    def seen(self) -> str:
        return "\n".join(window.seen() for window in self.windows)


@pytest.fixture
def hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    """An evening with three windows on it: of the hall, of who pitches, and of who presents."""
    file = tmp_path / "avond.jury"
    create(file, definition_records(evening_to_hold(request.param)).records, by=SECRETARY)
    with ExitStack() as open_windows:
        windows = [
            open_windows.enter_context(Terminal(*(each.format(file) for each in view), folder=tmp_path))
            for view in VIEWS
        ]
        for window in (windows[0], windows[2]):
            window.wait_for("Reigerhoek")
        hall = Hall(file, windows)
        yield hall
        hall.session.close()


def hold_the_round(hall: Hall) -> None:
    """Go through everything before the reveal; the jury marks every plan that pitches."""
    for cue in cues(hall.evening):
        if cue.kind in ("reveal", "audience"):
            continue
        hall.move(cue.id)
        hall.see(WITHOUT_A_TITLE.get(cue.kind, cue.title))
        if cue.proposal:
            hall.session.record(ClockStarted(instant()), by=author(CLOCK, "command"))
            hall.record(*marking(cue.proposal))
    hall.record(DeliberationBegun(), *judging())


@pytest.mark.parametrize("hall", ["places", "themes", "verdicts"], indirect=True)
def test_no_window_is_sent_anything_before_its_step(hall: Hall) -> None:
    hold_the_round(hall)
    steps = [cue for cue in cues(hall.evening) if cue.kind == "reveal"]
    hidden = {f"{field.title()} over" for field in VERDICT_SENTENCES} | {"Plaats ", "plaats ", *VERDICT_NAMES}
    before = hall.seen()
    assert not [secret for secret in hidden if secret in before]
    told: set[str] = set()
    for step in steps:
        so_far = hall.seen()
        hall.move(step.id)
        new = told_now(hall.evening) - told
        told |= new
        first = hall.evening.stage.told[0]
        hall.see(first.title or first.words)
        assert not [text for text in new if text in so_far], "nobody was sent this before its own step"
        hall.windows[0].resize(100, 30)
        hall.see(first.title or first.words)
        hall.windows[0].resize(80, 24)
    assert told
    assert not A_MARK.search(hall.seen()), "and a mark of a juror is sent to nobody, ever"


def test_a_stage_that_is_given_the_evening_itself_is_caught(tmp_path: Path) -> None:
    file = tmp_path / "avond.jury"
    create(file, definition_records(evening_to_hold("places")).records, by=SECRETARY)
    with Terminal(str(file), folder=tmp_path, program=(LEAKING_STAGE,)) as window:
        window.wait_for("Reigerhoek")
        hall = Hall(file, [window])
        first = next(cue for cue in cues(hall.evening) if cue.proposal)
        hall.move(first.id)
        hall.see(first.title)
        assert not A_MARK.search(hall.seen())
        hall.record(*marking(str(first.proposal)))
        window.wait_for_match(A_MARK.pattern)
        hall.session.close()
        assert A_MARK.search(hall.seen())
