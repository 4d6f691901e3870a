"""Invisible characters, both ways: what only hides is made visible, what a language or an emoji needs stays."""

import json
import tomllib
from pathlib import Path

import pytest
from command_line import jury
from hypothesis import given
from hypothesis import strategies as st
from incoming import CASES, evening_without_plans

from jury.errors import RuleBroken
from jury.intake.plans.proposals import plan_proposals
from jury.intake.tables.reading import read_table
from jury.round.proposals import check_title
from jury.text import clean, escaped, hides_something, says_nothing

STAYING = [
    "👨\u200d👩\u200d👧 ❤️",
    "👩🏽\u200d🚒",
    "🏳️\u200d🌈",
    "1\ufe0f\u20e3",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "می\u200cخواهم",
    "क्\u200dष",
    "葛\U000e0100",
]
SHOWN = ["\u3164", "\u034f", "\ufe0f", "\u2800", "\u17b5", "\U0001d173", "\U000e0041", "\u115f", "\uffa0", "\U000e0100"]


@pytest.mark.parametrize("text", STAYING)
def test_what_a_script_or_an_emoji_needs_stays(text: str) -> None:
    assert clean(text) == text
    assert not hides_something(text)
    assert escaped(text) == text


@pytest.mark.parametrize("hidden", SHOWN)
@pytest.mark.parametrize("around", ["{}", "a{}b", "می{} "])
def test_what_only_hides_is_made_visible(hidden: str, around: str) -> None:
    text = around.format(hidden)
    assert hidden not in clean(text)
    assert "\\" in clean(text)
    assert hides_something(text)


@pytest.mark.parametrize("text", ["a\u200db", "jury\u200c", "\u200d🧑", "🧑\u200d", "🧑\u200d\u200d🧑", "a\ufe0fb"])
def test_a_joiner_with_nothing_to_join_is_made_visible(text: str) -> None:
    assert clean(text) != text


def test_a_soft_hyphen_goes() -> None:
    assert clean("Samen\u00adleven") == "Samenleven"
    assert not hides_something("Samen\u00adleven")


@given(st.text(alphabet="a🧑🏽🏴م\u0915" + "".join(SHOWN) + "\u200c\u200d\u00ad\U000e0067\U000e007f1\u20e3 "))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="a🧑م" + "".join(SHOWN) + "\u200c\u200d\u00ad"))
def test_an_escape_is_the_same_text(text: str) -> None:
    pair = "\\u{high:04x}\\u{low:04x}"
    assert tomllib.loads(f'a = "{escaped(text)}"')["a"] == text
    assert json.loads(f'"{escaped(text, pair)}"') == text


@pytest.mark.parametrize("hidden", SHOWN)
def test_a_title_of_only_those_is_refused(hidden: str, tmp_path: Path) -> None:
    assert says_nothing(f" {hidden}{hidden} ")
    with pytest.raises(RuleBroken):
        check_title(evening_without_plans(), hidden)
    source = tmp_path / "plannen.csv"
    source.write_text(f"Titel,Thema\n{hidden},Wonen\n", encoding="utf-8")
    (question,) = plan_proposals(read_table(source), evening_without_plans()).questions
    assert question.code == "row_without_title"


def test_a_definition_with_a_title_of_nothing_visible_is_refused(tmp_path: Path) -> None:
    text = (CASES / "avond.toml").read_text(encoding="utf-8").replace("Proefavond", "\u3164\u2800")
    (tmp_path / "avond.toml").write_text(text, encoding="utf-8")
    refused = jury("new", "avond.jury", "--from", "avond.toml", folder=tmp_path)
    assert (refused.returncode, "mag niet leeg" in refused.stderr) == (2, True)


def test_the_family_and_the_persian_title_come_in_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "avond.jury"
    jury("new", file, "--from", CASES / "avond.toml")
    done = jury("import", file, CASES / "onzichtbaar.csv")
    assert (done.returncode, "zichtbaar gemaakt" in done.stderr) == (0, False)
    exported = tomllib.loads(jury("export", file).stdout)
    titles = [plan["title"] for plan in exported["proposals"]]
    assert titles == ["Samenleven 👨\u200d👩\u200d👧 ❤️", "می\u200cخواهم"]
    report = jury("report", file).stdout
    assert all(title in report for title in titles)
