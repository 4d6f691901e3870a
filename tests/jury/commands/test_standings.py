"""`jury standings`: the contract that others read, and the table that people read."""

import json
import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from command_line import example_file, jury

EXPECTED = json.loads((Path(__file__).parents[2] / "data" / "verwachte_uitslag.json").read_text(encoding="utf-8"))
KEYS = ["rank", "proposal", "title", "mark", "exact", "shown", "cards", "states", "criteria", "tie"]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example_file(tmp_path_factory.mktemp("example"))


def standings(path: Path, *options: str) -> dict[str, Any]:
    result = jury("standings", path, "--json", *options)
    assert (result.returncode, result.stderr) == (0, "")
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_the_examples_exact_results(example: Path) -> None:
    found = standings(example)
    assert found["session"] == {"id": "reigerhoek-2026", "title": "Slotavond wijkalliantie Reigerhoek"}
    assert (found["method"], found["complete"], found["unranked"]) == ("mean_of_jurors", True, [])
    for result, expected in zip(found["results"], EXPECTED["results"], strict=True):
        assert list(result) == KEYS
        assert {name: result[name] for name in ("rank", "proposal", "cards", "shown", "criteria")} == {
            name: expected[name] for name in ("rank", "proposal", "cards", "shown", "criteria")
        }
        assert result["exact"] == expected["average"]
        assert result["mark"] == float(Fraction(expected["average"]))


def test_the_tie_names_the_other_plan_and_the_rule(example: Path) -> None:
    ties = {result["proposal"]: result["tie"] for result in standings(example)["results"]}
    assert ties["V01"] == {"with": ["V03"], "decided_by": "criterion:dragers"}
    assert ties["V03"] == {"with": ["V01"], "decided_by": "criterion:dragers"}
    assert ties["V09"] is None


def test_states_count_every_juror_once(example: Path) -> None:
    states = {result["proposal"]: result["states"] for result in standings(example)["results"]}
    assert states["V02"] == {"scored": 5, "open": 0, "absent": 1, "recused": 1, "abstained": 0}
    assert all(sum(counts.values()) == 7 for counts in states.values())


def definition(folder: Path, cards: str, settings: str = "") -> Path:
    source = folder / "avond.toml"
    source.write_text(
        f"""
format = 1
[session]
title = "Klein"
language = "en"
[settings]
{settings}
[[criteria]]
id = "a"
name = "A"
[[criteria]]
id = "b"
name = "B"
counts = false
[[jurors]]
id = "J1"
name = "Een"
[[jurors]]
id = "J2"
name = "Twee"
[[proposals]]
id = "V1"
title = "Plan 1"
[[proposals]]
id = "V2"
title = "Plan 2"
[[proposals]]
id = "V3"
title = "Plan 3"
status = "withdrawn"
{cards}
""",
        encoding="utf-8",
    )
    assert tomllib.loads(source.read_text(encoding="utf-8"))
    path = folder / "avond.jury"
    made = jury("new", path, "--from", source)
    assert made.returncode == 0, made.stderr
    return path


def test_an_undecided_tie_shares_its_place_in_pitch_order(tmp_path: Path) -> None:
    cards = "[scorecards.V2]\nJ1 = { a = 7 }\nJ2 = { a = 8 }\n[scorecards.V1]\nJ1 = { a = 8 }\nJ2 = { a = 7 }\n"
    found = standings(definition(tmp_path, cards))
    assert [(result["rank"], result["proposal"]) for result in found["results"]] == [(1, "V1"), (1, "V2")]
    assert found["results"][0]["tie"] == {"with": ["V2"], "decided_by": None}
    assert found["unranked"] == [{"proposal": "V3", "reason": "withdrawn"}]
    assert found["complete"] is True
    assert found["results"][0]["shown"] == "7.5"


def test_open_abstained_and_below_quorum(tmp_path: Path) -> None:
    cards = '[scorecards.V1]\nJ1 = { a = 7 }\nJ2 = { a = "abstained", b = 3 }\n[scorecards.V2]\nJ1 = { b = 9 }\n'
    found = standings(definition(tmp_path, cards, "quorum = 2"))
    assert found["results"] == []
    assert found["complete"] is False
    assert found["unranked"] == [
        {"proposal": "V1", "reason": "below_quorum"},
        {"proposal": "V2", "reason": "no_cards"},
        {"proposal": "V3", "reason": "withdrawn"},
    ]


def test_the_table_for_people_lines_up_on_the_comma(example: Path) -> None:
    lines = jury("standings", example).stdout.splitlines()
    ranked = [line for line in lines if "kaarten" in line]
    assert len(ranked) == 11
    assert len({line.index(",") for line in ranked}) == 1
    assert "gelijk cijfer; Dragers uit de wijk gaf de doorslag" in ranked[1]


def test_a_tie_is_told_rule_by_rule_with_what_each_rule_saw(example: Path) -> None:
    told = jury("standings", example).stdout.splitlines()[-2:]
    assert told == [
        "De Lange Tafel en Gewoon een buur hebben precies hetzelfde cijfer.",
        "  1. ‘Dragers uit de wijk’ geeft de doorslag: De Lange Tafel (8,3) tegen Gewoon een buur (7,9).",
    ]
    assert jury("standings", example, "--language", "en").stdout.splitlines()[-2:] == [
        "De Lange Tafel and Gewoon een buur have exactly the same mark.",
        "  1. ‘Local ownership’ decides: De Lange Tafel (8.3) against Gewoon een buur (7.9).",
    ]


def test_rules_that_saw_no_difference_are_told_before_the_jurys_reason(tmp_path: Path) -> None:
    cards = "[scorecards.V1]\nJ1 = { a = 7 }\nJ2 = { a = 8 }\n[scorecards.V2]\nJ1 = { a = 8 }\nJ2 = { a = 7 }\n"
    rules = 'tie_break = ["criterion:b", "criterion:a", "head_to_head", "deliberation"]'
    (tmp_path / "open").mkdir()
    undecided = jury("standings", definition(tmp_path / "open", cards, rules)).stdout
    assert undecided.endswith(
        "Plan 1 en Plan 2 hebben precies hetzelfde cijfer.\n"
        "  1. ‘B’ zegt niets: niet elk plan heeft daar een cijfer.\n"
        "  2. ‘A’ is ook gelijk: Plan 1 (7,5) tegen Plan 2 (7,5).\n"
        "  3. De onderlinge vergelijking (van hoeveel plannen elk plan het wint) is ook gelijk: "
        "Plan 1 (0) tegen Plan 2 (0).\n"
        "  4. De jury moet hier nog kiezen.\n"
        "  Plan 1 en Plan 2 delen plaats 1.\n"
    )
    decision = '[[tie_decisions]]\nproposals = ["V2", "V1"]\nreason = "Dit plan begint morgen"\n'
    decided = jury("standings", definition(tmp_path, cards + decision, rules)).stdout
    assert decided.endswith("  4. De jury besliste: Plan 2, Plan 1. Dit plan begint morgen.\n")


def test_without_a_tie_nothing_is_told_of_one(tmp_path: Path) -> None:
    cards = "[scorecards.V1]\nJ1 = { a = 7 }\n[scorecards.V2]\nJ1 = { a = 8 }\n"
    assert "hetzelfde cijfer" not in jury("standings", definition(tmp_path, cards)).stdout


def test_the_table_follows_who_reads_it_and_the_json_the_evening(example: Path) -> None:
    read = jury("standings", example, JURY_LANGUAGE="en").stdout.splitlines()
    assert read[2].split()[-3:] == ["8.2", "7", "cards"]
    assert read[3].endswith("same mark; Local ownership decided")
    assert standings(example, "--language", "en") == standings(example)
    assert standings(example)["results"][0]["shown"] == "8,2"


def test_numbers_of_cards_stand_under_each_other(tmp_path: Path) -> None:
    cards = "[scorecards.V1]\nJ1 = { a = 7 }\n[scorecards.V2]\nJ1 = { a = 8 }\nJ2 = { a = 8 }\n"
    lines = jury("standings", definition(tmp_path, cards)).stdout.splitlines()
    assert lines[2:4] == ["  1  Plan 2  8,0  2 kaarten", "  2  Plan 1  7,0  1 kaart"]


def test_another_method_for_one_look(example: Path) -> None:
    found = standings(example, "--method", "trimmed_mean")
    assert found["method"] == "trimmed_mean"
    assert [result["proposal"] for result in found["results"]] == EXPECTED["rank_trimmed"]
    assert found["results"][0]["exact"] == "83/10"


def test_two_plans_at_the_same_middle_card_are_told_apart_by_the_cards_around_it(tmp_path: Path) -> None:
    jurors = "".join(f'[[jurors]]\nid = "J{n}"\nname = "Jurylid {n}"\n' for n in range(3, 6))
    cards = jurors + "".join(
        f"[scorecards.{plan}]\n" + "".join(f"J{n} = {{ a = {mark} }}\n" for n, mark in enumerate(marks, start=1))
        for plan, marks in (("V1", (6, 6, 6, 7, 7)), ("V2", (5, 6, 6, 9, 9)))
    )
    path = definition(tmp_path, cards, 'aggregate = "majority_judgment"')
    found = {result["proposal"]: result for result in standings(path)["results"]}
    assert (found["V2"]["rank"], found["V1"]["rank"]) == (1, 2)
    assert {result["shown"] for result in found.values()} == {"6.0"}
    assert found["V1"]["tie"] == {"with": ["V2"], "decided_by": "majority_value"}
    lines = jury("standings", path).stdout.splitlines()
    assert lines[2].endswith("gelijk cijfer; het paar kaarten rond de middelste gaf de doorslag")
    assert lines[-2:] == [
        "Plan 2 en Plan 1 hebben precies hetzelfde cijfer.",
        "  1. Het paar kaarten rond de middelste geeft de doorslag: Plan 2 (6 en 9) tegen Plan 1 (6 en 7).",
    ]
    report = jury("report", path, "--language", "nl").stdout
    assert "Toen telden de kaarten rond de middelste. Plan 2 staat daardoor hoger." in report


def test_a_mark_just_below_the_pass_mark_is_nowhere_printed_as_one_that_passes(tmp_path: Path) -> None:
    path, source = tmp_path / "avond.jury", Path(__file__).parents[2] / "data" / "cases" / "voldoende_548.toml"
    assert jury("new", path, "--from", source).returncode == 0
    found = {result["proposal"]: result for result in standings(path)["results"]}
    assert (found["P1"]["exact"], found["P1"]["shown"]) == ("329/60", "5,48")
    assert (found["P2"]["shown"], found["P3"]["shown"]) == ("8,0", "10,0")
    assert " 5,48 " in jury("standings", path).stdout
    report = jury("report", path).stdout
    assert "Een 5,5 of hoger is een voldoende." in report
    assert "| 3 | Plan een | 5,48 |" in report
