"""The catalogues: every text is there in every language, and what is compiled is what is written."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from jury.language import LANGUAGES, LOCALE, SOURCE

SOURCES = sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))
OTHERS = [language for language in LANGUAGES if language != SOURCE]
PLACEHOLDER = re.compile(r"\{\w*\}")


def forms(text: object) -> list[str]:
    return [str(form) for form in text] if isinstance(text, tuple | list) else [str(text)]


@pytest.mark.parametrize("source", SOURCES)
def test_what_is_compiled_is_what_is_written(source: Path) -> None:
    written = {forms(m.id)[0]: forms(m.string) for m in read_po(BytesIO(source.read_bytes())) if m.id}
    compiled = {
        forms(m.id)[0]: forms(m.string) for m in read_mo(BytesIO(source.with_suffix(".mo").read_bytes())) if m.id
    }
    assert compiled == written


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_the_program_is_translated(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "docs"))
    import catalogue

    assert catalogue.missing(catalogue.updated(language)) == []


def test_a_text_inside_another_is_gathered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "docs"))
    import catalogue

    code = 'f"{sign} {_(\'nog {n}\').format(n=1)}", ngettext("een", "meer", n), _(name), other("niet")'
    assert list(catalogue.texts_of(code)) == [("een", "meer"), "nog {n}"]


@pytest.mark.parametrize("source", [path for path in SOURCES if path.stem == "jury"])
def test_a_translation_keeps_its_placeholders(source: Path) -> None:
    for message in read_po(BytesIO(source.read_bytes())):
        if message.id:
            wanted = set(PLACEHOLDER.findall(forms(message.id)[-1]))
            assert all(set(PLACEHOLDER.findall(form)) <= wanted for form in forms(message.string)), message.id
