"""`jury booth`: which juror is meant, and what is said where there is none."""

from pathlib import Path

import pytest
from command_line import example_file, jury

from jury.commands.booth import juror_meant
from jury.errors import WrongInput
from jury.example import example_records
from jury.model.evening import Evening


@pytest.mark.parametrize("given", ["J2", "j2", "Hüseyin Karataş", "hüseyin karataş"])
def test_a_juror_is_named_by_id_or_name(given: str) -> None:
    assert juror_meant(Evening(example_records()), given) == "J2"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Huseyin", "J2 (Hüseyin Karataş)"),
        ("Renee van t Hof", "J1 (Renée van ’t Hof)"),
        ("J33", "J3 (Aïcha el Mouden)"),
    ],
)
def test_an_unknown_juror_is_answered_with_the_nearest_one(given: str, meant: str) -> None:
    with pytest.raises(WrongInput) as refused:
        juror_meant(Evening(example_records()), given)
    assert refused.value.faults == (f"Er is geen jurylid ‘{given}’. Bedoelde u {meant}?",)


def test_an_unknown_juror_is_one_sentence_and_exit_2(tmp_path: Path) -> None:
    said = jury("booth", example_file(tmp_path), "--juror", "niemand")
    assert (said.returncode, said.stdout) == (2, "")
    first, hint = said.stderr.splitlines()
    assert first == "Fout: Er is geen jurylid ‘niemand’."
    assert hint.startswith("Kies uit: J1 (Renée van ’t Hof), J2 (Hüseyin Karataş)")


def test_without_a_terminal_it_says_so(tmp_path: Path) -> None:
    said = jury("booth", example_file(tmp_path), "--juror", "J2")
    assert (said.returncode, said.stdout) == (2, "")
    assert "hier is geen terminal" in said.stderr
