"""The room where pages are set: a template of Typst and what is told in it go in, a PDF or a drawing comes out.

What is told goes in as JSON and is never part of a source, so nothing that anybody typed can become Typst. The files of
a template go in as they are, and are all that it can read; the fonts are ours and Typst's own, never those of the
machine. The same evening gives the same bytes on every machine and every day.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from jury.errors import JuryError
from jury.language import _
from jury.report.templating.our_templates import OUR_TEMPLATES

if TYPE_CHECKING:
    from typst import Fonts, TypstError

Kind = Literal["pdf", "svg"]
FONTS: Final = OUR_TEMPLATES / "fonts"
UNSHOWN: Final = "▯"
"""What stands in the place of a sign that none of the fonts has."""
TRIES: Final = 4
"""Signs that no font has are told all at once; one that stood beside such a sign may be told the next time."""
MAIN: Final = "main.typ"
EPOCH: Final = dt.date(1970, 1, 1)
"""The day of a page that has none: no clock is asked, and the page does not print it."""
EVERY_FONT: Final = b"""
#set document(title: "-")
#set text(font: "Atkinson Hyperlegible Next", lang: "nl")
#for style in ("normal", "italic") { for weight in (400, 700, 800) { text(style: style, weight: weight)[a] } }
"""
"""A page with every font of ours in it; Typst reads a font only where it is used."""
_unshown: Final = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_escape: Final = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_place: Final = re.compile(r"┌─ \S*?([^/\s]+):(\d+):\d+")


class CannotTypeset(JuryError):
    """A template that cannot be set as it is; the fault says where and why."""


def typeset(
    template: str,
    told: Mapping[str, Any],
    day: dt.date | None,
    kind: Kind = "pdf",
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    """Set a template with what is `told` in it: as a tagged PDF (PDF/UA-1), or as one drawing.

    A template reads that with `json(bytes(sys.inputs.told))`; `unshown` in it counts the signs that no font has, each
    of which became a small frame. `day` is when the PDF says that it was made. `files` are the template and what it
    reads, by name; without them it is one of ours.

    Raises:
        JuryError: the part that sets pages is not installed.
        CannotTypeset: the template is wrong, reads what is not among its files, or draws more than one page.
    """
    refuse_without_typst()
    from typst import TypstError

    given = _ours(template) if files is None else files
    signs: frozenset[str] = frozenset()
    for _try in range(TRIES):
        try:
            # A PDF tells which signs no font has, a drawing does not.
            written = _compiled(template, given, _shown(told, signs), day, "pdf")
            return written if kind == "pdf" else _compiled(template, given, _shown(told, signs), day, kind)
        except TypstError as error:
            more = frozenset(_without_font(error.diagnostic))
            if more <= signs:
                raise _refused(template, error) from error
            signs |= more
    raise CannotTypeset(_("{file}: hierin staan tekens die geen lettertype heeft.").format(file=template))


def refuse_without_typst() -> None:
    """Go on only where pages can be set.

    Raises:
        JuryError: the part that sets them is not installed.
    """
    try:
        import typst as _typst  # noqa: F401
    except ImportError as error:
        raise JuryError(
            _("Om een pdf te schrijven is een extra onderdeel nodig."),
            hint=_("Installeer het: pip install 'wijkjury[pdf]'"),
        ) from error


def seal() -> None:
    """Let this process open no file and no connection from here on, where the system knows how.

    A template of somebody else can then read nothing but its files, and fetch no package. The fonts are read before.
    """
    try:
        import resource
    except ImportError:
        return
    _compiled("every-font", {"every-font": EVERY_FONT}, "{}", None, "pdf")
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _compiled(template: str, files: Mapping[str, bytes], inputs: str, day: dt.date | None, kind: Kind) -> bytes:
    from typst import compile as compiled

    others = {name: content for name, content in files.items() if name != template}
    sources: Any = {MAIN: files[template], **others}  # files by name are allowed too; Typst's types do not know it
    written = compiled(
        sources,
        # What is not among the files is looked for on the disk, and there are only fonts of ours there.
        root=FONTS,
        package_path=FONTS,
        package_cache_path=FONTS,
        font_paths=_fonts(),
        format=kind,
        sys_inputs={"told": inputs},
        pdf_standards="ua-1" if kind == "pdf" else [],
        timestamp=dt.datetime.combine(day or EPOCH, dt.time(), dt.UTC),
    )
    if not isinstance(written, bytes):
        raise CannotTypeset(_("{file}: een tekening is één bladzijde.").format(file=template))
    return written


def _ours(template: str) -> Mapping[str, bytes]:
    """Give one of our templates and what templates share."""
    names = (template, *(path.name for path in OUR_TEMPLATES.glob("*.typ") if path.name != template))
    return {name: (OUR_TEMPLATES / name).read_bytes() for name in names}


@cache
def _fonts() -> "Fonts":
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])


def _shown(told: Mapping[str, Any], signs: frozenset[str]) -> str:
    """Write what is told as JSON, with a small frame for every sign that no font has."""
    text = json.dumps(told, ensure_ascii=False)
    count = sum(map(text.count, signs))
    shown = text.translate({ord(sign): UNSHOWN for sign in signs})
    return json.dumps({**json.loads(shown), "unshown": count}, ensure_ascii=False)


def _without_font(diagnostic: str) -> Iterator[str]:
    """Give the signs that no font has, of what Typst says of it; a plain letter beside such a sign is none."""
    for text in _unshown.findall(diagnostic):
        said = _escape.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
        yield from (sign for sign in said if not sign.isascii())


def _refused(template: str, error: "TypstError") -> CannotTypeset:
    found = _place.search(error.diagnostic)
    if not found:
        return CannotTypeset(_("{file}: dit kan niet: {detail}").format(file=template, detail=error.message))
    file = template if found[1] == MAIN else Path(found[1]).name
    return CannotTypeset(
        _("{file}, regel {line}: dit kan niet: {detail}").format(file=file, line=found[2], detail=error.message)
    )
