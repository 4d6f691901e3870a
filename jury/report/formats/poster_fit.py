"""What of a poster stands on its one page, and how large: a rule that is the same for every evening.

1. Everything on it, in the largest type in which it fits, down to a size that is read easily.
2. Does it not fit in that? Then the detail goes, in the order of `DETAILS`, until the rest fits in type of that size.
3. Does it still not fit? Then the type becomes smaller, down to what can just be read.
4. And then long texts end in …, and the longest list loses its last one, as often as needed.

What is not on the page is named at the bottom, with where it stands. Room that is left over goes to the question.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, Final, NamedTuple, TypeVar

from jury.language import N_, catalogue
from jury.report.formats.poster_parts import Part, parts_of
from jury.report.formats.poster_type import (
    HEIGHT,
    INSIDE,
    SPARE,
    STYLES,
    Sizes,
    beside,
    column_of,
    height,
)
from jury.report.model.poster import Agreed, Alliance, Figure, Poster
from jury.report.templating.type_width import is_whole, lines_of
from jury.report.templating.words import Words
from jury.text import first_sentence, listed, shortened_at_a_word

EASY: Final = (
    *(Sizes(2.2, 56), Sizes(2, 48), Sizes(1.8, 42), Sizes(1.65, 36), Sizes(1.5, 32), Sizes(1.4, 28)),
    *(Sizes(1.3, 25), Sizes(1.25, 22), Sizes(1.2, 20), Sizes(1.15, 18.5)),
    *(Sizes(1.1, 17), Sizes(1.05, 16), Sizes(1.02, 15), Sizes(1.0, 14), Sizes(0.97, 13), Sizes(0.94, 12)),
    *(Sizes(0.92, 11.5), Sizes(0.9, 11), Sizes(0.86, 10.5), Sizes(0.82, 10)),
)
"""The sizes in which a poster is read easily, from large to small."""
SMALL: Final = (Sizes(0.77, 9.5), Sizes(0.72, 9), Sizes(0.66, 8.5), Sizes(0.6, 8))
"""Those in which it can just be read."""
HEADLINES: Final = (240, 215, 190, 168, 150, 138, 126, 116, 106, 97, 89, 82, 75, 69, 63, 58, 52, 47, 42, 37, 32, 28, 24)
QUESTIONS: Final = (92, 84, 76, 70, 64, 59, 54, 50, 46, 42, 39, 36, 33, 30, 27, 24, 21, 18)
VALUES: Final = (70, 62, 54, 46, 42, 38, 35, 32, 29, 26, 23, 20, 18, 16)
"""The sizes to choose from."""
ON_ONE_LINE: Final = 52
"""How large a headline is at least to stay on one line; a longer one goes over two."""
HEADLINE_LINES: Final = 3
QUESTION_LINES: Final = 6
"""How many lines they take at most, where they are not the longest of texts."""
HEADLINE_AT_FIRST: Final = 100
QUESTION_AT_FIRST: Final = 30
"""How large they are at most at the scale 1, before they get what is left over."""
QUESTION_BELOW: Final = 0.62
"""How large the question is at most beside the headline."""
VALUE_AT_MOST: Final = 34


class Detail(NamedTuple):
    """Something that can go: what it is called, and the poster without it."""

    told: str
    without: Callable[[Poster], Poster]


def _each_plan(poster: Poster, **changed: str) -> Poster:
    return poster._replace(plans=tuple(row._replace(**changed) for row in poster.plans))


def _with_one_sentence(poster: Poster) -> Poster:
    return poster._replace(plans=tuple(row._replace(summary=first_sentence(row.summary)) for row in poster.plans))


def _each_agreement(poster: Poster, **changed: str) -> Poster:
    return poster._replace(agreements=tuple(row._replace(**changed) for row in poster.agreements))


DETAILS: Final = (
    Detail(N_("meer over het gebied"), lambda poster: poster._replace(facts="")),
    Detail(N_("de kansen en wat vastzit"), lambda poster: poster._replace(chances=(), knots=())),
    Detail(N_("met wie de afspraken zijn"), lambda poster: _each_agreement(poster, with_="")),
    Detail(N_("meer dan één zin over elk plan"), lambda poster: _with_one_sentence(poster)),
    Detail(N_("bij welk thema een plan hoort"), lambda poster: _each_plan(poster, theme="")),
    Detail(N_("waar de plannen over gaan"), lambda poster: _each_plan(poster, summary="")),
    Detail(N_("wie er met de plannen meedoen"), lambda poster: _each_plan(poster, with_="")),
    Detail(N_("wie de ambitie afspraken"), lambda poster: poster._replace(agreed_by="")),
)
"""What goes, and in which order."""
LONG_TEXTS: Final = N_("het einde van lange teksten")
LONGEST: Final = {
    "status": 120,
    "kicker": 120,
    "headline": 60,
    "subtitle": 120,
    "question": 240,
    "ambition": 200,
    "agreed_by": 160,
    "value": 16,
    "name": 60,
    "source": 60,
    "theme": 40,
    "title": 70,
    "ruling": 70,
    "lead": 50,
    "by": 40,
    "what": 110,
    "who": 50,
    "foot": 240,
}
"""How long a text may be when nothing else helps, in characters."""
MOST: Final = 60
"""More of a list than this stands on no page."""


Row = TypeVar("Row", Poster, Figure, Alliance, Agreed)


class Reduced(NamedTuple):
    """A poster, and what is gone from it in words."""

    poster: Poster
    gone: tuple[str, ...] = ()


def fitted(poster: Poster) -> tuple[Poster, Sizes]:
    """Give the poster as it stands on one page, and how large its type is."""
    words = Words(poster.language)
    less = Reduced(poster)
    for less in _with_less(poster, words):
        if _fits(less.poster, _chosen(less.poster, EASY[-1])):
            return less.poster, _largest(less.poster, EASY)
    cut = (_cut(less, most, words) for most in range(MOST, -1, -1))
    short = next(each for each in chain((less.poster,), cut) if _fits(each, _chosen(each, SMALL[-1])))
    return short, _largest(short, (*EASY, *SMALL))


def _with_less(poster: Poster, words: Words) -> Iterator[Reduced]:
    """Give the poster as it is, and then with one detail less each time; a detail that is not there is passed over."""
    yield Reduced(poster)
    gone: tuple[str, ...] = ()
    for detail in DETAILS:
        less = detail.without(poster)
        if less != poster:
            gone = (*gone, words.plain(detail.told))
            poster = less._replace(left_out=_left_out(gone, words))
            yield Reduced(poster, gone)


def _left_out(gone: Sequence[str], words: Words) -> str:
    return words.plain(
        N_("Niet op deze poster: {things}. Dat staat in het juryrapport."),
        things=listed(gone, catalogue(words.language).gettext),
    )


def _cut(less: Reduced, most: int, words: Words) -> Poster:
    """Give the poster with texts that are not long, and at most so many of each list."""
    poster = less.poster
    short: Poster = _short(poster)._replace(
        figures=tuple(_short(row) for row in poster.figures[:most]),
        plans=tuple(_short(row) for row in poster.plans[:most]),
        agreements=tuple(_short(row) for row in poster.agreements[:most]),
        more_figures=_more(len(poster.figures) - most, words),
        more_plans=_more(len(poster.plans) - most, words),
        more_agreements=_more(len(poster.agreements) - most, words),
    )
    return short._replace(left_out=_left_out((*less.gone, words.plain(LONG_TEXTS)), words))


def _short(row: Row) -> Row:
    """Give a row with each of its texts no longer than it may be."""
    values: list[Any] = [_short_value(name, value) for name, value in zip(row._fields, row, strict=True)]
    return type(row)(*values)


def _short_value(name: str, value: Any) -> Any:
    return shortened_at_a_word(value, LONGEST[name]) if name in LONGEST and isinstance(value, str) else value


def _more(count: int, words: Words) -> str:
    return words.plain(N_("En nog {n} meer."), n=str(count)) if count > 0 else ""


def _fits(poster: Poster, sizes: Sizes) -> bool:
    return height(poster, sizes) <= HEIGHT - SPARE


def _largest(poster: Poster, scales: Sequence[Sizes]) -> Sizes:
    """Give the largest of these sizes in which the poster fits; in the last one it does.

    What is left over goes to the question, and then to the headline.
    """
    sizes = next(chosen for chosen in (_chosen(poster, each) for each in scales) if _fits(poster, chosen))
    for size in (each for each in QUESTIONS if sizes.question < each <= sizes.headline * QUESTION_BELOW):
        larger = sizes._replace(question=size)
        if _stands("question", poster.question, size, QUESTION_LINES) and _fits(poster, larger):
            sizes = larger
            break
    now = lines_of(poster.headline, sizes.headline, INSIDE, STYLES["headline"].weight)
    lines = now if poster.question else HEADLINE_LINES
    for size in (each for each in HEADLINES if each > sizes.headline):
        larger = sizes._replace(headline=size)
        if _stands("headline", poster.headline, size, lines) and _fits(poster, larger):
            return larger
    return sizes


def _chosen(poster: Poster, scales: Sizes) -> Sizes:
    """Choose the size of what has one of its own."""
    head, figures = scales.head, _figures(poster)
    question = (size for size in QUESTIONS if size <= QUESTION_AT_FIRST * head)
    value = (size for size in VALUES if size <= VALUE_AT_MOST * head)
    column = column_of(beside(figures, scales), scales) if figures else INSIDE
    return scales._replace(
        headline=_headline(poster.headline, HEADLINE_AT_FIRST * head),
        question=_first(question, lambda size: _stands("question", poster.question, size, QUESTION_LINES), QUESTIONS),
        value=_first(
            value,
            lambda size: all(_stands("value", row.value, size, 1, column) for row in poster.figures),
            VALUES,
        ),
    )


def _headline(text: str, largest: float) -> float:
    """Give the size of the headline: on one line where that makes it large enough, else on two, else on three."""
    sizes = [size for size in HEADLINES if size <= largest]
    looks = (([size for size in sizes if size >= ON_ONE_LINE], 1), (sizes, 2), (sizes, HEADLINE_LINES))
    return next(
        (size for some, lines in looks for size in some if _stands("headline", text, size, lines)), HEADLINES[-1]
    )


def _figures(poster: Poster) -> Part | None:
    return next((part for part in parts_of(poster) if part.name == "figures" and part.cells), None)


def _first(sizes: Iterator[float], good: Callable[[float], bool], every: Sequence[float]) -> float:
    return next(filter(good, sizes), every[-1])


def _stands(name: str, text: str, size: float, most: int, width: float = INSIDE) -> bool:
    """Say whether a text stands on so many lines at most, without a word that is broken."""
    weight = STYLES[name].weight
    return is_whole(text, size, width, weight) and lines_of(text, size, width, weight) <= most
