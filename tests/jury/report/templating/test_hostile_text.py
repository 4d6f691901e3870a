"""Text from people is never markup: the same characters to the reader, one table row stays one row."""

import csv
import re
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from area_evenings import definition_of_an_area
from hypothesis import example as for_example
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reports import example, report_of, row, section, table_rows

from jury.report.document.reading import document_of, without_front_matter
from jury.report.formats.as_web_page import page
from jury.report.templating.markdown import escaped
from jury.text import one_line

HOSTILE = (
    "x | 10 | 10 |\n| WINNER | 99 |",
    "[a](javascript:alert(1)) ![t](https://evil.example/p.gif)",
    "# H1\n---\n```\n<details>",
    "<script>alert(1)</script> <https://evil.example> www.evil.example",
    "{{ 7*7 }} {% for x in y %} {# weg #}",
    "[ref]: https://evil.example 'titel'",
    "1. een\n2. twee",
    "- [ ] taak",
    "> citaat",
    "kop\n===",
    "**vet** _schuin_ ~~weg~~ `code`",
    "eind\\",
    "&amp; &#x3c; &lt;b&gt;",
    "$\\LaTeX$ #set page(width: 1cm) @import",
    "[@click=app.quit]x[/]",
)
TEXT_FIELDS = (
    *("title", "summary", "target_group", "need", "offer", "first_step", "dream", "limits", "added_value"),
    *("cooperation", "exit", "asked_how", "asked_answer", "cost_note"),
)
commonmark = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ours = MarkdownIt("js-default", {"html": False})


def read(markdown: str, reader: MarkdownIt = ours) -> str:
    """What a reader sees of a piece of Markdown, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", reader.render(markdown))).split())


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", ["{}", "- {}", "1. {}", "> {}", "### {}", "zie {} en {}", "a\n{}", "**{}** b"])
def test_a_reader_sees_the_same_characters_everywhere_in_a_line(text: str, place: str) -> None:
    shown = place.replace("**", "").lstrip("-1.># ") if place != "{}" else place
    wanted = one_line(shown.replace("{}", one_line(text)))
    for reader in (ours, commonmark):
        assert read(place.replace("{}", escaped(text)), reader) == wanted


@pytest.mark.parametrize("text", HOSTILE)
def test_a_table_row_stays_one_row(text: str) -> None:
    html = commonmark.render(f"| a | b |\n|---|---|\n| {escaped(text)} | z |\n")
    assert html.count("<tr>") == 2
    cells = re.findall(r"<td>(.*?)</td>", html)
    assert [one_line(unescape(re.sub(r"<[^>]+>", "", cell))) for cell in cells] == [one_line(text), "z"]


@settings(max_examples=200)
@given(st.text(st.sampled_from("*_[]()<>#\\`~|!&;:-+=1.)ab \n/@w{}$^\"'"), min_size=1, max_size=12))
@for_example("a *")
@for_example("___ x ___")
@for_example("a\\|b")
def test_no_text_has_an_effect(text: str) -> None:
    wanted = one_line(text)
    html = ours.render(f"- x {escaped(text)} y")
    assert one_line(unescape(re.sub(r"</?(ul|li)>", "", html))) == one_line(f"x {wanted} y")


@pytest.mark.parametrize(
    "text",
    [
        "’s avonds (1951–1968), € 4.500 en 61%",
        "snake_case, 2 * 3, A & B, 5 < 6, -5 graden",
        "Proefweek 1 t/m 5 februari 2027; ‘nee’ is ook goed!",
        "Leen- en herstelwinkel: om 17.00 uur",
    ],
)
def test_everyday_text_stays_as_it_is(text: str) -> None:
    assert escaped(text) == text


def poisoned(text: str) -> dict[str, Any]:
    """The example with this text in every field that people fill in and that the report prints."""
    definition = {**definition_of_an_area(), "links": []}
    for plan in definition["proposals"]:
        plan |= dict.fromkeys(TEXT_FIELDS, text)
        plan.pop("first_step_public", None)
    for table, fields in {
        "parties": ("name", "interest", "goal", "role"),
        "themes": ("name", "question"),
        "goals": ("text",),
        "areas": ("name",),
        "measures": ("text", "priority", "because", "social_gain"),
        "figures": ("name", "value", "unit", "source"),
        "area_points": ("text",),
        "sources": ("text", "source"),
        "links": ("title",),
        "team": ("name", "role"),
        "barriers": ("text",),
        "links_between": ("what",),
        "dilemmas": ("text", "chosen", "because"),
        "weighed": ("text",),
        "agreement_updates": ("text",),
        "answers": ("decision", "text"),
        "criteria": ("name", "question"),
        "challenge": ("text", "stage", "owner", "because"),
        "cross_questions": ("question", "answer"),
        "verdicts": ("praise", "doubt", "advice"),
        "matches": ("status",),
        "jurors": ("name", "position", "role"),
    }.items():
        for each in definition[table]:
            each |= dict.fromkeys(fields, text)
    for agreement in definition["agreements"]:
        agreement["what"] = text
        agreement.pop("what_public", None)
    for party in definition["parties"]:
        for each in (*party["needs"], *party["offers"]):
            each["text"] = text
    for criterion in definition["criteria"]:
        criterion["anchors"] = {"1": text}
    definition["session"] |= dict.fromkeys(("title", "subtitle", "venue", "area", "quote", "trajectory"), text)
    definition["ambition"]["text"] = text
    definition["challenge"][0]["feedback"] = [text, text]
    definition["area_profile"] |= {"building_years": text, "facilities": [text], "poster_note": text}
    definition["audience"]["method"] = text
    return definition


@pytest.mark.parametrize("text", HOSTILE)
def test_a_whole_report_of_hostile_text_keeps_its_shape(text: str) -> None:
    clean, report = (without_front_matter(report_of(poisoned(words))) for words in ("Niets aan de hand", text))
    shape = [re.match(r"[#>|-]* ?", line) for line in report.splitlines()]
    wanted = [re.match(r"[#>|-]* ?", line) for line in clean.splitlines()]
    assert [found and found.group() for found in shape] == [found and found.group() for found in wanted]
    assert [len(cells) for cells in table_rows(report)] == [len(cells) for cells in table_rows(clean)]
    html = page(document_of(report), "titel", "nl")
    assert html.count("<a") == page(document_of(clean), "titel", "nl").count("<a"), (
        "the addresses of the links, and no other"
    )
    for tag in ("<img", "<script", "<details", "<code", "<em", "<s>", "<pre"):
        assert tag not in html
    assert html.count("<tr>") == page(document_of(clean), "titel", "nl").count("<tr>")
    assert read(report).count(one_line(text)) == read(clean).count("Niets aan de hand") > 200


IN_A_LINK = ("a_b*c*", "a`b", "a|b", "<b>x", 'x">y', "a\\b", "&amp;", "[x](y)", "{{7*7}}", "$x$", "é")


@pytest.mark.parametrize("rest", IN_A_LINK)
def test_a_link_is_one_link_to_where_it_was_typed_whatever_is_in_it(rest: str) -> None:
    definition = definition_of_an_area()
    url = f"https://reigerhoek.example/{rest}"
    definition["links"] = [{"title": "Visie", "url": url}]
    html = page(document_of(report_of(definition)), "titel", "nl")
    (found,) = re.findall(r'<a href="([^"]*)" rel="noopener">([^<]*)</a>', html)
    assert unquote(unescape(found[0])) == url
    within = re.findall(r'<a [^>]*href="#', html)
    assert len(re.findall(r"<a[ >]", html)) == 1 + len(within)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_front_matter_has_no_effect_even_where_it_is_read_as_markdown(text: str) -> None:
    definition = example()
    definition["session"]["title"] = text
    html = commonmark.render(report_of(definition).partition("\n\n")[0])
    assert set(re.findall(r"<(\w+)", html)) == {"hr", "h2"}


def test_the_title_in_the_front_matter_stays_one_value() -> None:
    definition = example()
    definition["session"]["title"] = 'Avond: "groen" # 1\nstatus: vastgesteld'
    lines = report_of(definition).splitlines()
    assert lines[1] == r'pagetitle: "Juryrapport Avond: \"groen\" \x23 1 status: vastgesteld"'
    assert lines[4] == "status: concept"


def test_control_characters_are_made_visible() -> None:
    definition = example()
    row(definition, "proposals", "V01")["title"] = "De \u001b[2JTafel\u202e"
    report = report_of(definition)
    assert r"De ␛\[2JTafel\\u202e" in report
    assert "\u001b" not in page(document_of(report), "t", "nl")


def test_the_sample_with_markdown_in_it_is_shown_as_typed() -> None:
    sample = Path(__file__).parents[3] / "data" / "hostile" / "c14_md_inject.csv"
    (given_row,) = csv.DictReader(StringIO(sample.read_text(encoding="utf-8")))
    definition = example()
    row(definition, "proposals", "V09")["title"] = given_row["title"]
    places = section(report_of(definition), "De uitslag")
    assert len(table_rows(places)) == 4
    assert one_line(given_row["title"]) in read(places)
