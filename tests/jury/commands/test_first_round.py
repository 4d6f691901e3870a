"""The first round through the command line: it comes in, it is told, and it goes out again."""

import sqlite3
import tomllib
from pathlib import Path
from typing import Any

import pytest
from analysed import analysed, made
from command_line import jury

REVISED = """\
[session]
title = "Avond"
[state]
phase = "deliberation"
[[criteria]]
id = "a"
name = "Aandacht"
[[jurors]]
id = "J1"
name = "Renée"
[[jurors]]
id = "J2"
name = "Wim"
[[proposals]]
id = "V01"
title = "Kom Binnen"
[[proposals]]
id = "V02"
title = "De bus"
[[revisions]]
proposal = "V02"
juror = "J1"
criterion = "a"
first = 5
reason = "Sterk antwoord."
[[revisions]]
proposal = "V01"
juror = "J2"
first = "absent"
[scorecards.V01]
J1 = { a = 7 }
J2 = { a = 7 }
[scorecards.V02]
J1 = { a = 9 }
J2 = { a = 8 }
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("revised"), REVISED)


def test_json_holds_both_rankings_and_every_revision(file: Path) -> None:
    found: dict[str, Any] = analysed(file)["first_round"]
    assert found["ranking"] == [["V01"], ["V02"]]
    assert found["values"] == {"V01": "7", "V02": "13/2"}
    assert [(shift["proposal"], shift["rank_before"], shift["rank_after"]) for shift in found["shifts"]] == [
        ("V02", 2, 1),
        ("V01", 1, 2),
    ]
    assert found["revisions"][0] == {
        "proposal": "V02",
        "juror": "J1",
        "criterion": "a",
        "first": "5",
        "now": "9",
        "reason": "Sterk antwoord.",
    }
    assert [(row["criterion"], row["first"], row["now"]) for row in found["revisions"] if row["juror"] == "J2"] == [
        (None, "absent", "scored")
    ]


def test_without_a_revision_it_is_null(tmp_path: Path) -> None:
    before, _head, after = REVISED.partition("[[revisions]]")
    file = made(tmp_path, before + after[after.index("[scorecards") :])
    assert analysed(file)["first_round"] is None


def test_the_page_tells_what_moved_and_why(file: Path) -> None:
    page = jury("analyse", file).stdout
    assert "De bus 2 → 1 6,50 → 8,50" in " ".join(page.split())
    assert "Renée, De bus, Aandacht: 5 → 9. Sterk antwoord." in page
    assert "Wim, Kom Binnen, hele kaart: afwezig → cijfers." in page


def test_an_export_holds_it(file: Path) -> None:
    assert tomllib.loads(jury("export", file).stdout) == tomllib.loads(REVISED)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'phase = "deliberation"',
            'phase = "round"',
            "revisions[1]: een cijfer wordt pas gewijzigd na de eerste ronde",
        ),
        ("first = 5", "first = 11", "revisions[1].first: Het cijfer 11 ligt niet tussen 1 en 10."),
        ("first = 5", 'first = "weg"', "revisions[1].first: ‘weg’ kan hier niet; kies uit abstained."),
        ('first = "absent"', "first = 6", "revisions[2].first: een hele kaart heeft geen cijfer"),
        ("first = 5", "first = 9", "revisions[1].first: dit staat er nu ook; dan is er niets gewijzigd."),
        ('criterion = "a"\n', 'criterion = "b"\n', "revisions[1].criterion: ‘b’ staat niet in criteria."),
    ],
)
def test_a_revision_that_cannot_be_is_refused(tmp_path: Path, old: str, new: str, fault: str) -> None:
    source = tmp_path / "avond.toml"
    source.write_text(REVISED.replace(old, new), encoding="utf-8")
    result = jury("new", tmp_path / "avond.jury", "--from", source)
    assert result.returncode == 2
    assert fault in result.stderr
    assert not (tmp_path / "avond.jury").exists()


def test_why_a_juror_stepped_aside_is_told_nowhere(tmp_path: Path) -> None:
    text = REVISED.replace("J1 = { a = 9 }", 'J1 = { state = "recused" }').replace("Sterk antwoord.", "Haar zus.")
    file = made(tmp_path, text)
    assert "zus" not in jury("analyse", file).stdout + jury("analyse", file, "--json").stdout
    assert "Renée, De bus, hele kaart: cijfers → verschoond." in jury("analyse", file).stdout


def test_a_file_that_somebody_else_changed_is_refused(tmp_path: Path) -> None:
    file = made(tmp_path, REVISED)
    with sqlite3.connect(file) as database:
        database.execute("UPDATE revisions SET first = 'absent' WHERE criterion IS NOT NULL")
    result = jury("analyse", file)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert "first kan niet ‘absent’ zijn" in result.stderr
