"""`jury publication`: who sees what, and another level."""

import json
from pathlib import Path

import pytest
from command_line import example_file, jury_here

from jury.session.file import SessionFile


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return example_file(tmp_path)


def test_it_says_who_sees_what(session: Path) -> None:
    said = jury_here("publication", session)
    assert said.out.startswith("Niveau: gewoon. De eerste drie plaatsen met hun cijfer")
    rows = [line.split("  ") for line in said.out.splitlines()]
    assert ["De plaatsen", "plaats 1–3", "plaats 1–3", "ja", "ja"] in [
        [cell.strip() for cell in row if cell.strip()] for row in rows
    ]


def test_a_level_changes_all_settings_that_it_stands_for(session: Path) -> None:
    assert jury_here("publication", session, "closed").out.startswith("Niveau: besloten.")
    with SessionFile.open(session, writable=False) as file:
        publication = file.evening.publication
    assert (publication.publish_ranking, publication.publish_average, publication.publish_juror_names) == (
        "none",
        False,
        "none",
    )
    assert publication.contact_address


def test_other_programs_read_codes(session: Path) -> None:
    told = json.loads(jury_here("publication", session, "--json").out)
    assert told["level"] == "usual"
    assert told["readers"] == ["everybody", "plan", "jury", "organisers"]
    assert told["facts"]["places"]["everybody"] == {"sees": "top", "n": 3, "of": 0}


@pytest.mark.parametrize("words", [("open",), ("usual", "wide")])
def test_what_is_no_level_is_refused_and_nothing_changes(session: Path, words: tuple[str, ...]) -> None:
    before = session.read_bytes()
    said = jury_here("publication", session, *words)
    assert said.code == 2
    assert said.err.startswith("Fout: ")
    assert session.read_bytes() == before
