"""The printed score cards: a card for every juror and plan that is not recused, safe, and readable on paper."""

import re
from base64 import b64encode
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from outlines import Outline
from reports import evening_of, example, minimal, row

from jury.definition.reading import definition_records
from jury.errors import JuryError
from jury.model.card_numbers import cards_numbered
from jury.model.evening import Evening
from jury.report.formats.as_score_cards import score_cards_page
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY

GOLDEN = Path(__file__).parents[1] / "golden"
HOSTILE = "</h2><script>alert(1)</script><img src=x onerror=y>&amp;\"'{{ 7*7 }}"


def page_of(definition: dict[str, Any], language: str | None = None) -> str:
    return score_cards_page(Asked(evening_of(definition), EMPTY, wanted_language=language))


def numbers_on(page: str) -> list[str]:
    return re.findall(r"(?:Kaart|Card) (\d{4} \d{4})<", page)


def cards_on(page: str, definition: dict[str, Any]) -> list[tuple[str, str]]:
    """Give the (juror, plan) of every card on a page, in order, by its number."""
    evening = evening_of(definition)
    return [(juror, plan) for number in numbers_on(page) for plan, juror in cards_numbered(evening, number)]


def few() -> dict[str, Any]:
    """Give the example with two jurors and three plans: J2 steps aside for one, and one is a calibration pitch."""
    whole = example()
    row(whole, "proposals", "V02")["counts"] = False
    for party in whole["parties"]:
        del party["needs"], party["offers"]
    kept = ("format", "session", "settings", "criteria", "parties", "themes", "measures", "goals", "areas")
    return {
        **{table: whole[table] for table in kept},
        "jurors": [row(whole, "jurors", id) for id in ("J1", "J2")],
        "proposals": [row(whole, "proposals", id) for id in ("V01", "V02", "V05")],
        "interests": [{"juror": "J2", "proposal": "V05", "measure": "recuse"}],
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_cards_of_the_example_are_those_that_were_approved(language: str) -> None:
    """After a wanted change: write what this test renders to the file, print it from a browser, and look."""
    assert page_of(few(), language) == (GOLDEN / f"scorekaarten-{language}.html").read_text(encoding="utf-8")


def test_every_juror_gets_a_card_for_every_plan_but_those_to_step_aside_for() -> None:
    definition = example()
    row(definition, "proposals", "V07")["status"] = "withdrawn"
    plans = [plan["id"] for plan in sorted(definition["proposals"], key=lambda plan: plan["order"])]
    recused = {
        (juror, plan)
        for plan, cards in definition["scorecards"].items()
        for juror, card in cards.items()
        if card.get("state") == "recused"
    }
    wanted = [(juror["id"], plan) for juror in definition["jurors"] for plan in plans if plan != "V07"]
    assert recused
    assert cards_on(page_of(definition), definition) == [card for card in wanted if card not in recused]


def test_what_is_marked_already_is_not_on_the_cards_and_changes_none() -> None:
    marked = few() | {
        "scorecards": {
            "V01": {"J1": {"verbinden": 7}, "J2": {"state": "absent"}},
            "V05": {"J2": {"verbinden": 7}},  # who steps aside for it, and marked it all the same
        }
    }
    assert page_of(marked) == page_of(few())


def test_a_calibration_pitch_says_so_and_takes_no_number_in_the_order() -> None:
    page = page_of(few())
    titles = Outline(page).said_in("h2")[:3]
    assert titles == ["Voorsorteren aan de keukentafel", "Plan 1: Het Geveltuincollectief", "Plan 2: De Lange Tafel"]
    assert page.count("Proefpitch: u oefent met dit plan") == 2


def test_a_card_names_plan_lead_juror_and_day_and_asks_every_question_with_its_ladder() -> None:
    definition = few()
    criterion = definition["criteria"][0]
    criterion["anchors"] = {"10": "tien", "7": "zeven", "2,5": "tweeënhalf", "1": "een"}
    card = page_of(definition).split("<article")[1]
    for said in ("Zorggroep De Lisdodde", "Renée van ’t Hof", "19 november 2026", "Ineke Schaap"):
        assert said in card
    assert all(criterion["name"] in card and criterion["question"] in card for criterion in definition["criteria"])
    ladder = re.findall(r"<dt>([^<]+)</dt> <dd>([^<]+)</dd>", card.partition('class="ladder"')[2].partition("</dl>")[0])
    assert ladder == [("1", "een"), ("2,5", "tweeënhalf"), ("7", "zeven"), ("10", "tien")]


def test_a_code_is_on_the_cards_of_its_own_juror_only() -> None:
    whole = evening_of(few())
    codes = {"J1": "4711", "J2": "0290"}
    jurors = {key: {**juror, "code": codes[str(key[0])]} for key, juror in whole.records["jurors"].items()}
    evening = Evening({**whole.records, "jurors": jurors})
    cards = score_cards_page(Asked(evening, EMPTY)).split("<article")[1:]
    assert len(cards) == 5
    for card in cards:
        own, other = ("4711", "0290") if "Renée" in card else ("0290", "4711")
        assert f"<dd>{own}</dd>" in card
        assert other not in card
    assert "code" not in page_of(few())


@pytest.mark.parametrize(
    ("scale", "row_of_marks"),
    [
        ((1, 10, 1), "1 2 3 4 5 6 7 8 9 10"),
        ((1, 5, "0.5"), "1 1,5 2 2,5 3 3,5 4 4,5 5"),
        ((0, 100, 10), "0 10 20 30 40 50 60 70 80 90 100"),
        ((0, 100, 1), ""),
        ((1, 10, "0.25"), ""),
    ],
)
def test_marks_to_circle_where_they_fit_on_a_row_else_a_box_to_write_in(
    scale: tuple[Any, Any, Any], row_of_marks: str
) -> None:
    names = ("scale_min", "scale_max", "scale_step")
    page = page_of(minimal(settings=dict(zip(names, map(Decimal, scale), strict=True))))
    card = page.split("<article")[1]
    marks = re.findall(r"<li>([\d,]+)</li>", card)
    assert " ".join(marks) == row_of_marks
    assert ("Omcirkel bij elke vraag" in card) is bool(row_of_marks)
    assert ('class="write"' in card) is not bool(row_of_marks)
    if not row_of_marks:
        step = str(scale[2]).replace(".", ",")
        assert f"van {scale[0]} tot en met {scale[1]}, in stappen van {step}" in card


def test_a_mark_between_two_descriptions_is_offered_only_where_there_are_any() -> None:
    assert "tussen twee omschrijvingen" in page_of(few())
    assert "tussen twee omschrijvingen" not in page_of(minimal())


def test_nothing_that_was_typed_becomes_markup() -> None:
    definition = minimal(
        session={"title": HOSTILE, "secretary": HOSTILE},
        criteria=[{"id": "c", "name": HOSTILE, "question": HOSTILE, "anchors": {"1": HOSTILE}}],
        jurors=[{"id": "J1", "name": HOSTILE}],
        parties=[{"id": "p", "name": HOSTILE}],
        proposals=[{"id": "V01", "title": HOSTILE, "lead": "p"}],
    )
    typed, plain = Outline(page_of(definition)), Outline(page_of(few()))
    assert {tag for tag, _attributes in typed.tags} <= {tag for tag, _attributes in plain.tags}
    assert sum(HOSTILE in text for _tag, text in typed.texts) == 10


def test_the_policy_lets_nothing_in_but_the_one_style() -> None:
    page = page_of(few())
    outline = Outline(page)
    (policy,) = (meta["content"] for meta in outline.all("meta") if meta.get("http-equiv"))
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    attributes = {name for _tag, given in outline.tags for name in given}
    assert attributes <= {"lang", "charset", "http-equiv", "content", "name", "class", "aria-hidden", "aria-label"}
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_complete_and_its_headings_skip_no_level(language: str) -> None:
    page = page_of(few(), language)
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{language}">\n')
    levels = [int(tag[1]) for tag, _attributes in Outline(page).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert page.endswith("</html>\n")


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("jurors", "de avond heeft nog geen juryleden."),
        ("criteria", "de avond heeft nog geen criteria."),
        ("proposals", "de avond heeft nog geen plannen."),
    ],
)
def test_an_evening_without_what_makes_a_card_says_what_is_missing(table: str, why: str) -> None:
    evening = Evening({**definition_records(minimal()).records, table: {}})
    with pytest.raises(JuryError, match=f"Er zijn geen scorekaarten om te printen: {why}"):
        score_cards_page(Asked(evening, EMPTY))


def test_an_evening_in_which_no_card_is_left_says_why() -> None:
    withdrawn = minimal(proposals=[{"id": "V01", "title": "A", "status": "withdrawn"}])
    with pytest.raises(JuryError, match="alle plannen zijn teruggetrokken"):
        page_of(withdrawn)
    recused = minimal(
        proposals=[{"id": "V01", "title": "A"}],
        interests=[{"juror": juror, "proposal": "V01"} for juror in ("J1", "J2")],
    )
    with pytest.raises(JuryError, match="de hele jury is bij elk plan verschoond"):
        page_of(recused)
