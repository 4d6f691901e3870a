"""Every form in which something of the evening is written: one row a form, from the evening to the text of one file."""

from collections.abc import Callable
from typing import Final, NamedTuple

from jury.language import N_
from jury.report.formats.as_score_cards import score_cards_page
from jury.report.formats.as_web_page import web_page_of
from jury.report.formats.asked import Asked


class Readers(NamedTuple):
    """Who may see what is written, and whether that is everybody."""

    told: str
    public: bool


EVERYBODY: Final = Readers(N_("iedereen, na het vaststellen"), True)
JURY: Final = Readers(N_("alleen jury en secretaris"), False)


class Format(NamedTuple):
    """One form: its name, what it is, who may see it, how its file may end, and how it is written.

    The first ending is the usual one. `from_template` is a form of the juryrapport, for which she may have templates of
    her own.
    """

    name: str
    told: str
    readers: Readers
    endings: tuple[str, ...]
    write: Callable[[Asked], str]
    from_template: bool = False


FORMATS: Final = (
    Format(
        "md",
        N_("het juryrapport als tekst"),
        EVERYBODY,
        (".md", ".markdown", ".txt"),
        lambda asked: asked.markdown,
        from_template=True,
    ),
    Format(
        "html",
        N_("het juryrapport als webpagina"),
        EVERYBODY,
        (".html", ".htm"),
        lambda asked: web_page_of(asked.report, asked.markdown),
        from_template=True,
    ),
    Format("scorecards", N_("de scorekaarten om te printen"), JURY, (".html", ".htm"), score_cards_page),
)
"""The first is the one that is written where nobody says which; of those that end alike, the first."""
BY_NAME: Final = {form.name: form for form in FORMATS}
BY_ENDING: Final = {ending: form for form in reversed(FORMATS) for ending in form.endings}
ENDINGS: Final = {form.name: form.endings for form in FORMATS}
