"""The rows of the question and the area: what is asked, what is known of the place, and what all want there."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

from jury.model.row_type import RowType
from jury.model.values import (
    AMOUNT,
    COUNT,
    DATE,
    FLAG,
    ID,
    LINK,
    NR,
    POSITIVE_COUNT,
    TEXT,
    TEXTS,
    TITLE,
    Kind,
    Value,
    choice,
    ref,
    refs,
)


class Challenge(RowType):
    """One version of the challenge question, and why it became sharper: of all, of one team's plan, or of one theme.

    Questions of several teams run side by side. `feedback` is what the workshops said of it.
    """

    nr: Annotated[int, NR]
    text: Annotated[str, TITLE]
    version: Annotated[int | None, POSITIVE_COUNT] = None
    date: Annotated[dt.date | None, DATE] = None
    stage: Annotated[str, TEXT] = ""
    owner: Annotated[str, TEXT] = ""
    because: Annotated[str, TEXT] = ""
    proposal: Annotated[str | None, ref("proposals")] = None
    theme: Annotated[str | None, ref("themes")] = None
    feedback: Annotated[tuple[str, ...], TEXTS] = ()


class AreaProfile(RowType):
    """The facts of the area poster."""

    homes: Annotated[int | None, COUNT] = None
    residents: Annotated[int | None, COUNT] = None
    social_rent_percent: Annotated[Decimal | None, AMOUNT] = None
    age_75_plus_percent: Annotated[Decimal | None, AMOUNT] = None
    building_years: Annotated[str, TEXT] = ""
    facilities: Annotated[tuple[str, ...], TEXTS] = ()
    walk_date: Annotated[dt.date | None, DATE] = None
    walk_participants: Annotated[int | None, COUNT] = None
    poster_note: Annotated[str, TEXT] = ""


class SubArea(RowType):
    """One of the areas of an evening that is about several."""

    nr: Annotated[int, NR]
    id: Annotated[str, ID]
    name: Annotated[str, TITLE]


class Source(RowType):
    """Where something was found: a figure, a talk, a walk; what was overheard is told without names."""

    nr: Annotated[int, NR]
    text: Annotated[str, TITLE]
    kind: Annotated[str, choice("figure", "talk", "walk", "visit", "overheard", "document")] = ""
    date: Annotated[dt.date | None, DATE] = None
    source: Annotated[str, TEXT] = ""
    proposal: Annotated[str | None, ref("proposals")] = None


class Figure(RowType):
    """A figure of the area, with its unit, its source and its date; the value is free text."""

    nr: Annotated[int, NR]
    name: Annotated[str, TITLE]
    value: Annotated[str, TITLE]
    unit: Annotated[str, TEXT] = ""
    source: Annotated[str, TEXT] = ""
    date: Annotated[dt.date | None, DATE] = None


class AreaPoint(RowType):
    """A chance of the area, or a knot in it."""

    nr: Annotated[int, NR]
    kind: Annotated[str, Value(Kind.CHOICE, needed=True, choices=("chance", "knot"))]
    text: Annotated[str, TITLE]


class Ambition(RowType):
    """What the parties want together, who agreed to it, and when."""

    text: Annotated[str, TEXT] = ""
    agreed_by: Annotated[tuple[str, ...], refs("parties")] = ()
    date: Annotated[dt.date | None, DATE] = None
    agreed: Annotated[bool, FLAG] = False


class WebLink(RowType):
    """A page to read on: the vision, the film, the map."""

    nr: Annotated[int, NR]
    url: Annotated[str, LINK]
    title: Annotated[str, TEXT] = ""
    kind: Annotated[str, choice("vision", "film", "map", "other")] = ""
