"""What somebody's own folder changes of each form: which files in it, and what a template is given."""

from typing import Final, NamedTuple

from jury.language import N_
from jury.report.templating.own_folder import STYLE


class OwnTemplates(NamedTuple):
    """The files of a folder that change a form, the template itself first, and the names that this is given.

    Where there are none, `why_not` says why.
    """

    names: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    why_not: str = ""


PARTS: Final = "juryrapport/*.md.j2"
HEAD: Final = "briefhoofd.html.j2"
SIGNS: Final = "signs.html.j2"
TYPST: Final = ("opmaak.typ", "huisstijl.typ")
REPORT: Final = ("juryrapport.md.j2", PARTS)

AS_TEXT: Final = OwnTemplates(REPORT, ("report", "title"))
AS_PAGE: Final = OwnTemplates(
    ("juryrapport.html.j2", *REPORT, "blocks.html.j2", "drawings.html.j2", SIGNS, HEAD, STYLE),
    ("title", "cover", "body", "contents", "drawings"),
)
AS_PDF: Final = OwnTemplates(("juryrapport.typ", *REPORT, "tekeningen.typ", *TYPST), ("told",))
SCORE_CARDS: Final = OwnTemplates(("scorekaarten.html.j2", STYLE), ("cards",))
LETTERS: Final = OwnTemplates(
    ("teambrief.html.j2", SIGNS, HEAD, STYLE), ("letter", "cover", "unmarked", "contact", "return_date", "verdict")
)
SCRIPT: Final = OwnTemplates(("script.md.j2",), ("report", "script", "names", "say"))
SIGNATURES: Final = OwnTemplates(("ondertekenen.html.j2", HEAD, STYLE), ("cover", "agreed", "signers", "return_date"))
POSTER: Final = OwnTemplates(
    ("poster.html.j2", "poster.typ", SIGNS, STYLE, *TYPST), ("poster", "band", "parts", "title")
)
AGENDA: Final = OwnTemplates(("afspraken.csv.j2",), ("report", "headers", "lines"))
CALENDAR: Final = OwnTemplates(("afspraken.ics.j2",), ("report", "events"))
PROGRESS: Final = OwnTemplates(("voortgang.md.j2", "juryrapport/plan_macros.md.j2"), ("report", "progress"))
EVIDENCE: Final = OwnTemplates(why_not=N_("een bewijs is voor iedereen hetzelfde, anders is er niets na te rekenen."))
ARCHIVE: Final = OwnTemplates(why_not=N_("een archief bewaart de avond zoals hij is."))
