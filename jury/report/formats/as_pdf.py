"""The juryrapport as a PDF that everybody can read: tagged, with bookmarks, and the same bytes every time."""

from typing import Any, Final

from jury.language import N_
from jury.report.document.as_data import as_data
from jury.report.formats.asked import Asked
from jury.report.formats.drawings import drawings_of
from jury.report.templating.words import Words
from jury.text import one_line, shortened

TEMPLATE: Final = "juryrapport.typ"
FOOT: Final = 90
"""The letters of the title that stand on one line at the foot of a page, beside its number."""
WORDS_DONE: Final = 0.3
"""Which share of the work is done once the words are there; setting the pages is the rest."""


def pdf(asked: Asked) -> bytes:
    """Write the juryrapport as a PDF.

    Raises:
        JuryError: the part that sets pages is not installed.
        WrongTemplate: a template of her own cannot be used as it is.
    """
    from jury.report.templating.typesetting import refuse_without_typst

    refuse_without_typst()
    data = told(asked)
    asked.how_far.reached(WORDS_DONE)
    return asked.typeset(TEMPLATE, data)


def told(asked: Asked) -> dict[str, Any]:
    """Give what its template is told: the document, and the words that stand beside it."""
    from jury.report.templating.environment import title_of

    words, cover, title = Words(asked.language), asked.report.cover, title_of(asked.report)
    foot = shortened(title, FOOT)
    return {
        "language": asked.language,
        "title": title,
        "authors": [one_line(organiser.party) for organiser in cover.organisers],
        "subtitled": bool(cover.subtitle),
        "footer": foot if cover.final else words.plain(N_("{title} – concept"), title=foot),
        "words": {
            "page": words.plain(N_("bladzijde {page} van {pages}"), page="{page}", pages="{pages}"),
            "unshown": words.plain(N_("Een ▯ staat voor een teken dat deze pdf niet kan tonen.")),
        },
        "drawings": {name: as_data(drawing) for name, drawing in drawings_of(asked.report).items()},
        "blocks": as_data(asked.document),
    }
