"""Every form in which a report is written: one row a form, from the public model to the text of one file."""

from collections.abc import Callable
from typing import Final, NamedTuple

from jury.language import N_
from jury.report.formats.as_markdown import markdown_of
from jury.report.formats.as_web_page import web_page_of
from jury.report.model.report import Report


class Format(NamedTuple):
    """One form: its name, what it is, how its file may end, and how it is written of the model and its Markdown."""

    name: str
    told: str
    endings: tuple[str, ...]
    write: Callable[[Report, str], str]


FORMATS: Final = (
    Format("md", N_("de tekst in Markdown"), (".md", ".markdown", ".txt"), lambda _report, markdown: markdown),
    Format("html", N_("een webpagina"), (".html", ".htm"), web_page_of),
)
"""The first is the one that is written where nobody says which."""
BY_NAME: Final = {form.name: form for form in FORMATS}
BY_ENDING: Final = {ending: form for form in FORMATS for ending in form.endings}


def text_of(report: Report, form: Format) -> str:
    """Write a report in a form, with our own template."""
    return form.write(report, markdown_of(report))
