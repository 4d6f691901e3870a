"""A document as one complete web page: readable on a telephone, on paper and with a screen reader."""

from typing import Final

from jury.report.document.blocks import Blocks
from jury.report.formats.asked import Asked

TEMPLATE: Final = "juryrapport.html.j2"
STYLE: Final = "juryrapport.css"


def page(document: Blocks, title: str, language: str, wide: bool = False) -> str:
    """Write a document as a page; one that is `wide` is read by its tables, not from line to line."""
    from jury.report.templating.environment import OWN_TEMPLATES
    from jury.report.templating.web_environment import page_to_print

    style = (OWN_TEMPLATES / STYLE).read_text(encoding="utf-8").strip()
    return page_to_print(language, TEMPLATE, style, document=document, title=title, wide=wide)


def web_page(asked: Asked) -> str:
    """Write the juryrapport of an evening as a web page.

    Raises:
        WrongTemplate: a template of her own cannot be used as it is.
    """
    from jury.report.templating.environment import title_of

    return page(asked.document, title_of(asked.report), asked.language)
