"""The report as a web page: complete, in its language, readable with a screen reader, and harmless."""

import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

from outlines import Outline
from reports import evening_of, example, report_of

from jury.report.document.reading import document_of, without_front_matter
from jury.report.formats.as_web_page import page, web_page
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY


def page_of(definition: dict[str, Any], language: str = "nl") -> str:
    return web_page(Asked(evening_of(definition), EMPTY, wanted_language=language))


def read(markdown: str) -> str:
    return page(document_of(markdown), "t", "nl")


def test_the_page_is_complete_and_says_its_language_and_title() -> None:
    html = page(document_of(report_of(example())), "Juryrapport <Reigerhoek>", "nl")
    assert html.startswith('<!DOCTYPE html>\n<html lang="nl">\n')
    assert "<title>Juryrapport &lt;Reigerhoek&gt;</title>" in html
    assert html.endswith("</html>\n")
    outline = Outline(html)
    assert len(outline.all("h1")) == len(outline.all("main")) == 1
    assert "status: concept" not in html


def test_the_contents_lead_to_every_section_and_the_first_link_to_the_text() -> None:
    outline = Outline(page_of(example()))
    ids = [attributes["id"] for _tag, attributes in outline.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [str(link["href"]) for link in outline.all("a") if str(link["href"]).startswith("#")]
    assert links == [
        "#to_text",
        *(f"#{heading['id']}" for heading in outline.all("h2") if heading["id"] != "to_contents"),
    ]
    assert len(links) == 1 + 12
    assert {link[1:] for link in links} <= set(ids)
    assert "in-het-kort" in ids


def test_a_short_page_needs_no_contents() -> None:
    assert Outline(read("# A\n\n## B\n\nc\n\n## D\n")).all("nav") == []


def test_every_table_has_heads_of_its_columns_and_says_what_a_row_is_of() -> None:
    heads = Outline(page_of(example())).all("th")
    assert {head["scope"] for head in heads} == {"col", "row"}
    assert len([head for head in heads if head["scope"] == "col"]) > 20
    assert {head.get("class") for head in heads} == {None, "number"}


def test_on_a_telephone_each_cell_of_a_wide_table_is_told_with_its_head() -> None:
    rows = "| De bus | Woonkring | Rijdt | € 5 |\n" * 2
    cells = Outline(read(f"| Plan | Wie | Wat | Kosten |\n|-|-|-|-:|\n{rows}")).all("td")
    assert [cell["data-head"] for cell in cells] == ["Wie", "Wat", "Kosten"] * 2


def test_labels_and_what_stands_behind_them_are_facts_under_each_other() -> None:
    html = read("Een bus. **Voor wie:** wie wil. **Waar:** hier.\n\n**Vet** zonder dubbele punt.\n")
    facts = re.findall(r"<dt>(.*?)</dt> <dd>(.*?)</dd>", html)
    assert facts == [("<strong>Voor wie:</strong>", "wie wil."), ("<strong>Waar:</strong>", "hier.")]
    assert "<p>Een bus.</p>" in html
    assert "<p><strong>Vet</strong> zonder dubbele punt.</p>" in html


def test_an_amount_stands_on_one_line_and_is_found_as_it_is_typed() -> None:
    html = read("Het kost € 4.500, en geen < € 5.")
    assert 'Het kost <span class="whole">€ 4.500</span>, en geen &lt; <span class="whole">€ 5</span>.' in html


def test_each_plan_is_a_card_and_its_verdict_a_sign_and_words() -> None:
    html = page_of(example())
    cards = re.findall(r'<article class="card">.*?</article>', html, re.DOTALL)
    assert len(cards) == 11
    shown = [
        re.search(r'<span class="verdict (\w+)"><svg aria-hidden="true".*?</svg>(.*?)</span>', card) for card in cards
    ]
    signs = {found[1]: re.sub("<[^>]+>", "", found[2]) for found in shown if found}
    assert set(signs) == {"adopt", "sharpen", "join"}
    assert "Aan de slag" in signs["adopt"]


def test_a_plan_without_a_verdict_shows_none() -> None:
    assert 'class="verdict' not in page_of(example() | {"verdicts": []})


def test_every_drawing_is_told_in_words() -> None:
    drawings = [svg for svg in Outline(page_of(example())).all("svg") if svg.get("role") == "img"]
    assert len(drawings) == 4
    assert all(svg["aria-label"] for svg in drawings)
    assert page(document_of("# A\n"), "t", "nl").count("<svg") == 0


def test_a_drawing_of_links_has_its_table_behind_it() -> None:
    details = re.findall(r"<details>.*?</details>", page_of(example()), re.DOTALL)
    assert len(details) == 2
    assert all("<summary>Als tabel</summary>" in each for each in details)
    assert "<td>Kom Binnen</td>" in details[0]


def test_nothing_runs_and_nothing_is_fetched() -> None:
    outline = Outline(read("<script>x</script> [a](javascript:alert(1)) ![p](https://evil.example/p.gif)"))
    tags = {"html", "head", "meta", "title", "style", "body", "a", "div", "main", "p"}
    assert {tag for tag, _attributes in outline.tags} == tags
    assert [link["href"] for link in outline.all("a")] == ["#to_text"]


def test_the_browser_takes_our_style_and_no_other() -> None:
    html = page_of(example())
    found = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert found
    digest = b64encode(sha256(found[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html.replace("&#39;", "'")
    assert {address[:13] for address in re.findall(r"url\((.*?)\)", found[1])} == {"data:font/ttf"}
    assert "font-src data:;" in html
    assert "@import" not in found[1]
    assert " style=" not in html


def test_only_real_front_matter_is_left_out() -> None:
    assert without_front_matter("---\ntitle: x\n---\n\n# x\n") == "\n# x\n"
    assert without_front_matter("# x\n\n---\n\ny\n\n---\n") == "# x\n\n---\n\ny\n\n---\n"
