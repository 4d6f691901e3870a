"""Every form takes somebody's own templates, or says why not; and a house style can be copied."""

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from pypdf import PdfReader
from reports import evening_of, example, minimal

from jury.report.formats import asked as asking
from jury.report.formats.as_pdf import pdf
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import BY_NAME, FORMATS, Format
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.report.templating.own_folder import WrongTemplate
from jury.session.journal import EMPTY

HOUSE_STYLE = Path(__file__).parents[4] / "docs" / "house-style"
OWN = [form for form in FORMATS if form.own.names]
PAGES = ("html", "scorecards", "letters", "signatures", "poster")
COLOUR = "#7a1f4b"


@cache
def plain() -> Asked:
    """The example evening, with our own templates."""
    return Asked(evening_of(example()), EMPTY)


@cache
def in_style() -> Asked:
    """The example evening, in the house style of the docs."""
    return Asked(evening_of(example()), EMPTY, template=HOUSE_STYLE)


def text(written: bytes | Mapping[str, bytes]) -> str:
    """All that a form wrote, as one text; of a page without its style."""
    if not isinstance(written, bytes):
        return "".join(text(content) for _name, content in sorted(written.items()))
    if written.startswith(b"%PDF"):
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(written)).pages)
    return re.sub(r"<style>.*?</style>", "", written.decode(), flags=re.DOTALL)


def words(written: str) -> set[str]:
    return set(re.findall(r"\w{4,}", re.sub(r"data:[^\"']*|<[^>]*>", " ", written)))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_form_takes_templates_or_says_why_not(form: Format) -> None:
    assert bool(form.own.names) != bool(form.own.why_not)
    assert bool(form.own.given) == bool(form.own.names)


@pytest.mark.parametrize("form", OWN, ids=lambda form: form.name)
def test_every_file_of_ours_that_a_form_is_made_of_may_be_the_only_one_in_a_folder(form: Format) -> None:
    found = {path for name in form.own.names for path in OUR_TEMPLATES.glob(name) if path.suffix != ".css"}
    taken_in = {
        name
        for path in found
        for name in re.findall(
            r"""(?:include|import|from) ["']([\w/]+\.(?:[a-z]+\.j2|typ))["']""", path.read_text("utf-8")
        )
    }
    assert not {name for name in taken_in if OUR_TEMPLATES / name not in found}


@pytest.mark.parametrize("form", OWN, ids=lambda form: form.name)
def test_a_template_is_given_what_the_list_says(form: Format, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given: dict[str, set[str]] = {}

    def filled(template: str, _language: str, _folder: Path, told: Mapping[str, Any]) -> str:
        given[template] = set(told)
        return ""

    def pages(
        template: str, _language: str, _folder: Path, _style: str, copies: Iterable[Mapping[str, Any]], **_more: bool
    ) -> list[str]:
        every = list(copies)
        given[template] = set(every[0])
        return [""] * len(every)

    def set_page(template: str, *_more: Any) -> bytes:
        given[template] = {"told"}
        return b""

    monkeypatch.setattr(asking, "filled", filled)
    monkeypatch.setattr(asking, "filled_pages", pages)
    monkeypatch.setattr(asking, "set_page", set_page)
    name = form.own.names[0]
    (tmp_path / name).touch()
    if form.name == "md":  # which goes its own way, for its parts
        assert form.own.given == ("report", "title")
        return
    form.write(Asked(evening_of(example()), EMPTY, template=tmp_path))
    assert given[name] == set(form.own.given)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_a_house_style_says_the_same_and_fetches_nothing(name: str) -> None:
    form = BY_NAME[name]
    before, after = form.write(plain()), form.write(in_style())
    said = words(text(before))
    assert said <= words(text(after))
    letterhead = {"Gemeente", "Rietmeer", "Postbus", "1234"} if "briefhoofd.html.j2" in form.own.names else set()
    assert words(text(after)) - said <= letterhead
    assert letterhead <= words(text(after))
    for page in [after] if isinstance(after, bytes) else after.values():
        assert COLOUR in page.decode()
        assert not re.search(r"""(?:src|href)\s*=\s*["'](?!data:|#|https:|mailto:)""", page.decode())
        assert not re.search(r"""src\s*=\s*["'](?!data:)""", page.decode())


def test_a_pdf_in_a_house_style_says_the_same_below_the_letterhead() -> None:
    small = evening_of(minimal(proposals=[{"id": "V01", "title": "Het plein"}]))
    before, after = (text(pdf(Asked(small, EMPTY, template=folder))) for folder in (None, HOUSE_STYLE))
    assert words(after) - words(before) == {"Rietmeer", "Postbus", "1234"}
    assert words(before) <= words(after)


@pytest.mark.parametrize("colour", ["accent", "band", "wash"])
def test_a_house_style_may_change_one_colour_alone(colour: str, tmp_path: Path) -> None:
    (tmp_path / "huisstijl.typ").write_text(f'#let {colour} = rgb("#7a1f4b")', "utf-8")
    small = evening_of(minimal(proposals=[{"id": "V01", "title": "Het plein"}]))
    ours, theirs = (pdf(Asked(small, EMPTY, template=folder)) for folder in (None, tmp_path))
    assert text(ours) == text(theirs)
    assert ours != theirs


@pytest.mark.parametrize("form", ["pdf", "poster"])
def test_the_signs_of_the_verdicts_stand_in_one_part_of_every_sheet(form: str, tmp_path: Path) -> None:
    part = (OUR_TEMPLATES / "opmaak.typ").read_text("utf-8")
    (tmp_path / "opmaak.typ").write_text(part.replace("adopt: ((0.1, 0.54)", "adopt: ((0.3, 0.54)"), "utf-8")
    plan, verdict = {"id": "V01", "title": "Het plein"}, {"proposal": "V01", "verdict": "adopt"}
    small = evening_of(minimal(proposals=[plan], verdicts=[verdict]))
    ours, theirs = (
        BY_NAME[form].write(Asked(small, EMPTY, template=folder, ending=".pdf")) for folder in (None, tmp_path)
    )
    assert text(ours) == text(theirs)
    assert ours != theirs


def test_a_table_and_a_calendar_with_the_columns_of_the_municipality() -> None:
    head, *lines = csv.reader(StringIO(text(BY_NAME["agenda"].write(in_style()))), delimiter=";")
    assert head == ["Uiterlijk", "Afspraak", "Wie", "Samen met", "Stand", "Zaaknummer"]
    ours = list(csv.reader(StringIO(text(BY_NAME["agenda"].write(plain())))))[1:]
    assert [(line[0], line[1]) for line in lines] == [(line[3], line[0]) for line in ours]
    calendar = Calendar.from_ical(text(BY_NAME["ics"].write(in_style())))
    theirs = Calendar.from_ical(text(BY_NAME["ics"].write(plain())))
    assert [f"Rietmeer: {event['SUMMARY']}" for event in theirs.events] == [each["SUMMARY"] for each in calendar.events]
    assert [event["UID"] for event in theirs.events] == [event["UID"] for event in calendar.events]


@pytest.mark.parametrize(
    ("name", "file", "content", "fault"),
    [
        (
            "signatures",
            "huisstijl.css",
            "a {}\n@import 'https://x.example/a.css';",
            "huisstijl.css, regel 2: een stijl",
        ),
        ("signatures", "huisstijl.css", "body { background: url(https://x.example/a.png) }", "huisstijl.css, regel 1"),
        ("signatures", "huisstijl.css", "</style><script>", "huisstijl.css, regel 1"),
        ("signatures", "huisstijl.css", "x" * 200_001, "huisstijl.css is te groot"),
        ("signatures", "logo.png", "x" * 1_000_001, "logo.png is te groot"),
        ("signatures", "ondertekenen.html.j2", "<p>{{ cover.title }}</p>", "neem de regel met Content-Security-Policy"),
        (
            "signatures",
            "ondertekenen.html.j2",
            '<!-- <meta http-equiv="Content-Security-Policy" content="{{ policy }}"> --><script>1</script>',
            "neem de regel met Content-Security-Policy",
        ),
        (
            "signatures",
            "ondertekenen.html.j2",
            '<script>1</script><meta http-equiv="Content-Security-Policy" content="{{ policy }}">',
            "neem de regel met Content-Security-Policy",
        ),
        ("signatures", "briefhoofd.html.j2", "{{ picture('weg.png') }}", "‘weg.png’ staat niet in de map"),
        (
            "signatures",
            "ondertekenen.html.j2",
            "\n{{ cover.title|safe }}",
            "ondertekenen.html.j2, regel 2: het sjabloon",
        ),
        ("agenda", "afspraken.csv.j2", "{{ lijnen }}", "afspraken.csv.j2, regel 1: deze naam bestaat niet"),
        (
            "ics",
            "afspraken.ics.j2",
            "{{ events.__class__.__mro__ }}",
            "afspraken.ics.j2, regel 1: dit mag een sjabloon niet",
        ),
        ("pdf", "juryrapport.typ", "\n#let a = ", "juryrapport.typ, regel 2: dit kan niet"),
        ("pdf", "juryrapport.typ", '#read("/etc/passwd")', "juryrapport.typ, regel 1: dit kan niet"),
        ("pdf", "juryrapport.typ", '#import "@preview/cetz:0.3.0": *', "juryrapport.typ, regel 1: dit kan niet"),
        ("pdf", "huisstijl.typ", "#let accent = rood", "huisstijl.typ, regel 1: dit kan niet"),
        ("pdf", "huisstijl.typ", "// \udcff", "In huisstijl.typ staat geen tekst in UTF-8."),
    ],
)
def test_what_is_wrong_in_a_folder_is_one_sentence(
    name: str, file: str, content: str, fault: str, tmp_path: Path
) -> None:
    (tmp_path / file).write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(WrongTemplate) as raised:
        BY_NAME[name].write(Asked(evening_of(example()), EMPTY, template=tmp_path))
    (sentence,) = raised.value.faults
    assert fault in sentence
    assert "\n" not in sentence


def test_a_link_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    folder, secret = tmp_path / "stijl", tmp_path / "geheim.svg"
    folder.mkdir()
    secret.write_text("geheim")
    (folder / "logo.svg").symlink_to(secret)
    (folder / "huisstijl.css").symlink_to(secret)
    (folder / "briefhoofd.html.j2").write_text("{{ picture('logo.svg') }}")
    with pytest.raises(WrongTemplate, match=r"‘logo\.svg’ staat niet in de map"):
        BY_NAME["signatures"].write(Asked(evening_of(example()), EMPTY, template=folder))


HOSTILE = '=1+1";<b>\r\nATTENDEE:x,\\{{ 7*7 }}'


@pytest.mark.parametrize(
    ("name", "template", "expected"),
    [
        ("agenda", "{{ report.cover.title }};{{ 'R&D' }}", '"\'=1+1"";<b> ATTENDEE:x,\\{{ 7*7 }}";"R&D"\n'),
        ("ics", "X:{{ report.cover.title }}", 'X:=1+1"\\;<b>\\nATTENDEE:x\\,\\\\{{ 7*7 }}\r\n'),
        (
            "signatures",
            '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">{{ cover.title }}',
            "=1+1&#34;;&lt;b&gt;",
        ),
    ],
)
def test_what_people_typed_is_escaped_as_the_kind_of_file_wants(
    name: str, template: str, expected: str, tmp_path: Path
) -> None:
    form = BY_NAME[name]
    (tmp_path / form.own.names[0]).write_text(template, "utf-8")
    definition = example()
    definition["session"]["title"] = HOSTILE
    written = form.write(Asked(evening_of(definition), EMPTY, template=tmp_path))
    assert isinstance(written, bytes)
    said = written.decode()
    assert expected in said if name == "signatures" else said == expected
