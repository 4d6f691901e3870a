"""`jury analyse`: the contract that others read, and the page that people read."""

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from analysed import Marks, analysed, analysed_here, definition, in_process, quickly_made, said
from command_line import example_file, jury

EXPECTED = json.loads((Path(__file__).parents[2] / "data" / "verwachte_uitslag.json").read_text(encoding="utf-8"))
METHODS = [
    "mean_of_jurors",
    "severity_adjusted",
    "trimmed_mean",
    "median",
    "majority_judgment",
    "z_score",
    "huber",
    "borda",
    "copeland",
    "schulze",
]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example_file(tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="module")
def found(example: Path) -> dict[str, Any]:
    return analysed(example)


def test_the_shape_that_others_read(found: dict[str, Any]) -> None:
    assert list(found)[:4] == ["agreement", "jurors", "methods", "robustness"]
    agreement, robustness = found["agreement"], found["robustness"]
    assert list(agreement["krippendorff_alpha"]) == ["nominal", "ordinal", "interval", "ratio"]
    assert list(agreement["kendall_w"]) == ["W", "chi2", "df", "p"]
    assert list(agreement["icc"]) == ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"]
    assert list(found["jurors"][0])[:5] == ["juror", "cards", "severity", "exact_severity", "correlation_with_rest"]
    assert list(found["methods"]) == METHODS
    assert list(robustness)[:5] == [
        "without_juror",
        "weight_interval",
        "first_rank_share",
        "rank_interval_90",
        "chance_truly_best",
    ]
    assert robustness["seed"] == 2026


def test_the_example_by_every_expected_figure(found: dict[str, Any]) -> None:
    methods = found["methods"]
    averages = {row["proposal"]: row["average"] for row in EXPECTED["results"]}
    trimmed = {row["proposal"]: row["trimmed"] for row in EXPECTED["results"]}

    assert methods["mean_of_jurors"]["values"] == averages
    assert methods["mean_of_jurors"]["ranking"][1] == ["V01", "V03"]
    assert methods["trimmed_mean"]["values"] == trimmed
    assert methods["trimmed_mean"]["ranking"] == [[plan] for plan in EXPECTED["rank_trimmed"]]
    assert methods["severity_adjusted"]["ranking"] == [[plan] for plan in EXPECTED["rank_severity_adjusted"]]


def test_strict_jurors_of_the_example_are_those_with_low_marks(found: dict[str, Any]) -> None:
    means = {juror: Fraction(mean) for juror, mean in EXPECTED["juror_means"].items()}
    by_juror = {row["juror"]: row for row in found["jurors"]}

    assert sum(Fraction(row["exact_severity"]) for row in by_juror.values()) == 0
    assert min(means, key=means.__getitem__) == min(by_juror, key=lambda juror: by_juror[juror]["severity"]) == "J7"
    assert [row["cards"] for row in found["jurors"]] == [11, 10, 10, 11, 7, 11, 10]


def test_the_winner_of_the_example_stays(found: dict[str, Any]) -> None:
    robustness = found["robustness"]

    assert set(map(tuple, robustness["without_juror"].values())) == {("V09",)}
    assert robustness["rank_interval_90"]["V09"] == [1, 1]
    assert sum(robustness["first_rank_share"].values()) == pytest.approx(1)
    assert robustness["chance_truly_best"]["V09"] > 0.9
    assert robustness["sentence"] == (
        "Kom Binnen blijft de eerste als één jurylid wegvalt. Dat geldt ook als we anders rekenen, of als één punt "
        "half of dubbel zo zwaar telt."
    )


@pytest.mark.parametrize(
    ("weight", "winner"), [("0.388", "V09"), ("0.39", "V11")], ids=["within the interval", "outside it"]
)
def test_a_weight_past_its_interval_brings_another_winner(
    found: dict[str, Any], tmp_path: Path, weight: str, winner: str
) -> None:
    """Realisme weighs 20 of 100 and may go to 7/18; then the others keep their proportions."""
    low, high = found["robustness"]["weight_interval"]["realisme"]
    assert (low, high) == (0, pytest.approx(7 / 18))
    text = (Path(__file__).parents[2] / "data" / "voorbeeldsessie.toml").read_text(encoding="utf-8")
    share = Fraction(weight)
    moved = 80 * share / (1 - share)
    head, tail = text.split('id = "realisme"', 1)
    changed = head + 'id = "realisme"' + tail.replace("weight = 20", f"weight = {float(moved):.6f}", 1)

    standings = in_process("standings", quickly_made(tmp_path, changed), "--json")
    assert standings["results"][0]["proposal"] == winner


def test_the_same_file_gives_the_same_bytes(example: Path) -> None:
    first, second = jury("analyse", example, "--json"), jury("analyse", example, "--json")
    assert first.stdout == second.stdout


def test_the_page_begins_with_the_sentence_and_keeps_to_the_width_of_its_tables(example: Path) -> None:
    lines = jury("analyse", example).stdout.splitlines()

    assert lines[0] == "Slotavond wijkalliantie Reigerhoek"
    assert lines[2].startswith("Kom Binnen blijft de eerste")
    names = [line for line in lines if line.startswith(("  Renée van ’t Hof", "  Marèse de Wit-Özdemir "))]
    strict = [line for line in names if "," in line and " bij " not in line]
    assert len({line.index(",") for line in strict}) == 1
    assert any("startgetal 2026" in line for line in lines)
    assert all("nan" not in line.casefold().split() for line in lines)


def test_the_page_prints_what_correcting_for_strictness_does_to_every_mark(example: Path) -> None:
    page = jury("analyse", example).stdout
    part = page.partition("Streng en mild verrekend")[2].partition("\n\n")[0].splitlines()

    heading = next(at for at, line in enumerate(part) if line.split() == ["gemiddelde", "verrekend", "correctie"])
    assert len(part[heading + 1 :]) == 11
    assert next(line.split() for line in part if "De Lange Tafel" in line)[-3:] == ["7,80", "7,90", "+0,10"]


def test_english_on_request(example: Path) -> None:
    found = analysed(example, "en")
    assert found["robustness"]["sentence"].startswith("Kom Binnen stays first if one juror drops out")
    assert found["robustness"]["weight_interval"]["realisme"][1] == pytest.approx(7 / 18)


def marks(*rows: str) -> dict[str, list[int | None]]:
    """Per plan a row of marks; - is a juror who was not there."""
    return {
        f"V{n}": [None if mark == "-" else int(mark) for mark in row.split()] for n, row in enumerate(rows, start=1)
    }


NOTHING = "Er is nog geen plan met genoeg kaarten voor een plaats."
ALONE = "Alleen V1 heeft een plaats, dus er valt niets te vergelijken."
SMALL_JURY = "{} is de eerste, maar deze jury is te klein om te zeggen of een andere jury dat ook vindt."
STAYS = "{} blijft de eerste als één jurylid wegvalt. Dat geldt ook als we anders rekenen."


class Sparse(NamedTuple):
    """Marks that leave little to compute, and what is said of the first place then."""

    marks: Marks
    jurors: int
    sentence: str
    settings: Mapping[str, Any] = {}


SPARSE = {
    "no cards": Sparse(marks("", ""), 3, NOTHING),
    "one juror": Sparse(marks("7", "8", "6"), 1, SMALL_JURY.format("V2")),
    "one plan": Sparse(marks("7 8 6 5"), 4, ALONE),
    "one plan, one juror": Sparse(marks("7"), 1, ALONE),
    "all marks equal": Sparse(
        marks("7 7 7 7", "7 7 7 7", "7 7 7 7"),
        4,
        "V1, V2 en V3 delen de eerste plaats: geen afgesproken regel zet ze uit elkaar.",
    ),
    "three jurors": Sparse(marks("9 9 8", "5 6 5", "3 2 3"), 3, SMALL_JURY.format("V1")),
    "below the quorum": Sparse(marks("7 - -", "- 8 -"), 3, NOTHING, {"quorum": 2}),
    "jurors who share no plan": Sparse(
        marks("7 8 - -", "- - 6 5"),
        4,
        "V1 is de eerste, maar aan deze scorekaarten is niet te zien of dat plan echt beter is dan V2.",
    ),
    "the quorum is the whole jury": Sparse(
        marks("9 9 9 8", "5 5 6 5", "3 3 2 3"),
        4,
        "V1 blijft de eerste als we anders rekenen.",
        {"quorum": 4},
    ),
    "marks below zero": Sparse(
        marks("-5 -4 -5 -5", "3 2 3 3", "-4 -4 -5 -4"), 4, STAYS.format("V2"), {"scale_min": -5, "scale_max": 5}
    ),
    "a method that does not apply": Sparse(
        marks("7 7 7", "7 7 7"),
        3,
        "Er is geen eerste plaats aan te wijzen: een jurylid heeft te weinig kaarten.",
        {"aggregate": "z_score"},
    ),
    "a method that is no sum": Sparse(
        marks("9 8 9 9", "6 7 6 5", "3 2 3 4"), 4, STAYS.format("V1"), {"aggregate": "schulze"}
    ),
}


@pytest.mark.parametrize("name", SPARSE)
def test_a_sparse_evening_gives_null_with_a_reason_and_a_page(tmp_path: Path, name: str) -> None:
    case = SPARSE[name]
    file = quickly_made(tmp_path, definition(case.marks, case.jurors, **case.settings))
    found = in_process("analyse", file, "--json")
    agreement, robustness = found["agreement"], found["robustness"]

    undefined = {f"krippendorff_alpha.{metric}" for metric, a in agreement["krippendorff_alpha"].items() if a is None}
    undefined |= {form for form, value in agreement["icc"].items() if value is None}
    undefined |= {"kendall_w"} if agreement["kendall_w"]["W"] is None else set()
    assert undefined <= agreement["reasons"].keys()
    for figure in ("first_rank_share", "rank_interval_90", "chance_truly_best"):
        assert (robustness[figure] is None) == (figure in robustness["reasons"])
    for juror in found["jurors"]:
        figures = ("severity", "spread", "correlation_with_rest", "residuals")
        assert {key for key in figures if juror[key] is None} == set(juror["reasons"])
    assert all(method["applies"] or method["reason"] for method in found["methods"].values())
    assert robustness["sentence"] == case.sentence
    page, notices = said("analyse", file)
    assert notices == ""
    assert case.sentence in " ".join(page.split())


def test_a_method_that_does_not_apply_leaves_what_does_not_rest_on_it(tmp_path: Path) -> None:
    cards = marks("9 9 8 9 7", "6 5 6 6 7", "3 3 2 3 7")
    file = quickly_made(tmp_path, definition(cards, 5, aggregate="z_score"))
    robustness = in_process("analyse", file, "--json")["robustness"]

    assert robustness["conclusion"] == "not_applicable"
    assert robustness["rank_interval_90"] == {"V1": [1, 1], "V2": [2, 2], "V3": [3, 3]}
    assert sum(robustness["chance_truly_best"].values()) == pytest.approx(1)
    assert robustness["other_methods"]["borda"] == ["V1"]
    for figure in ("first", "second", "level", "first_above_second", "criteria_that_decide"):
        assert robustness[figure] is None
        assert robustness["reasons"][figure] == "elk plan kreeg hetzelfde cijfer van Jurylid 5"
    assert robustness["weight_interval"] == {"c": None}
    assert robustness["reasons"]["weight_interval.c"] == "een jurylid gaf elk plan hetzelfde cijfer"
    page, _notices = said("analyse", file)
    assert "Met een andere jury zoals deze" in page
    assert "Zonder één jurylid" not in page


def test_a_winner_by_the_mean_alone_is_said_to_depend_on_the_method(tmp_path: Path) -> None:
    """Four jurors are so fond of V1 that its mean is highest, though five of nine put V2 above it."""
    others = {f"V{n}": [3] * 9 for n in range(3, 13)}
    found = analysed_here(tmp_path, definition({"V1": [9] * 4 + [6] * 5, "V2": [6.5] * 9, **others}, 9, scale_step=0.5))

    assert found["methods"]["copeland"]["ranking"][0] == ["V2"]
    assert found["robustness"]["chance_truly_best"]["V1"] > 0.9
    assert found["robustness"]["sentence"] == "V1 is de eerste, maar dat hangt af van de manier van rekenen."


def test_a_winner_that_only_mild_jurors_marked_is_said_to_depend_on_the_method(tmp_path: Path) -> None:
    """Jurors 4 to 6 are three points stricter and V1 was spared them; every juror who saw both puts V2 above it."""
    mild: Marks = {"V1": [8, 8, 9], "V2": [9, 10, 10], "V3": [7, 7, 7], "V4": [5, 6, 6], "V5": [6, 7, 6]}
    strict: Marks = {"V1": [None] * 3, "V2": [6, 6, 7], "V3": [4, 3, 4], "V4": [2, 3, 2], "V5": [3, 3, 4]}
    found = analysed_here(tmp_path, definition({plan: [*mild[plan], *strict[plan]] for plan in mild}, 6))["robustness"]

    assert (found["first"], found["second"]) == (["V1"], ["V2"])
    assert found["first_above_second"] < 0.1
    assert found["sentence"].startswith("V1 is de eerste, maar dat hangt af van ")
    assert "van de manier van rekenen" in found["sentence"]


def test_a_criterion_that_decides_is_said_to(tmp_path: Path) -> None:
    """V1 wins by a, V2 by b; with a half as heavy V2 would be first. Every juror agrees on every mark."""
    table = {"V1": [{"a": 9, "b": 3}] * 5, "V2": [{"a": 3, "b": 8}] * 5, "V3": [{"a": 2, "b": 2}] * 5}
    found = analysed_here(tmp_path, definition(table, 5, {"a": 1, "b": 1}))

    assert found["robustness"]["weight_interval"]["a"] == [pytest.approx(5 / 11), 1]
    assert found["robustness"]["criterion_alone"] == {"a": ["V1"], "b": ["V2"]}
    assert found["robustness"]["sentence"] == "V1 is de eerste, maar dat hangt af van hoe zwaar elk criterium telt."
    assert found["robustness"]["conclusion"] == "depends"


def test_withdrawn_plans_are_left_out(tmp_path: Path) -> None:
    text = definition(marks("7 8 6 7", "8 9 9 8", "3 4 4 5"), 4).replace('id = "V2"', 'id = "V2", status = "withdrawn"')
    found = analysed_here(tmp_path, text)

    assert [plan for group in found["methods"]["median"]["ranking"] for plan in group] == ["V1", "V3"]


def test_an_incomplete_round_is_analysed_and_said_to_be_so(tmp_path: Path) -> None:
    text = definition(marks("7 8 6 7", "8 9 9 8"), 4).replace("[scorecards.V2.J4]\nc = 8\n", "[scorecards.V2.J4]\n")
    file = quickly_made(tmp_path, text)

    assert in_process("analyse", file, "--json")["methods"]["mean_of_jurors"]["values"]["V2"] == "26/3"
    assert "nog niet compleet" in said("analyse", file)[0]


def test_names_that_people_typed_come_out_as_they_are(tmp_path: Path) -> None:
    text = definition(marks("9 9 9 8", "5 5 6 5", "3 3 2 3"), 4).replace(
        'title = "V1"', 'title = "{x} [/red] \\u001b %s"'
    )
    found = analysed_here(tmp_path, text)

    assert found["robustness"]["sentence"].startswith("{x} [/red] ␛ %s ")


def test_what_the_makers_of_another_plan_ask_has_its_own_figures(found: dict[str, Any]) -> None:
    robustness = found["robustness"]
    beside = robustness["against_first"]["V01"]
    assert list(beside) == ["above", "equal", "below", "mean_difference", "interval"]
    assert beside["above"] + beside["equal"] + beside["below"] == 6
    assert beside["interval"][0] < beside["mean_difference"] < beside["interval"][1]
    assert "V09" not in robustness["against_first"]
    margin = robustness["margin_of_victory"]
    assert list(margin) == ["steps", "changes"]
    assert margin["steps"] > 1
    assert all(len(change) == 4 for change in margin["changes"])
    assert robustness["not_told_apart"] == ["V09"]


def test_they_are_null_with_a_reason_under_another_method(tmp_path: Path) -> None:
    robustness = analysed_here(tmp_path, definition({"V1": [8, 9], "V2": [5, 6]}, 2, aggregate="median"))["robustness"]
    for figure in ("against_first", "margin_of_victory", "not_told_apart"):
        assert robustness[figure] is None
        assert robustness["reasons"][figure] == "dat kan alleen bij het gemiddelde van de juryleden"
