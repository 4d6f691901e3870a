"""The report as a PDF: what its document says, for eyes, screen readers and paper."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import typst
from command_line import jury
from pdf_ua import failures, needs_java
from printed_pages import fonts_of, pages_of, words_of
from pypdf import PdfReader
from pypdf.generic import Destination
from reports import evening_of, example, minimal, row, unmarked

from jury.report.document.blocks import Blocks, Part, Table, headings, plain, texts
from jury.report.formats.as_pdf import TEMPLATE, pdf, told
from jury.report.formats.asked import Asked
from jury.report.formats.drawings import drawings_of
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.report.templating.typesetting import _fonts, typeset
from jury.session.journal import EMPTY


def asked_of(definition: dict[str, Any], language: str = "nl") -> Asked:
    """Ask for the report of an evening."""
    return Asked(evening_of(definition), EMPTY, wanted_language=language)


@pytest.fixture(scope="module")
def asked() -> Asked:
    """The report of the example."""
    return asked_of(example())


@pytest.fixture(scope="module")
def written(asked: Asked) -> bytes:
    """The PDF of the example."""
    return pdf(asked)


def test_it_says_its_title_and_language_and_is_tagged(written: bytes) -> None:
    reader = PdfReader(BytesIO(written))
    assert reader.metadata is not None
    assert reader.metadata.title == "Juryrapport Slotavond wijkalliantie Reigerhoek"
    assert reader.metadata.author == "Gemeente Rietermonde, Woonkring Rietermonde, Zorggroep De Lisdodde, " + (
        "Bewonersplatform Reigerhoek"
    )
    catalogue: Any = reader.trailer["/Root"].get_object()
    assert str(catalogue["/Lang"]).startswith("nl")
    assert catalogue["/MarkInfo"]["/Marked"].value is True
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_every_heading_is_a_bookmark(asked: Asked, written: bytes) -> None:
    wanted = [plain(heading.words) for heading in headings(asked.document) if heading.level > 1]
    assert list(_bookmarks(PdfReader(BytesIO(written)).outline)) == wanted
    assert len(wanted) > 30


def _bookmarks(outline: list[Any]) -> Iterator[str]:
    for one in outline:
        if isinstance(one, Destination):
            yield str(one.title)
        else:
            yield from _bookmarks(one)


def test_every_page_is_a4_and_says_which_it_is(written: bytes) -> None:
    reader = PdfReader(BytesIO(written))
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}
    pages = pages_of(written)
    for nr, page in enumerate(pages, 1):
        assert f"bladzijde {nr} van {len(pages)}" in page
        assert "Juryrapport Slotavond wijkalliantie Reigerhoek – concept" in page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_says_all_that_the_document_says_in_its_order_on_twelve_pages(language: str) -> None:
    asked = asked_of(example(), language)
    written = pdf(asked)
    assert len(pages_of(written)) <= 12
    foot = re.compile(re.escape(bare(told(asked)["footer"])) + r"(bladzijde|page)\d+(van|of)\d+")
    page = foot.sub("", bare(words_of(written)))
    place = 0
    for text in map(bare, as_printed(asked.document)):
        assert text in page[place:], text
        place = page.index(text, place) + len(text)
    assert place > 10_000


def as_printed(blocks: Blocks, in_card: bool = False) -> Iterator[str]:
    """Give every run of words in its order; a table of one row in a card is a list of heads and what is under them."""
    for block in blocks:
        if isinstance(block, Part):
            yield from as_printed(block.blocks, block.role == "card")
        elif in_card and isinstance(block, Table) and len(block.rows) == 1:
            yield from (plain(words) for pair in zip(block.heads, *block.rows, strict=True) for words in pair)
        else:
            yield from texts((block,))


def bare(text: str) -> str:
    """Leave out where words and lines end."""
    return "".join(text.split())


def test_the_short_version_stands_on_one_page(written: bytes) -> None:
    pages = pages_of(written)
    first, last = "11 plannen zijn gepresenteerd", "Meestal hoor ik waarom iets niet kan"
    assert [nr for nr, page in enumerate(pages) if first in page] == [0]
    assert [nr for nr, page in enumerate(pages) if last in page] == [0]


def test_what_is_drawn_has_words_that_stand_for_it(asked: Asked, written: bytes) -> None:
    reader = PdfReader(BytesIO(written))
    objects: Any = (reader.get_object(nr) for nr in range(1, len(reader.xref[0]) + 1))
    said = {str(each["/Alt"]) for each in objects if isinstance(each, dict) and each.get("/S") == "/Figure"}
    drawings = drawings_of(asked.report)
    assert set(drawings) == {"marks", "weights", "ties", "matches"}
    assert said == {f"{drawing.title}. {drawing.said}" for drawing in drawings.values()}


def test_its_date_is_that_of_the_evening(written: bytes) -> None:
    metadata = PdfReader(BytesIO(written)).metadata
    assert metadata is not None
    assert metadata.creation_date_raw is None or metadata.creation_date_raw.startswith("D:20261119")


def test_headings_and_text_have_the_type_of_the_page_and_the_poster(written: bytes) -> None:
    assert fonts_of(written) == {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold"}


def hostile(text: str) -> dict[str, Any]:
    """Give an evening in which this is the title, the summary and the partner of a plan."""
    definition = minimal()
    row(definition, "proposals", "V01").update(title=text, summary=text, need=text)
    return definition


HOSTILE = (
    '#panic() #read("/etc/passwd") *vet* _schuin_ `raw` $x$ @naar <hier> \\u{41} // weg',
    "Groen 🌳 en 你好",
    "Woordzondereindedatnergensbreekt" * 12,
)


@pytest.mark.parametrize("text", HOSTILE[:1])
def test_what_people_typed_is_printed_as_they_typed_it(text: str) -> None:
    assert text in words_of(pdf(asked_of(hostile(text))))


def test_a_sign_that_no_font_has_is_told_of() -> None:
    page = words_of(pdf(asked_of(hostile(HOSTILE[1]))))
    assert "Groen ▯ en ▯▯" in page
    assert page.count("Een ▯ staat voor een teken dat deze pdf niet kan tonen.") == 1
    assert "▯" not in words_of(pdf(asked_of(hostile("Groen"))))


def test_a_word_without_end_stays_on_the_page_and_can_be_copied() -> None:
    asked = asked_of(hostile(HOSTILE[2]))
    page = pdf(asked)
    assert HOSTILE[2] in bare(words_of(page))
    assert _longest_line(page) < 180
    files = {path.name: path.read_bytes() for path in OUR_TEMPLATES.glob("*.typ")}
    careless = {name: content.replace(b"longest-word = 36", b"longest-word = 400") for name, content in files.items()}
    assert careless != files
    assert _longest_line(typeset(TEMPLATE, told(asked), None, files=careless)) > 300


def _longest_line(page: bytes) -> int:
    return max(len(line) for page in PdfReader(BytesIO(page)).pages for line in page.extract_text().splitlines())


def test_a_long_text_goes_on_over_pages_and_a_long_title_does_not_fill_the_foot() -> None:
    long = " ".join(f"woord{nr}" for nr in range(1000))
    definition = hostile(long)
    row(definition, "proposals", "V01")["title"] = "Een titel " * 30
    definition["session"]["title"] = "Slotavond " * 40
    pages = pages_of(pdf(asked_of(definition)))
    assert "".join(pages).count("woord") >= 2000
    foot = told(asked_of(definition))["footer"]
    assert len(foot) < 110
    assert all(foot in page for page in pages)


@needs_java
def test_verapdf_finds_nothing_wrong(written: bytes, tmp_path: Path) -> None:
    asked = asked_of(example())
    inputs = {"told": json.dumps({**told(asked), "unshown": 0})}
    untagged = typst.compile(OUR_TEMPLATES / TEMPLATE, font_paths=_fonts(), sys_inputs=inputs, pdf_tags=False)
    found = failures(
        {
            "example": written,
            "english": pdf(asked_of(example(), "en")),
            "smallest": pdf(asked_of(minimal(proposals=[{"id": "V01", "title": "Het plein"}]))),
            "unmarked": pdf(asked_of(unmarked())),
            **{f"hostile{nr}": pdf(asked_of(hostile(text))) for nr, text in enumerate(HOSTILE)},
            "untagged": untagged,
        },
        tmp_path,
    )
    assert found.pop("untagged")
    assert not any(found.values()), found


def test_the_command_writes_it(tmp_path: Path) -> None:
    done = jury("demo", "--report", tmp_path / "rapport.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "rapport.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_without_typst_the_command_says_how_to_get_it(tmp_path: Path) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError")
    done = jury("demo", "--report", tmp_path / "rapport.pdf", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "Om een pdf te schrijven is een extra onderdeel nodig." in done.stderr
    assert "pip install 'wijkjury[pdf]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "rapport.pdf").exists()
