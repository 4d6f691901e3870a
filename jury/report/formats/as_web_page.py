"""A document as one complete web page: readable on a telephone, on paper and with a screen reader."""

from collections.abc import Mapping
from itertools import takewhile
from typing import Any, Final

from jury.report.document.blocks import Block, Blocks, Heading, Part, headings
from jury.report.formats.asked import Asked
from jury.report.formats.drawings import drawings_of
from jury.report.templating.our_templates import our_style
from jury.report.templating.type_width import font_faces

TEMPLATE: Final = "juryrapport.html.j2"
STYLE: Final = "juryrapport.css"
WEIGHTS: Final = (400, 700)
"""The weights of the type that a page holds: each makes it larger by half."""
WORTH_A_LIST: Final = 3
"""So many sections and more get a table of contents."""
SECTION: Final = 2
"""The level of the heading above a section."""
WIDTHS: Final = "".join(f".w{share} {{ width: {share}%; }}\n" for share in range(1, 101)).strip()
"""A class for each width that a column may have: a page may not say it in the place itself (CSP)."""


def page(document: Blocks, title: str, language: str, drawings: Mapping[str, Any] | None = None) -> str:
    """Write a document as a page, with its drawings by their names; what is not there is not drawn."""
    from jury.report.templating.web_environment import page_to_print

    return page_to_print(language, TEMPLATE, _style(), fonts=True, **_told(document, title, drawings or {}))


def web_page(asked: Asked) -> str:
    """Write the juryrapport of an evening as a web page.

    Raises:
        WrongTemplate: a template of her own cannot be used as it is.
    """
    from jury.report.templating.environment import title_of

    told = _told(asked.document, title_of(asked.report), drawings_of(asked.report))
    return asked.page(TEMPLATE, _style(), fonts=True, **told)


def _told(document: Blocks, title: str, drawings: Mapping[str, Any]) -> Mapping[str, Any]:
    cover = tuple(takewhile(_before_the_text, document))
    cover = cover if len(cover) < len(document) else ()
    sections = tuple(each for each in headings(document) if each.level == SECTION)
    return {
        "title": title,
        "cover": cover,
        "body": document[len(cover) :],
        "contents": sections if len(sections) >= WORTH_A_LIST else (),
        "drawings": drawings,
    }


def _style() -> str:
    return "\n".join((font_faces(*WEIGHTS), our_style(STYLE), WIDTHS))


def _before_the_text(block: Block) -> bool:
    """Say whether a block stands above the first section, beside the title."""
    return not isinstance(block, Part) and not (isinstance(block, Heading) and block.level >= SECTION)
