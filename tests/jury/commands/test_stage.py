"""`jury stage`: what is wrong is said in one sentence, before a screen opens."""

from pathlib import Path

from command_line import EXAMPLE, example_file, jury_here
from terminal import Terminal


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = jury_here("stage", tmp_path / "weg.jury")
    assert said.code == 2
    assert said.err.startswith("Fout: ")
    assert "weg.jury is er niet." in said.err
    assert said.err.count("Fout:") == 1


def test_a_view_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    said = jury_here("stage", example_file(tmp_path), "--view", "hal")
    assert said.code == 2
    assert "Fout: De weergave ‘hal’ is er niet. Bedoelde u ‘hall’?" in said.err
    assert "Kies uit: hall, clock, host." in said.err


def test_without_a_terminal_it_opens_nothing(tmp_path: Path) -> None:
    said = jury_here("stage", example_file(tmp_path))
    assert said.code == 2
    assert "hier is geen terminal" in said.err


def test_the_hall_reads_the_language_of_its_evening_unless_another_is_asked_for(tmp_path: Path) -> None:
    definition = tmp_path / "english.toml"
    english = EXAMPLE.read_text(encoding="utf-8").replace('language = "nl"', 'language = "en"')
    definition.write_text(english, encoding="utf-8")
    file = tmp_path / "english.jury"
    assert jury_here("new", file, "--from", definition).code == 0
    assert jury_here("cue", file, "go", "break").code == 0
    with Terminal("stage", str(file)) as terminal:
        terminal.wait_for("back at", "next  ")
    with Terminal("--language", "nl", "stage", str(file), "--language", "nl") as terminal:
        terminal.wait_for("terug om", "straks  ")
