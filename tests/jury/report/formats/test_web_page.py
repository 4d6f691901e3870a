"""The report as a web page: complete, in its language, readable with a screen reader, and harmless."""

from outlines import Outline
from reports import example, report_of

from jury.report.document.reading import document_of, without_front_matter
from jury.report.formats.as_web_page import page


def test_the_page_is_complete_and_says_its_language_and_title() -> None:
    html = page(document_of(report_of(example())), "Juryrapport <Reigerhoek>", "nl")
    assert html.startswith('<!DOCTYPE html>\n<html lang="nl">\n')
    assert "<title>Juryrapport &lt;Reigerhoek&gt;</title>" in html
    assert html.endswith("</html>\n")
    outline = Outline(html)
    assert len(outline.all("h1")) == len(outline.all("main")) == 1
    assert len(outline.all("h2")) == 12
    assert "status: concept" not in html


def test_every_head_of_a_column_says_that_it_is_one() -> None:
    heads = Outline(page(document_of(report_of(example())), "t", "nl")).all("th")
    assert len(heads) > 20
    assert {head["scope"] for head in heads} == {"col"}
    assert {head.get("class") for head in heads} == {None, "number"}


def test_nothing_runs_and_nothing_is_fetched() -> None:
    html = page(document_of("<script>x</script> [a](javascript:alert(1)) ![p](https://evil.example/p.gif)"), "t", "nl")
    outline = Outline(html)
    assert {tag for tag, _attributes in outline.tags} == {"html", "head", "meta", "title", "style", "body", "main", "p"}


def test_only_real_front_matter_is_left_out() -> None:
    assert without_front_matter("---\ntitle: x\n---\n\n# x\n") == "\n# x\n"
    assert without_front_matter("# x\n\n---\n\ny\n\n---\n") == "# x\n\n---\n\ny\n\n---\n"
