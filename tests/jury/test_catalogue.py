"""The English catalogue: every text has its English, and what is compiled is what is written."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parents[2] / "jury" / "locale"
PLACEHOLDER = re.compile(r"\{\w*\}")


def forms(text: object) -> list[str]:
    return [str(form) for form in text] if isinstance(text, tuple | list) else [str(text)]


@pytest.mark.parametrize(("language", "domain"), [("en", "jury"), ("nl", "messages")])
def test_what_is_compiled_is_what_is_written(language: str, domain: str) -> None:
    source = LOCALE / language / "LC_MESSAGES" / f"{domain}.po"
    written = {forms(m.id)[0]: forms(m.string) for m in read_po(BytesIO(source.read_bytes())) if m.id}
    compiled = {
        forms(m.id)[0]: forms(m.string) for m in read_mo(BytesIO(source.with_suffix(".mo").read_bytes())) if m.id
    }
    assert compiled == written


def test_every_text_of_the_program_has_its_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "docs"))
    import catalogue

    assert catalogue.missing(catalogue.updated()) == []


def test_a_text_inside_another_is_gathered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "docs"))
    import catalogue

    code = 'f"{sign} {_(\'nog {n}\').format(n=1)}", ngettext("een", "meer", n), _(name), other("niet")'
    assert list(catalogue.texts_of(code)) == [("een", "meer"), "nog {n}"]


def test_a_translation_keeps_its_placeholders() -> None:
    source = LOCALE / "en" / "LC_MESSAGES" / "jury.po"
    for message in read_po(BytesIO(source.read_bytes())):
        if message.id:
            wanted = set(PLACEHOLDER.findall(forms(message.id)[-1]))
            assert all(set(PLACEHOLDER.findall(form)) <= wanted for form in forms(message.string)), message.id
