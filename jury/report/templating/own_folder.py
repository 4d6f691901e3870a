"""A folder with somebody's own templates, and what else of a house style lies in it: a style, pictures."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from jury.errors import JuryError
from jury.language import _
from jury.report.templating.our_templates import OUR_TEMPLATES

STYLE: Final = "huisstijl.css"
"""What is added to the style of every page."""
STYLE_BYTES: Final = 200_000
PICTURES: Final = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
"""The kinds of picture, by how their name ends."""
PICTURE_BYTES: Final = 1_000_000
PICTURES_AT_MOST: Final = 20
SOURCES_AT_MOST: Final = 50
_fetches: Final = re.compile(r"@import|url\(\s*[\"']?(?!\s*data:)|</|expression\(", re.IGNORECASE)
"""What would have a style fetch something, or end it."""


class WrongTemplate(JuryError):
    """A template, or what belongs to it, that cannot be used as it is; nothing was written."""


def refuse_unfit(folder: Path, patterns: Iterable[str]) -> None:
    """Go on only where a folder holds something of what a form asks for, the first first.

    Raises:
        WrongTemplate: there is no such folder, or nothing in it that could be meant.
    """
    if not folder.is_dir():
        raise WrongTemplate(_("De map {path} met sjablonen is er niet.").format(path=folder))
    first, *others = patterns
    if not any(any(folder.glob(pattern)) for pattern in (first, *others)):
        raise WrongTemplate(
            _("In {path} staat geen {name}.").format(path=folder, name=first),
            hint=_("Kopieer de map {path} van het programma en pas die aan.").format(path=OUR_TEMPLATES),
        )


def own_style(folder: Path) -> str:
    """Give the style that is added to ours; nothing where there is none.

    Raises:
        WrongTemplate: it cannot be read, or would fetch something.
    """
    content = _content(folder, folder / STYLE, STYLE_BYTES)
    if content is None:
        return ""
    style = _text(STYLE, content)
    if found := _fetches.search(style):
        line = style.count("\n", 0, found.start()) + 1
        raise WrongTemplate(
            _("{file}, regel {line}: een stijl haalt niets van elders; zet een plaatje er als data: in.").format(
                file=STYLE, line=line
            )
        )
    return style


def own_pictures(folder: Path) -> Mapping[str, bytes]:
    """Give the pictures that lie in the folder, by name.

    Raises:
        WrongTemplate: one is too large, or there are too many.
    """
    paths = sorted(path for path in folder.iterdir() if path.suffix.casefold() in PICTURES and path.is_file())
    if len(paths) > PICTURES_AT_MOST:
        raise WrongTemplate(
            _("In {path} staan meer dan {n} plaatjes.").format(path=folder, n=PICTURES_AT_MOST),
        )
    found = {path.name: _content(folder, path, PICTURE_BYTES) for path in paths}
    return {name: content for name, content in found.items() if content is not None}


def own_sources(folder: Path) -> Mapping[str, bytes]:
    """Give the templates of Typst that lie in the folder, by name.

    Raises:
        WrongTemplate: one is no text or too large, or there are too many.
    """
    paths = sorted(path for path in folder.glob("*.typ") if path.is_file())
    if len(paths) > SOURCES_AT_MOST:
        raise WrongTemplate(_("In {path} staan meer dan {n} sjablonen.").format(path=folder, n=SOURCES_AT_MOST))
    found = {path.name: _content(folder, path, STYLE_BYTES) for path in paths}
    return {name: _text(name, content).encode() for name, content in found.items() if content is not None}


def as_address(name: str, content: bytes) -> str:
    """Give a picture as an address with all of it inside, so that nothing is fetched for it."""
    return f"data:{PICTURES[Path(name).suffix.casefold()]};base64,{b64encode(content).decode()}"


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise WrongTemplate(_("In {path} staat geen tekst in UTF-8.").format(path=name)) from error


def _content(folder: Path, path: Path, most: int) -> bytes | None:
    """Read a file of the folder; None where it is not there, or a link leads out of it.

    Raises:
        WrongTemplate: it cannot be read, or is too large.
    """
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise WrongTemplate(_("{path} is niet te lezen.").format(path=path)) from error
    if len(content) > most:
        raise WrongTemplate(_("{path} is te groot: meer dan {n} bytes.").format(path=path.name, n=most))
    return content
