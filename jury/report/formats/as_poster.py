"""The poster of the area: one A3 page with what everybody may know, to hang where people pass."""

from collections.abc import Iterator
from typing import Any, Final, Literal

from jury.language import N_
from jury.report.formats.asked import Asked
from jury.report.formats.poster_fit import fitted
from jury.report.formats.poster_parts import Cell, Part, band_of, parts_of
from jury.report.formats.poster_type import (
    ACROSS,
    HEIGHT,
    INDENT,
    INDENTED,
    INSIDE,
    ROOM,
    RULE,
    SIDE,
    STYLES,
    WIDTH,
    Sizes,
    balanced,
    beside,
    broken,
    column_of,
    room,
    size_of,
    width_across,
)
from jury.report.formats.poster_words import poster_of
from jury.report.model.poster import Poster
from jury.report.templating.our_templates import our_style
from jury.report.templating.type_width import FACES, font_faces
from jury.report.templating.words import Words

TEMPLATE: Final = "poster.html.j2"
STYLE: Final = "poster.css"
TYPST: Final = "poster.typ"
BALANCED: Final = frozenset({"headline", "question", "ambition"})
"""Texts whose lines are about as long as each other; a browser does so by itself."""


def poster(asked: Asked) -> bytes:
    """Write the poster as the kind of file that its name says: a web page, a PDF or a drawing.

    Raises:
        JuryError: the part that sets pages is not installed; a web page needs none.
    """
    if asked.ending in (".pdf", ".svg"):
        return _poster_sheet(asked, "pdf" if asked.ending == ".pdf" else "svg")
    return poster_page(asked).encode()


def poster_page(asked: Asked) -> str:
    """Write the poster as a web page: an A3 sheet on a wide screen and on paper, and a column on a telephone."""
    poster, sizes = fitted(poster_of(asked.report))
    style = "\n".join((*_rules(poster, sizes), our_style(STYLE)))
    told = {"poster": poster, "band": band_of(poster), "parts": parts_of(poster), "title": title_of(poster)}
    return asked.page(TEMPLATE, style, fonts=True, **told)


def _poster_sheet(asked: Asked, kind: Literal["pdf", "svg"]) -> bytes:
    from jury.report.templating.typesetting import refuse_without_typst

    refuse_without_typst()
    return asked.typeset(TYPST, told_to_typst(asked), kind)


def told_to_typst(asked: Asked) -> dict[str, Any]:
    """Give what the template of the sheet is told: the lines in their parts, and how large everything is."""
    poster, sizes = fitted(poster_of(asked.report))
    unshown = Words(asked.language).plain(N_("Een ▯ staat voor een teken dat deze poster niet kan tonen."))
    return {
        "language": asked.language,
        "title": title_of(poster),
        "width": WIDTH,
        "height": HEIGHT,
        "side": SIDE,
        "rule": RULE,
        "indent": INDENT,
        "indented": sorted(INDENTED),
        "styles": {
            name: {"size": size_of(name, sizes), "line": style.line, "weight": style.weight}
            for name, style in STYLES.items()
        },
        "room": {name: room(name, sizes) for name in ROOM},
        "across": dict(ACROSS),
        "words": {"unshown": unshown},
        "band": _lines(band_of(poster), INSIDE, sizes),
        "parts": [_told_part(part, sizes) for part in parts_of(poster)],
    }


def _told_part(part: Part, sizes: Sizes) -> dict[str, Any]:
    many = beside(part, sizes)
    column = column_of(many, sizes)
    return {
        "name": part.name,
        "label": part.label,
        "beside": many,
        "across": part.across,
        "cells": [
            [line for each in cell for line in _lines((each,), width_across(each, sizes), sizes)]
            if part.across
            else _lines(cell, column, sizes)
            for cell in part.cells
        ],
        "after": _lines(part.after, INSIDE, sizes),
    }


def _lines(lines: Cell, width: float, sizes: Sizes) -> list[dict[str, Any]]:
    return [
        {"name": line.name, "text": line.text, "sign": line.sign, "broken": broken(line, width, sizes)}
        | ({"wide": balanced(line, sizes)} if line.name in BALANCED else {})
        for line in lines
    ]


def title_of(poster: Poster) -> str:
    """Give the title of the page or the file."""
    return f"{poster.name} {poster.headline}"


def _rules(poster: Poster, sizes: Sizes) -> Iterator[str]:
    """Write what is measured as rules; a screen that is smaller than the sheet makes it smaller by `--s`."""
    yield font_faces(*FACES)
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
