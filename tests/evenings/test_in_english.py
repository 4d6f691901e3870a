"""The example evening in English: what people read on the screen is theirs, whatever the language of the evening."""

from pathlib import Path

from terminal import Terminal


def test_the_screens_speak_english_on_a_dutch_evening(tmp_path: Path) -> None:
    with Terminal("demo", "--dir", str(tmp_path), "--language", "en", folder=tmp_path) as terminal:
        terminal.wait_for("Reigerhoek · closing evening", "Conn  Loca  Need  Real  Soci  Incl", "4 to go", "on paper")
        terminal.press("?")
        terminal.wait_for("Here are all cards of one plan", "Give a mark; 0 is a 10", "The next juror")
        terminal.press("q", "C-p")
        terminal.wait_for("Find a command", "Mark the next plan", "No mark here: abstain")
        terminal.press("Escape")
        terminal.wait_until_gone("Find a command")
        terminal.press("F4")
        terminal.wait_for("Enter shows it")
        terminal.press("Enter")
        terminal.wait_for("7.8  ", "cards", "⚑ Connecting 6–9", "without a place", "De Lange Tafel (8.3)")
        terminal.press("Enter")
        terminal.wait_for("46.8 ÷ 6 cards = 7.8 (exactly 39/5).")
        terminal.press("F7")
        terminal.wait_for("Juryrapport Slotavond", "things in the way")
        terminal.press("C-q")
        assert terminal.wait_for_end() == 0
