"""The poster on paper: one A3 page with all of it inside the edges, as PDF, as a drawing and printed by a browser."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from command_line import jury
from pdf_ua import failures, needs_java
from posters import crowded
from printed_pages import words_of
from pypdf import PdfReader
from reports import EXAMPLE, evening_of, example, minimal

from jury.report.formats import as_poster
from jury.report.formats.as_poster import poster
from jury.report.formats.asked import Asked
from jury.report.formats.poster_fit import fitted
from jury.report.formats.poster_parts import band_of, parts_of
from jury.report.formats.poster_type import HEIGHT, SIDE, WIDTH, Sizes
from jury.report.formats.poster_words import poster_of
from jury.session.journal import EMPTY

HOSTILE = "#panic() *vet* [x](y) 🌳 Жуков محمد"
EVENINGS = {
    "example": example(),
    "dorp": tomllib.loads(Path("jury/example/dorp.toml").read_text(encoding="utf-8"), parse_float=Decimal),
    "crowded": crowded(),
    "smallest": minimal(proposals=[{"id": "V01", "title": "Het plein"}]),
    "endless": minimal(
        session={"title": "W" * 300, "area": "x" * 90},
        proposals=[{"id": "V", "title": "m" * 500, "summary": f"🌳 {'w' * 90}"}],
    ),
    "hostile": minimal(proposals=[{"id": "V", "title": HOSTILE, "summary": HOSTILE}], challenge=[{"text": HOSTILE}]),
}
"""Evenings of every size, and what somebody might type."""
INSIDE_THE_EDGE = 5.0
"""How far in points a letter stays from the end of the page."""
needs_chromium = pytest.mark.skipif(not shutil.which("chromium"), reason="needs Debian’s Chromium")


def asked(name: str, ending: str) -> Asked:
    return Asked(evening_of(EVENINGS[name]), EMPTY, ending=ending)


def bare(text: str) -> str:
    """Leave out what a reader of a PDF sees between letters, and the signs that no font has."""
    return re.sub(r"[\s\u200b▯🌳\u00ad-]", "", text)


def kept_texts(name: str) -> Iterator[str]:
    """Give every text that stands on a poster."""
    kept, _sizes = fitted(poster_of(asked(name, "").report))
    yield from (line.text for line in band_of(kept))
    for part in parts_of(kept):
        yield part.label
        yield from (line.text for cell in (*part.cells, part.after) for line in cell)


def letters(pdf: bytes) -> Iterator[tuple[float, float]]:
    """Give where each run of letters begins, from the left and from the bottom of the page."""
    found: list[tuple[float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: Any, _size: float) -> None:
        if text.strip():
            x, y = tm[4], tm[5]
            found.append((x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5]))

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    yield from found


def is_whole_on_one_page(pdf: bytes, name: str) -> None:
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 1
    assert [float(each) for each in pages[0].mediabox[2:]] == pytest.approx([WIDTH, HEIGHT], abs=1)
    words = bare(words_of(pdf))
    for text in kept_texts(name):
        assert bare(text) in words, text
    places = list(letters(pdf))
    assert min(y for _x, y in places) > INSIDE_THE_EDGE
    assert max(y for _x, y in places) < HEIGHT - INSIDE_THE_EDGE
    assert all(SIDE - 1 <= x < WIDTH - SIDE for x, _y in places)


@pytest.mark.parametrize("name", [name for name in EVENINGS if name != "hostile"])
def test_all_of_it_stands_on_one_page_of_a_pdf(name: str) -> None:
    is_whole_on_one_page(poster(asked(name, ".pdf")), name)


def test_a_poster_that_was_not_fitted_is_seen_to_be_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_poster, "fitted", lambda all: (all, Sizes(1, 14, 100, 30, 30)))
    with pytest.raises(AssertionError):
        is_whole_on_one_page(poster(asked("crowded", ".pdf")), "crowded")


@needs_chromium
@pytest.mark.parametrize("name", ["crowded", "endless"])
def test_all_of_it_stands_on_one_page_that_a_browser_prints(name: str, tmp_path: Path) -> None:
    (tmp_path / "poster.html").write_bytes(poster(asked(name, ".html")))
    quiet = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update")
    subprocess.run(
        [
            *(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-sync",
                *quiet,
                f"--user-data-dir={tmp_path}/browser",
            ),
            *("--no-pdf-header-footer", f"--print-to-pdf={tmp_path}/poster.pdf", (tmp_path / "poster.html").as_uri()),
        ],
        capture_output=True,
        check=True,
        timeout=60,
    )
    is_whole_on_one_page((tmp_path / "poster.pdf").read_bytes(), name)


@needs_java
def test_verapdf_finds_nothing_wrong(tmp_path: Path) -> None:
    found = failures({name: poster(asked(name, ".pdf")) for name in ("crowded", "smallest", "hostile")}, tmp_path)
    assert found == {"crowded": [], "smallest": [], "hostile": []}


def test_what_is_typed_is_printed_and_a_sign_that_no_font_has_is_told() -> None:
    words = words_of(poster(asked("hostile", ".pdf")))
    assert "#panic() *vet* [x](y) ▯ Жуков" in words
    assert "Een ▯ staat voor een teken dat deze poster niet kan tonen." in words


def test_a_drawing_holds_outlines_and_nothing_that_runs_or_is_fetched() -> None:
    drawing = poster(asked("hostile", ".svg")).decode()
    assert drawing.startswith("<svg")
    assert 'viewBox="0 0 841.89 1190.55"' in drawing
    assert not re.search(r"<(script|image|text|a|style|foreignObject)\b", drawing)
    assert not re.search(r"href=\"(?!#)", drawing)


@pytest.mark.parametrize("ending", [".pdf", ".svg", ".html"])
def test_the_same_evening_gives_the_same_bytes(ending: str) -> None:
    assert poster(asked("example", ending)) == poster(asked("example", ending))


def test_the_name_of_the_file_says_which_kind_it_is(tmp_path: Path) -> None:
    file = tmp_path / "avond.jury"
    jury("new", file, "--from", EXAMPLE)
    for ending, start in ((".svg", b"<svg"), (".pdf", b"%PDF")):
        assert jury("report", file, "--format", "poster", "-o", tmp_path / f"poster{ending}").returncode == 0
        assert (tmp_path / f"poster{ending}").read_bytes().startswith(start)
    assert jury("report", file, "-o", tmp_path / "ook.svg").returncode == 0
    assert jury("report", file, "--format", "poster").stdout.startswith("<!DOCTYPE html>")
