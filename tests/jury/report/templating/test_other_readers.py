"""Other readers of Markdown: every character comes out as somebody typed it, in pandoc and in a second CommonMark."""

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from golden_evenings import EVENINGS
from reports import example, report_of, row

from jury.report import render_report
from jury.report.document import blocks
from jury.report.document.reading import document_of
from jury.report.templating.markdown import escaped
from jury.session.journal import EMPTY
from jury.text import one_line

TYPED: Final = (
    *(r"C:\temp\nieuw", r"\textbf{vet} \alpha", "een\\", r"a\ b", "2^10 en x^2^", "H~2~O ~~weg~~", "$5 of $6", "$x^2$"),
    *(
        "::: waarschuwing",
        ": uitleg",
        "naam: uitleg",
        "a. eerst",
        "b) dan",
        "(c) ten derde",
        "iv. vier",
        "(@) vijf",
        "#. x",
    ),
    *(
        "A. Bakker",
        "Dr. Jansen en p. 3",
        "Mr. X",
        "e.g. dit",
        "'s avonds",
        'zij zei "ja"',
        "a -- b --- c",
        "wacht...",
        "…",
    ),
    *(
        "{.klasse #id}",
        "kop {.unnumbered}",
        "[x]{.y}",
        "[^1] en ^[noot]",
        "@jan en jan@x.nl",
        ":smile: :+1:",
        "`a`{=html}",
    ),
    *(
        "www.x.nl",
        "http://x.nl/?a=b",
        "<b>x</b>",
        "&copy;",
        "a < b & c > d",
        "| a | b |",
        "+---+",
        "% titel",
        "---",
        "===",
    ),
    *(
        "*a* **b** _c_ __d__",
        "snake_case_naam",
        "5 * 6 * 7",
        "- punt",
        "+ plus",
        "1. een",
        "12) twaalf",
        "> citaat",
        "# kop",
    ),
    *(
        "[ ] taak",
        "[x] klaar",
        "[x](y)",
        "![x](y)",
        "[!NOTE]",
        "<!-- x -->",
        "\\begin{a}",
        "!!! opgelet",
        "*[abbr]: x",
        "==mark==",
        "i. ja",
    ),
    *("=> dus", "~ tilde", "$$", "\\(x\\)", "\\[x\\]", "a\\\\b", "100% & €5,-", "(1) een", "x. y", "mix. dan"),
)
"""What people type that some reader takes for more than its characters."""
PIECES: Final = (
    *"\\^$~:{}[]()<>|*_`'\"#@%&!=+-.,;/?",
    "--",
    "...",
    ":::",
    "a",
    "B",
    "7",
    "ij",
    " ",
    " ",
    " ",
    "\\n",
    "e.g.",
)
PLACES: Final = ("{}", "- {}", "#### {}", "> {}", "1. {}", "zie {} hier", "**{}**", "x: {}")
COUNT: Final = 150


def texts() -> list[str]:
    """Give what was thought of, and as much again put together at random."""
    made = random.Random(8)
    found = ["".join(made.choices(PIECES, k=made.randint(2, 9))) for _each in range(COUNT)]
    return [*TYPED, *(one_line(text) for text in found if one_line(text))]


def document() -> tuple[str, list[str]]:
    """Write every text in every place, and a row of a table; give what a reader must see, part by part."""
    parts, wanted = [], []
    for number, text in enumerate(texts()):
        for letter, place in zip("bcdfghjk", PLACES, strict=True):
            sign = f"q{number}{letter}q"
            parts += [f"start{sign}", place.replace("{}", escaped(text)), f"eind{sign}"]
            shown = re.sub(r"^(?:- |#### |> |1\. )|\*\*(?=\{)|(?<=\})\*\*", "", place)
            wanted.append(f"start{sign} {shown.replace('{}', text)} eind{sign}")
        parts.append(f"| q{number}tq | z |\n| --- | --- |\n| {escaped(text)} | q{number}uq |")
        wanted.append(f"q{number}tq z {text} q{number}uq")
    return "\n\n".join(parts) + "\n", wanted


class _Seen(HTMLParser):
    """Gathers what somebody sees of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "li", "td", "th", "h4", "dt", "dd"):
            self.text.append(" ")


def seen_in_html(html: str) -> str:
    """Give the text of a page, on one line; a no-break space stays what it is."""
    page = _Seen()
    page.feed(html)
    return re.sub(r"[ \n\t]+", " ", "".join(page.text))


def seen_in_docx(content: bytes) -> str:
    """Give the text of a document of Word, on one line."""
    with ZipFile(BytesIO(content)) as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = ("".join(part.text or "" for part in each.iter(f"{word}t")) for each in body.iter(f"{word}p"))
    return re.sub(r"[ \n\t]+", " ", " ".join(paragraphs))


def pandoc(source: str, reader: str, writer: str) -> str:
    """Give what a reader sees of a document that went through pandoc."""
    command = ["pandoc", "--from", reader, "--to", writer, "--wrap", "none", "--output", "-"]
    done = subprocess.run(command, input=source.encode(), capture_output=True, check=True, timeout=120)
    return seen_in_docx(done.stdout) if writer == "docx" else seen_in_html(done.stdout.decode())


def second(source: str) -> str:
    """Give what a reader sees of a document in another CommonMark than ours."""
    marko = pytest.importorskip("marko")
    return seen_in_html(marko.Markdown(extensions=["gfm"]).convert(source))


READERS: Final[dict[str, Callable[[str], str]]] = {
    f"{reader}-{writer}": lambda source, reader=reader, writer=writer: pandoc(source, reader, writer)  # type: ignore[misc]
    for reader in ("markdown", "gfm", "commonmark+pipe_tables")
    for writer in ("html", "docx")
}
needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not on this machine")


@pytest.mark.parametrize("reader", [*(pytest.param(name, marks=needs_pandoc) for name in READERS), "second"])
def test_every_character_comes_out_as_it_was_typed(reader: str) -> None:
    source, wanted = document()
    seen = READERS.get(reader, second)(source)
    missing = [part for part in wanted if one_line(part) not in seen]
    assert missing == []


@needs_pandoc
def test_the_report_of_the_example_reads_the_same_everywhere(tmp_path: Path) -> None:
    definition = example()
    row(definition, "proposals", "V01")["summary"] = r"Met $5 en C:\temp: 2^10 -- 's avonds. ::: {.x}"
    report = report_of(definition)
    for reader in READERS.values():
        text = reader(report)
        assert r"Met $5 en C:\temp: 2^10 -- 's avonds. ::: {.x}" in text
        assert "bewonersplatform@reigerhoek.example" in text
        assert "Kom Binnen blijft de eerste als één jurylid wegvalt. Dat geldt ook als we anders rekenen" in text


def the_same_for_all(report: str) -> dict[str, str]:
    """Give what a reader sees of a whole report, by who reads it: ours, a second CommonMark, and each of pandoc's."""
    front, _rule, body = report.partition("\n---\n")
    assert front.startswith("---\n")
    ours = one_line(" ".join(blocks.texts(document_of(body))))
    read = {"second": second, **READERS} if shutil.which("pandoc") else {"second": second}
    return {"ours": ours, **{name: one_line(reader(body)) for name, reader in read.items()}}


@pytest.mark.parametrize(
    ("name", "language"), [("juryrapport-reigerhoek", "nl"), ("dorp", "en"), ("alles-gelijk", "nl")]
)
def test_a_whole_report_reads_word_for_word_the_same_in_every_reader(name: str, language: str) -> None:
    seen = the_same_for_all(render_report(EVENINGS[name](), EMPTY, language))
    assert {reader: text for reader, text in seen.items() if text != seen["ours"]} == {}


def test_what_one_reader_takes_for_more_than_its_characters_is_found() -> None:
    seen = the_same_for_all("---\nlang: nl\n---\n\nWij ==allen== met H~2~O[^1].\n\n[^1]: Noot.\n")
    assert len(set(seen.values())) > 1 or not shutil.which("pandoc")
