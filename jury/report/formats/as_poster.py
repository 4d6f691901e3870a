"""The poster of the area: one A3 page with what everybody may know, to hang where people pass."""

from base64 import b64encode
from collections.abc import Iterator
from typing import Final

from jury.report.formats.asked import Asked
from jury.report.formats.poster_fit import fitted
from jury.report.formats.poster_parts import band_of, parts_of
from jury.report.formats.poster_type import ACROSS, INDENT, ROOM, RULE, SIDE, STYLES, Sizes, beside, room, size_of
from jury.report.formats.poster_words import poster_of
from jury.report.model.poster import Poster
from jury.report.templating.type_width import FACES, FAMILY, face

TEMPLATE: Final = "poster.html.j2"
STYLE: Final = "poster.css"


def poster_page(asked: Asked) -> str:
    """Write the poster as a web page: an A3 sheet on a wide screen and on paper, and a column on a telephone."""
    from jury.report.templating.environment import OWN_TEMPLATES
    from jury.report.templating.web_environment import page_to_print

    poster, sizes = fitted(poster_of(asked.report))
    fixed = (OWN_TEMPLATES / STYLE).read_text(encoding="utf-8").strip()
    style = "\n".join((*_rules(poster, sizes), fixed))
    title = f"{poster.name} {poster.headline}"
    told = {"poster": poster, "band": band_of(poster), "parts": parts_of(poster), "title": title}
    return page_to_print(asked.language, TEMPLATE, style, fonts=True, **told)


def _rules(poster: Poster, sizes: Sizes) -> Iterator[str]:
    """Write what is measured as rules; a screen that is smaller than the sheet makes it smaller by `--s`."""
    for weight in FACES:
        data = b64encode(face(weight)).decode()
        yield f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; src: url(data:font/ttf;base64,{data}); }}'
    rooms = "".join(f" --{name}: {_points(room(name, sizes))};" for name in ROOM)
    yield f":root {{ --side: {_points(SIDE)}; --rule: {_points(RULE)}; --indent: {INDENT}em;{rooms} }}"
    for name, style in STYLES.items():
        size = f"max(var(--least), {_points(size_of(name, sizes))} * var(--s))"
        yield f".{name} {{ font-size: {size}; line-height: {style.line}; font-weight: {style.weight}; }}"
    shares = " ".join(f"{share}fr" for share in ACROSS.values())
    yield f":root {{ --shares: {shares}; }}"
    for part in parts_of(poster):
        yield f".part-{part.name} {{ --beside: {beside(part, sizes)}; }}"


def _points(number: float) -> str:
    return f"{number:.2f}pt"
