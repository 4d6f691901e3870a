"""`jury stage`: what is wrong is said in one sentence, before a screen opens."""

from pathlib import Path

from command_line import example_file, jury_here


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
