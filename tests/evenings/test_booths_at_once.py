"""Two booths and the secretary's console at once, in real terminals: her grid follows, and undo is everybody's own."""

from pathlib import Path
from time import sleep
from typing import Final

from booths import booth_file, booth_records, marks_in
from terminal import Terminal

from jury.session.file import SessionFile

NOTICED: Final = 0.5
"""Seconds within which a booth knows what was written elsewhere."""


def on_the_names(terminal: Terminal, place: int, then: str = "1 van 2") -> None:
    """Choose the name on this place, say that it is me, and wait for the card."""
    terminal.wait_for("Wie is aan de beurt?")
    terminal.press(*["Down"] * place, "Enter")
    terminal.wait_for("ik begin")
    terminal.press("Enter")
    terminal.wait_for(then)


def test_two_booths_and_the_grid(tmp_path: Path) -> None:
    file = booth_file(tmp_path, booth_records())
    with (
        Terminal("open", str(file), folder=tmp_path) as console,
        Terminal("booth", str(file), folder=tmp_path) as first,
        Terminal("booth", str(file), "--juror", "J3", folder=tmp_path) as second,
    ):
        console.wait_for("Jurylid 1", "cijfer")
        on_the_names(first, 2)
        first.press("8")
        console.wait_for_match(r"Jurylid 2 +8")
        second.wait_for("Dit scherm is van Jurylid 3.", "Nu: Plan 1")
        second.press("Enter")
        second.wait_for("1 van 2")
        second.press("6", "Enter", "7")
        console.wait_for_match(r"Jurylid 3 +6 +7")
        first.press("u")
        first.wait_for("Teruggenomen")
        console.wait_for_match(r"Jurylid 3 +6 +7")
        first.press("1", "0", "Enter", "9", "Enter")
        first.wait_for("U geeft een 10 voor Aandacht en een 9 voor Belang.")
        first.press("Enter")
        first.wait_for("Wie is aan de beurt?")
        console.wait_for_match(r"Jurylid 2 +10 +9")
        console.press("5")
        console.wait_for_match(r"Jurylid 1 +5")
        console.wait_for("✓ opgeslagen")
        sleep(NOTICED)
        on_the_names(first, 1, then="2 van 2")
        first.press("Escape")
        first.wait_for("▐5▌")
        assert second.printed().count("Jurylid 2") == 0
    assert marks_in(file, "J2") == {"a": "10", "b": "9"}
    assert marks_in(file, "J3") == {"a": "6", "b": "7"}
    with SessionFile.open(file, writable=False) as session:
        given = [entry for entry in session.entries() if entry.what.startswith("mark_")]
    assert {entry.who for entry in given} == {"J2", "J3", "secretary"}
    assert len({entry.device for entry in given}) == 3, "two booths on one machine are two devices"


def test_a_booth_that_is_killed_lost_nothing(tmp_path: Path) -> None:
    file = booth_file(tmp_path, booth_records())
    with Terminal("booth", str(file), folder=tmp_path) as booth:
        on_the_names(booth, 1)
        booth.press("8")
        booth.wait_for("▐8▌", "✓ opgeslagen")
        booth.kill()
    assert marks_in(file, "J1") == {"a": "8"}
