"""Zaal in a real terminal drives a stage in another, and `jury cue` in a third process says the same."""

import json
from pathlib import Path
from typing import Any

from command_line import jury
from terminal import Terminal

from jury.example import demo_records
from jury.session.author import SECRETARY, author
from jury.session.creation import create


def said(command: str, file: Path) -> Any:
    return json.loads(jury(command, file, "--json").stdout)


def test_what_zaal_does_the_stage_shows_and_the_commands_say(tmp_path: Path) -> None:
    file = tmp_path / "avond.jury"
    create(file, demo_records(), by=author(SECRETARY, "test"))
    with (
        Terminal("open", str(file), folder=tmp_path) as console,
        Terminal("stage", str(file), folder=tmp_path) as stage,
    ):
        stage.wait_for("Slotavond")
        console.wait_for("F6 Zaal")
        console.press("F6")
        console.wait_for("DE ZAAL ZIET", "nog niet begonnen")
        console.press(" ")
        console.wait_for("onderdeel 1 van 25", "✓ opgeslagen")
        assert said("cue", file)["current"] == "welcome"
        console.press_at_once(" ", " ", " ", " ", " ")
        console.wait_for("onderdeel 6 van 25", "✓ opgeslagen")
        stage.wait_for("Voorsorteren aan de keukentafel", "plan 1 van 11")

        console.press("k")
        console.wait_for_match(r"▸ nog 2:\d\d")
        clock = said("clock", file)
        assert (clock["proposal"], clock["part"], clock["state"]) == ("V02", "pitch", "running")
        console.wait_for_match(r"▸ nog 2:([0-4]\d|5[0-6])")
        assert said("clock", file)["seconds_left"] < 177, "nothing was written, and it counted on"
        console.press("+")
        console.wait_for_match(r"▸ nog 3:\d\d")
        console.press("b", "Enter")
        console.wait_for("✉ Graag afronden", "✓ opgeslagen")
        stage.wait_for("Graag afronden")
        assert said("cue", file)["message"] == "Graag afronden"
        console.press("Backspace")
        stage.wait_until_gone("Graag afronden")

        console.press("a", "Enter")
        console.wait_for("Erbij: Foto’s en namen")
        console.press("\x13")
        console.wait_for("onderdeel 6 van 26", "✓ opgeslagen")
        stage.wait_for("straks  Foto’s en namen")
        assert [cue["id"] for cue in said("cue", file)["cues"]][5:8] == ["pitch:V02", "own:1", "pitch:V05"]

        jury("cue", file, "next")
        console.wait_for("onderdeel 7 van 26")
        stage.wait_for("Er worden vanavond foto’s gemaakt.")
        console.press("!")
        stage.wait_for("Ga nu rustig naar buiten")
        console.press("!", "x")
        console.wait_for("niets: het scherm is")
        assert said("cue", file)["blank"] is True
        console.press("C-q")
        assert console.wait_for_end() == 0
    assert jury("check", file).returncode == 0
