"""What is drawn in a report: figures of the public model alone, each with the words that stand for it.

A drawing is made of places in percent and of rows, so that its letters stay as large as those around it on any screen.
Whoever writes a form draws it from these.
"""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Final

from jury.language import N_
from jury.report.model.jury import Outcome, Yardstick
from jury.report.model.report import Report
from jury.report.templating.words import Words

NARROW: Final = 280
"""How many dots wide a drawing is at the least: on the narrowest telephone, within its margins."""
EDGE: Final = 5
"""How much of the width stays free at either end of a scale, in percent."""
DOT: Final = 26
"""How far apart two dots stand that would touch, in dots of the screen."""
LETTERS: Final = 26
"""How many letters of a name stand on a line beside the arcs."""
MANY_STEPS: Final = 12
"""A scale of more steps than this gets its ends alone."""


@dataclass(frozen=True)
class Dot:
    """A plan on the scale: its place in the ranking, where it stands in percent, and how many dots it stands on."""

    place: int
    title: str
    mark: str
    at: float
    level: int


@dataclass(frozen=True)
class Tick:
    """A place on the scale, and what is written there."""

    at: float
    label: str


@dataclass(frozen=True)
class DotStrip:
    """The published final marks on the scale of the jury."""

    kind: ClassVar[str] = "dots"
    title: str
    note: str
    said: str
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    passed: float | None

    @property
    def levels(self) -> int:
        """How many dots stand on each other at the most."""
        return 1 + max(dot.level for dot in self.dots)


@dataclass(frozen=True)
class Bar:
    """How heavily a criterion counts: its length in percent of the longest, and what is written behind it."""

    lines: tuple[str, ...]
    length: float
    label: str
    above: int


@dataclass(frozen=True)
class Bars:
    """The weights of the criteria."""

    kind: ClassVar[str] = "bars"
    title: str
    note: str
    said: str
    bars: tuple[Bar, ...]
    lines: int


@dataclass(frozen=True)
class Node:
    """Somebody or something in a web of links: the lines of its name, and on which line of the drawing they begin."""

    lines: tuple[str, ...]
    above: int

    @property
    def middle(self) -> float:
        """Where its dot stands, in lines from the top."""
        return self.above + len(self.lines) / 2


@dataclass(frozen=True)
class Arc:
    """A link between two, and how many there are of it."""

    first: Node
    second: Node
    times: int


@dataclass(frozen=True)
class Web:
    """Who is linked with whom."""

    kind: ClassVar[str] = "web"
    title: str
    note: str
    said: str
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    lines: int
    names: tuple[str, str]
    links: tuple[tuple[str, str], ...]


Drawing = DotStrip | Bars | Web


def drawings_of(report: Report) -> Mapping[str, Drawing]:
    """Give every drawing of a report by its name, as a template asks for it; one with nothing to show is not there."""
    words = Words(report.language)
    made = {
        "marks": _dot_strip(report, words),
        "weights": _bars(report.jury.yardsticks, words),
        "ties": _ties(report, words),
        "matches": _matches(report, words),
    }
    return {name: drawing for name, drawing in made.items() if drawing}


def _dot_strip(report: Report, words: Words) -> DotStrip | None:
    outcome, jury = report.outcome, report.jury
    if not (outcome.places and outcome.with_marks and outcome.gives_marks) or outcome.policy == "none":
        return None
    low, high = jury.scale_min, jury.scale_max

    def at(mark: Decimal) -> float:
        return round(float(EDGE + (100 - 2 * EDGE) * (mark - low) / (high - low)), 2)

    passed = jury.pass_mark if jury.pass_mark is not None and low < jury.pass_mark < high else None
    line = N_("De streep staat bij {mark}. Vanaf daar is het een voldoende.")
    return DotStrip(
        words.plain(N_("De bekende eindcijfers op de schaal")),
        " ".join(
            (
                words.plain(N_("Het getal in een stip is de plaats.")),
                words.plain(line, mark=words.mark(passed)) if passed is not None else "",
            )
        ).strip(),
        "; ".join(f"{row.place}. {row.title}: {row.mark}" for row in outcome.places),
        tuple(_dots(outcome, at)),
        tuple(Tick(at(mark), words.mark(mark)) for mark in _ticks(low, high)),
        None if passed is None else at(passed),
    )


def _dots(outcome: Outcome, at: Callable[[Decimal], float]) -> Iterator[Dot]:
    """Put each plan on its mark; one that would cover another stands above it, on the narrowest screen too."""
    ends: list[float] = []
    marked = ((row, at(Decimal(row.mark.replace(",", ".")))) for row in outcome.places)
    for row, place in sorted(marked, key=lambda each: (each[1], each[0].place)):
        dots = place * NARROW / 100
        level = next((level for level, end in enumerate(ends) if end + DOT <= dots), len(ends))
        ends[level : level + 1] = [dots]
        yield Dot(row.place, row.title, row.mark, place, level)


def _ticks(low: Decimal, high: Decimal) -> Sequence[Decimal]:
    if high - low > MANY_STEPS or low % 1 or high % 1:
        return (low, high)
    return tuple(Decimal(mark) for mark in range(int(low), int(high) + 1))


def _bars(yardsticks: Sequence[Yardstick], words: Words) -> Bars | None:
    most = max((point.share or Fraction(0) for point in yardsticks), default=Fraction(0))
    if not most or len(yardsticks) == 1:
        return None
    bars, above = [], 0
    for point in yardsticks:
        lines = _lines(point.name)
        label = words.plain(N_("telt niet mee")) if point.share is None else words.percent(point.share)
        bars.append(Bar(lines, round(float(100 * (point.share or 0) / most), 2), label, above))
        above += len(lines) + 1
    said = "; ".join(f"{point.name}: {bar.label}" for point, bar in zip(yardsticks, bars, strict=True))
    return Bars(words.plain(N_("Hoe zwaar elk punt telt")), "", said, tuple(bars), above)


def _ties(report: Report, words: Words) -> Web | None:
    links = [
        (first, second)
        for tie in report.ties
        for place, first in enumerate(tie.plans)
        for second in tie.plans[place + 1 :]
    ]
    heads = (words.plain(N_("Plan")), words.plain(N_("Verbonden met")))
    return _web(links, heads, words.plain(N_("Welke plannen met elkaar verbonden zijn")))


def _matches(report: Report, words: Words) -> Web | None:
    links = [(match.offered_by, match.needed_by) for match in report.board.matches]
    heads = (words.plain(N_("Biedt iets")), words.plain(N_("Heeft het nodig")))
    return _web(links, heads, words.plain(N_("Wie elkaar vonden: nodig en te bieden")))


def _web(links: Iterable[tuple[str, str]], heads: tuple[str, str], title: str) -> Web | None:
    """Draw who is linked with whom; those that are linked stand near each other."""
    pairs = [(first, second) for first, second in links if first and second and first != second]
    if not pairs:
        return None
    nodes: dict[str, Node] = {}
    above = 0
    for name in _neighbours(pairs):
        nodes[name] = Node(_lines(name), above)
        above += len(nodes[name].lines) + 1
    times: dict[tuple[str, str], int] = {}
    for first, second in pairs:
        upper, lower = sorted((first, second), key=lambda name: nodes[name].above)
        times[upper, lower] = times.get((upper, lower), 0) + 1
    arcs = tuple(Arc(nodes[first], nodes[second], count) for (first, second), count in times.items())
    said = "; ".join(f"{first} – {second}" for first, second in dict.fromkeys(pairs))
    return Web(title, "", said, tuple(nodes.values()), arcs, above, heads, tuple(dict.fromkeys(pairs)))


def _neighbours(pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Give everybody once: first who has the most links, then those around, and so on outwards."""
    around: dict[str, list[str]] = {}
    for first, second in pairs:
        around.setdefault(first, []).append(second)
        around.setdefault(second, []).append(first)
    seen: dict[str, None] = {}
    for start in sorted(around, key=lambda name: -len(around[name])):
        waiting = [start]
        while waiting:
            name = waiting.pop(0)
            if name not in seen:
                seen[name] = None
                waiting += around[name]
    return iter(seen)


def _lines(name: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(name, LETTERS, break_on_hyphens=False)) or (name,)
