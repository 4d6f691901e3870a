"""`jury analyse` says in plain words what each part means for the winner, before the figures."""

from pathlib import Path
from typing import Any

import pytest
from analysed import Marks, definition, quickly_made, said

CLEAR: Marks = {"V1": [9, 9, 8, 9], "V2": [6, 5, 6, 6], "V3": [3, 2, 3, 4]}
ONE_JUROR_DECIDES: Marks = {"V1": [10, 6, 6, 6], "V2": [4, 7, 7, 7], "V3": [2, 3, 2, 3]}
CLOSE: Marks = {"V1": [8, 5, 9, 6], "V2": [6, 8, 5, 8], "V3": [2, 3, 2, 3]}
OPPOSED: Marks = {"V1": [9, 5, 9, 5], "V2": [7, 7, 7, 7], "V3": [5, 9, 5, 9]}
LEVEL: Marks = {"V1": [8, 6, 8, 6], "V2": [6, 8, 6, 8], "V3": [2, 3, 2, 3]}
BY_WEIGHT: Marks = {"V1": [{"a": 9, "b": 3}] * 5, "V2": [{"a": 3, "b": 8}] * 5, "V3": [{"a": 2, "b": 2}] * 5}
MILD_AND_STRICT: Marks = {"V1": [9, 8, None, None], "V2": [None, None, 7, 6], "V3": [8, 7, 4, 3], "V4": [7, 6, 3, 2]}


def parts(folder: Path, marks: Marks, jurors: int, **settings: Any) -> dict[str, str]:
    """Give the page part by part, each on one line."""
    page, _notices = said("analyse", quickly_made(folder, definition(marks, jurors, **settings)))
    return {part.splitlines()[0]: " ".join(part.split()) for part in page.split("\n\n")}


@pytest.mark.parametrize(
    ("marks", "heading", "meaning"),
    [
        (CLEAR, "Zonder één jurylid", "Welk jurylid er ook wegvalt, de eerste plaats blijft voor V1."),
        (ONE_JUROR_DECIDES, "Zonder één jurylid", "De eerste plaats verandert als één bepaald jurylid wegvalt."),
        (CLEAR, "Andere manieren van rekenen", "die hier kan, is de eerste plaats voor V1."),
        (ONE_JUROR_DECIDES, "Andere manieren van rekenen", "andere manieren van rekenen is de eerste plaats anders."),
        (CLEAR, "Met een andere jury zoals deze", "Het verschil tussen V1 en V2 is groter dan wat toeval meestal"),
        (CLOSE, "Met een andere jury zoals deze", "Het verschil tussen V1 en V2 kan toeval zijn"),
        (CLEAR, "Streng en mild verrekend", "Er is niets te verrekenen: strengheid verandert hier geen cijfer."),
        (CLEAR, "Hoe eens de jury het is", "De juryleden zijn het sterk eens over welke plannen beter zijn."),
        (CLEAR, "Met andere gewichten", "niet te zeggen: één criterium heeft geen gewicht om mee te schuiven."),
    ],
)
def test_each_part_begins_with_what_it_means_for_the_winner(
    tmp_path: Path, marks: Marks, heading: str, meaning: str
) -> None:
    part = parts(tmp_path, marks, 4)[heading]
    assert meaning in part[: len(heading) + len(meaning) + 50]


def test_a_shared_first_place_is_told_in_words(tmp_path: Path) -> None:
    shared = parts(tmp_path, LEVEL, 4)["Met een andere jury zoals deze"]
    assert "V1 en V2 delen de eerste plaats: een andere jury kan anders kiezen." in shared


def test_marks_that_a_rule_set_apart_are_called_equal(tmp_path: Path) -> None:
    drawn = parts(tmp_path, LEVEL, 4, tie_break=["lottery:7"])["Met een andere jury zoals deze"]
    assert "hebben precies hetzelfde cijfer: een andere jury kan anders kiezen." in drawn


def test_a_criterion_that_decides_is_told_in_words(tmp_path: Path) -> None:
    page, _notices = said("analyse", quickly_made(tmp_path, definition(BY_WEIGHT, 5, {"a": 1, "b": 1})))
    assert "Telt één daarvan half of dubbel zo zwaar, dan kan een ander plan de eerste zijn." in " ".join(page.split())


def test_mild_jurors_that_decide_are_told_in_words(tmp_path: Path) -> None:
    found = parts(tmp_path, MILD_AND_STRICT, 4)["Streng en mild verrekend"]
    assert "Een plan kan dan boffen met milde juryleden." in found
    assert "Zijn streng en mild gelijk getrokken, dan is de eerste plaats voor V2." in found


def test_no_figure_stands_without_words_that_explain_it(tmp_path: Path) -> None:
    found = parts(tmp_path, CLEAR, 4)
    agreement = found["Hoe eens de jury het is"]
    for figure, words in (
        ("Krippendorff α", "hoe gelijk de cijfers zijn"),
        ("Kendall W", "hoe gelijk de volgorde is"),
        ("ICC", "welk deel van de verschillen door de plannen komt"),
    ):
        assert agreement.index(figure) < agreement.index(words)
    methods = found["Andere manieren van rekenen"]
    assert "Borda: aandeel gewonnen vergelijkingen Per jurylid telt welk deel" in methods


def test_what_could_bring_another_winner_comes_first(tmp_path: Path) -> None:
    headings = list(parts(tmp_path, CLEAR, 4))
    assert headings.index("Zonder één jurylid") < headings.index("Hoe eens de jury het is")


def test_a_title_stands_whole_where_the_table_has_room(tmp_path: Path) -> None:
    title = "Voorsorteren aan de keukentafel"
    text = definition(CLEAR, 4).replace('title = "V1"', f'title = "{title}"')
    page, _notices = said("analyse", quickly_made(tmp_path, text))
    assert title in page.partition("Andere manieren van rekenen")[2].partition("\n\n")[0]
    assert max(map(len, page.splitlines())) <= 80


DIVIDED: Marks = {"V1": [9, 8, 7, 9], "V2": [5, 8, 6, 4], "V3": [6, 4, 7, 5], "V4": [5, 6, 4, 7]}


def test_one_juror_being_unreliable_is_not_said_of_the_winner(tmp_path: Path) -> None:
    found = parts(tmp_path, DIVIDED, 4)
    assert "Welk jurylid er ook wegvalt, de eerste plaats blijft voor V1." in found["Zonder één jurylid"]
    assert "weinig eens" in found["Hoe eens de jury het is"]
    assert not any("kan dus afhangen van wie er in de jury zit" in text for text in found.values())


def test_two_jurors_who_contradict_each_other_are_not_called_unrelated(tmp_path: Path) -> None:
    found = parts(tmp_path, {"V1": [9, 4], "V2": [7, 6], "V3": [5, 8]}, 2)["Hoe eens de jury het is"]
    assert "Kendall W 0,000, chi² 0,00, 2 vrijheidsgraden, p 1,0000" in found
    assert "1 is bij beiden dezelfde, 0 is precies omgekeerd" in found


def test_a_chance_that_is_not_counted_is_about(tmp_path: Path) -> None:
    many: Marks = {f"V{n}": [n, n + 1, n, n, n + 1, n, n] for n in range(1, 9)}
    assert "p ongeveer 0,00" in parts(tmp_path, many, 7)["Hoe eens de jury het is"]


def test_nothing_is_said_of_the_order_of_four_pitches_and_no_proof_of_five(tmp_path: Path) -> None:
    four: Marks = {"V1": [5, 6], "V2": [8, 7], "V3": [6, 6], "V4": [7, 9]}
    (tmp_path / "five").mkdir()
    assert "Of de volgorde van de pitches uitmaakt" not in parts(tmp_path, four, 2)
    five = parts(tmp_path / "five", {**four, "V5": [6, 5]}, 2)["Of de volgorde van de pitches uitmaakt"]
    assert "Het is niet aan te tonen dat het uitmaakt wie eerder of later pitchte." in five


def test_a_criterion_that_does_not_count_says_so_where_the_talk_begins(tmp_path: Path) -> None:
    marks: Marks = {"V1": [{"a": 7, "b": 2}, {"a": 7, "b": 9}], "V2": [{"a": 6, "b": 5}, {"a": 6, "b": 5}]}
    text = definition(marks, 2, {"a": 1, "b": 1}).replace('id = "b"', 'id = "b", counts = false')
    page, _notices = said("analyse", quickly_made(tmp_path, text))
    assert "V1, b (telt niet mee): 2 van Jurylid 1; 9 van Jurylid 2" in page


def test_overtaken_is_said_only_of_whom_it_is_true(tmp_path: Path) -> None:
    """V2 and V6 share the second place; only V2 got it from strict jurors."""
    mild: Marks = {"V1": [8, 8, 9], "V2": [9, 10, 10], "V3": [7, 7, 7], "V4": [5, 6, 6], "V5": [6, 7, 6]}
    strict: Marks = {"V1": [None] * 3, "V2": [6, 6, 7], "V3": [4, 3, 4], "V4": [2, 3, 2], "V5": [3, 3, 4]}
    every: Marks = {plan: [*mild[plan], *strict[plan]] for plan in mild} | {"V6": [8, 8, 8, None, None, None]}
    found = parts(tmp_path, every, 6)["Met een andere jury zoals deze"]
    assert "dan lijkt V2 sterker dan V1." in found


def test_the_makers_of_another_plan_find_themselves_beside_the_first(tmp_path: Path) -> None:
    found = parts(tmp_path, {"V1": [9, 9, 8, 9], "V2": [8, 9, 9, 8], "V3": [3, 2, 3, 4]}, 4)["Naast de eerste plaats"]
    assert "Van V1 niet te onderscheiden: V2." in found
    assert "Eén stap in één cijfer is genoeg voor een gedeelde of andere eerste plaats." in found
    assert "V2 2 1 1 +0,25" in found


@pytest.mark.parametrize(
    ("marks", "more", "less"),
    [(OPPOSED, "Dan zegt ook het cijfer van de hele jury weinig", "betrouwbaarder"), (CLOSE, "jury", "zegt ook")],
)
def test_a_jury_without_agreement_is_not_called_more_reliable_together(
    tmp_path: Path, marks: Marks, more: str, less: str
) -> None:
    part = parts(tmp_path, marks, 4)["Hoe eens de jury het is"]
    assert more in part
    assert less not in part
