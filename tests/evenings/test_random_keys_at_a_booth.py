"""Whatever is pressed at a booth, no mark of another juror reaches its terminal.

The others give marks that nobody can type at this booth: with a 2 in them, a key that is never pressed here. Their
codes have one too, so that only one card can be opened. Meanwhile the secretary changes their marks in the same file.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from random import Random
from time import sleep
from typing import Final, NamedTuple

import pytest
from booths import booth_file, booth_records, marks_in
from evenings_by_hand import SECRETARY
from seeds import every, twentieth
from terminal import CONTROL, KEYS, Terminal

from jury.model.tables import Key, Records, Row
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile

KEYS_IN_ALL: Final = 100_000
PER_SEED: Final = 200
"""Keys between two changes by the secretary."""
AT_ONCE: Final = 40
OTHERS: Final = ("J2", "J3")
TYPED: Final = tuple("013456789,.abcdefghijklmnopqrstuvwxyzABGJOU?/ -")
MOVES: Final = ("Enter", "Enter", "Escape", "Up", "Down", "Down", "Backspace", "Tab", "BackTab", "PageDown")
ELSEWHERE: Final = ("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "C-p", "C-q", "C-z")
ALONG_THE_SCALE: Final = ("Left", "Right")
WIDTH, HEIGHT = 80, 24
ESCAPES: Final = 0.15
"""Seconds: what comes sooner behind an Escape is read as one key with it."""
FIRST: Final = (
    ("Escape",),
    ("g",),
    ("Down", "Down", "Enter", "Enter", *"0134"),
    ("Escape",),
    ("Down", "Enter", "Enter"),
    ("5", "Enter"),
)
"""What is pressed first: the code of another, wrong, then a mark on the own card. Random keys stay on the names."""


Program = tuple[str, ...]
THE_PROGRAM: Final[Program] = ("-m", "jury")


class Kind(NamedTuple):
    """A scale, the marks that the others give on it, and the keys that are pressed."""

    step: str
    secrets: tuple[str, ...]
    keys: tuple[str, ...]


QUARTERS: Final = Kind("0.25", ("7.25", "3.25"), (*TYPED, *MOVES, *MOVES, *MOVES, *ELSEWHERE))
"""In quarters the arrows would come by the others' marks, so they stay out; on the fine scale they are too far away."""
FINE: Final = Kind("0.001", ("7.253", "3.152"), (*TYPED, *MOVES, *MOVES, *MOVES, *ELSEWHERE, *ALONG_THE_SCALE * 3))


def changed(code: str) -> Program:
    """Give the program with a fault in it, for a test of the test."""
    return "-c", f"{code}\nfrom jury.__main__ import script\nscript()"


def evening(kind: Kind) -> Records:
    records = booth_records(settings={"scale_step": kind.step}, codes={"J2": "0290", "J3": "4211"}, marks=marks(kind))
    plans = {key: {**row, "status": "pitched"} for key, row in records["proposals"].items()}
    return {**records, "proposals": plans}


def marks(kind: Kind) -> Mapping[Key, Row]:
    return {
        (plan, juror, criterion): {"mark": kind.secrets[number % 2]}
        for plan in ("V1", "V2", "V3")
        for juror in OTHERS
        for number, criterion in enumerate("ab")
    }


def change_the_others(file: Path, kind: Kind, random: Random) -> None:
    """Change one mark of another juror, as the secretary does with a reason."""
    plan, juror, criterion = random.choice(("V1", "V2", "V3")), random.choice(OTHERS), random.choice("ab")
    with SessionFile.open(file) as session:
        event = MarkGiven(plan, juror, criterion, Decimal(random.choice(kind.secrets)))
        session.record(event, by=SECRETARY, reason="nagekeken")


def some_keys(kind: Kind, random: Random) -> str:
    keys = [KEYS.get(key, key) for key in random.choices(kind.keys, k=AT_ONCE - 1)]
    click = f"{random.randint(1, WIDTH)};{random.randint(1, HEIGHT)}"
    return "".join([*keys, f"\x1b[<0;{click}M\x1b[<0;{click}m"])


def pressed(tmp_path: Path, kind: Kind, seeds: range, program: Program = THE_PROGRAM) -> tuple[bytes, Path]:
    """Press so many keys at a booth, which starts again when they close it; give all that its terminal received."""
    file = booth_file(tmp_path, evening(kind))
    received = b""
    booth = Terminal("booth", str(file), folder=tmp_path, size=(WIDTH, HEIGHT), program=program)
    booth.wait_for("Jurylid 1")
    for seed in seeds:
        random = Random(seed)
        change_the_others(file, kind, random)
        for keys in FIRST:
            booth.press_at_once(*keys)
            if keys == ("Escape",):
                sleep(ESCAPES)
            booth.listen()
        for _ in range(PER_SEED // AT_ONCE):
            booth.type(some_keys(kind, random))
            booth.listen()
            if booth.has_ended:
                received += booth.received
                booth.__exit__()
                booth = Terminal("booth", str(file), folder=tmp_path, size=(WIDTH, HEIGHT), program=program)
                booth.wait_for("Jurylid 1")
    received += booth.received
    booth.__exit__()
    return received, file


def shown(received: bytes, kind: Kind) -> set[str]:
    """Give the marks of the others that a terminal received, written with a comma or a point."""
    raw = received.decode(errors="replace")
    text = raw + CONTROL.sub("", raw)
    return {each for secret in kind.secrets for each in (secret, secret.replace(".", ",")) if each in text}


def hold(tmp_path: Path, seeds: range) -> None:
    kind = (QUARTERS, FINE)[seeds.start // len(seeds) % 2]
    received, file = pressed(tmp_path, kind, seeds)
    assert not shown(received, kind), f"seeds {seeds}"
    text = CONTROL.sub("", received.decode(errors="replace"))
    assert text.count("Scorekaart") >= len(seeds) // 2, "the card was seen"
    assert "Die code klopt" in text, "and the code of somebody else was asked"
    with SessionFile.open(file, writable=False) as session:
        assert any(entry.who == "J1" for entry in session.entries()), "and it was marked"
    for juror in OTHERS:
        assert set(marks_in(file, juror).values()) <= set(kind.secrets)


@pytest.mark.parametrize("seeds", twentieth(KEYS_IN_ALL // PER_SEED), ids=str)
def test_no_mark_of_another_reaches_the_terminal(tmp_path: Path, seeds: range) -> None:
    hold(tmp_path, seeds)


@pytest.mark.long
@pytest.mark.parametrize("seeds", every(KEYS_IN_ALL // PER_SEED), ids=str)
def test_nor_under_a_hundred_thousand_keys(tmp_path: Path, seeds: range) -> None:
    hold(tmp_path, seeds)


WITH_A_COUNT: Final = """
from screens.booth.screen import BoothScreen
from screens.toolkit.lines import Piece

other_page = BoothScreen.other_page

def with_a_count(self, room):
    page = other_page(self, room)
    given = self.app.evening.card("V1", "J2").marks.values()
    return page._replace(lines=[*page.lines, (Piece(" ".join(map(str, given))),)])

BoothScreen.other_page = with_a_count
"""


def test_a_booth_that_does_show_a_mark_is_caught(tmp_path: Path) -> None:
    received, _file = pressed(tmp_path, QUARTERS, range(1), program=changed(WITH_A_COUNT))
    assert shown(received, QUARTERS)


BREAKS: Final = """
from screens.booth.screen import BoothScreen

def breaks(self):
    marks = dict(self.app.evening.marks)
    raise ValueError("a fault of our own")

BoothScreen.action_pass_on = breaks
"""
WITH_ITS_TRACEBACK: Final = (
    BREAKS
    + """
from screens.booth.booth import Booth
del Booth._fatal_error
"""
)


@pytest.mark.parametrize(("code", "leaks"), [(BREAKS, False), (WITH_ITS_TRACEBACK, True)], ids=["ours", "Textual's"])
def test_a_fault_of_our_own_shows_no_mark_either(tmp_path: Path, code: str, leaks: bool) -> None:
    file = booth_file(tmp_path, evening(QUARTERS))
    with Terminal("booth", str(file), "--juror", "J1", folder=tmp_path, program=changed(code)) as booth:
        booth.wait_for("ik begin")
        booth.press("Enter")
        booth.wait_for("1 van 2")
        booth.press("g")
        assert booth.wait_for_end() == 1
        booth.listen()
        assert bool(shown(booth.received, QUARTERS)) is leaks
        assert ("Roep de secretaris." in booth.printed()) is not leaks
