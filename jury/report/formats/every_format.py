"""Every form in which something of the evening is written: one row a form, from the evening to a file or a folder."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from jury.language import N_
from jury.model.evening import Evening
from jury.report.formats import own_templates
from jury.report.formats.as_agenda import agenda_csv
from jury.report.formats.as_calendar import calendar
from jury.report.formats.as_evidence import evidence, is_for_everybody
from jury.report.formats.as_letters import letters
from jury.report.formats.as_pdf import pdf
from jury.report.formats.as_poster import poster
from jury.report.formats.as_progress import progress
from jury.report.formats.as_score_cards import score_cards_page
from jury.report.formats.as_script import script
from jury.report.formats.as_signatures import signatures_page
from jury.report.formats.as_web_page import web_page
from jury.report.formats.asked import Asked
from jury.report.formats.own_templates import OwnTemplates


class Readers(NamedTuple):
    """Who may see what is written, and whether that is everybody."""

    told: str
    public: bool


EVERYBODY: Final = Readers(N_("iedereen, na het vaststellen"), True)
JURY: Final = Readers(N_("alleen jury en secretaris"), False)
ORGANISERS: Final = Readers(N_("alleen de organisatoren"), False)
TEAMS: Final = Readers(N_("elk team alleen de eigen brief"), False)
HOST: Final = Readers(N_("alleen presentator en secretaris"), False)
JURY_UNLESS: Final = Readers(N_("jury, tenzij cijfers openbaar"), False)


Folder = Mapping[str, bytes]
"""What is written as a folder: the content of each file in it, by its name."""


OTHER_SPELLINGS: Final = (".htm", ".markdown", ".txt")
"""Endings that say the same as the usual one."""


class Format(NamedTuple):
    """One form: its name, what it is, who may see it, how its file may end, and how it is written.

    The first ending is the usual one, and `file_name` how the name of the file ends before it; a form without endings
    is a folder. What `has_versions` is another file after a correction; `own` says what templates of her own change of
    it. `write` raises a JuryError where an `extra` part of the program is needed that is not installed. What is no text
    is not for a screen; what is `locked` holds all that the file of the evening keeps, behind a passphrase. `opened`
    says whether the settings of an evening let everybody see what is else for a few. What stands in the way of
    publishing is told with what everybody may see; with anything else only what it is `touched_by`, by code.
    """

    name: str
    told: str
    readers: Readers
    endings: tuple[str, ...]
    write: Callable[[Asked], bytes | Folder]
    file_name: str = "juryrapport"
    is_the_report: bool = True
    has_versions: bool = True
    extra: str = ""
    is_text: bool = True
    locked: bool = False
    opened: Callable[[Evening], bool] = lambda _evening: False
    own: OwnTemplates = OwnTemplates()
    touched_by: tuple[str, ...] = ()

    @property
    def ending(self) -> str:
        """How the name of its file usually ends; nothing where it is a folder."""
        return self.endings[0] if self.endings else ""

    @property
    def also(self) -> tuple[str, ...]:
        """What else it can be written as, by an ending that is no other spelling of the usual one."""
        return tuple(ending for ending in self.endings[1:] if ending not in OTHER_SPELLINGS)

    def is_public(self, evening: Evening) -> bool:
        """Say whether everybody may see what is written of this evening."""
        return self.readers.public or self.opened(evening)


def as_text(write: Callable[[Asked], str]) -> Callable[[Asked], bytes]:
    """Give what writes a text as bytes."""
    return lambda asked: write(asked).encode()


PAPERS: Final = (
    Format(
        "md",
        N_("juryrapport als tekst"),
        EVERYBODY,
        (".md", ".markdown", ".txt"),
        as_text(lambda asked: asked.markdown),
        own=own_templates.AS_TEXT,
    ),
    Format(
        "html",
        N_("juryrapport als webpagina"),
        EVERYBODY,
        (".html", ".htm"),
        as_text(web_page),
        own=own_templates.AS_PAGE,
    ),
    Format(
        "pdf",
        N_("juryrapport als pdf"),
        EVERYBODY,
        (".pdf",),
        pdf,
        extra="pdf",
        is_text=False,
        own=own_templates.AS_PDF,
    ),
    Format(
        "scorecards",
        N_("scorekaarten om te printen"),
        JURY,
        (".html", ".htm"),
        as_text(score_cards_page),
        file_name="scorekaarten",
        is_the_report=False,
        has_versions=False,
        own=own_templates.SCORE_CARDS,
    ),
    Format(
        "letters",
        N_("een brief aan elk team"),
        TEAMS,
        (),
        letters,
        file_name="brieven",
        is_the_report=False,
        own=own_templates.LETTERS,
        touched_by=("no_verdict", "join_without_partner", "kept_from_letter"),
    ),
    Format(
        "script",
        N_("woorden van de presentator"),
        HOST,
        (".md",),
        as_text(script),
        file_name="script",
        is_the_report=False,
        has_versions=False,
        own=own_templates.SCRIPT,
    ),
    Format(
        "signatures",
        N_("afspraken om te tekenen"),
        EVERYBODY,
        (".html", ".htm"),
        as_text(signatures_page),
        file_name="ondertekenen",
        is_the_report=False,
        has_versions=False,
        own=own_templates.SIGNATURES,
    ),
    Format(
        "poster",
        N_("poster van het gebied, A3"),
        EVERYBODY,
        (".html", ".htm", ".pdf", ".svg"),
        poster,
        file_name="poster",
        is_the_report=False,
        own=own_templates.POSTER,
    ),
    Format(
        "agenda",
        N_("afspraken als tabel"),
        EVERYBODY,
        (".csv",),
        as_text(agenda_csv),
        file_name="afspraken",
        is_the_report=False,
        has_versions=False,
        own=own_templates.AGENDA,
    ),
    Format(
        "ics",
        N_("afspraken voor de kalender"),
        EVERYBODY,
        (".ics",),
        as_text(calendar),
        file_name="afspraken",
        is_the_report=False,
        has_versions=False,
        own=own_templates.CALENDAR,
    ),
    Format(
        "progress",
        N_("stand van de afspraken"),
        EVERYBODY,
        (".md", ".markdown", ".txt"),
        as_text(progress),
        file_name="voortgang",
        is_the_report=False,
        has_versions=False,
        own=own_templates.PROGRESS,
    ),
    Format(
        "evidence",
        N_("bewijs om na te tellen"),
        JURY_UNLESS,
        (".json",),
        evidence,
        file_name="bewijs",
        is_the_report=False,
        opened=is_for_everybody,
        own=own_templates.EVIDENCE,
    ),
)
"""What is written of an evening to be read, shown or signed."""


def _archive(asked: Asked) -> bytes:
    from jury.report.formats.as_archive import Paper, archive  # no other form looks into a whole file

    return archive(asked, (Paper(form.name, f"{form.file_name}{form.ending}", form.write) for form in PAPERS))


FORMATS: Final = (
    *PAPERS,
    Format(
        "archive",
        N_("alles, achter een wachtzin"),
        ORGANISERS,
        (".age",),
        _archive,
        file_name="archief",
        is_the_report=False,
        extra="archive",
        is_text=False,
        locked=True,
        own=own_templates.ARCHIVE,
    ),
)
"""The first is the one that is written where nobody says which; of those that end alike, the first."""
BY_NAME: Final = {form.name: form for form in FORMATS}
BY_ENDING: Final = {ending: form for form in reversed(FORMATS) for ending in form.endings}
ENDINGS: Final = {form.name: form.endings for form in FORMATS}
