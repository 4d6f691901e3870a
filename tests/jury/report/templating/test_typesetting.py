"""The room where pages are set: what is told is never Typst, and a template reads and fetches nothing of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest
import typst
from printed_pages import fonts_of, words_of

from jury.errors import JuryError
from jury.report.templating.typesetting import UNSHOWN, CannotTypeset, Kind, typeset

HEAD = b'#set document(title: "Een blad")\n#set text(lang: "nl", font: "Atkinson Hyperlegible Next")\n#title()\n'
PAGE = HEAD + b"#let told = json(bytes(sys.inputs.told))\n#told.text (#told.unshown)"
NOTHING: Final[Mapping[str, bytes]] = MappingProxyType({})
HOSTILE = (
    *("#panic()", '#read("/etc/passwd")', "= Kop", "*vet* _schuin_", "$x^2$", "@verwijzing <label>", "`raw`", "// weg"),
    *(
        '#import "@preview/cetz:0.2.0"',
        "\\u{41}",
        "[a](b)",
        "- een",
        "https://kwaad.example",
        "~---'\"",
        "]#quote[",
        "\\",
    ),
)


def page(text: str, source: bytes = PAGE, kind: Kind = "pdf", more: Mapping[str, bytes] = NOTHING) -> bytes:
    """Set a page that tells a text, with more files beside it."""
    return typeset("blad.typ", {"text": text}, None, kind, {"blad.typ": source, **more})


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_told_becomes_typst(text: str) -> None:
    assert words_of(page(text)) == f"Een blad {text} (0)"


def test_what_is_part_of_a_source_would_become_typst() -> None:
    assert words_of(page("", HEAD + b"*vet*")) == "Een blad vet"


@pytest.mark.parametrize("kind", ["pdf", "svg"])
def test_the_same_is_the_same_in_another_process_at_another_place_and_time(kind: Kind, tmp_path: Path) -> None:
    script = (
        "import sys; from jury.report.templating.typesetting import typeset\n"
        f"sys.stdout.buffer.write(typeset('blad.typ', {{'text': 'Hoi 🌳'}}, None, {kind!r}, {{'blad.typ': {PAGE!r}}}))"
    )
    where = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "99"}
    environment = {**os.environ, **where, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, cwd=tmp_path, env=environment, check=True
    )
    assert done.stdout == page("Hoi 🌳", kind=kind)


@pytest.mark.parametrize("path", ["/etc/passwd", "../juryrapport.typ", "/../../pyproject.toml", "geheim.txt"])
def test_a_template_reads_nothing_but_its_files(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "geheim.txt").write_text("geheim")
    with pytest.raises(CannotTypeset, match=r"blad\.typ, regel 4: dit kan niet: "):
        page("", HEAD + f'#read("{path}")'.encode())
    assert words_of(page("", HEAD + b'#read("er/bij.txt")', more={"er/bij.txt": b"erbij"})) == "Een blad erbij"


def test_typst_left_alone_reads_the_folder_it_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "geheim.txt").write_text("geheim")
    assert "geheim" in words_of(
        typst.compile(HEAD + b'#read("geheim.txt")', font_paths=typst.Fonts(include_system_fonts=False))
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit on Windows")
def test_in_a_sealed_process_nothing_is_opened_and_nothing_is_fetched() -> None:
    script = f"""
import socket
from jury.report.templating.typesetting import CannotTypeset, seal, typeset
def tried(more):
    try:
        return len(typeset('blad.typ', {{'text': 'Hoi'}}, None, 'pdf', {{'blad.typ': {PAGE!r} + more}}))
    except CannotTypeset as error:
        return str(error)
before, package, font = tried(b''), b'\\n#import "@preview/cetz:0.2.0"', b'\\n#read("OFL.txt")'
assert 'Too many open files' not in str(tried(font))
seal()
assert tried(b'') == before > 5000, tried(b'')
assert 'failed to download' in tried(package), tried(package)
assert 'Too many open files' in tried(font), tried(font)
try:
    socket.socket()
except OSError as error:
    print(error.strerror)
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stdout.strip()) == (0, "Too many open files"), done.stderr


def test_a_sign_that_no_font_has_becomes_a_frame_and_is_counted() -> None:
    assert words_of(page("Groen 🌳 en 🌳 en 你")) == f"Een blad Groen {UNSHOWN} en {UNSHOWN} en {UNSHOWN} (3)"
    uncounted = PAGE.replace(b"(#told.unshown)", b"")
    assert page("Groen 🌳", uncounted, "svg") == page(f"Groen {UNSHOWN}", uncounted, "svg")


def test_letters_of_neighbours_from_everywhere_are_shown() -> None:
    for text in ("Renée van ’t Hof", "Hüseyin Karataş", "Łukasz Żak", "Иван Жуков", "Γιώργος"):
        assert words_of(page(text)) == f"Een blad {text} (0)"
    for text in ("محمد", "שלום"):
        assert text in words_of(page(text))
        assert UNSHOWN not in words_of(page(text))


def test_the_fonts_are_ours_and_those_of_typst() -> None:
    fonts = fonts_of(page("Gewoon, Жуков, ✓ en ▯"))
    ours = ("AtkinsonHyperlegibleNext", "LibertinusSerif", "NewCM", "DejaVuSansMono")
    assert fonts
    assert all(font.startswith(ours) for font in fonts), fonts


def test_a_drawing_is_one_page() -> None:
    assert page("Hoi", kind="svg").startswith(b"<svg")
    with pytest.raises(CannotTypeset, match=r"blad\.typ: een tekening is één bladzijde"):
        page("Hoi", PAGE + b"\n#pagebreak()\nen", kind="svg")


def test_what_is_wrong_in_a_template_is_said_with_its_place() -> None:
    with pytest.raises(CannotTypeset, match=r"blad\.typ, regel 4: dit kan niet: unknown variable: niets"):
        page("", HEAD + b"#niets")
    with pytest.raises(CannotTypeset, match=r"deel\.typ, regel 1: dit kan niet: unknown variable: niets"):
        page("", HEAD + b'#include "deel.typ"', more={"deel.typ": b"#niets"})


def test_without_the_part_that_sets_pages_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(JuryError, match="Om een pdf te schrijven is een extra onderdeel nodig") as refused:
        page("")
    assert "pip install 'wijkjury[pdf]'" in refused.value.hint
