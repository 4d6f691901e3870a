"""Every form of the report tells the same facts: each one of the public model is read in all three."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from format_texts import text_of
from own_words import with_own_words

from jury.example import EXAMPLES, example_records
from jury.language import LANGUAGES
from jury.model.evening import Evening
from jury.publication.levels import LEVELS
from jury.report.document.blocks import Part
from jury.report.formats.as_pdf import pdf
from jury.report.formats.as_web_page import web_page
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY
from jury.wording.dates import day_in_words

OWN_WORD = re.compile(r"Proef[a-z]{3}q")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def asked_of(name: str, language: str) -> Asked:
    """Ask for the report of an example in which every text is a word of its own, and all is published."""
    records, _words = with_own_words(example_records(name))
    publication = {**records["publication"][()], **LEVELS["everything"]}
    evening = Evening({**records, "publication": {(): publication}})
    return Asked(evening, EMPTY, wanted_language=language)


def leaves(model: object) -> Iterator[object]:
    """Give all that a model holds, down to its texts, numbers and days."""
    if isinstance(model, Mapping):
        for key, value in model.items():
            yield from (*leaves(key), *leaves(value))
    elif isinstance(model, tuple):
        for each in model:
            yield from leaves(each)
    else:
        yield model


def facts(asked: Asked) -> set[str]:
    """Give each text of the public model, and each day in words."""
    found: set[str] = set()
    for leaf in leaves(asked.report):
        if isinstance(leaf, str):
            found.update(OWN_WORD.findall(leaf))
        elif isinstance(leaf, dt.date):
            found.add(day_in_words(leaf, asked.language))
    return found


def bare(text: str) -> str:
    """Leave out where words and lines end."""
    return "".join(text.split())


def missing(asked: Asked, text: str) -> set[str]:
    """Give the facts that are not in a text."""
    plain = bare(text)
    return {fact for fact in facts(asked) if bare(fact) not in plain}


def texts(name: str, language: str) -> tuple[Asked, Mapping[str, str]]:
    """Write the report in every form, and give what people read in each."""
    asked = asked_of(name, language)
    return asked, {
        "md": text_of(asked.markdown.encode(), ".md"),
        "html": text_of(web_page(asked).encode(), ".html"),
        "pdf": text_of(pdf(asked), ".pdf"),
    }


EVENINGS = [("wijk", "nl"), ("dorp", "en")]


def test_both_examples_and_both_languages_are_read() -> None:
    assert {name for name, _language in EVENINGS} == set(EXAMPLES)
    assert {language for _name, language in EVENINGS} == set(LANGUAGES)


@pytest.mark.parametrize(("name", "language"), EVENINGS)
def test_every_fact_of_the_public_model_is_told_and_every_figure_as_often(name: str, language: str) -> None:
    asked, read = texts(name, language)
    assert len(facts(asked)) > 200
    assert {form: missing(asked, text) for form, text in read.items()} == {"md": set(), "html": set(), "pdf": set()}
    figures = {form: Counter(FIGURE.findall(text)) for form, text in read.items()}
    assert figures["md"].total() > 300
    for form in ("html", "pdf"):
        assert figures["md"] - figures[form] == Counter(), form


def test_a_form_that_leaves_a_part_out_is_found() -> None:
    asked = asked_of("wijk", "nl")
    card = next(block for block in asked.document if isinstance(block, Part) and block.role == "card")
    short = replace(asked)
    short.__dict__["document"] = tuple(block for block in asked.document if block is not card)
    assert missing(asked, text_of(web_page(short).encode(), ".html"))
    assert missing(asked, text_of(pdf(short), ".pdf"))
