"""What is in the way of publishing is settled by the command that is said with it."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from command_line import example_file, jury_here
from evenings_by_hand import SECRETARY
from in_the_way import IN_THE_WAY
from reports import evening_of, example

from jury.commands.settling import TO_FILL_IN, ways_to_settle
from jury.findings.obstacles import obstacles
from jury.session.creation import create
from jury.session.file import SessionFile

FILLED_IN: Final[Mapping[str, str]] = {
    "verdict": "adopt",
    "join_with": '["V04"]',
    "by": "2027-02-01",
    "return_date": "2027-05-01",
    "quote_consent": "true",
    "decided_by": "J1",
    "counter": "Piet",
    "votes": "{V01 = 12}",
    "winner": "V02",
    "reason": "Dat is goed zo.",
}
"""What somebody types where only a person knows it; a text for everybody where nothing stands here."""
BY_SOMEBODY: Final = {"unconfirmed_card": "Joke"}


def filled_in(way: str, code: str) -> list[str]:
    """Give the words of a command as somebody would type them, with all that is left open."""
    words = []
    for word in shlex.split(way)[1:]:
        key, _is, value = word.partition("=")
        if value == TO_FILL_IN:
            value = BY_SOMEBODY.get(code, FILLED_IN[key]) if key == "by" else FILLED_IN.get(key, "Een gewone tekst.")
            word = f"{key}={value}"
        words.append(word)
    return words


@pytest.mark.parametrize("code", [code for code in IN_THE_WAY if code != "open_cards"])
def test_every_command_that_is_said_settles_it(code: str, tmp_path: Path) -> None:
    definition = example()
    IN_THE_WAY[code](definition)
    records = evening_of(definition).records
    found = next(each for each in obstacles(evening_of(definition)) if each.code == code)
    ways = ways_to_settle(evening_of(definition), Path("avond.jury"), found)
    assert ways
    for number, way in enumerate(ways):
        file = tmp_path / f"{number}.jury"
        create(file, records, by=SECRETARY)
        name, _file, *rest = filled_in(way, code)
        said = jury_here(name, file, *rest, "--reason", "Zo hoort het.")
        assert said.code == 0, f"{way}: {said.err}"
        with SessionFile.open(file, writable=False) as session:
            left = [each for each in obstacles(session.evening) if (each.code, each.key) == (found.code, found.key)]
        assert left == [], way


def test_a_report_and_a_check_say_how(tmp_path: Path) -> None:
    definition = example()
    IN_THE_WAY["contact_in_text"](definition)
    file = tmp_path / "onze avond.jury"
    create(file, evening_of(definition).records, by=SECRETARY)
    said = jury_here("report", file, "-o", tmp_path / "uit.md").err.splitlines()
    assert said == [
        "Nog te doen: In ‘Bel 06-12345678.’ staat hoe iemand te bereiken is: 06-12345678.",
        f"    jury edit '{file}' proposals V05 asked_answer=…",
        f"    jury add '{file}' settled field=proposals.V05.asked_answer looked_at='[\"06-12345678\"]' reason=…",
    ]
    assert said[1] in jury_here("check", file).out


def test_nothing_is_said_where_nothing_is_in_the_way(tmp_path: Path) -> None:
    assert jury_here("report", example_file(tmp_path), "-o", tmp_path / "uit.md").err == ""
