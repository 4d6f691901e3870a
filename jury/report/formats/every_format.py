"""Every form in which something of the evening is written: one row a form, from the evening to the text of one file."""

from collections.abc import Callable
from typing import Final, NamedTuple

from jury.language import N_
from jury.report.formats.as_agenda import agenda_csv
from jury.report.formats.as_calendar import calendar
from jury.report.formats.as_progress import progress
from jury.report.formats.as_score_cards import score_cards_page
from jury.report.formats.as_script import script
from jury.report.formats.as_signatures import signatures_page
from jury.report.formats.as_web_page import web_page_of
from jury.report.formats.asked import Asked


class Readers(NamedTuple):
    """Who may see what is written, and whether that is everybody."""

    told: str
    public: bool


EVERYBODY: Final = Readers(N_("iedereen, na het vaststellen"), True)
JURY: Final = Readers(N_("alleen jury en secretaris"), False)
HOST: Final = Readers(N_("alleen presentator en secretaris"), False)


class Format(NamedTuple):
    """One form: its name, what it is, who may see it, how its file may end, and how it is written.

    The first ending is the usual one, and `file_name` how the name of the file ends before it. A form of the report has
    versions, and may be made with templates of her own.
    """

    name: str
    told: str
    readers: Readers
    endings: tuple[str, ...]
    write: Callable[[Asked], str]
    file_name: str = "juryrapport"
    is_the_report: bool = True


FORMATS: Final = (
    Format(
        "md",
        N_("juryrapport als tekst"),
        EVERYBODY,
        (".md", ".markdown", ".txt"),
        lambda asked: asked.markdown,
    ),
    Format(
        "html",
        N_("juryrapport als webpagina"),
        EVERYBODY,
        (".html", ".htm"),
        lambda asked: web_page_of(asked.report, asked.markdown),
    ),
    Format(
        "scorecards",
        N_("scorekaarten om te printen"),
        JURY,
        (".html", ".htm"),
        score_cards_page,
        file_name="scorekaarten",
        is_the_report=False,
    ),
    Format(
        "script",
        N_("woorden van de presentator"),
        HOST,
        (".md",),
        script,
        file_name="script",
        is_the_report=False,
    ),
    Format(
        "signatures",
        N_("afspraken om te tekenen"),
        EVERYBODY,
        (".html", ".htm"),
        signatures_page,
        file_name="ondertekenen",
        is_the_report=False,
    ),
    Format(
        "agenda",
        N_("afspraken als tabel"),
        EVERYBODY,
        (".csv",),
        agenda_csv,
        file_name="afspraken",
        is_the_report=False,
    ),
    Format(
        "ics",
        N_("afspraken voor de kalender"),
        EVERYBODY,
        (".ics",),
        calendar,
        file_name="afspraken",
        is_the_report=False,
    ),
    Format(
        "progress",
        N_("stand van de afspraken"),
        EVERYBODY,
        (".md", ".markdown", ".txt"),
        progress,
        file_name="voortgang",
        is_the_report=False,
    ),
)
"""The first is the one that is written where nobody says which; of those that end alike, the first."""
BY_NAME: Final = {form.name: form for form in FORMATS}
BY_ENDING: Final = {ending: form for form in reversed(FORMATS) for ending in form.endings}
ENDINGS: Final = {form.name: form.endings for form in FORMATS}
